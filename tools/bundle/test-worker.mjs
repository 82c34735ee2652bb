/** For Web Test Runner: the workers, which need bundling, and a server that mangles the model's files. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rollup } from 'rollup';
import { root } from './files.mjs';
import { plugins, refuseWarnings } from './plugins.mjs';

/**
 * - /build/test/recognition.js and scanning.js are the workers, with the build id that src/build-info.ts has without a build;
 * - /faulty/FAULT/ID/FILE is a file of the model, but the first shard that is asked for under this ID is `missing`,
 *   `truncated`, or an `html` page of a captive portal; with `changed` it is the file of the other network that has an empty line more.
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function workers() {
  const asked = new Set();
  const bundled = new Map();
  return {
    name: 'workers',
    async serve({ path }) {
      const [, worker] = /^\/build\/test\/(recognition|scanning)\.js$/.exec(path) ?? [];
      if (worker) {
        if (!bundled.has(worker)) bundled.set(worker, bundle(worker));
        return { body: await bundled.get(worker), type: 'js' };
      }
      const [, fault, id, file] = /^\/faulty\/(\w+)\/([\w-]+)\/([\w.-]+)$/.exec(path) ?? [];
      if (!file) return undefined;
      const body = readFileSync(join(root, 'static/model', basename(file)));
      const headers = { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'no-store' };
      const isMeant = fault === 'changed' ? file.startsWith('trace-') : file.endsWith('.bin');
      if (!isMeant || asked.has(id)) return { body, headers };
      asked.add(id);
      if (fault === 'changed') return { body: `${body.toString()}\n`, headers };
      if (fault === 'truncated') return { body: body.subarray(0, body.length / 2), headers };
      if (fault === 'html') return { body: '<title>Please log in</title>', type: 'html', headers: { 'Cache-Control': 'no-store' } };
      return undefined;
    },
  };
}

async function bundle(folder) {
  const build = await rollup({
    input: join(root, 'src', folder, 'worker.ts'),
    onLog: refuseWarnings,
    plugins: plugins(),
  });
  const { output } = await build.generate({ format: 'es' });
  await build.close();
  return output[0].code;
}
