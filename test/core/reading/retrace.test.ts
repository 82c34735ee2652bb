import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Ink } from '../../../src/core/ink/stroke.ts';
import { readNumber } from '../../../src/core/reading/read-number.ts';
import { retraces } from '../../../src/core/reading/retrace.ts';
import { BatchingClassifier, loadReader } from '../../../training/classifier.ts';
import { FORMS } from '../ink/digits.ts';
import { digit, HEIGHT, onPaper, pen, rubbing } from './writing.ts';
import type { Written } from './writing.ts';

/** Written a second time, a little beside the first and a little smaller. */
function again({ strokes }: Written): Ink {
  return strokes.map((stroke) => stroke.map((p) => ({ ...p, x: 0.97 * p.x + 3, y: 0.98 * p.y + 1.5 })));
}

describe('what is written once more on top', () => {
  it('says nothing new, whichever digit it is', () => {
    for (const [sign, forms] of FORMS.entries()) {
      for (const form of forms.keys()) {
        const written = digit(String(sign), { x: 0, form });
        const found = retraces([...written.strokes, ...again(written)], HEIGHT);
        const expected = [...written.strokes.map(() => false), ...written.strokes.map(() => true)];
        // A short bar is passed over by nobody: on top of another it disturbs nobody either.
        const isLong = [...written.strokes, ...written.strokes].map((stroke) => Math.max(...['x', 'y'].map((axis) => extentAlong(stroke, axis as 'x' | 'y'))) > 40);
        assert.deepEqual(found, expected.map((is, i) => is && isLong[i]), `${sign}, form ${form}`);
      }
    }
  });

  it('may be written in one go over what was two strokes, or run on past the end', () => {
    const [top, bottom] = [pen([10, 0], [40, 50]), pen([42, 53], [10, 100])];
    assert.deepEqual(retraces([top, bottom, pen([12, 1], [42, 51], [12, 106])], HEIGHT), [false, false, true]);
  });

  it('is not the second 1 of a narrow 11, the stem of a 4, a bar, or a point', () => {
    const stem = pen([0, 0], [0, 100]);
    for (const other of [pen([8, 0], [8, 100]), pen([-15, 0], [-30, 50], [30, 55]), pen([-8, 50], [8, 50]), pen([2, 97], [3, 99])]) {
      assert.deepEqual(retraces([stem, other], HEIGHT), [false, false]);
    }
  });

  it('is not what strikes it out: a scribble over a line, lines beside each other through a small digit', () => {
    assert.deepEqual(retraces([pen([0, 0], [0, 100]), rubbing(-8, 8)], HEIGHT), [false, false]);
    const small = digit('3', { x: 0, height: 40 });
    const lines = [12, 21, 30].map((y) => pen([-8, y], [35, y]));
    assert.deepEqual(retraces([...small.strokes, ...lines], HEIGHT), [false, false, false, false]);
  });

  it('is read as if it stood there once, by the shipped model', async () => {
    const classifier = new BatchingClassifier(await loadReader(fileURLToPath(new URL('../../../static/model', import.meta.url))));
    for (let sign = 0; sign <= 9; sign++) {
      const [left, right] = [digit(String(sign), { x: 0 }), digit('3', { x: 90 })];
      const reading = await readNumber([...onPaper(left, right), ...again(left)], classifier);
      assert.ok(reading.kind === 'number' && reading.text === `${sign}3`, `${sign}3: ${JSON.stringify(reading)}`);
    }
  });
});

function extentAlong(stroke: Ink[number], axis: 'x' | 'y'): number {
  const values = stroke.map((point) => point[axis]);
  return Math.max(...values) - Math.min(...values);
}
