import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { glyphOf } from '../../../src/core/ink/glyph.ts';
import fc from 'fast-check';
import type { Random } from '../../../src/core/ports.ts';
import type { Classification, Classifier } from '../../../src/core/ports.ts';
import { mulberry32 } from '../../../src/core/random.ts';
import { logOddsOf, softmax } from '../../../src/core/reading/calibration.ts';
import { CLASSES, mirroredClass } from '../../../src/core/reading/classes.ts';
import { correct, inHand, learnHand } from '../../../src/core/reading/hand.ts';
import type { ConfirmedDigit, Hand } from '../../../src/core/reading/hand.ts';
import { UNFITTED } from '../../../src/core/reading/reading-model.ts';
import { Oracle } from './oracle.ts';
import { digit } from './writing.ts';

const FEATURES = 48;

/** What digits look like to the network: each class in its own way, all of them a little alike. */
const LOOKS = Array.from({ length: CLASSES }, (_, cls) => {
  const random = mulberry32(cls + 1);
  return Float32Array.from({ length: FEATURES }, () => Math.max(0, 2 * random() - 0.8));
});

/** What those of one class differ by, as `written` makes them. */
const MODEL = { ...UNFITTED, spread: Array.from({ length: FEATURES }, () => 0.1 ** 2 / 3) };

/** A digit of one hand that the network takes for `taken`, by so much. */
function written(looks: number, taken: number, sureness: number, random: Random): Classification {
  const features = (LOOKS[looks] ?? new Float32Array()).map((value) => Math.max(0, value + 0.2 * (random() - 0.5)));
  const logits = new Float32Array(CLASSES);
  logits[looks] = 2;
  logits[taken] = 2 + sureness;
  return { logits, alone: logits.slice(), features };
}

const readAs = (classification: Classification): number => classification.logits.indexOf(Math.max(...classification.logits));
const sureness = ({ logits }: Classification, cls: number): number => softmax(logits, 1)[cls] ?? 0;
const corrected = (classification: Classification, hand: Hand | null): Classification => (hand ? correct(classification, hand) : classification);
const lossOf = (digits: readonly ConfirmedDigit[], hand: Hand | null): number =>
  digits.reduce((sum, { cls, classification }) => sum - Math.log(sureness(corrected(classification, hand), cls)), 0) / digits.length;

