/** The whole recipe, on a small network and a few digits drawn by a formula. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readCheckpoint } from '../../training/checkpoint.ts';
import { generateDigits, generatePenDigits } from '../../training/generated.ts';
import { idx } from './idx.ts';
import { toLines } from './lines.ts';

const SCRIPT = fileURLToPath(new URL('../../training/recipe.ts', import.meta.url));
const RUN = `test-recipe-${process.pid}`;
const runs = fileURLToPath(new URL(`../../training/runs/${RUN}`, import.meta.url));
/** An epoch has as many samples as there are images, by and large: these fill a batch of the pen's way too. */
const IMAGES = 400;
const folder = mkdtempSync(join(tmpdir(), 'recipe-'));
const data = join(folder, 'data');
const out = join(folder, 'model');
after(() => [folder, runs].forEach((place) => rmSync(place, { recursive: true, force: true })));

before(() => {
  for (const name of ['mnist', 'pendigits', 'unipen']) mkdirSync(join(data, name), { recursive: true });
  const { images, labels } = generateDigits(IMAGES, 1);
  writeFileSync(join(data, 'mnist', 'train-images-idx3-ubyte'), idx([IMAGES, 28, 28], images));
  writeFileSync(join(data, 'mnist', 'train-labels-idx1-ubyte'), idx([IMAGES], labels));
  // tr-01 is learned from, tr-23 is held back until everybody is.
  const digits = generatePenDigits(200, 2).map((digit, i) => ({ ...digit, writer: i % 2 === 0 ? 'tr-01' : 'tr-23' }));
  writeFileSync(join(data, 'pendigits', 'digits.jsonl'), toLines(digits));
  for (const name of ['digits', 'letters', 'symbols']) writeFileSync(join(data, 'unipen', `${name}.jsonl`), '');
});

function recipe(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const options = ['--data', data, '--network', 'tiny', '--limit', '500', '--run', RUN, '--out', out, ...args];
  return spawnSync(process.execPath, ['--import', 'tsx', SCRIPT, ...options], { encoding: 'utf8' });
}

test('the second stage goes on from the first; cut off, it goes on where it was', () => {
  const whole = recipe();
  assert.equal(whole.status, 0, whole.stderr);
  const stages = ['chosen', 'everybody'];
  const settings = stages.map((stage) => readCheckpoint(join(runs, stage, 'checkpoint')).settings);
  assert.deepEqual(settings.map(({ everybody = false }) => everybody), [false, true]);
  const model = readFileSync(join(out, 'model.json'), 'utf8');
  assert.notEqual(readFileSync(join(runs, 'chosen', 'model', 'model.json'), 'utf8'), model);

  // Of the last stage only the first network's checkpoint is left.
  for (const place of [out, join(runs, 'everybody', 'trace')]) rmSync(place, { recursive: true });
  const rest = recipe('--resume');
  assert.equal(rest.status, 0, rest.stderr);
  assert.doesNotMatch(rest.stdout, /stage 1 of 2/);
  assert.equal(readFileSync(join(out, 'model.json'), 'utf8'), model);
});

test('stops at the stage that fails, with its sentence', () => {
  rmSync(join(data, 'pendigits', 'digits.jsonl'));
  const { status, stdout, stderr } = recipe();
  assert.equal(status, 2);
  assert.match(stderr, /pendigits.*no such file/);
  assert.doesNotMatch(stdout, /stage 2/);
  assert.ok(!existsSync(join(runs, 'everybody')));
});
