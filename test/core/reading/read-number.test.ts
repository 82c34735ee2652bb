import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Ink, Stroke } from '../../../src/core/ink/stroke.ts';
import { readImage } from '../../../src/core/reading/read-digit.ts';
import { MAX_STROKES, readNumber } from '../../../src/core/reading/read-number.ts';
import type { InkReading } from '../../../src/core/reading/reading.ts';
import { anyInk, scribble } from '../ink/arbitrary.ts';
import { inkFor } from '../ink/digits.ts';
import { logitsOf, TableClassifier } from './table-classifier.ts';

const PAPER = { x: 0, y: 0, width: 600, height: 300 };
const stroke = (...points: readonly (readonly [number, number])[]): Stroke =>
  points.map(([x, y]) => ({ x, y, t: 0, pressure: 0.5 }));

async function read(ink: Ink, classifier = new TableClassifier(), smallest = 0): Promise<InkReading> {
  const reading = await readNumber(ink, classifier, { smallest });
  assert.ok(reading.kind !== 'empty');
  return reading;
}

describe('reading a number', () => {
  it('puts the digits together, with the product of their probabilities', async () => {
    const { kind, text, confidence, digits } = await read(
      inkFor('12', PAPER),
      new TableClassifier({ 1: 0.98 }, { 2: 0.9 }),
    );
    assert.deepEqual({ kind, text }, { kind: 'number', text: '12' });
    assert.ok(Math.abs(confidence - 0.882) < 1e-6);
    assert.deepEqual(
      digits.map(({ digit, strokes }) => ({ digit, strokes })),
      [
        { digit: 1, strokes: [0] },
        { digit: 2, strokes: [1] },
      ],
    );
  });

  it('shows the very images that the network saw', async () => {
    const classifier = new TableClassifier({ 4: 0.9 }, { 2: 0.9 });
    const { digits } = await read(inkFor('42', PAPER), classifier);
    assert.deepEqual(
      digits.map(({ raster }) => raster),
      classifier.asked,
    );
  });

  it('offers the next best numbers, most probable first, never the text itself', async () => {
    const { text, alternatives } = await read(
      inkFor('17', PAPER),
      new TableClassifier({ 1: 0.6, 7: 0.4 }, { 7: 0.7, 1: 0.29, 9: 0.01 }),
    );
    assert.equal(text, '17');
    assert.deepEqual(
      alternatives.map((other) => other.text),
      ['77', '11', '71'],
    );
  });

  it('is unsure, with its best guess, where a digit could be two', async () => {
    const { kind, text } = await read(inkFor('7', PAPER), new TableClassifier({ 7: 0.55, 1: 0.45 }));
    assert.deepEqual({ kind, text }, { kind: 'unsure', text: '7' });
  });

  it('keeps a leading nought as it was written', async () => {
    assert.equal((await read(inkFor('07', PAPER), new TableClassifier({ 0: 0.99 }, { 7: 0.99 }))).text, '07');
  });

  it('finds an empty paper empty', async () => {
    for (const ink of [[], [[]], [stroke([NaN, 1])]]) {
      assert.deepEqual(await readNumber(ink, new TableClassifier()), { kind: 'empty' });
    }
  });

  const sure = new TableClassifier(...Array.from({ length: 4 }, () => ({ 1: 0.999 })));
  const unreadable: readonly { what: string; ink: Ink; smallest?: number }[] = [
    { what: 'a dot', ink: [stroke([50, 50])] },
    { what: 'a slip of the pen', ink: [stroke([50, 50], [52, 53])], smallest: 8 },
    { what: 'five digits', ink: [0, 50, 100, 150, 200].map((x) => stroke([x, 0], [x, 100])) },
    { what: 'more strokes than a number has', ink: scribble(MAX_STROKES + 1, 5) },
    { what: '500 strokes', ink: scribble(500, 20) },
  ];
  for (const { what, ink, smallest } of unreadable) {
    it(`makes no number of ${what}, and shows all of it as the network saw it`, async () => {
      const { kind, text, confidence, alternatives, digits } = await read(ink, sure, smallest);
      assert.deepEqual({ kind, text, confidence, alternatives }, { kind: 'unsure', text: '', confidence: 0, alternatives: [] });
      assert.deepEqual(digits.map(({ strokes }) => strokes.length), [ink.length]);
    });
  }

  const doubtful: readonly { what: string; ink: Ink }[] = [
    { what: 'a line across the page', ink: [stroke([0, 100], [500, 110])] },
    {
      what: 'a scribble',
      ink: [stroke(...Array.from({ length: 20 }, (_, i) => [(i % 2) * 90, i * 5] as const))],
    },
    { what: 'a dot beside a digit', ink: [stroke([0, 0], [0, 100]), stroke([60, 90])] },
  ];
  for (const { what, ink } of doubtful) {
    it(`is unsure about ${what}, however sure the network is`, async () => {
      assert.equal((await read(ink, sure)).kind, 'unsure');
    });
  }

  it('always gives a reading whose parts agree', async () => {
    await fc.assert(
      fc.asyncProperty(anyInk, async (ink) => {
        const reading = await readNumber(ink, sure);
        if (reading.kind === 'empty') return;
        assert.equal(reading.digits.length, reading.text.length || 1);
        assert.ok(reading.confidence >= 0 && reading.confidence <= 1);
        assert.ok(
          reading.alternatives.length <= 3 && reading.alternatives.every((a) => a.text !== reading.text),
        );
      }),
    );
  });

  it('passes on why there is no model', async () => {
    const broken = new TableClassifier();
    broken.classify = () => Promise.reject(new Error('The model is not there.'));
    await assert.rejects(readNumber(inkFor('3', PAPER), broken), /not there/);
  });
});

describe('reading an image', () => {
  it('gives the digit, or empty where there is no grey', () => {
    const grey = new Float32Array(784).fill(0.5);
    const reading = readImage(grey, logitsOf({ 3: 0.9 }), 1);
    assert.ok(reading.kind === 'number' && reading.text === '3');
    assert.deepEqual(readImage(new Float32Array(784), logitsOf({ 3: 0.9 }), 1), { kind: 'empty' });
  });
});
