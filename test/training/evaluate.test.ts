/** The command as a person or a script runs it, on small files. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { generateDigits } from '../../training/generated.ts';
import { idx } from './idx.ts';

const folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
after(() => rmSync(folder, { recursive: true }));
const SCRIPT = fileURLToPath(new URL('../../training/evaluate.ts', import.meta.url));

function evaluate(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--import', 'tsx', SCRIPT, ...args], { encoding: 'utf8' });
}

function put(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

interface Result {
  accuracy: number;
  n: number;
  correct: number;
  writers?: { n: number; accuracy: number; worst: { writer: string; n: number; accuracy: number } };
  items?: { label: string; reading: string; confidence: number; kind: string }[];
}

const ONE = [
  [
    [50, 0],
    [50, 50],
    [50, 100],
  ],
];
const SEVEN = [
  [
    [0, 0],
    [30, 0],
    [60, 0],
    [45, 50],
    [25, 100],
  ],
];
const ZERO = [
  Array.from({ length: 30 }, (_, i) => [30 + 30 * Math.sin(i / 4.5), 50 - 50 * Math.cos(i / 4.5)]),
];
const beside = (strokes: number[][][], x: number): number[][][] =>
  strokes.map((stroke) => stroke.map(([px = 0, py = 0]) => [px + x, py]));
const line = (label: string, strokes: unknown, more: object = {}): string =>
  `${JSON.stringify({ label, strokes, ...more })}\n`;

test('ink: every item is read, in the file’s order; other keys and blank lines do not disturb', () => {
  const seventeen = [...beside(ONE, 0), ...beside(SEVEN, 120)];
  const content =
    line('0', ZERO, { writer: 'me', q: 'good' }) +
    line('17', seventeen, { allow: 'whole' }) +
    line('-7', SEVEN, { allow: 'signed' }) +
    line('7', []) +
    '\r\n\n';
  for (const file of [put('ink.jsonl', content), put('ink.jsonl.gz', gzipSync(content))]) {
    const { status, stdout, stderr } = evaluate('--strokes', file, '--json', '--items');
    assert.equal(status, 0, stderr);
    const result = JSON.parse(stdout) as Result;
    assert.equal(result.n, 4);
    assert.equal(result.accuracy, result.correct / 4);
    assert.deepEqual(
      result.items?.map(({ label }) => label),
      ['0', '17', '-7', '7'],
    );
    assert.equal(result.items?.[0]?.reading, '0');
    assert.equal(result.items?.[1]?.reading.length, 2);
    assert.deepEqual(result.items?.[3], { label: '7', reading: '', confidence: 0, kind: 'empty' });
    for (const { kind, confidence } of result.items ?? []) {
      assert.match(kind, /^(number|unsure|empty)$/);
      assert.ok(confidence >= 0 && confidence <= 1);
    }
  }
});

test('where writers are named each counts the same, and the worst is named', () => {
  const lines = [...Array(3).fill(line('0', ZERO, { writer: 'neat' })), line('8', SEVEN, { writer: 'hasty' })];
  const { stdout } = evaluate('--strokes', put('writers.jsonl', lines.join('')), '--json');
  const { accuracy, writers } = JSON.parse(stdout) as Result;
  assert.equal(accuracy, 0.75);
  assert.deepEqual(writers, { n: 2, accuracy: 0.5, worst: { writer: 'hasty', n: 1, accuracy: 0 } });
});

test('images: the t10k files unless the training ones are asked for', () => {
  const [ten, twenty] = [generateDigits(10, 1), generateDigits(20, 2)];
  put('t10k-images-idx3-ubyte', idx([10, 28, 28], ten.images));
  put('t10k-labels-idx1-ubyte', idx([10], ten.labels));
  put('train-images-idx3-ubyte.gz', gzipSync(idx([20, 28, 28], twenty.images)));
  put('train-labels-idx1-ubyte.gz', gzipSync(idx([20], twenty.labels)));
  const test10k = evaluate('--images', folder, '--json');
  const result = JSON.parse(test10k.stdout) as Result;
  assert.equal(result.n, 10);
  assert.equal(result.items, undefined);
  assert.ok(result.accuracy >= 0.7, `accuracy ${result.accuracy}`);
  const train = evaluate('--images', folder, '--split', 'train');
  assert.equal(train.status, 0, train.stderr);
  assert.match(train.stdout, /accuracy\s+\d+\.\d\d %\s+\d+ of 20/);
  assert.match(train.stdout, /ms an item/);
});

const good = line('1', ONE);
const bad: [string, string, RegExp][] = [
  ['not JSON', `${good}{"label":`, /line 2: this is not JSON/],
  ['NaN for a coordinate', `${good}\n{"label":"1","strokes":[[[NaN,1]]]}`, /line 3: this is not JSON/],
  ['an endless coordinate', '{"label":"1","strokes":[[[1e999,1]]]}', /line 1: point 1 of stroke 1/],
  ['a point without y', line('1', [[[1, 2], [3]]]), /line 1: point 2 of stroke 1/],
  ['strokes that are no list', line('1', 'ink'), /line 1: "strokes"/],
  ['a stroke that is no list', line('1', [7]), /line 1: stroke 1/],
  ['no label', '{"strokes":[]}', /line 1: "label"/],
  ['a label that is no number', line('A', ONE), /line 1: "label"/],
  ['a minus where none is allowed', line('-1', ONE), /line 1: "label"/],
  ['an unknown allow', line('1', ONE, { allow: 'roman' }), /line 1: "allow"/],
  ['a list for a line', '[1,2]', /line 1: a line/],
  ['an empty file', '\n', /line 1: there is no ink/],
];
test('a bad ink file gets one sentence that names file and line, and exit code 2', () => {
  for (const [what, content, message] of bad) {
    const file = put('bad.jsonl', content);
    const { status, stdout, stderr } = evaluate('--strokes', file, '--json');
    assert.equal(status, 2, what);
    assert.equal(stdout, '', what);
    assert.match(stderr, message, what);
    assert.ok(stderr.includes(file) && stderr.trim().split('\n').length === 1, `${what}: ${stderr}`);
  }
});

test('so do a missing file, a missing model, a damaged one, and a wrong command line', () => {
  const ink = put('good.jsonl', good);
  put('model.json', '{"format":"layers-model"}');
  const cases: [string[], RegExp][] = [
    [['--strokes', join(folder, 'none.jsonl')], /none\.jsonl: cannot be read/],
    [['--images', join(folder, 'none')], /none.*no such file/],
    [['--strokes', ink, '--model', join(folder, 'nowhere')], /nowhere.*npm run train/],
    [['--strokes', ink, '--model', folder], /model\.json/],
    [[], /--images DIR or --strokes/],
    [['--strokes', ink, '--images', folder], /--images DIR or --strokes/],
    [['--images', folder, '--split', 'both'], /--split/],
    [['--strokes', ink, '--colour'], /--colour/],
  ];
  for (const [args, message] of cases) {
    const { status, stderr } = evaluate(...args);
    assert.equal(status, 2, args.join(' '));
    assert.match(stderr, message);
  }
});
