import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isWritable, mark } from '../../../../src/core/attempt/marking.ts';
import type { Alphabet, Question } from '../../../../src/core/practice/question.ts';
import { kindOf } from '../../../../src/core/practice/questions/registry.ts';
import { askFor, skills } from '../../../../src/core/practice/skills.ts';
import { likelySlips, slips } from '../../../../src/core/practice/slips/registry.ts';
import { integerBetween, mulberry32 } from '../../../../src/core/random.ts';
import type { Random } from '../../../../src/core/ports.ts';
import { askKind, promptOf, SUM_KINDS } from '../sums.ts';
import { children } from '../../../../tools/simulate/children.ts';

const plus = (...operands: number[]): Question => ({ kind: 'addition', operands });
const minus = (...operands: number[]): Question => ({ kind: 'subtraction', operands });
const times = (...operands: number[]): Question => ({ kind: 'multiplication', operands });
const divided = (...operands: number[]): Question => ({ kind: 'division', operands });
const below = (...operands: number[]): Question => ({ kind: 'below-zero', operands });
const left = (...operands: number[]): Question => ({ kind: 'remainder', operands });
const tenths = (...operands: number[]): Question => ({ kind: 'decimals', operands });

describe('a slip is known by its answer', () => {
  const cases: readonly (readonly [Question, string, string | undefined])[] = [
    [plus(27, 15), '32', 'dropped-carry'],
    [plus(7, 5), '2', 'dropped-carry'],
    [plus(158, 167), '315', 'dropped-carry'],
    [plus(158, 167), '215', 'dropped-carry'],
    [minus(42, 18), '36', 'smaller-from-larger'],
    [minus(305, 127), '222', 'smaller-from-larger'],
    [minus(42, 18), '34', 'borrow-not-paid'],
    [minus(40, 17), '30', 'borrow-across-zero'],
    [minus(100, 37), '163', 'borrow-across-zero'],
    [minus(602, 435), '77', 'borrow-across-zero'],
    [times(7, 8), '48', 'neighbouring-fact'],
    [times(7, 8), '63', 'neighbouring-fact'],
    [times(1, 7), '8', 'other-operation'],
    [divided(42, 6), '8', 'neighbouring-fact'],
    [plus(8, 5), '12', 'off-by-one'],
    [minus(13, 5), '9', 'off-by-one'],
    [plus(5, 3), '2', 'other-operation'],
    [plus(5, 3), '15', 'other-operation'],
    [minus(9, 4), '13', 'other-operation'],
    [times(4, 6), '10', 'other-operation'],
    [plus(9, 8), '71', 'digits-swapped'],
    [times(6, 6), '63', 'digits-swapped'],
    [below(3, -8), '5', 'sign-dropped'],
    [below(-2, 6), '−4', 'sign-dropped'],
    [below(-3, -5), '2', 'other-operation'],
    [tenths(1.5, 1.9), '34', 'point-misplaced'],
    [tenths(2.7, 1.5), '3.12', 'tenths-apart'],
    [tenths(2.7, 1.5), '3,2', 'dropped-carry'],
    [tenths(3.4, 5), '3.9', 'points-not-lined-up'],
    [plus(5397, 5008), '395', 'dropped-carry'],
    [minus(2356, 658), '2708', 'borrow-not-paid'],
    [left(17, 5), '2 r 7', 'remainder-too-large'],
    [left(17, 5), '2 r 3', 'parts-swapped'],
    [left(17, 5), '4 r 2', 'neighbouring-fact'],
    [left(17, 5), '3 r 1', 'off-by-one'],
    [left(17, 5), '9 r 9', undefined],
    [plus(27, 15), '88', undefined],
    [times(7, 8), '12', undefined],
  ];
  for (const [question, text, slip] of cases) {
    it(`${kindOf(question).prompt(question)} ${text}: ${slip ?? 'nothing known'}`, () => {
      assert.equal(likelySlips(question, text)[0], slip);
    });
  }

  it('says all that it can be, the likeliest first', () => {
    assert.deepEqual(likelySlips(minus(12, 5), '17'), ['borrow-not-paid', 'other-operation']);
    assert.deepEqual(likelySlips(minus(42, 17), '35'), ['smaller-from-larger', 'borrow-not-paid']);
  });

  it('sees a digit in the mirror only where the pen wrote one', () => {
    assert.deepEqual(likelySlips(plus(8, 7), '12', [1]), ['mirrored-digit']);
    assert.deepEqual(likelySlips(plus(8, 7), '12'), []);
    assert.deepEqual(likelySlips(plus(8, 7), '15', [0], { mirroredCounts: false }), ['mirrored-digit']);
  });

  it('does not matter how the number is written', () => {
    assert.deepEqual(likelySlips(plus(27, 15), '032'), likelySlips(plus(27, 15), '32'));
    assert.deepEqual(likelySlips(tenths(2.7, 1.5), '3.20'), likelySlips(tenths(2.7, 1.5), '3.2'));
  });
});

