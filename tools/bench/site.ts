/** The site that the contenders are measured on: a page with nothing on it, the built app's files, and the library's. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { mulberry32 } from '../../src/core/random.ts';
import { siteServer } from '../serve.ts';
import { bundle } from './bundle.ts';
import { denseNetwork, SEED_PAGE_SIZES, SHARD } from './dense-network.ts';

const WASM = 'tfjs-backend-wasm-simd.wasm';

/** What this site has besides the app's files; below assets/, which browsers keep in their cache. */
export const PATHS = {
  fullTfjs: 'assets/bench/full-tfjs.js',
  wasmFolder: 'assets/bench/',
  wasm: `assets/bench/${WASM}`,
  dense: 'assets/bench/dense/model.json',
  denseShard: `assets/bench/dense/${SHARD}`,
} as const;

export interface Site {
  /** Where its files lie, each with its .br. */
  readonly folder: string;
  /** Ends in a slash. */
  readonly url: string;
  close(): void;
}

/** @param dist the folder of the built app */
export async function openSite(dist: string): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'astro-bench-'));
  try {
    await fill(folder, dist);
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
  const server = siteServer(folder);
  // For clocks of 5 microseconds in page and workers; without these headers browsers round to 100.
  server.prependListener('request', (_, response) => {
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    folder,
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close() {
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function fill(folder: string, dist: string): Promise<void> {
  cpSync(join(dist, 'assets'), join(folder, 'assets'), { recursive: true });
  const write = (path: string, content: string | Uint8Array): void => {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    writeFileSync(`${target}.br`, brotliCompressSync(content));
  };
  const { json, weights } = denseNetwork(SEED_PAGE_SIZES, mulberry32(1));
  write('index.html', '<!doctype html><title>Benchmark</title><script type="module" src="page.js"></script>');
  write('page.js', await bundle('page.ts'));
  write(PATHS.fullTfjs, await bundle('full-tfjs-worker.ts'));
  write(PATHS.wasm, readFileSync(join(wasmPackage(), WASM)));
  write(PATHS.dense, JSON.stringify(json));
  write(PATHS.denseShard, weights);
}

function wasmPackage(): string {
  return fileURLToPath(new URL('../../node_modules/@tensorflow/tfjs-backend-wasm/wasm-out', import.meta.url));
}
