/**
 * Rollup plugins that cut TF.js down to what the recognition worker uses. Its packages ship one big bundle, and
 * beside it plain modules that tree-shake well but lean on a few CommonJS files, which are dealt with here.
 */
import { fileURLToPath } from 'node:url';

const dist = (name, file) => fileURLToPath(new URL(`../../node_modules/@tensorflow/tfjs-${name}/dist/${file}`, import.meta.url));

/** For @rollup/plugin-alias: the modules without automatic registration of every kernel, gradient and method. */
export const tfjsAliases = [
  { find: /^@tensorflow\/tfjs-core$/, replacement: '\0tfjs-core' },
  { find: /^@tensorflow\/tfjs-core\/dist\/(.*)$/, replacement: dist('core', '$1.js') },
  { find: /^@tensorflow\/tfjs-backend-(cpu|wasm)$/, replacement: dist('backend-$1', 'base.js') },
];

const CORE = `
  export * from ${JSON.stringify(dist('core', 'base.js'))};
  import ${JSON.stringify(dist('core', 'base_side_effects.js'))};
`;

/** Used only by random and string operations, and by threads, none of which the worker has. */
const STUBS = new Map([
  ['long', 'export default class Long { static fromString() {} }'],
  ['seedrandom', 'export const alea = undefined; export default undefined;'],
]);

const CUTS = [
  {
    // Emscripten's glue is CommonJS, and half of it is for Node.
    file: 'wasm-out/tfjs-backend-wasm.js',
    changes: [
      [/ENVIRONMENT_IS_NODE=typeof process=="object".*?=="string"/, 'ENVIRONMENT_IS_NODE=false'],
      [/$/, '\nexport default WasmBackendModule;'],
    ],
  },
  {
    // Saving and loading models through the browser's storage, of which there is none here.
    file: 'tfjs-core/dist/platforms/platform_browser.js',
    changes: [
      [/import [^;]*BrowserIndexedDBManager[^;]*;/, ''],
      [/import [^;]*BrowserLocalStorageManager[^;]*;/, ''],
      [/import [^;]*ModelStoreManagerRegistry[^;]*;/, ''],
      [/ModelStoreManagerRegistry\.registerManager\(BrowserLocalStorage[^;]*;/, ''],
      [/ModelStoreManagerRegistry\.registerManager\(BrowserIndexedDB[^;]*;/, ''],
    ],
  },
];

/** @returns {import('rollup').Plugin} */
export function slimTfjs() {
  return {
    name: 'slim-tfjs',
    resolveId: {
      order: 'pre',
      handler(source) {
        if (source === '\0tfjs-core') return { id: source, moduleSideEffects: true };
        return STUBS.has(source) ? `\0stub:${source}` : null;
      },
    },
    load(id) {
      if (id === '\0tfjs-core') return CORE;
      if (id.startsWith('\0stub:')) return { code: STUBS.get(id.slice(6)) ?? '', moduleSideEffects: false };
      if (id.endsWith('tfjs-core/dist/platforms/platform_node.js')) return 'export {};';
      if (id.endsWith('wasm-out/tfjs-backend-wasm-threaded-simd.js')) return 'export default undefined;';
      if (id.endsWith('wasm-out/tfjs-backend-wasm-threaded-simd.worker.js')) {
        return `export const wasmWorkerContents = '';`;
      }
      return null;
    },
    transform(code, id) {
      const cut = CUTS.find(({ file }) => id.endsWith(file));
      if (!cut) return null;
      let shorter = code;
      for (const [from, to] of cut.changes) {
        if (!from.test(shorter)) this.error(`${cut.file} is not what tools/bundle/tfjs.mjs knows: ${from}`);
        shorter = shorter.replace(from, to);
      }
      return { code: shorter, map: null };
    },
  };
}
