import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rechain } from '../../training/drawn/rechain.ts';
import { readTemplates } from '../../training/drawn/template.ts';
import type { Path } from '../../training/drawn/template.ts';
import { random } from '../../training/random.ts';

const SEEDS = Array.from({ length: 400 }, (_, seed) => seed);

function paths(template: string): readonly Path[] {
  const [shape] = readTemplates(template).get('x') ?? [];
  assert.ok(shape);
  return shape(random(0));
}

/** The straight pieces, whichever way and in whichever stroke they are written. */
function pieces(written: readonly Path[]): string[] {
  return written
    .flatMap((path) => path.slice(1).map(([x, y], i) => [`${path[i]?.[0]},${path[i]?.[1]}`, `${x},${y}`].sort().join(' ')))
    .sort();
}

/** Each stroke as the points where it begins, has corners, and ends. */
const strokes = (written: readonly Path[]): string =>
  written.map((path) => path.map(([x, y]) => `${Math.round(100 * x)},${Math.round(100 * y)}`).join(' ')).join(' | ');

test('the lines stay the same, and so do the curves', () => {
  const five = paths('x  12,0! 8,42! 36,36 56,64 36,100 2,90 | 12,0 52,0');
  const ways = SEEDS.map((seed) => rechain(five, random(seed)));
  for (const way of ways) assert.deepEqual(pieces(way), pieces(five));
  assert.ok(new Set(ways.map(strokes)).size > 8);
  const curve = '8,42 36,36 56,64 36,100 2,90';
  const backwards = curve.split(' ').reverse().join(' ');
  for (const way of ways) assert.ok(strokes(way).includes(curve) || strokes(way).includes(backwards));
});

test('the 4 of a corner and a line is also that of a flagged line and a bar, and of three lines', () => {
  const four = paths('x  44,0 2,66! 62,66 | 44,0 44,100');
  const ways = new Set(SEEDS.map((seed) => strokes(rechain(four, random(seed)))));
  for (const way of ['2,66 44,0 44,100 | 2,66 62,66', '44,0 2,66 | 2,66 62,66 | 44,0 44,100', '44,0 2,66 62,66 | 44,0 44,100']) {
    assert.ok(ways.has(way), `${way} is not among ${[...ways].join('; ')}`);
  }
});

test('what has neither a corner nor a second stroke is written as it was, or backwards', () => {
  const zero = paths('x  34,0 10,18 2,50 14,90 34,100 56,82 60,46 48,10 30,0');
  const ways = new Set(SEEDS.map((seed) => strokes(rechain(zero, random(seed)))));
  assert.equal(ways.size, 2);
});
