import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { isTooLarge, partsOf, sizeTable } from '../../tools/size.ts';

let folder = '';

/** Bytes of each file; those with two are sent in brotli. */
const FILES = {
  'index.html': [3000, 1000],
  'assets/main-1aB_-x.js': [9000, 4000],
  'assets/try-2.js': [900, 500],
  'assets/recognition-3.js': [90_000, 30_000],
  'assets/tfjs-4.wasm': [400_000, 100_000],
  'assets/model-5.json': [5000, 700],
  'assets/weights-1of1.6.bin': [260_000, 90_000],
  'assets/andika-7.woff2': [2000],
  'service-worker.js': [20_000, 6000],
} as const;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'astro-size-'));
  mkdirSync(join(folder, 'assets'));
  const visited = Object.keys(FILES).filter((path) => path !== 'service-worker.js');
  for (const [path, [stored, sent]] of Object.entries(FILES)) {
    const content = path === 'service-worker.js' ? visited.map((url) => `{"url":"${url}"}`).join() : '';
    writeFileSync(join(folder, path), content.padEnd(stored));
    if (sent !== undefined) writeFileSync(join(folder, `${path}.br`), ' '.repeat(sent));
  }
  // Beside the app, and not visited.
  writeFileSync(join(folder, 'licences.txt'), ' '.repeat(1e6));
});

after(() => rmSync(folder, { recursive: true }));

test('each file of a first visit counts once, as it is sent', () => {
  const bytes = Object.fromEntries(partsOf(folder).map((part) => [part.name.trim(), part.bytes]));
  assert.deepEqual(bytes, {
    'Shell, before the first paint': 1000,
    'App scripts': 4500,
    'of these the first screen': 4000,
    'Recognition worker': 30_000,
    'TF.js wasm': 100_000,
    'Model': 90_700,
    'Model, as stored': 265_000,
    'Fonts, icons, manifest': 2000,
    'Service worker': 6000,
    'Everything a first visit downloads': 234_200,
    'After it: what teachers need': 0,
  });
});

test('what passes its limit is pointed out', () => {
  const parts = partsOf(folder);
  assert.deepEqual(parts.filter(isTooLarge).map(({ name }) => name), ['Model, as stored']);
  const lines = sizeTable(parts).split('\n').filter((line) => line.includes('TOO LARGE'));
  assert.match(lines.join('\n'), /^Model, as stored +265\.0 +\d+ +\d+ +TOO LARGE$/);
});

test('a limit may be reached', () => {
  assert.equal(isTooLarge({ name: 'Shell', bytes: 30_000, limit: { most: 30 } }), false);
  assert.equal(isTooLarge({ name: 'Shell', bytes: 30_001, limit: { most: 30 } }), true);
});

test('without a built app it says what to do', () => {
  assert.throws(() => partsOf(join(folder, 'nowhere')), { name: 'NotBuiltError', message: /npm run build/ });
});