describe('no slip', () => {
  const anyQuestion = fc.tuple(fc.constantFrom(...skills), fc.integer())
    .map(([skill, seed]) => askFor(skill, mulberry32(seed)));

  it('is ever seen in a right answer', () => {
    fc.assert(fc.property(anyQuestion, fc.array(fc.nat(3)), (question, mirrored) => {
      assert.deepEqual(likelySlips(question, kindOf(question).answer(question), mirrored), []);
    }));
  });

  it('is seen on an empty paper, in foreign signs, or in a question that nobody here can ask', () => {
    assert.deepEqual(likelySlips(plus(7, 5), ''), []);
    assert.deepEqual(likelySlips(plus(7, 5), '-2'), []);
    assert.deepEqual(likelySlips({ kind: 'roots', operands: [49] }, '8'), []);
    assert.deepEqual(likelySlips({ kind: 'division', operands: [7, 0] }, '8'), []);
  });

  it('breaks on any text at all', () => {
    fc.assert(fc.property(anyQuestion, fc.oneof(fc.string(), fc.stringMatching(/^-?\d{0,30}[.,]?\d{0,30}$/)), (question, text) => {
      for (const slip of likelySlips(question, text)) assert.ok(slips.some(({ id }) => id === slip));
    }));
  });
});

describe('how well slips are told', () => {
  const questions = (random: Random, each: number) =>
    SUM_KINDS.flatMap((kind) => Array.from({ length: each }, (_, place) => askKind(kind, random, place)));

  it('has a child for every slip', () => {
    assert.deepEqual(children.map(({ slip }) => slip).sort(), slips.map(({ id }) => id).sort());
  });

  for (const child of children) {
    it(`names the child's ${child.slip} where it changes the answer`, () => {
      const random = mulberry32(17);
      let shown = 0, named = 0;
      for (const question of questions(random, 1000)) {
        const written = child.answer(question, random);
        if (!written || !isWritable(written.text, kindOf(question).alphabet)) continue;
        const { text, mirrored } = written;
        if (mark(question, text, mirrored) === 'right') continue;
        const told = likelySlips(question, text, mirrored);
        assert.ok(told.includes(child.slip), `${promptOf(question)} ${text}`);
        shown += 1;
        if (told[0] === child.slip) named += 1;
      }
      // A ten that was not paid back looks like the smaller from the larger where the digits are 5 apart: one in ten.
      const least = child.slip === 'borrow-not-paid' ? 0.85 : 0.9;
      assert.ok(shown > 30 && named >= least * shown, `${named} of ${shown}`);
    });
  }

  for (const kind of SUM_KINDS) {
    it(`${kind}: seldom sees one in a number of one or two digits that means nothing`, () => {
      const random = mulberry32(23);
      let wrong = 0, alarms = 0;
      for (let i = 0; i < 4000; i += 1) {
        const question = askKind(kind, random, i);
        const text = anyNumber(random, kindOf(question).alphabet);
        if (mark(question, text) === 'right') continue;
        wrong += 1;
        if (likelySlips(question, text).length > 0) alarms += 1;
      }
      assert.ok(alarms < 0.05 * wrong, `${alarms} of ${wrong}`);
    });
  }
});

function anyNumber(random: Random, alphabet: Alphabet): string {
  const number = integerBetween(random, 0, 99);
  if (alphabet === 'decimal') return String(number / 10);
  return alphabet === 'signed' && random() < 0.5 ? `−${number}` : String(number);
}
