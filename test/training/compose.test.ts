import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { composeNumber, toInkItemJson, writerPools } from '../../training/compose.ts';
import type { ComposedNumber, ComposeOptions, WriterPool } from '../../training/compose.ts';
import { HEIGHT } from '../../training/compose/glyph.ts';
import { writeTouch } from '../../training/compose/signs.ts';
import { boxOf, cutAt, distance, pointAt, pointsOf } from '../../training/compose/polyline.ts';
import type { PenSample, PenStroke } from '../../training/pen-data.ts';
import { random } from '../../training/random.ts';
import { readInkFile } from '../../training/stroke-file.ts';
import { placesOf, sampleOf, SHAPES, strokesAt } from './composed.ts';
import { toLines } from './lines.ts';

const SAMPLES = SHAPES.map((_, digit) => sampleOf(digit));
const POOL = writerPools(SAMPLES)[0] as WriterPool;

/** Numbers enough for the rarest habit to be among them. */
function compose(options: ComposeOptions, count = 1500): ComposedNumber[] {
  return Array.from({ length: count }, (_, seed) => composeNumber(POOL, options, random(seed, options.digits)));
}

const HARD = compose({ digits: 3, allow: 'decimal', difficulty: 'hard' });
const PLAIN = compose({ digits: 3, allow: 'whole' });
const SIGNED = compose({ digits: 2, allow: 'signed' });

/** Place of the first stroke of each sign, in the order of writing. */
function order({ owners }: ComposedNumber): number[] {
  return [...new Set(owners.flat())].filter((place) => place >= 0);
}

function middle(strokes: readonly PenStroke[]): number {
  const { left, right } = boxOf(strokes);
  return (left + right) / 2;
}

const isBroken = (number: ComposedNumber, place: number): boolean =>
  strokesAt(number, place).length !== (SHAPES[Number(number.text[place])]?.length ?? 0);

test('the digits stand from left to right as the text reads, in whatever order they were written', () => {
  for (const number of [...PLAIN, ...SIGNED, ...HARD.filter(({ owners }) => owners.every((o) => o.length === 1))]) {
    const middles = placesOf(number).map((place) => middle(strokesAt(number, place)));
    middles.slice(1).forEach((x, i) => assert.ok(x > (middles[i] ?? 0), `${number.text}: ${middles.join(' ')}`));
  }
  const backwards = PLAIN.filter((number) => (order(number)[0] ?? 0) > (order(number)[2] ?? 0)).length;
  assert.ok(backwards > 0.02 * PLAIN.length && backwards < 0.12 * PLAIN.length, `${backwards} backwards`);
});

test('every stroke is owned by signs of the text, two of them at most, which are neighbours', () => {
  for (const number of [...PLAIN, ...SIGNED, ...HARD]) {
    assert.equal(number.owners.length, number.strokes.length);
    for (const owners of number.owners) {
      const [first = NaN, second = first + 1, ...more] = owners;
      assert.deepEqual([more.length, second], [0, first + 1]);
      assert.ok(first >= -1 && second <= number.text.length);
    }
    assert.deepEqual(order(number).sort(), placesOf(number), `${number.text}: something is not written`);
  }
});

test('a digit keeps all points of its sample, only moved, turned, slanted and scaled as a whole', () => {
  let whole = 0;
  for (const number of PLAIN) {
    for (const place of placesOf(number).filter((place) => !isBroken(number, place))) {
      const shapes = SHAPES[Number(number.text[place])] ?? [];
      strokesAt(number, place).forEach((stroke, i) => {
        assert.equal(stroke.length, shapes[i]?.length);
        assert.ok(isAffine(Float32Array.from(shapes[i] ?? []), stroke), `${number.text}, place ${place}`);
      });
      whole++;
    }
  }
  assert.ok(whole > 0.9 * 3 * PLAIN.length);
});

/** An affine map scales all areas alike. */
function isAffine(from: PenStroke, to: PenStroke): boolean {
  const [before, after] = [areas(from), areas(to)];
  const at = before.findIndex((area) => Math.abs(area) > 100);
  if (at < 0) return true;
  const scale = (after[at] ?? 0) / (before[at] ?? 1);
  return before.every((area, i) => Math.abs((after[i] ?? NaN) - scale * area) < 1);
}

