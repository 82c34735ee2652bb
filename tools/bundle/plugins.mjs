/** What every bundle of the app is made with. */
import { join } from 'node:path';
import alias from '@rollup/plugin-alias';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild, { minify } from 'rollup-plugin-esbuild';
import { ASSETS, root } from './files.mjs';
import { slimTfjs, tfjsAliases } from './tfjs.mjs';

/** The oldest browsers served. */
const target = ['chrome109', 'edge109', 'firefox115', 'safari16.4'];

/**
 * For rollup's `onLog`: any warning fails the build, as it announces an app that is broken somewhere. Third-party
 * modules may form circles among themselves; ours may not.
 */
export function refuseWarnings(level, log) {
  if (log.code === 'CIRCULAR_DEPENDENCY' && log.ids?.every((id) => id.includes('node_modules'))) return;
  if (level === 'warn') throw new Error(`rollup warns (${log.code}): ${log.message}`);
}

export const plugins = () => [
  production(),
  slimTfjs(),
  alias({ entries: tfjsAliases }),
  nodeResolve({ browser: true }),
  esbuild({ target, tsconfig: join(root, 'tsconfig.base.json') }),
  minify({ target, legalComments: 'none' }),
];

/**
 * Puts the facts of the build in the place of src/build-info.ts.
 * @param info called when the module is needed: the files it names are made step by step
 */
export function buildInfo(info) {
  return {
    name: 'build-info',
    load(id) {
      if (id !== join(root, 'src/build-info.ts')) return null;
      const { version, buildId, worker, scanner, wasm, model, modelSha256 } = info();
      const url = (path) => `/* @__PURE__ */ url(${JSON.stringify(path.replace(`${ASSETS}/`, './'))})`;
      return `const url = (path) => new URL(path, import.meta.url).href;
        export const version = ${JSON.stringify(version)};
        export const buildId = ${JSON.stringify(buildId)};
        export const workerUrl = ${url(worker)};
        export const scannerUrl = ${url(scanner)};
        export const wasmUrl = ${url(wasm)};
        export const modelUrl = ${url(model)};
        export const modelSha256 = ${JSON.stringify(modelSha256)};
        export const serviceWorkerUrl = ${url('../service-worker.js')};`;
    },
  };
}

/** Workbox looks at the environment variable that bundlers are to replace. */
function production() {
  return {
    name: 'production',
    transform: (code, id) =>
      id.includes('node_modules') && code.includes('process.env.NODE_ENV')
        ? { code: code.replaceAll('process.env.NODE_ENV', '"production"'), map: null }
        : null,
  };
}
