/** Bundles what runs in the benchmark's browser. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** What full-tfjs-worker.ts imports, for those who read the figures. */
export const FULL_TFJS = '@tensorflow/tfjs-core, -layers, -backend-cpu, -backend-webgl and -backend-wasm';

/**
 * One minified ES module made of a file in tools/bench and all that it imports, with nothing set but what esbuild
 * does by itself.
 * @param file such as `page.ts`
 */
export async function bundle(file: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