function areas(stroke: PenStroke): number[] {
  const [ox, oy] = pointAt(stroke, 0);
  return pointsOf(stroke)
    .slice(1)
    .map(([x, y], i): number => {
      const [px, py] = pointAt(stroke, i);
      return (px - ox) * (y - oy) - (x - ox) * (py - oy);
    });
}

test('a lifted pen makes two strokes of one, which have all its points and one more each', () => {
  const broken = PLAIN.flatMap((number) =>
    placesOf(number).flatMap((place) => (isBroken(number, place) ? [{ number, place }] : [])),
  );
  assert.ok(broken.length > 0.01 * 3 * PLAIN.length && broken.length < 0.08 * 3 * PLAIN.length);
  for (const { number, place } of broken) {
    const shapes = SHAPES[Number(number.text[place])] ?? [];
    const points = strokesAt(number, place).flatMap(pointsOf).length;
    assert.equal(strokesAt(number, place).length, shapes.length + 1);
    assert.equal(points, shapes.flat().length / 2 + 2);
  }
});

test('a cut is where it was asked for, also at a point, at the ends and where no length is', () => {
  const line = Float32Array.of(0, 0, 30, 0, 30, 30, 30, 30);
  const cuts = [0, 0.25, 0.5, 1].map((share) => cutAt(line, share).map((part) => part.length / 2));
  assert.deepEqual(cuts, [[2, 4], [2, 4], [2, 4], [3, 3]]);
  assert.deepEqual([...cutAt(line, 0.25)[0]], [0, 0, 15, 0]);
  for (const part of cutAt(Float32Array.of(5, 5, 5, 5), 0.5)) assert.ok(part.every((value) => value === 5));
});

test('a bar that comes late comes after all other digits, and belongs to its own', () => {
  let late = 0;
  for (const number of [...PLAIN, ...SIGNED]) {
    const places = number.owners.map(([place = -1]) => place);
    const resumed = places.filter((place, i) => places.indexOf(place) < i && places[i - 1] !== place);
    for (const place of resumed) assert.match(number.text[place] ?? '', /[457]/);
    const last = places.at(-1) ?? -1;
    if (resumed.length === 0 || !resumed.includes(last)) continue;
    late++;
    const [bar, others] = [number.strokes.at(-1) as PenStroke, strokesAt(number, last).slice(0, -1)];
    const near = Math.min(...pointsOf(bar).flatMap((a) => others.flatMap(pointsOf).map((b) => distance(a, b))));
    assert.ok(near < HEIGHT, `${number.text}: the bar is far from its digit`);
  }
  assert.ok(late > 30, `${late} late bars`);
});

test('digits are of about one height, ones as well, and now and then one is clearly smaller', () => {
  const upright = PLAIN.flatMap((number) =>
    placesOf(number).map((place) => {
      const { top, bottom } = boxOf(strokesAt(number, place));
      return (bottom - top) / HEIGHT;
    }),
  ).sort((a, b) => a - b);
  const share = (part: number): number => upright[Math.floor(part * (upright.length - 1))] ?? NaN;
  assert.ok(share(0.5) > 0.95 && share(0.5) < 1.1);
  assert.ok(share(0.1) > 0.8 && share(0.9) < 1.25);
  assert.ok(share(0) < 0.65 && share(0) > 0.35 && share(1) < 1.6);
});

test('a minus is a short stroke at half height, before the number', () => {
  const negative = SIGNED.filter(({ text }) => text.startsWith('-'));
  assert.ok(negative.length > 0.4 * SIGNED.length && negative.length < 0.6 * SIGNED.length);
  const heights = negative.map((number) => {
    const [minus, first] = [boxOf(strokesAt(number, 0)), boxOf(strokesAt(number, 1))];
    assert.ok(minus.right - minus.left > 0.25 * HEIGHT && minus.right - minus.left < 0.75 * HEIGHT);
    assert.ok(minus.bottom - minus.top < 0.4 * HEIGHT);
    return (first.bottom - (minus.top + minus.bottom) / 2) / HEIGHT;
  });
  // The line may climb, and the digit behind the minus hang above it: a few stand a little apart.
  assert.ok(heights.every((height) => height > -0.2 && height < 1.2));
  assert.ok(heights.filter((height) => height > 0.15 && height < 0.9).length > 0.97 * heights.length);
  assert.ok(compose({ digits: 1, allow: 'signed' }).every(({ text }) => text !== '-0'));
});

