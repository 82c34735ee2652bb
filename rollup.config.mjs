/**
 * Builds the app into dist/, in three steps that lean on each other: the recognition worker (one file), the page,
 * the service worker with the list of all files. dist/ runs under any path of any static host.
 * Any warning fails the build: rollup's and Workbox's warnings announce an app that is broken offline.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import alias from '@rollup/plugin-alias';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild, { minify } from 'rollup-plugin-esbuild';
import { ASSETS, buildId, clean, compressAll, copyHashed, root } from './tools/bundle/files.mjs';
import { writeManifest, writeShell } from './tools/bundle/html.mjs';
import { copyModel } from './tools/bundle/model.mjs';
import { writeServiceWorker } from './tools/bundle/precache.mjs';
import { slimTfjs, tfjsAliases } from './tools/bundle/tfjs.mjs';

/** The oldest browsers served. */
const target = ['chrome109', 'edge109', 'firefox115', 'safari16.4'];

const build = { id: buildId(), version: JSON.parse(readFileSync('package.json', 'utf8')).version };

/** What src/build-info.ts says in the built app; grows with each step. */
let info = { ...build, worker: '', wasm: '', model: '', modelSha256: '' };

function refuseWarnings(level, log) {
  // Third-party modules may form circles among themselves; ours may not.
  if (log.code === 'CIRCULAR_DEPENDENCY' && log.ids?.every((id) => id.includes('node_modules'))) return;
  if (level === 'warn') throw new Error(`rollup warns (${log.code}): ${log.message}`);
}

const plugins = () => [
  {
    name: 'build-info',
    load(id) {
      if (id !== join(root, 'src/build-info.ts')) return null;
      const url = (path) => `/* @__PURE__ */ url(${JSON.stringify(path.replace(`${ASSETS}/`, './'))})`;
      return `const url = (path) => new URL(path, import.meta.url).href;
        export const version = ${JSON.stringify(info.version)};
        export const buildId = ${JSON.stringify(info.id)};
        export const workerUrl = ${url(info.worker)};
        export const wasmUrl = ${url(info.wasm)};
        export const modelUrl = ${url(info.model)};
        export const modelSha256 = ${JSON.stringify(info.modelSha256)};
        export const serviceWorkerUrl = ${url('../service-worker.js')};`;
    },
  },
  {
    name: 'production',
    transform: (code, id) =>
      id.includes('node_modules') && code.includes('process.env.NODE_ENV')
        ? { code: code.replaceAll('process.env.NODE_ENV', '"production"'), map: null }
        : null,
  },
  slimTfjs(),
  alias({ entries: tfjsAliases }),
  nodeResolve({ browser: true }),
  esbuild({ target, tsconfig: 'tsconfig.base.json' }),
  minify({ target, legalComments: 'none' }),
];

const chunkNames = {
  entryFileNames: `${ASSETS}/[name]-[hash].js`,
  chunkFileNames: `${ASSETS}/[name]-[hash].js`,
};

const entryOf = (bundle) => Object.values(bundle).find((chunk) => chunk.type === 'chunk' && chunk.isEntry);

export default [
  {
    input: { recognition: 'src/recognition/worker.ts' },
    output: { dir: 'dist', format: 'es', ...chunkNames },
    onLog: refuseWarnings,
    plugins: [
      {
        name: 'start-and-model',
        buildStart() {
          clean();
          const model = copyModel();
          const wasm = 'node_modules/@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm';
          info = { ...info, wasm: copyHashed(wasm), model: model.file, modelSha256: model.sha256 };
        },
        writeBundle(_, bundle) {
          info = { ...info, worker: entryOf(bundle).fileName };
        },
      },
      ...plugins(),
    ],
  },
  {
    input: { main: 'src/main.ts' },
    output: { dir: 'dist', format: 'es', ...chunkNames },
    onLog: refuseWarnings,
    plugins: [
      {
        name: 'shell',
        writeBundle(_, bundle) {
          const entry = entryOf(bundle);
          writeShell({ entry: entry.fileName, preload: entry.imports });
          writeManifest();
        },
      },
      ...plugins(),
    ],
  },
  {
    input: { 'service-worker': 'src/service-worker.ts' },
    // Not an ES module and not hashed: Firefox runs classic service workers only, and the browser finds updates by the name.
    output: { dir: 'build', format: 'iife', entryFileNames: '[name].js' },
    onLog: refuseWarnings,
    plugins: [
      {
        name: 'precache',
        async writeBundle() {
          await writeServiceWorker(join(root, 'build/service-worker.js'));
          compressAll();
        },
      },
      ...plugins(),
    ],
  },
];
