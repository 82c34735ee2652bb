/** `npm run size`: what a first visit downloads from dist/, in brotli. Fails where a limit is passed. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

interface Row {
  readonly name: string;
  readonly bytes: number;
  /** At most so many kB of 1000 bytes. */
  readonly limit?: number;
}

/** Bytes on the wire: the .br where the build has made one; images and fonts are compressed in themselves. */
function wireSize(path: string): number {
  const file = join(dist, path);
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}

/** The list that the service worker fetches, and itself; the page asks for nothing that is not in it. */
function firstVisit(): string[] {
  const worker = readFileSync(join(dist, 'service-worker.js'), 'utf8');
  const urls = [...worker.matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url ?? '');
  if (!urls.includes('index.html')) throw new Error('dist/service-worker.js has no list of files.');
  return [...urls, 'service-worker.js'];
}

const files = firstVisit();
const sum = (matches: (path: string) => boolean): number =>
  files.filter(matches).reduce((total, path) => total + wireSize(path), 0);

const isWorker = (path: string): boolean => /recognition-[\w-]+\.js$/.test(path);
const isModel = (path: string): boolean => /\.bin$|\/model-[\w-]+\.json$/.test(path);
const isAppScript = (path: string): boolean => /^assets\/.*\.js$/.test(path) && !isWorker(path);

const rows: Row[] = [
  { name: 'Shell, before the first paint', bytes: sum((path) => path === 'index.html'), limit: 30 },
  { name: 'App scripts', bytes: sum(isAppScript) },
  { name: '  of these the first screen', bytes: sum((path) => /assets\/main-[\w-]+\.js$/.test(path)) },
  { name: 'Recognition worker', bytes: sum(isWorker) },
  { name: 'TF.js wasm', bytes: sum((path) => path.endsWith('.wasm')) },
  { name: 'Model', bytes: sum(isModel) },
  { name: 'Fonts, icons, manifest', bytes: sum((path) => /\.(woff2|png|svg)$|^manifest\.json$/.test(path)) },
  { name: 'Service worker', bytes: wireSize('service-worker.js') },
  { name: 'Everything a first visit downloads', bytes: sum(() => true), limit: 750 },
];

console.log('\nBrotli, kB of 1000 bytes');
for (const { name, bytes, limit } of rows) {
  const wanted = limit === undefined ? '' : `   at most ${limit}${bytes / 1000 > limit ? '  TOO LARGE' : ''}`;
  console.log(`${name.padEnd(38)}${(bytes / 1000).toFixed(1).padStart(8)}${wanted}`);
}
const passed = rows.filter(({ bytes, limit }) => limit !== undefined && bytes / 1000 > limit);
if (passed.length > 0) {
  console.error(`\nToo large: ${passed.map(({ name }) => name.toLowerCase()).join('; ')}.`);
  process.exit(1);
}
