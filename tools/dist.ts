/** What the build has left in dist/: which files there are, what each is, what it costs on the wire. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the built app is: `ASTRO_DIST`, or dist. */
export const distFolder = resolve(fileURLToPath(new URL('..', import.meta.url)), process.env['ASTRO_DIST'] ?? 'dist');

/** The built app is not there, or is not what these tools know. */
export class NotBuiltError extends Error {
  override readonly name = 'NotBuiltError';
}

export const isWorker = (path: string): boolean => /recognition-[\w-]+\.js$/.test(path);
export const isWasm = (path: string): boolean => path.endsWith('.wasm');
export const isModelJson = (path: string): boolean => /\/model-[\w-]+\.json$/.test(path);
const isTraceJson = (path: string): boolean => /\/trace-[0-9a-f]+\.json$/.test(path);
export const isModel = (path: string): boolean => path.endsWith('.bin') || isModelJson(path) || isTraceJson(path);
export const isMainScript = (path: string): boolean => /^assets\/main-[\w-]+\.js$/.test(path);
export const isAppScript = (path: string): boolean => /^assets\/.*\.js$/.test(path) && !isWorker(path);

/**
 * The list that the service worker fetches, and itself; the page asks for nothing that is not in it.
 * @throws {NotBuiltError} if there is no such list in `folder`
 */
export function firstVisit(folder: string): string[] {
  const path = join(folder, 'service-worker.js');
  const worker = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const urls = [...worker.matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url ?? '');
  if (!urls.includes('index.html')) {
    throw new NotBuiltError(`${path} has no list of files: run "npm run build" first.`);
  }
  return [...urls, 'service-worker.js'];
}

/** The files that come after a first visit, by themselves or when they are asked for. */
export function secondStage(folder: string): string[] {
  const worker = readFileSync(join(folder, 'service-worker.js'), 'utf8');
  return [...worker.matchAll(/\["(assets\/[^"]+)","sha256-/g)].map(([, path]) => path ?? '');
}

/** Bytes of a file as it lies in `folder`. */
export function storedSize(folder: string, path: string): number {
  return statSync(join(folder, path)).size;
}

/** Bytes on the wire: the .br where there is one; images and fonts are compressed in themselves. */
export function wireSize(folder: string, path: string): number {
  return storedSize(folder, existsSync(join(folder, `${path}.br`)) ? `${path}.br` : path);
}
