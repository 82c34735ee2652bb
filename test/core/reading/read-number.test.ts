import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { rasterise } from '../../../src/core/ink/rasterise.ts';
import type { Ink } from '../../../src/core/ink/stroke.ts';
import { readNumber } from '../../../src/core/reading/read-number.ts';
import type { ReadOptions } from '../../../src/core/reading/read-number.ts';
import type { InkReading } from '../../../src/core/reading/reading.ts';
import { UNFITTED } from '../../../src/core/reading/reading-model.ts';
import { anyInk, scribble } from '../ink/arbitrary.ts';
import { Oracle } from './oracle.ts';
import type { Row } from './oracle.ts';
import { digit, mirrored, onPaper, pen } from './writing.ts';
import type { Written } from './writing.ts';

async function read(ink: Ink, oracle: Oracle, options?: ReadOptions): Promise<InkReading> {
  const reading = await readNumber(ink, oracle, options);
  assert.ok(reading.kind !== 'empty');
  return reading;
}

const one = digit('1', { x: 0 });
const two = digit('2', { x: 60 });
const seven = digit('7', { x: 0 });

/** Whatever it is shown, the network says this of it. */
function saying(row: Row, ...written: readonly Written[]): Oracle {
  return written.reduce((oracle, { strokes }) => oracle.learn(strokes, row), new Oracle());
}

describe('reading a number', () => {
  it('puts the digits together, with the image of each as the network saw it', async () => {
    const { kind, text, digits } = await read(onPaper(one, two), Oracle.knowing(one, two));
    assert.deepEqual({ kind, text }, { kind: 'number', text: '12' });
    assert.deepEqual(digits.map(({ digit, strokes, mirrored }) => ({ digit, strokes, mirrored })), [
      { digit: 1, strokes: [0], mirrored: false },
      { digit: 2, strokes: [1], mirrored: false },
    ]);
    assert.deepEqual(digits.map(({ raster }) => raster), [one, two].map(({ strokes }) => rasterise(strokes)));
    assert.ok(digits.every(({ digit, probabilities }) => (probabilities[digit] ?? 0) > 0.96));
  });

  it('is less sure of a number, the less sure it is of any digit', async () => {
    const confidences: number[] = [];
    for (const p of [0.99, 0.9, 0.7, 0.5]) {
      const oracle = new Oracle().learn(one.strokes, { 1: 0.99 }).learn(two.strokes, { 2: p, 3: 1 - p });
      confidences.push((await read(onPaper(one, two), oracle)).confidence);
    }
    assert.deepEqual(confidences, [...confidences].sort((a, b) => b - a));
    assert.ok((confidences[0] ?? 0) > 0.95 && (confidences[3] ?? 1) < 0.6);
  });

  it('is less sure of a number, the less sure one network alone is of any digit', async () => {
    const weighing = { ...UNFITTED, certaintySlope: 0.5 };
    const confidences: number[] = [];
    for (const alone of [{ 2: 0.999 }, { 2: 0.9 }, { 2: 0.5, 3: 0.5 }, { 2: 0.1, 3: 0.9 }]) {
      const oracle = new Oracle(weighing).learn(one.strokes, { 1: 0.99 }).learn(two.strokes, { 2: 0.99 }, alone);
      const { text, confidence } = await read(onPaper(one, two), oracle);
      assert.equal(text, '12');
      confidences.push(confidence);
    }
    assert.deepEqual(confidences, [...new Set(confidences)].sort((a, b) => b - a));
  });

  it('asks one network alone about the digit as it was written, and about no sign', async () => {
    const minus: Written = { sign: '-', strokes: [pen([-60, 52], [-25, 50])] };
    const three = mirrored('3', { x: 60 });
    const confidenceWhere = async (alone: Row): Promise<number> => {
      const oracle = new Oracle({ ...UNFITTED, certaintySlope: 0.5 }).learn(one.strokes, { 1: 0.99 });
      oracle.learn(minus.strokes, { x: 0.99 }, { 5: 0.99 }).learn(three.strokes, { m3: 0.99 }, alone);
      const { text, confidence } = await read(onPaper(minus, one, three), oracle, { alphabet: 'signed' });
      assert.equal(text, '-13');
      return confidence;
    };
    assert.ok((await confidenceWhere({ m3: 0.99 })) > 0.9);
    assert.ok((await confidenceWhere({ m3: 0.99 })) > (await confidenceWhere({ 3: 0.99 })));
  });

  it('is unsure, with its best guess and the other number, where a digit could be two', async () => {
    const { kind, text, alternatives } = await read(seven.strokes, saying({ 7: 0.55, 1: 0.44 }, seven));
    assert.deepEqual({ kind, text, other: alternatives[0]?.text }, { kind: 'unsure', text: '7', other: '1' });
  });

  it('offers the next best numbers, most probable first, never the text itself', async () => {
    const oracle = new Oracle().learn(one.strokes, { 1: 0.6, 7: 0.39 }).learn(two.strokes, { 7: 0.7, 1: 0.29 });
    const { text, alternatives } = await read(onPaper(one, two), oracle);
    assert.deepEqual([text, ...alternatives.map((other) => other.text)], ['17', '77', '11', '71']);
    const confidences = alternatives.map(({ confidence }) => confidence);
    assert.deepEqual(confidences, [...confidences].sort((a, b) => b - a));
  });

  it('offers another grouping of the same strokes', async () => {
    const strokes = [pen([0, 0], [0, 100]), pen([20, 0], [20, 100])];
    const oracle = new Oracle().learn(strokes, { 0: 0.6 });
    for (const stroke of strokes) oracle.learn([stroke], { 1: 0.97 });
    const { text, alternatives } = await read(strokes, oracle);
    assert.deepEqual([text, ...alternatives.map((other) => other.text)].slice(0, 2), ['11', '0']);
  });

  it('keeps a leading nought as it was written', async () => {
    const written = [digit('0', { x: 0 }), digit('7', { x: 90 })];
    assert.equal((await read(onPaper(...written), Oracle.knowing(...written))).text, '07');
  });

  it('reads a digit in the mirror as that digit, and says so', async () => {
    const written = [one, mirrored('3', { x: 60 })];
    const { text, digits } = await read(onPaper(...written), Oracle.knowing(...written));
    assert.equal(text, '13');
    assert.deepEqual(digits.map((each) => [each.digit, each.mirrored]), [[1, false], [3, true]]);
    assert.ok((digits[1]?.probabilities[3] ?? 0) > 0.96);
  });

  it('finds an empty paper empty, and asks nobody', async () => {
    const oracle = new Oracle();
    oracle.failure = new Error('The model is not there.');
    for (const ink of [[], [[]], [[], []], [pen([NaN, 1], [1, Infinity])]]) {
      assert.deepEqual(await readNumber(ink, oracle), { kind: 'empty' });
    }
  });

  it('passes on why there is no model', async () => {
    const oracle = new Oracle();
    oracle.failure = new Error('The model is not there.');
    await assert.rejects(readNumber(one.strokes, oracle), /not there/);
  });

  it('always gives a reading whose parts agree', async () => {
    // All that it is shown is a digit to this one, another for each image.
    const guessing = new Oracle();
    guessing.classify = async (glyphs) =>
      glyphs.map(({ raster }) => {
        const features = new Float32Array(2);
        const logits = Float32Array.from({ length: 18 }, (_, i) => (raster.indexOf(1) + i * i) % 7);
        return { logits, alone: logits.map((_, i) => logits[17 - i] ?? NaN), features };
      });
    const alphabet = fc.constantFrom('whole', 'signed', 'decimal');
    await fc.assert(
      fc.asyncProperty(anyInk, alphabet, async (ink, signs) => {
        const reading = await readNumber(ink, guessing, { alphabet: signs });
        if (reading.kind === 'empty') return;
        const { text, digits, confidence, alternatives } = reading;
        const figures = text.replace(/\D/g, '');
        assert.equal(digits.map((each) => each.digit).join(''), figures || String(digits[0]?.digit));
        assert.match(text, /^(-?\d+(\.\d+)?)?$/);
        for (const share of [confidence, ...alternatives.map((other) => other.confidence)]) assert.ok(share >= 0 && share <= 1);
        assert.ok(alternatives.length <= 3);
        const texts = [text, ...alternatives.map((other) => other.text)];
        assert.equal(new Set(texts).size, texts.length);
        assert.ok(digits.flatMap(({ strokes }) => strokes).every((i) => ink[i] !== undefined));
      }),
    );
  });
});