describe("a child's hand", () => {
  it('is read rightly after one to three digits that were misread', () => {
    const random = mulberry32(3);
    const sevens = Array.from({ length: 3 }, () => ({ cls: 7, classification: written(7, 1, 3, random) }));
    const next = written(7, 1, 3, random);
    assert.equal(readAs(next), 1);
    const after = [1, 2, 3].map((count) => corrected(next, learnHand(sevens.slice(0, count), MODEL)));
    assert.equal(readAs(after[2] ?? next), 7);
    const grows = [next, ...after].map((each) => sureness(each, 7));
    assert.deepEqual(grows, [...grows].sort((a, b) => a - b));
  });

  it('makes one network alone as much surer as all of them together: else a confirmed digit would stay in doubt', () => {
    const random = mulberry32(10);
    const sevens = Array.from({ length: 3 }, () => ({ cls: 7, classification: written(7, 1, 3, random) }));
    const next = { ...written(7, 1, 0, random), alone: Float32Array.from({ length: CLASSES }, (_, cls) => (cls === 1 ? 4 : 0)) };
    const after = corrected(next, learnHand(sevens, MODEL));
    const [more, moreAlone] = (['logits', 'alone'] as const).map((what) => after[what].map((score, cls) => score - (next[what][cls] ?? NaN)));
    assert.ok((more?.[7] ?? 0) > 5);
    assert.ok(more?.every((value, cls) => Math.abs(value - (moreAlone?.[cls] ?? NaN)) < 1e-5));
    assert.ok(logOddsOf(next.alone, 7) < 0 && logOddsOf(after.alone, 7) > 0);
  });

  it('is read rightly where it writes a digit in the mirror', () => {
    const random = mulberry32(4);
    const cls = mirroredClass(3) ?? NaN;
    const mirrored = Array.from({ length: 3 }, () => ({ cls, classification: written(cls, 10, 3, random) }));
    assert.equal(readAs(corrected(written(cls, 10, 3, random), learnHand(mirrored, MODEL))), cls);
  });

  it('leaves its other digits as they were read, and those that were sure nearly as sure', () => {
    const random = mulberry32(5);
    const sevens = Array.from({ length: 3 }, () => ({ cls: 7, classification: written(7, 1, 3, random) }));
    const hand = learnHand(sevens, MODEL);
    for (const other of [0, 1, 2, 3, 4, 5, 6, 8, 9]) {
      const sure = written(other, other, 8, random);
      assert.equal(readAs(corrected(sure, hand)), other);
      assert.ok(sureness(corrected(sure, hand), other) > sureness(sure, other) - 0.05);
    }
  });

  it('does not draw other digits to the few that were confirmed', () => {
    const random = mulberry32(6);
    const hand = learnHand([{ cls: 7, classification: written(7, 1, 3, random) }], MODEL);
    for (const other of [0, 1, 2, 3, 4, 5, 6, 8, 9]) {
      const doubtful = written(other, 7, -1.5, random);
      assert.ok(sureness(corrected(doubtful, hand), other) > sureness(doubtful, other) - 0.05, String(other));
    }
  });

  it('is not overdone: two digits that look the same to the network stay a matter of doubt', () => {
    // Five of each, as the app remembers them: nothing tells this child's 1 from its 7.
    const random = mulberry32(7);
    const same = [1, 7].flatMap((cls) => Array.from({ length: 5 }, () => ({ cls, classification: written(1, 7, 0, random) })));
    const many = [...same, ...same, ...same, ...same];
    for (const digits of [same, many]) assert.ok(lossOf(digits, learnHand(digits, MODEL)) <= lossOf(digits, null));
  });

  it('never reads its own digits worse than before, and never makes a score that is no number', () => {
    const digits = fc.array(
      fc.record({ cls: fc.nat(CLASSES - 1), looks: fc.nat(CLASSES - 1), taken: fc.nat(CLASSES - 1), sureness: fc.double({ min: 0, max: 30, noNaN: true }), seed: fc.nat() }),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(digits, (given) => {
        const confirmed = given.map(({ cls, looks, taken, sureness: by, seed }) => ({ cls, classification: written(looks, taken, by, mulberry32(seed)) }));
        const hand = learnHand(confirmed, MODEL);
        assert.ok(lossOf(confirmed, hand) <= lossOf(confirmed, null) + 1e-6);
      }),
      { numRuns: 30 },
    );
  });

  it('takes any features: none but noughts, and very large ones', () => {
    for (const size of [0, 1e-6, 1e6]) {
      const features = new Float32Array(FEATURES).fill(size);
      const confirmed = [{ cls: 7, classification: { logits: new Float32Array(CLASSES), alone: new Float32Array(CLASSES), features } }];
      const hand = learnHand(confirmed, MODEL);
      const { logits, alone } = corrected({ logits: new Float32Array(CLASSES), alone: new Float32Array(CLASSES), features }, hand);
      for (const scores of [logits, alone]) assert.ok(scores.every(Number.isFinite));
    }
  });

  it('is none without a digit, or where the network has no features', () => {
    assert.equal(learnHand([], MODEL), null);
    const bare = { logits: new Float32Array(CLASSES), alone: new Float32Array(CLASSES), features: new Float32Array(0) };
    assert.equal(learnHand([{ cls: 1, classification: bare }], MODEL), null);
  });

  it('of another network changes nothing', () => {
    const hand = learnHand([{ cls: 7, classification: written(7, 1, 3, mulberry32(8)) }], MODEL);
    const other = { logits: new Float32Array(CLASSES).fill(1), alone: new Float32Array(CLASSES).fill(1), features: new Float32Array(FEATURES + 1).fill(1) };
    assert.ok(hand);
    assert.equal(correct(other, hand), other);
  });
});

describe('a classifier in a hand', () => {
  const seven = digit('7', { x: 0 });
  const network: Classifier = {
    info: () => new Oracle().info(),
    classify: async (glyphs) => glyphs.map(() => written(7, 1, 3, mulberry32(9))),
  };

  it('asks for the hand that is current, each time anew', async () => {
    let hand: Hand | null = null;
    const reader = inHand(network, () => hand);
    const [before] = await reader.classify([glyphOf([])]);
    assert.deepEqual(before, written(7, 1, 3, mulberry32(9)));
    hand = learnHand(Array.from({ length: 3 }, () => ({ cls: 7, classification: written(7, 1, 3, mulberry32(9)) })), MODEL);
    const [after] = await reader.classify([glyphOf([])]);
    assert.ok(before && after);
    assert.deepEqual([readAs(before), readAs(after)], [1, 7]);
    assert.deepEqual(after.features, before.features);
  });

  it('says what the network says of itself, and fails where it does', async () => {
    const oracle = Oracle.knowing(seven);
    assert.deepEqual(await inHand(oracle, () => null).info(), await oracle.info());
    oracle.failure = new Error('gone');
    await assert.rejects(inHand(oracle, () => null).classify([]), /gone/);
  });
});
