/** The command as a person runs it, on digits drawn by a formula. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { readSets } from '../../training/explore/sets.ts';
import { twinsAcross } from '../../training/explore/twins.ts';
import { mislabelledLooking, verdictsOf } from '../../training/explore/verdicts.ts';
import { generateDigits, generatePenDigits } from '../../training/generated.ts';
import type { PenSample } from '../../training/pen-data.ts';
import { idx } from './idx.ts';
import { toLines } from './lines.ts';

const root = mkdtempSync(join(tmpdir(), 'explore-'));
after(() => rmSync(root, { recursive: true }));
const data = join(root, 'data');
const out = join(root, 'out');
const SCRIPT = fileURLToPath(new URL('../../training/explore.ts', import.meta.url));

function explore(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--import', 'tsx', SCRIPT, ...args], { encoding: 'utf8' });
}

function put(folder: string, set: string, samples: readonly PenSample[]): void {
  mkdirSync(join(folder, set, '..'), { recursive: true });
  writeFileSync(join(folder, `${set}.jsonl.gz`), gzipSync(toLines(samples)));
}

/** Digits 0 to 9 in turn, twenty a writer. */
function written(writers: readonly string[], seed: number): PenSample[] {
  return generatePenDigits(20 * writers.length, seed).map((sample, i) => ({
    ...sample,
    writer: writers[Math.floor(i / 20)] ?? '',
  }));
}

/** 240 images to learn from and 50 to test; pen sets of six, two and one writers. */
function putAll(folder: string): void {
  const [learn, judge] = [generateDigits(240, 1), generateDigits(50, 2)];
  mkdirSync(join(folder, 'mnist'), { recursive: true });
  writeFileSync(join(folder, 'mnist/train-images-idx3-ubyte'), idx([240, 28, 28], learn.images));
  writeFileSync(join(folder, 'mnist/train-labels-idx1-ubyte'), idx([240], learn.labels));
  writeFileSync(join(folder, 'mnist/t10k-images-idx3-ubyte'), idx([50, 28, 28], judge.images));
  writeFileSync(join(folder, 'mnist/t10k-labels-idx1-ubyte'), idx([50], judge.labels));
  put(
    folder,
    'pendigits/digits',
    written(['tr-01', 'tr-02', 'tr-03', 'tr-04', 'tr-05', 'tr-06', 'tr-23', 'tr-24', 'tr-27'], 3),
  );
  const unipen = written(
    ['app-001', 'app-002', 'app-003', 'app-004', 'app-005', 'app-006', 'gmd-001', 'gmd-002', 'uqb-001'],
    4,
  );
  put(folder, 'unipen/digits', unipen);
  put(
    folder,
    'unipen/symbols',
    unipen.map((sample) => ({ ...sample, label: '(+<'[Number(sample.label) % 3] ?? '' })),
  );
  put(
    folder,
    'unipen/letters',
    unipen.map((sample) => ({ ...sample, label: 'AB'[Number(sample.label) % 2] ?? '' })),
  );
}

let run: ReturnType<typeof explore>;
let html = '';
before(() => {
  putAll(data);
  run = explore('--data', data, '--out', out);
  assert.equal(run.status, 0, run.stderr);
  html = readFileSync(join(out, 'index.html'), 'utf8');
});

