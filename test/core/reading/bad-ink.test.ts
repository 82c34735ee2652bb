import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Ink } from '../../../src/core/ink/stroke.ts';
import { confirmedDigits } from '../../../src/core/reading/confirm.ts';
import { readNumber } from '../../../src/core/reading/read-number.ts';
import { scribble } from '../ink/arbitrary.ts';
import { inkFor } from '../ink/digits.ts';
import { Oracle } from './oracle.ts';
import { pen } from './writing.ts';

/** Strokes of `points` points that go round, each a little beside the one before. */
const rings = (strokes: number, points: number): Ink =>
  Array.from({ length: strokes }, (_, s) =>
    pen(...Array.from({ length: points }, (_, p) => [100 + 3 * s + 50 * Math.cos(p / 20), 100 + 2 * s + 60 * Math.sin(p / 20)] as const)),
  );

/** Zigzags beside each other that never meet. */
const zigzags = (strokes: number, points: number): Ink =>
  Array.from({ length: strokes }, (_, s) =>
    pen(...Array.from({ length: points }, (_, p) => [50 * s + 30 * (p % 2), (200 * p) / points] as const)),
  );

const cross = (x: number, y: number): Ink => [pen([x, y], [x + 60, y + 80]), pen([x + 60, y], [x, y + 80])];

const inks: readonly { what: string; ink: Ink }[] = [
  { what: 'points that are no numbers among those of a digit', ink: [pen([NaN, 0], [0, 0], [Infinity, 50], [10, -Infinity], [5, 100])] },
  { what: 'points as far away as numbers go', ink: [pen([0, 0], [1e300, 1]), pen([-1e300, 0], [5, 100])] },
  { what: 'points that are farther than any paper, but are drawn', ink: [pen([0, 0], [1e9, 1]), pen([-1e9, 0], [5, 100])] },
  { what: 'digits smaller than a rounding error', ink: [pen([1, 1], [1, 1 + 1e-12]), pen([1 + 1e-12, 1], [1, 1])] },
  { what: 'strokes without length', ink: Array.from({ length: 12 }, (_, i) => pen([i, 0], [i, 0])) },
  { what: 'twenty dots', ink: Array.from({ length: 20 }, (_, i) => pen([i * 9, (i * 7) % 50])) },
  { what: 'strokes without points between others', ink: [[], pen([0, 0], [0, 100]), [], [], pen([50, 0], [50, 100]), []] },
  { what: 'one stroke of 10,000 points', ink: scribble(1, 10_000) },
  { what: 'digits of 10,000 points', ink: inkFor('475475', { x: 0, y: 0, width: 900, height: 300 }).map((stroke) => densely(stroke, 1000)) },
  { what: '29 strokes on top of each other', ink: scribble(29, 2) },
  { what: '29 long strokes on top of each other', ink: scribble(29, 500) },
  { what: '29 rings', ink: rings(29, 500) },
  { what: '29 short rings', ink: rings(29, 126) },
  { what: 'one zigzag of 15,000 points', ink: zigzags(1, 15_000) },
  { what: '10 zigzags that never meet', ink: zigzags(10, 1500) },
  { what: '10 zigzags of a hundred turns', ink: zigzags(10, 99) },
  { what: '30 strokes beside each other', ink: Array.from({ length: 30 }, (_, i) => pen([i * 20, 0], [i * 20, 100])) },
  { what: 'fifteen crosses on top of each other', ink: Array.from({ length: 15 }, (_, i) => cross(i, i)).flat() },
  { what: '200 strokes', ink: scribble(200, 20) },
  { what: '500 strokes', ink: scribble(500, 30) },
  { what: 'far too many strokes', ink: scribble(5000, 3) },
];

function densely(stroke: Ink[number], points: number): Ink[number] {
  const last = stroke.length - 1;
  return Array.from({ length: points }, (_, i) => {
    const place = (last * i) / (points - 1);
    const [from, to] = [stroke[Math.floor(place)], stroke[Math.ceil(place)]];
    const share = place - Math.floor(place);
    const between = (a = 0, b = 0): number => a + (b - a) * share;
    return { x: between(from?.x, to?.x), y: between(from?.y, to?.y), t: i, pressure: 0.5 };
  });
}

/** Takes anything for several digits, so that nothing is left out because it is hopeless. */
function eager(): Oracle {
  const oracle = new Oracle();
  const classify = oracle.classify.bind(oracle);
  oracle.classify = async (glyphs) => {
    const answers = await classify(glyphs);
    return answers.map((answer, i) => ({ ...answer, logits: answer.logits.map((_, cls) => ((7 * i + 3 * cls) % 11) / 3) }));
  };
  return oracle;
}

describe('ink that no child would write', () => {
  for (const { what, ink } of inks) {
    it(`is read without a pause, asking about a hundred images or so: ${what}`, async (t) => {
      const oracle = eager();
      const started = process.cpuUsage();
      const reading = await readNumber(ink, oracle, { alphabet: 'decimal' });
      const { user, system } = process.cpuUsage(started);
      t.diagnostic(`${Math.round((user + system) / 1000)} ms, ${oracle.asked.length} images`);
      assert.ok(oracle.asked.length <= 130, `${oracle.asked.length} images`);
      // 50 ms is the promise; this leaves room for a busy machine, and work that grows with the ink breaks it.
      assert.ok(user + system < 1e6, `${(user + system) / 1000} ms`);
      assert.ok(oracle.asked.every((raster) => raster.every(Number.isFinite)));
      if (reading.kind === 'empty') return;
      for (const { confidence } of [reading, ...reading.alternatives]) assert.ok(confidence >= 0 && confidence <= 1);
    });

    it(`teaches nothing that is no number, and takes no longer to do so: ${what}`, async () => {
      for (const { cls, classification } of await confirmedDigits(ink, '11', 'whole', eager())) {
        assert.equal(cls, 1);
        assert.ok([...classification.logits, ...classification.alone].every(Number.isFinite));
      }
    });
  }
});