test('a point is small and at the foot of the number, between two digits; a comma goes through the line', () => {
  let commas = 0;
  for (const number of HARD.filter(({ owners }) => owners.every((o) => o.length === 1))) {
    const place = number.text.indexOf('.');
    assert.ok(place > 0 && place < number.text.length - 1);
    const point = boxOf(strokesAt(number, place));
    const [left, right] = [boxOf(strokesAt(number, place - 1)), boxOf(strokesAt(number, place + 1))];
    const size = Math.max(point.bottom - point.top, point.right - point.left) / HEIGHT;
    assert.ok(size < 0.4);
    if (size > 0.12) commas++;
    const lowest = Math.max(left.bottom, right.bottom);
    assert.ok(point.bottom > (left.top + left.bottom) / 2 && point.top < lowest + 0.4 * HEIGHT, number.text);
  }
  assert.ok(commas > 0.3 * HARD.length);
});

test('a touch of the paper is small, and beside what was written', () => {
  for (const [seed, { strokes }] of PLAIN.entries()) {
    const [number, touch] = [boxOf(strokes), boxOf([writeTouch(strokes, random(seed, 9))])];
    assert.ok(Math.max(touch.right - touch.left, touch.bottom - touch.top) <= 0.1 * HEIGHT);
    assert.ok(touch.right < number.left || touch.left > number.right || touch.bottom < number.top || touch.top > number.bottom);
  }
});

test('numbers look as children write them: no zeros in front, and 0 and 0.5 are numbers', () => {
  for (const { text } of PLAIN) assert.match(text, /^[1-9]\d\d$/);
  for (const { text } of SIGNED) assert.match(text, /^-?[1-9]\d$/);
  for (const { text } of HARD) assert.match(text, /^(0|[1-9]\d?)\.\d{1,2}$/);
  assert.ok(HARD.some(({ text }) => text.startsWith('0.')));
  const single = compose({ digits: 1, allow: 'decimal' }).map(({ text }) => text);
  assert.deepEqual([...new Set(single)].sort(), [...'0123456789']);
});

test('hard numbers have digits scratched out, written over and written in one line; plain ones have none of it', () => {
  const scratched = HARD.filter(({ owners }) => owners.some(([place]) => place === -1));
  const joined = HARD.filter(({ owners }) => owners.some(({ length }) => length === 2));
  const doubled = HARD.filter((number) =>
    placesOf(number).some((place) => /[01236]/.test(number.text[place] ?? '') && strokesAt(number, place).length === 2),
  );
  for (const some of [scratched, joined, doubled]) assert.ok(some.length > 5 && some.length < 0.15 * HARD.length);
  assert.ok([...PLAIN, ...SIGNED].every(({ owners }) => owners.every((o) => o.length === 1 && (o[0] ?? -1) >= 0)));
});

test('what is scratched out is covered, and the right digit follows it', () => {
  for (const { owners, strokes } of HARD.filter(({ owners }) => owners.some(([place]) => place === -1))) {
    const places = owners.map(([place]) => place);
    const [from, to] = [places.indexOf(-1), places.lastIndexOf(-1)];
    assert.ok(places.slice(from, to + 1).every((place) => place === -1), 'scratched in one go');
    assert.ok(to < places.length - 1, 'nothing follows');
    assert.ok(boxOf(strokes.slice(from, to + 1)).right - boxOf(strokes.slice(from, to + 1)).left > 0.2 * HEIGHT);
  }
});

test('the same seed composes the same number, another seed another', () => {
  const options: ComposeOptions = { digits: 4, allow: 'decimal', difficulty: 'hard' };
  const number = (seed: number): ComposedNumber => composeNumber(POOL, options, random(seed));
  for (let seed = 0; seed < 100; seed++) assert.deepEqual(number(seed), number(seed));
  assert.notDeepEqual(number(1), number(2));
});

