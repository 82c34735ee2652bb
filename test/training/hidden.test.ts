/** No digit lies on its neighbour's ink. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeNumber, writerPools } from '../../training/compose.ts';
import { HEIGHT } from '../../training/compose/glyph.ts';
import { isOneHidden } from '../../training/compose/hidden.ts';
import { distance, evenly } from '../../training/compose/polyline.ts';
import type { Point } from '../../training/compose/polyline.ts';
import type { PenSample } from '../../training/pen-data.ts';
import { random } from '../../training/random.ts';
import { placesOf, sampleOf, strokesAt } from './composed.ts';

test('digits touch and overlap, but none lies on its neighbour, where nobody could read it', () => {
  // Bare lines beside digits with straight sides are what comes to lie on other ink.
  const line: PenSample = { label: '1', writer: 'tr-23', strokes: [Float32Array.of(30, 0, 10, 100)] };
  const [pool] = writerPools([line, ...[0, 4, 6, 7, 9].map((digit) => sampleOf(digit))]);
  assert.ok(pool);
  const numbers = Array.from({ length: 600 }, (_, seed) => composeNumber(pool, { digits: 3, allow: 'whole' }, random(seed)));
  const shares = numbers.flatMap((number) =>
    placesOf(number).slice(1).map((place) => {
      const [left, right] = [place - 1, place].map((at) => strokesAt(number, at).flatMap((stroke) => evenly(stroke, 40)));
      return Math.max(shareNear(left ?? [], right ?? []), shareNear(right ?? [], left ?? []));
    }),
  );
  const hidden = shares.filter((share) => share > 2 / 3).length;
  assert.equal(hidden, 0, `${hidden} hidden digits`);
  for (const [share, least] of [[0, 0.1], [0.2, 0.03], [0.4, 0.005]] as const) {
    assert.ok(shares.filter((near) => near > share).length > least * shares.length, `few digits have ${share} on other ink`);
  }
});

test('a 1 on the stem of a 4 is hidden; one that crosses it, or stands a pen beside it, is not', () => {
  const four = sampleOf(4).strokes;
  const isHidden = (...line: readonly number[]): boolean => isOneHidden(four, [Float32Array.from(line)]);
  assert.ok(isHidden(62, 10, 58, 95) && isOneHidden([Float32Array.of(62, 10, 58, 95)], four));
  assert.ok(!isHidden(80, 10, 40, 100) && !isHidden(72, 10, 71, 95));
});

/** Share of the points that lie nearer to other ink than the pen is wide. */
function shareNear(points: readonly Point[], ink: readonly Point[]): number {
  return points.filter((a) => ink.some((b) => distance(a, b) < 0.1 * HEIGHT)).length / points.length;
}
