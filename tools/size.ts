/** `npm run size`: what a first visit downloads from dist/, and the model as it is stored. Fails beyond the limits. */
import { fileURLToPath } from 'node:url';
import { distFolder, firstVisit, isAppScript, isMainScript, isModel, isWasm, isWorker, secondStage, storedSize, wireSize } from './dist.ts';
import { kB, table } from './table.ts';

/** In kB of 1000 bytes. */
export interface Limit {
  /** What must not be passed. */
  readonly most: number;
  /** What would be better still. */
  readonly stretch?: number;
}

export interface Part {
  readonly name: string;
  readonly bytes: number;
  readonly limit?: Limit;
}

// What has been reached, and a little air. A first visit must never pass 450, a model 250.
export const FIRST_VISIT: Limit = { most: 445, stretch: 300 };
const MODEL: Limit = { most: 165, stretch: 120 };
const SHELL: Limit = { most: 30 };

/**
 * What the app in `folder` consists of; in brotli unless the name says otherwise.
 * @throws {NotBuiltError} if there is no built app
 */
export function partsOf(folder: string): Part[] {
  const files = firstVisit(folder);
  const sum = (matches: (path: string) => boolean, size = wireSize): number =>
    files.filter(matches).reduce((total, path) => total + size(folder, path), 0);
  return [
    { name: 'Shell, before the first paint', bytes: sum((path) => path === 'index.html'), limit: SHELL },
    { name: 'App scripts', bytes: sum(isAppScript) },
    { name: '  of these the first screen', bytes: sum(isMainScript) },
    { name: 'Recognition worker', bytes: sum(isWorker) },
    { name: 'TF.js wasm', bytes: sum(isWasm) },
    { name: 'Model', bytes: sum(isModel) },
    { name: 'Model, as stored', bytes: sum(isModel, storedSize), limit: MODEL },
    { name: 'Fonts, icons, manifest', bytes: sum((path) => /\.(woff2|png|svg)$|^manifest\.json$/.test(path)) },
    { name: 'Service worker', bytes: sum((path) => path === 'service-worker.js') },
    { name: 'Everything a first visit downloads', bytes: sum(() => true), limit: FIRST_VISIT },
    { name: 'After it: what teachers need', bytes: secondStage(folder).reduce((total, path) => total + wireSize(folder, path), 0) },
  ];
}

export function isTooLarge({ bytes, limit }: Part): boolean {
  return limit !== undefined && bytes > limit.most * 1000;
}

export function sizeTable(parts: readonly Part[]): string {
  const rows = parts.map((part) => [
    part.name,
    kB(part.bytes),
    part.limit?.most.toFixed() ?? '',
    part.limit?.stretch?.toFixed() ?? '',
    isTooLarge(part) ? 'TOO LARGE' : '',
  ]);
  return table([['Brotli, kB of 1000 bytes', 'kB', 'at most', 'stretch', ''], ...rows]);
}

function main(): void {
  const parts = partsOf(distFolder);
  console.log(`\n${sizeTable(parts)}`);
  const passed = parts.filter(isTooLarge);
  if (passed.length === 0) return;
  console.error(`\nToo large: ${passed.map(({ name }) => name.trim().toLowerCase()).join('; ')}.`);
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
