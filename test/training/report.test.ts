/** `npm run report` on a network that was hardly trained and on digits drawn by a formula. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { drawSign } from '../../training/drawn-signs.ts';
import { generateDigits, generatePenDigits } from '../../training/generated.ts';
import type { PenSample } from '../../training/pen-data.ts';
import { random } from '../../training/random.ts';
import { idx } from './idx.ts';
import { toLines } from './lines.ts';
import { writeTinyModel } from './tiny-model.ts';

const SCRIPT = fileURLToPath(new URL('../../training/report.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'report-'));
const data = join(folder, 'data');
const model = join(folder, 'model');
const RUN = `test-report-${process.pid}`;
const run = fileURLToPath(new URL(`../../training/runs/${RUN}`, import.meta.url));
after(() => [folder, run].forEach((place) => rmSync(place, { recursive: true, force: true })));

function report(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--import', 'tsx', SCRIPT, ...args], { encoding: 'utf8' });
}

before(async () => {
  for (const name of ['mnist', 'pendigits', 'unipen']) mkdirSync(join(data, name), { recursive: true });
  const { images, labels } = generateDigits(20, 1);
  writeFileSync(join(data, 'mnist', 't10k-images-idx3-ubyte'), idx([20, 28, 28], images));
  writeFileSync(join(data, 'mnist', 't10k-labels-idx1-ubyte'), idx([20], labels));
  // Of tr-27 there is more than a hand is fitted to; tr-01 is of the other side and must not be judged.
  putPen('pendigits/digits', writtenBy(['tr-27', 'tr-27', 'tr-28', 'tr-01'], 1));
  putPen('unipen/digits', writtenBy(['uqb-001'], 2));
  putPen('unipen/letters', [0, 1, 2].map((i) => ({ label: 'K', writer: 'uqb-001', ...drawSign(random(i)) })));
  putPen('unipen/symbols', [3, 4].map((i) => ({ label: '=', writer: 'apa-001', ...drawSign(random(i)) })));
  mkdirSync(model);
  await writeTinyModel(model);
});

function writtenBy(writers: readonly string[], seed: number): PenSample[] {
  return generatePenDigits(20 * writers.length, seed).map((sample, i) => ({
    ...sample,
    writer: writers[Math.floor(i / 20)] ?? '',
  }));
}

function putPen(set: string, samples: readonly PenSample[]): void {
  writeFileSync(join(data, `${set}.jsonl`), toLines(samples));
}

function putLog(...lines: string[]): void {
  for (const folderOf of [run, join(run, 'trace')]) {
    mkdirSync(folderOf, { recursive: true });
    writeFileSync(join(folderOf, 'log.jsonl'), lines.join('\n'));
  }
}

const EPOCH = { epoch: 1, trainLoss: 1.9, trainAccuracy: 0.4, validationLoss: 0.9, validationAccuracy: 0.7, imageAccuracy: 0.8, penAccuracy: 0.6, seconds: 1 };

test('one page that needs nothing else: targets, curves, writers, confidence, mistakes, layers, beside a baseline', () => {
  putLog(JSON.stringify(EPOCH), JSON.stringify({ ...EPOCH, epoch: 2, imageAccuracy: null }));
  const out = join(folder, 'out');
  const { status, stdout, stderr } = report(
    ...['--data', data, '--model', model, '--baseline', model, '--run', RUN, '--limit', '60', '--out', out],
  );
  assert.equal(status, 0, stderr);
  for (const name of ['MNIST test images', 'worst tenth', 'after 3 confirmed', 'junk', 'model as stored']) {
    assert.match(stdout, new RegExp(name));
  }
  assert.match(stdout, /tiny-baseline/);
  assert.doesNotMatch(stdout, /NaN|undefined/);

  const page = readFileSync(join(out, 'index.html'), 'utf8');
  assert.ok(!/<(?:script|link|iframe)|(?:src|href)="(?!data:|#)/.test(page), 'something is fetched');
  // What the letters of a picture spell says nothing.
  const html = page.replace(/"data:[^"]*"/g, '');
  assert.equal(/.{40}(?:NaN|undefined|Infinity).{40}/.exec(html)?.[0], undefined);
  const shown = [...html.matchAll(/<figure id="([^"]+)"/g)].map(([, id]) => id);
  assert.equal(new Set(shown).size, shown.length);
  for (const id of ['targets', 'junk', 'model-loss-picture', 'model-accuracy-picture', 'model-loss-trace', 'model-accuracy-trace', 'confusion-pen-tiny', 'writers', 'hands', 'reliability', 'asking', 'cost-table', 'layers-tiny']) {
    assert.ok(shown.includes(id), id);
  }
  assert.ok(html.includes('tr-27') && !html.includes('tr-01'), 'what was learned from is not judged');
  assert.ok(html.includes('conv1: convolution 6x6, 8 filters, stride 2, same'));
  const pictures = readdirSync(join(out, 'figures'));
  assert.ok(pictures.includes('model-loss-trace.png') && pictures.includes('reliability.png'));
});

test('what cannot be used is named in one sentence, with exit code 2, and no page is written', () => {
  const out = join(folder, 'none');
  putLog(JSON.stringify(EPOCH), '{"epoch":2}');
  const cases: [string[], RegExp][] = [
    [['--data', join(folder, 'nowhere')], /nowhere.*no such file/],
    [['--data', data, '--model', join(folder, 'nowhere')], /nowhere.*npm run train/],
    [['--data', data, '--model', model, '--run', RUN], /log\.jsonl, line 2: "trainLoss" should be a number/],
    [['--data', data, '--limit', 'few'], /--limit should be a whole number/],
  ];
  for (const [args, message] of cases) {
    const { status, stderr } = report(...args, '--out', out);
    assert.equal(status, 2, args.join(' '));
    assert.match(stderr, message);
    assert.equal(stderr.trim().split('\n').length, 1, stderr);
  }
  assert.ok(!existsSync(out));
});