test('the page needs nothing else: no script, and every picture is in it', () => {
  assert.doesNotMatch(html, /<script|<link|@import|url\(/u);
  for (const [, target = ''] of html.matchAll(/\s(?:src|href)="([^"]*)"/gu)) {
    assert.match(target, /^(data:image\/png;base64,|#)/u, target.slice(0, 80));
  }
  const ids = [...html.matchAll(/\sid="([^"]*)"/gu)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length);
});

test('every figure says what to see, and every chart has its numbers behind it', () => {
  const figures = html
    .replace(/data:image[^"]*/gu, '')
    .split('<figure ')
    .slice(1);
  assert.ok(figures.length > 20, `${figures.length} figures`);
  for (const figure of figures) {
    const id = /^id="([^"]*)"/u.exec(figure)?.[1] ?? '';
    assert.match(figure, /<figcaption>[^<]{20,}<\/figcaption>/u, id);
    if (/class="chart"/u.test(figure) && !id.startsWith('flattened-')) assert.match(figure, /<table>/u, id);
    assert.doesNotMatch(figure, /NaN|undefined|\[object/u, id);
  }
});

test('every figure is a PNG too, and not an empty one', () => {
  const names = readdirSync(join(out, 'figures'));
  const ids = [...html.matchAll(/<figure id="([^"]*)"/gu)].map(([, id = '']) => id);
  for (const id of ids)
    assert.ok(
      names.some((name) => name.startsWith(id)),
      id,
    );
  for (const name of names) {
    const { data: rgba } = PNG.sync.read(readFileSync(join(out, 'figures', name)));
    assert.ok(
      rgba.some((value, i) => value !== rgba[i % 4]),
      name,
    );
  }
});

test('counts per set, side and digit stand on the console and in the page', () => {
  const lines = run.stdout.split('\n').map((line) => line.trim().split(/\s+/u));
  const after = (title: string): string[][] =>
    lines.slice(lines.findIndex((line) => line.join(' ') === title) + 1).slice(0, 4);
  const same = (n: number): string[] => new Array<string>(10).fill(String(n));
  assert.deepEqual(after('MNIST').slice(1), [
    ['train', '220', 'unknown', ...same(22)],
    ['validation', '20', 'unknown', ...same(2)],
    ['test', '50', 'unknown', ...same(5)],
  ]);
  assert.deepEqual(after('UNIPEN digits').slice(1), [
    ['train', '120', '6', ...same(12)],
    ['validation', '40', '2', ...same(4)],
    ['test', '20', '1', ...same(2)],
  ]);
  assert.match(run.stdout, /18 writers, none of them on two sides/u);
  assert.match(
    html,
    /<th scope="row">MNIST<\/th><td class="number">220<\/td><td class="number">20<\/td><td class="number">50<\/td>/u,
  );
});

test('a writer on two sides is refused, and there is no report', () => {
  const folder = join(root, 'two-sides');
  putAll(folder);
  // The rule of the split knows tr-27 by its name and lets TR-27 pass for somebody else.
  put(folder, 'pendigits/digits', written(['tr-01', 'TR-27', 'tr-23', 'tr-27'], 3));
  const { status, stderr } = explore('--data', folder, '--out', join(root, 'none'));
  assert.equal(status, 2);
  assert.match(stderr, /^Writer tr-27 is on two sides of the split: train .*"TR-27".* and test .*"tr-27"/u);
  assert.equal(existsSync(join(root, 'none')), false);
});

test('a missing set is named in a sentence', () => {
  const folder = join(root, 'missing');
  putAll(folder);
  rmSync(join(folder, 'unipen/letters.jsonl.gz'));
  const { status, stderr } = explore('--data', folder, '--out', join(root, 'none'));
  assert.equal(status, 2);
  assert.match(stderr, /letters\.jsonl\.gz: there is no such file/u);
});

test('a wrong label is found by its neighbours of other writers', () => {
  const folder = join(root, 'mislabelled');
  putAll(folder);
  const samples = written(['tr-01', 'tr-02', 'tr-03', 'tr-04', 'tr-05', 'tr-06', 'tr-07', 'tr-08'], 5);
  const wrong = 43;
  put(
    folder,
    'pendigits/digits',
    samples.map((sample, i) => (i === wrong ? { ...sample, label: '0' } : sample)),
  );
  const set = readSets(folder).find(({ id }) => id === 'pendigits-digits');
  assert.ok(set);
  const [first, ...others] = mislabelledLooking(verdictsOf(set));
  assert.equal(first?.item.number, wrong + 1);
  assert.equal(first?.says, '3');
  assert.deepEqual(others, []);
});

test('what a writer wrote twice says nothing about its label; a drawing on two sides is counted', () => {
  const folder = join(root, 'twins');
  putAll(folder);
  const [drawing, ...others] = written(['tr-01', 'tr-02', 'tr-03'], 6).filter(({ label }) => label !== '9');
  assert.ok(drawing);
  // Ten copies under a strange label, all of one hand: they would outvote everybody else.
  const copies = new Array<PenSample>(11).fill({ ...drawing, label: '9' });
  put(folder, 'pendigits/digits', [...copies, ...others, { ...drawing, writer: 'tr-27' }]);
  const set = readSets(folder).find(({ id }) => id === 'pendigits-digits');
  assert.ok(set);
  for (const { item, agree } of verdictsOf(set)) if (item.label === '9') assert.equal(agree, 0);
  assert.equal(twinsAcross(set), 1);
});
