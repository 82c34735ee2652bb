import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LETTERS } from '../../training/drawn/letters.ts';
import { DOODLES, MARKS } from '../../training/drawn/marks.ts';
import { drawSign, SIGNS } from '../../training/drawn-signs.ts';
import type { PenStroke } from '../../training/pen-data.ts';
import { random } from '../../training/random.ts';

/** Enough that every sign is there 50 times and more; all are equally likely. */
const drawings = Array.from({ length: 85 * SIGNS.length }, (_, seed) => drawSign(random(seed)));

const axis = (strokes: readonly PenStroke[], which: 0 | 1): number[] =>
  strokes.flatMap((stroke) => [...stroke].filter((_, i) => i % 2 === which));
const extent = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

test('every sign comes, as finite points, with about 400 units on its longer side', () => {
  const times = new Map<string, number>();
  for (const { name, strokes } of drawings) {
    times.set(name, (times.get(name) ?? 0) + 1);
    assert.ok(strokes.length > 0, name);
    for (const stroke of strokes) {
      assert.ok(stroke.length >= 4 && stroke.length % 2 === 0, `${name}: ${stroke.length} numbers`);
      assert.ok(stroke.every(Number.isFinite), name);
    }
    const side = Math.max(extent(axis(strokes, 0)), extent(axis(strokes, 1)));
    assert.ok(side > 350 && side < 450, `${name}: ${side} units`);
  }
  assert.deepEqual([...times.keys()].sort(), [...SIGNS].sort());
  for (const [name, n] of times) assert.ok(n >= 50, `${name}: ${n} times`);
});

test('points follow each other as closely as a tablet gives them', () => {
  for (const { name, strokes } of drawings.slice(0, 2000)) {
    const gaps = strokes.flatMap((stroke) =>
      Array.from({ length: stroke.length / 2 - 1 }, (_, i) => {
        const [x = 0, y = 0, nextX = 0, nextY = 0] = stroke.subarray(2 * i, 2 * i + 4);
        return Math.hypot(nextX - x, nextY - y);
      }),
    );
    assert.ok(Math.max(...gaps) < 30, `${name}: ${Math.max(...gaps)} units apart`);
  }
});

test('the same seed draws the same, another seed something else', () => {
  const first = drawings.slice(0, 500);
  assert.deepEqual(first.map((_, seed) => drawSign(random(seed))), first);
  assert.equal(new Set(first.map(({ strokes }) => strokes.join('|'))).size, first.length);
});

test('a line of the templates is a name, two blanks, and strokes of two points or more; every name is a sign', () => {
  const lines = [LETTERS, MARKS].flatMap((text) => text.trim().split('\n'));
  const stroke = String.raw`-?\d+,-?\d+!?( -?\d+,-?\d+!?)+`;
  const form = new RegExp(String.raw`^[\w-]+ {2}${stroke}( \| ${stroke})*$`);
  for (const line of lines) assert.match(line, form);
  const names = lines.map((line) => line.split(' ')[0] ?? '');
  assert.deepEqual(new Set(SIGNS), new Set([...names, ...Object.keys(DOODLES)]));
});

test('no sign is a look-alike of a digit', () => {
  const digits = [...'bdgiloqszBDGIOQSZ'];
  assert.deepEqual(SIGNS.filter((name) => digits.includes(name)), []);
});
