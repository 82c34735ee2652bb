import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Question } from '../../../src/core/practice/question.ts';
import { MalformedQuestionError } from '../../../src/core/practice/questions/operands.ts';
import {
  UnknownQuestionKindError,
  kindById,
  kindOf,
  questionKinds,
} from '../../../src/core/practice/questions/registry.ts';
import { mulberry32 } from '../../../src/core/random.ts';

interface Rule {
  readonly sign: string;
  readonly result: (first: number, second: number) => number;
  readonly inRange: (first: number, second: number, answer: number) => boolean;
}

const RULES: Readonly<Record<string, Rule>> = {
  addition: { sign: '+', result: (a, b) => a + b, inRange: (a, b, sum) => a >= 1 && b >= 1 && sum <= 100 },
  subtraction: {
    sign: '−',
    result: (a, b) => a - b,
    inRange: (a, b, rest) => a <= 100 && b >= 1 && rest >= 0,
  },
  multiplication: {
    sign: '×',
    result: (a, b) => a * b,
    inRange: (a, b) => a >= 1 && a <= 10 && b >= 1 && b <= 10,
  },
  division: {
    sign: '÷',
    result: (a, b) => a / b,
    inRange: (_, b, q) => b >= 1 && b <= 10 && q >= 1 && q <= 10,
  },
};

function many(id: string, count: number, seed = 1): Question[] {
  const random = mulberry32(seed);
  return Array.from({ length: count }, () => kindById(id).generate(random));
}

describe('the kinds of question', () => {
  it('have a rule in this test each, and ids of their own', () => {
    assert.deepEqual(questionKinds.map(({ id }) => id).sort(), Object.keys(RULES).sort());
  });

  for (const kind of questionKinds) {
    it(`${kind.id}: in range, answered rightly, written with its own sign`, () => {
      const rule = RULES[kind.id];
      assert.ok(rule);
      fc.assert(
        fc.property(fc.integer(), (seed) => {
          const question = kind.generate(mulberry32(seed));
          const [first = NaN, second = NaN] = question.operands;
          const answer = kind.answer(question);
          assert.equal(question.operands.length, 2);
          assert.equal(question.kind, kind.id);
          assert.match(answer, /^(0|[1-9]\d{0,2})$/);
          assert.equal(Number(answer), rule.result(first, second));
          assert.ok(rule.inRange(first, second, Number(answer)), `${question.operands}`);
          assert.equal(kind.prompt(question), `${first} ${rule.sign} ${second} =`);
          assert.equal(kindOf(question), kind);
        }),
      );
    });

    it(`${kind.id}: refuses operands that are not its own`, () => {
      for (const operands of [[], [1], [1, 2, 3]]) {
        assert.throws(() => kind.answer({ kind: kind.id, operands }), MalformedQuestionError);
        assert.throws(() => kind.prompt({ kind: kind.id, operands }), MalformedQuestionError);
      }
    });
  }

  it('adds within 20 mostly, and has answers of one, two and three digits', () => {
    const sums = many('addition', 2000).map((question) => kindOf(question).answer(question));
    const small = sums.filter((sum) => Number(sum) <= 20).length;
    assert.ok(small > 1000 && small < 1600, `${small} of 2000`);
    for (const digits of [1, 2, 3]) assert.ok(sums.some((sum) => sum.length === digits));
  });

  it('refuses a division that is not exact', () => {
    for (const operands of [
      [7, 2],
      [1, 0],
      [0, 0],
    ]) {
      assert.throws(
        () => kindById('division').answer({ kind: 'division', operands }),
        MalformedQuestionError,
      );
    }
  });

  it('says so when a question comes from a newer version', () => {
    assert.throws(() => kindOf({ kind: 'fractions', operands: [1, 2] }), UnknownQuestionKindError);
    assert.throws(() => kindById('__proto__'), UnknownQuestionKindError);
  });
});