test('all points are finite, also of odd samples, and no sample is changed', () => {
  const odd = (label: string, ...strokes: number[][]): PenSample => ({
    label,
    writer: 'odd',
    strokes: strokes.map((stroke) => Float32Array.from(stroke)),
  });
  const samples = [
    odd('1', [5, 0, 5, 900]),
    odd('2', [0, 0, 0, 0, 100, 50, 100, 50]),
    odd('3', [1e6, 1e6, 1e6, 1e6 + 300]),
    odd('4', [0, 0, 0.001, 0.001], [0.001, 0, 0.001, 0.002]),
    ...[5, 6, 7].map((digit) => ({ ...sampleOf(digit), writer: 'odd' })),
  ];
  const before = structuredClone(samples);
  const [pool] = writerPools(samples);
  assert.ok(pool);
  for (const allow of ['whole', 'signed', 'decimal'] as const) {
    for (let seed = 0; seed < 300; seed++) {
      const number = composeNumber(pool, { digits: 1 + (seed % 5), allow, difficulty: 'hard' }, random(seed));
      assert.ok(number.strokes.every((stroke) => stroke.length >= 2 && stroke.every(Number.isFinite)), number.text);
    }
  }
  assert.deepEqual(samples, before);
});

test('a writer needs six digits; letters, empty samples and lying lines are none', () => {
  const lying = { ...sampleOf(9, 'b'), strokes: [Float32Array.of(0, 0, 100, 5)] };
  const slip = { ...sampleOf(9, 'b'), strokes: [...sampleOf(9).strokes, Float32Array.of(300, 90, 301, 90)] };
  const five = [0, 1, 2, 3, 4].map((digit) => sampleOf(digit, 'b'));
  const none = [{ ...sampleOf(5, 'b'), strokes: [] }, { ...sampleOf(6, 'b'), label: 'O' }, lying, slip];
  assert.deepEqual(writerPools([...five, ...none, ...SAMPLES]).map(({ writer }) => writer), ['tr-23']);
  const [pool] = writerPools([...five, ...none, sampleOf(8, 'b')]);
  assert.deepEqual([...(pool?.samples.keys() ?? [])].sort(), [...'012348']);
  assert.throws(() => composeNumber(POOL, { digits: 0, allow: 'whole' }, random(1)), RangeError);
});

const folder = mkdtempSync(join(tmpdir(), 'compose-'));
after(() => rmSync(folder, { recursive: true }));
const SCRIPT = fileURLToPath(new URL('../../training/compose-file.ts', import.meta.url));

function composeFile(...args: string[]): { status: number | null; stderr: string } {
  return spawnSync(process.execPath, ['--import', 'tsx', SCRIPT, '--data', folder, ...args], { encoding: 'utf8' });
}

test('the command writes what evaluate reads, of the writers of one split only', () => {
  const put = (set: string, samples: readonly PenSample[]): void => {
    mkdirSync(join(folder, set));
    writeFileSync(join(folder, set, 'digits.jsonl'), toLines(samples));
  };
  put('pendigits', [...SAMPLES, ...SHAPES.map((_, digit) => sampleOf(digit, 'tr-30'))]);
  put('unipen', SHAPES.map((_, digit) => sampleOf(digit, 'gmd-001')));
  const out = join(folder, 'numbers.jsonl');
  const { status, stderr } = composeFile('--count', '30', '--digits', '2-3', '--allow', 'signed', '--out', out);
  assert.equal(status, 0, stderr);
  const items = readInkFile(out);
  assert.equal(items.length, 30);
  assert.deepEqual([...new Set(items.map(({ writer }) => writer))].sort(), ['gmd-001', 'tr-23']);
  assert.ok(items.every(({ label, allow }) => /^-?\d{2,3}$/.test(label) && allow === 'signed'));
  const [first] = PLAIN;
  assert.ok(first && (JSON.parse(toInkItemJson(first, 'whole')) as { label: string }).label === first.text);
});

for (const [args, message] of [
  [['--digits', '4-2', '--out', 'x'], /2-4/],
  [['--digits', 'two', '--out', 'x'], /digits/],
  [['--split', 'all', '--out', 'x'], /split.*train, validation, test/],
  [[], /--out/],
] as const) {
  test(`the command says what is wrong with ${args.join(' ') || 'nothing given'}`, () => {
    const { status, stderr } = composeFile(...args);
    assert.equal(status, 2);
    assert.match(stderr, message);
    assert.equal(stderr.trim().split('\n').length, 1);
  });
}
