/** The command itself, on digits drawn by a formula. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { generatePenDigits } from '../../training/generated.ts';
import { toLines } from './lines.ts';

const SCRIPT = fileURLToPath(new URL('../../training/train.ts', import.meta.url));
const SHIPPED = fileURLToPath(new URL('../../static/model', import.meta.url));
const RUN = `test-${process.pid}`;
const runFolder = fileURLToPath(new URL(`../../training/runs/${RUN}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'train-'));
after(() => [folder, runFolder].forEach((place) => rmSync(place, { recursive: true, force: true })));

function train(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--import', 'tsx', SCRIPT, ...args], { encoding: 'utf8' });
}

test('trains, shows how it goes, and leaves model, checkpoint and log', () => {
  const start = [
    '--generated',
    '--network',
    'tiny',
    '--epochs',
    '2',
    '--limit',
    '300',
    '--run',
    RUN,
    '--out',
    folder,
  ];
  const { status, stdout, stderr } = train(...start);
  assert.equal(status, 0, stderr);
  assert.match(stdout, /epoch 2\/2 \[#+\] \d+\/\d+ loss \d+\.\d+ +accuracy \d+\.\d+ % .* left/);
  assert.deepEqual(readdirSync(runFolder).sort(), ['checkpoint', 'log.jsonl', 'trace']);
  // Both stages: the network for pictures, then the one for the pen's way.
  const epochs = (stage: string): number[] =>
    readFileSync(join(runFolder, stage, 'log.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { epoch: number }).epoch);
  assert.deepEqual([epochs(''), epochs('trace')], [[1, 2], [1, 2]]);
  const model = readFileSync(join(folder, 'model.json'), 'utf8');
  assert.match(readdirSync(folder).sort().join(' '), /^model\.json trace-\w+\.json( weights-1of1\.\w+\.bin){2}$/);

  // The same command again gives the same bytes, and so does going on with a run that has ended.
  assert.equal(train(...start).status, 0);
  assert.equal(readFileSync(join(folder, 'model.json'), 'utf8'), model);
  rmSync(join(runFolder, 'trace'), { recursive: true });
  const resumed = train('--resume', '--run', RUN, '--out', folder);
  assert.match(resumed.stdout, /going on after epoch 2/);
  assert.match(resumed.stdout, /tiny-trace: \d+ parameters/, 'the second stage had not begun');
  assert.equal(readFileSync(join(folder, 'model.json'), 'utf8'), model);
});

test('goes on from the shipped weights with somebody’s own digits, and knows from the first step what it knew', () => {
  const own = join(folder, 'own');
  mkdirSync(own);
  // Done was said too early: an empty paper is passed over.
  const empty = { label: '7', writer: 'own', strokes: [new Float32Array()] };
  writeFileSync(join(own, 'mine.jsonl'), toLines([...generatePenDigits(120, 8), empty]));
  const out = join(folder, 'mine');
  const args = ['--data', own, '--epochs', '1', '--run', RUN, '--out', out];
  const { status, stdout, stderr } = train('--from', SHIPPED, ...args);
  assert.equal(status, 0, stderr);
  const [, first] = /1\/\d+ loss \S+ +accuracy (\S+) %/.exec(stdout) ?? [];
  assert.ok(Number(first) > 85, `accuracy of the first batch: ${first}`);
  const reading = (model: string): unknown =>
    (JSON.parse(readFileSync(join(model, 'model.json'), 'utf8')) as { userDefinedMetadata: { reading: unknown } })
      .userDefinedMetadata.reading;
  assert.deepEqual(reading(out), reading(SHIPPED));

  const other = train('--from', SHIPPED, '--network', 'tiny', ...args);
  assert.equal(other.status, 2);
  assert.match(other.stderr, /this network/);
});

test('what cannot be done gets one sentence and exit code 2', () => {
  const cases: [string[], RegExp][] = [
    [['--data', join(folder, 'none')], /none.*train-images.*no such file/],
    [['--network', 'alexnet'], /--network should be one of reader, trace, seed-cnn, tiny, tiny-trace/],
    [['--network', 'toString'], /--network should be one of reader, trace, seed-cnn, tiny, tiny-trace/],
    [['--generated', '--limit', '20'], /\d+ samples.* do not fill one batch of 128/],
    [['--seed', '-1'], /--seed/],
    [['--epochs', 'many', '--generated'], /--epochs should be a whole number/],
    [['--everybody', '--data', folder], /--everybody needs --from/],
    [['--resume', '--run', `${RUN}-none`], /no checkpoint/],
    [['--speed', '9'], /--speed/],
  ];
  for (const [args, message] of cases) {
    const { status, stderr } = train(...args);
    assert.equal(status, 2, args.join(' '));
    assert.match(stderr, message);
    assert.equal(stderr.trim().split('\n').length, 1);
  }
});
