/** The command as a person or a script runs it, on small files. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { DataError } from '../../training/data.ts';
import { readAsked } from '../../training/evaluate/asked.ts';
import { generateDigits, generatePenDigits } from '../../training/generated.ts';
import { UsageError } from '../../training/options.ts';
import { idx } from './idx.ts';
import { toLines } from './lines.ts';

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
  ece: number;
  atTwoPercentUnsure: { threshold: number; unsure: number; n: number; accuracy: number };
  byWriter?: { writer: string; n: number; accuracy: number }[];
  worstTenth?: { n: number; accuracy: number };
  adapt?: { samples: number; fitted: number; n: number; before: number; after: number; writers: Record<string, number> };
  junk?: { n: number; leftOut: number; shipped: AtThreshold; atTwoPercentUnsure?: AtThreshold };
  model: string;
}

interface AtThreshold {
  threshold: number;
  asNumber: number;
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
const DOT = [
  [90, 96],
  [93, 100],
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

/** Three writers of twenty digits each. */
const digits = put('digits.jsonl', toLines(generatePenDigits(60, 1)));
const letters = put(
  'letters.jsonl',
  [line('A', [...SEVEN, ...ONE]), line('O', ZERO), line('scribble', [...ZERO, ...SEVEN, ...ONE]), line('-', ONE)].join(''),
);

test('writer by writer, after a few confirmed digits, and beside junk: in figures and in words', () => {
  const args = ['--strokes', digits, '--by-writer', '--adapt', '1', '--junk', letters];
  const { stdout, stderr } = evaluate(...args, '--json');
  assert.equal(stderr, '');
  const { n, accuracy, ece, atTwoPercentUnsure, writers, byWriter, worstTenth, adapt, junk } = JSON.parse(stdout) as Result;
  assert.equal(n, 60);
  assert.ok(ece >= 0 && ece <= 1);
  assert.equal(atTwoPercentUnsure.unsure + atTwoPercentUnsure.n, 60);
  assert.ok(atTwoPercentUnsure.unsure <= 1 && atTwoPercentUnsure.accuracy >= accuracy);
  assert.equal(byWriter?.length, 3);
  assert.deepEqual(byWriter[0], { writer: writers?.worst.writer, n: 20, correct: byWriter[0] && 20 * byWriter[0].accuracy, accuracy: writers?.worst.accuracy });
  assert.deepEqual(worstTenth, { n: 1, accuracy: byWriter[0].accuracy });
  assert.deepEqual([adapt?.samples, adapt?.n, adapt?.writers['n']], [1, 30, 3]);
  for (const value of [adapt?.before, adapt?.after, ...Object.values(adapt?.writers ?? {})]) {
    assert.ok(typeof value === 'number' && Number.isFinite(value));
  }
  assert.deepEqual([junk?.n, junk?.leftOut], [2, 2]);
  assert.equal(junk?.atTwoPercentUnsure?.threshold, atTwoPercentUnsure.threshold);

  const words = evaluate(...args).stdout;
  for (const pattern of [
    /at 2 % unsure +\d/,
    /calibration +\d+\.\d\d %/,
    /worst tenth +1/,
    /first 1 of each digit of each writer/,
    /\d of 3 writers got worse/,
    /2 items, and 2 look-alikes/,
  ]) {
    assert.match(words, pattern);
  }
});

test('junk alone is judged by the shipped threshold', () => {
  const { junk, ...rest } = JSON.parse(evaluate('--junk', letters, '--json').stdout) as Result;
  assert.deepEqual(Object.keys(rest), ['model']);
  assert.deepEqual([junk?.n, junk?.leftOut, junk?.atTwoPercentUnsure], [2, 2, undefined]);
  assert.ok(junk && junk.shipped.asNumber >= 0 && junk.shipped.asNumber <= 1 && junk.shipped.threshold > 0);
});

test('a point may be written as a comma, where the line allows a decimal', () => {
  const content = line('1,7', [...ONE, DOT, ...beside(SEVEN, 140)], { allow: 'decimal' });
  const { items, accuracy } = JSON.parse(evaluate('--strokes', put('decimal.jsonl', content), '--json', '--items').stdout) as Result;
  assert.equal(items?.[0]?.label, '1,7');
  assert.equal(accuracy, items?.[0]?.reading === '1.7' ? 1 : 0);
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
test('a bad ink file gets one sentence that names file and line', () => {
  for (const [what, content, message] of bad) {
    const file = put('bad.jsonl', content);
    const why = whyRefused('--strokes', file);
    assert.match(why, message, what);
    assert.ok(why.includes(file) && !why.includes('\n'), `${what}: ${why}`);
  }
});

test('so do a missing file, one of no use, and a wrong command line', () => {
  const ink = put('good.jsonl', good);
  const cases: [string[], RegExp][] = [
    [['--strokes', join(folder, 'none.jsonl')], /none\.jsonl: cannot be read/],
    [['--images', join(folder, 'none')], /none.*no such file/],
    [[], /--images DIR or --strokes/],
    [['--strokes', ink, '--images', folder], /--images DIR or --strokes/],
    [['--images', folder, '--junk', ink], /--images DIR or --strokes/],
    [['--images', folder, '--split', 'both'], /--split/],
    [['--strokes', ink, '--colour'], /--colour/],
    [['--junk', ink, '--by-writer'], /--by-writer and --adapt need the writers/],
    [['--strokes', ink, '--by-writer'], /good\.jsonl: .*no line has one/],
    [['--strokes', ink, '--adapt', 'some'], /--adapt should be a whole number/],
    [['--junk', put('look-alikes.jsonl', line('O', ZERO))], /look-alikes\.jsonl: .*nothing in it but look-alikes/],
    [['--junk', put('bad-junk.jsonl', `${line('A', ONE)}{"label":7}`)], /bad-junk\.jsonl, line 2: "label"/],
  ];
  for (const [args, message] of cases) assert.match(whyRefused(...args), message, args.join(' '));
});

/** What the command says before it reads anything. */
function whyRefused(...args: string[]): string {
  try {
    readAsked(args);
  } catch (error) {
    assert.ok(error instanceof DataError || error instanceof UsageError, String(error));
    return error.message;
  }
  return assert.fail(`${args.join(' ')} was not refused`);
}

test('the command ends with exit code 2 and that sentence alone, also where the model is to blame', () => {
  const ink = put('good.jsonl', good);
  put('model.json', '{"format":"layers-model"}');
  const cases: [string[], RegExp][] = [
    [['--strokes', put('bad.jsonl', `${good}{"label":`)], /bad\.jsonl, line 2: this is not JSON/],
    [['--strokes', ink, '--model', join(folder, 'nowhere')], /nowhere.*npm run train/],
    [['--strokes', ink, '--model', folder], /model\.json/],
    [['--strokes', digits, '--adapt', '2'], /--adapt 2 nothing is left to judge/],
  ];
  for (const [args, message] of cases) {
    const { status, stdout, stderr } = evaluate(...args, '--json');
    assert.equal(status, 2, args.join(' '));
    assert.equal(stdout, '');
    assert.match(stderr, message);
    assert.equal(stderr.trim().split('\n').length, 1, stderr);
  }
});