describe('what is no number', () => {
  const ones = (count: number): Written[] => Array.from({ length: count }, (_, i) => digit('1', { x: i * 40 }));
  const unreadable: readonly { what: string; written: readonly Written[]; smallest?: number }[] = [
    { what: 'a dot', written: [{ sign: '1', strokes: [pen([50, 50])] }] },
    { what: 'a pen that stood still', written: [{ sign: '1', strokes: [pen([50, 50], [50, 50])] }] },
    { what: 'a slip of the pen', written: [{ sign: '1', strokes: [pen([50, 50], [52, 53])] }], smallest: 8 },
    { what: 'seven digits', written: ones(7) },
    { what: 'eleven digits', written: ones(11) },
    { what: 'more strokes than a number has', written: scribble(40, 5).map((stroke) => ({ sign: '1', strokes: [stroke] })) },
    { what: 'a letter', written: [{ sign: 'x', strokes: seven.strokes }] },
    { what: 'a letter beside a digit', written: [one, { sign: 'x', strokes: two.strokes }] },
  ];
  for (const { what, written, smallest = 0 } of unreadable) {
    it(`makes no number of ${what}, and shows all of it as the network saw it`, async () => {
      const ink = onPaper(...written);
      const { kind, text, confidence, alternatives, digits } = await read(ink, Oracle.knowing(...written), { smallest });
      assert.deepEqual({ kind, text, confidence, alternatives }, { kind: 'unsure', text: '', confidence: 0, alternatives: [] });
      assert.deepEqual(digits.map(({ strokes }) => strokes), [ink.map((_, i) => i)]);
      assert.deepEqual(digits[0]?.raster, rasterise(ink));
    });
  }

  it('is asked about where it is likelier no digit than this one', async () => {
    const { kind, text } = await read(seven.strokes, saying({ x: 0.7, 7: 0.29 }, seven));
    assert.deepEqual({ kind, text }, { kind: 'unsure', text: '7' });
  });

  it('is no alternative either: seven digits are not offered for six', async () => {
    // At the end a 0 of two strokes, which might be an 11.
    const nought: Written = { sign: '0', strokes: [pen([200, 0], [200, 100]), pen([212, 0], [212, 100])] };
    const oracle = Oracle.knowing(...ones(5), nought);
    for (const stroke of nought.strokes) oracle.learn([stroke], { 1: 0.2, 7: 0.1, x: 0.6 });
    const { text, alternatives } = await read(onPaper(...ones(5), nought), oracle);
    assert.equal(text, '111110');
    assert.deepEqual(alternatives.filter((other) => other.text.length > 6), []);
  });
});
