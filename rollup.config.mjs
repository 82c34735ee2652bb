/**
 * Builds the app into dist/, in steps that lean on each other: the two workers (one file each), the page, the
 * service worker with the list of all files. dist/ runs under any path of any static host.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ASSETS, buildId, clean, compressAll, copyHashed, dist, version } from './tools/bundle/files.mjs';
import { writeLicences, writeManifest, writeShell } from './tools/bundle/html.mjs';
import { copyModel } from './tools/bundle/model.mjs';
import { buildInfo, plugins, refuseWarnings } from './tools/bundle/plugins.mjs';
import { writeServiceWorker } from './tools/bundle/precache.mjs';
import { secondStage } from './tools/bundle/second-stage.mjs';

const WASM = 'node_modules/@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm';

/** What src/build-info.ts says in the built app; grows with each step. */
const info = {
  version,
  buildId: buildId(),
  worker: '',
  scanner: '',
  wasm: '',
  model: '',
  modelSha256: '',
};

/** The service worker before it has its list of files. */
const UNLISTED = 'service-worker-unlisted.js';

/** Files that the service worker fetches when all others are on the device. */
let later = [];

const hashedNames = {
  entryFileNames: `${ASSETS}/[name]-[hash].js`,
  chunkFileNames: `${ASSETS}/[name]-[hash].js`,
};

const entryOf = (bundle) => Object.values(bundle).find((chunk) => chunk.type === 'chunk' && chunk.isEntry);

export default [
  {
    input: { recognition: 'src/recognition/worker.ts' },
    output: { dir: dist, format: 'es', ...hashedNames },
    onLog: refuseWarnings,
    plugins: [
      {
        name: 'model',
        buildStart() {
          clean();
          const model = copyModel();
          Object.assign(info, { wasm: copyHashed(WASM), model: model.file, modelSha256: model.sha256 });
        },
        writeBundle(_, bundle) {
          info.worker = entryOf(bundle).fileName;
        },
      },
      buildInfo(() => info),
      ...plugins(),
    ],
  },
  {
    input: { scanning: 'src/scanning/worker.ts' },
    output: { dir: dist, format: 'es', ...hashedNames },
    onLog: refuseWarnings,
    plugins: [
      {
        name: 'scanner',
        writeBundle(_, bundle) {
          info.scanner = entryOf(bundle).fileName;
        },
      },
      ...plugins(),
    ],
  },
  {
    input: { main: 'src/main.ts' },
    output: { dir: dist, format: 'es', ...hashedNames },
    onLog: refuseWarnings,
    plugins: [
      {
        name: 'shell',
        writeBundle(_, bundle) {
          const { fileName, imports } = entryOf(bundle);
          writeShell({ entry: fileName, preload: imports });
          later = [info.scanner, ...secondStage(bundle)];
          writeManifest();
          writeLicences();
        },
      },
      buildInfo(() => info),
      ...plugins(),
    ],
  },
  {
    input: { 'service-worker': 'src/service-worker.ts' },
    // No ES module, as Firefox runs classic service workers only, and no hash: the browser finds updates by the name.
    output: { dir: dist, format: 'iife', entryFileNames: UNLISTED },
    onLog: refuseWarnings,
    plugins: [
      {
        name: 'precache',
        async writeBundle() {
          await writeServiceWorker(join(dist, UNLISTED), later);
          rmSync(join(dist, UNLISTED));
          compressAll();
        },
      },
      ...plugins(),
    ],
  },
];
