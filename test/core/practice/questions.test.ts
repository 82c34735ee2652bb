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
import { DEFAULT_SETTINGS, readSettings } from '../../../src/core/practice/settings.ts';
import { mulberry32 } from '../../../src/core/random.ts';

interface Rule {
  readonly prompt: (first: number, second: number) => string;
  readonly answer: RegExp;
  readonly result: (first: number, second: number) => number;
  readonly inRange: (first: number, second: number, answer: number) => boolean;
}

const WHOLE = /^(0|[1-9]\d{0,2})$/;
const plain = (sign: string) => (first: number, second: number): string => `${first} ${sign} ${second} =`;
const sum = (a: number, b: number): number => a + b;

const RULES: Readonly<Record<string, Rule>> = {
  addition: {
    prompt: plain('+'),
    answer: WHOLE,
    result: sum,
    inRange: (a, b, total) => a >= 1 && b >= 1 && total <= 100,
  },
  subtraction: {
    prompt: plain('−'),
    answer: WHOLE,
    result: (a, b) => a - b,
    inRange: (a, b, rest) => a <= 100 && b >= 1 && rest >= 0,
  },
  multiplication: {
    prompt: plain('×'),
    answer: WHOLE,
    result: (a, b) => a * b,
    inRange: (a, b) => a >= 1 && a <= 10 && b >= 1 && b <= 10,
  },
  division: {
    prompt: plain('÷'),
    answer: WHOLE,
    result: (a, b) => a / b,
    inRange: (_, b, q) => b >= 1 && b <= 10 && q >= 1 && q <= 10,
  },
  'below-zero': {
    prompt: (a, b) => `${a < 0 ? '−' : ''}${Math.abs(a)} ${b < 0 ? '−' : '+'} ${Math.abs(b)} =`,
    answer: /^(0|-?[1-9]\d?)$/,
    result: sum,
    inRange: (a, b, total) => Math.min(a, total) < 0 && Math.min(a, total) >= -20 && b !== 0 && total <= 10,
  },
  decimals: {
    prompt: (a, b) => `${a.toFixed(1)} ${b < 0 ? '−' : '+'} ${Math.abs(b).toFixed(1)} =`,
    answer: /^(0|10|[1-9]|\d\.[1-9])$/,
    result: (a, b) => Number((a + b).toFixed(1)),
    inRange: (a, b, total) => a > 0 && a < 10 && !Number.isInteger(a) && b !== 0 && total >= 0 && total <= 10,
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
          assert.match(answer, rule.answer);
          assert.equal(Number(answer), rule.result(first, second));
          assert.ok(rule.inRange(first, second, Number(answer)), `${question.operands}`);
          assert.equal(kind.prompt(question), rule.prompt(first, second));
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

  it('goes below zero from above and from below, and comes back up', () => {
    const questions = many('below-zero', 500);
    for (const way of [/^\d+ − \d+ =$/, /^−\d+ − \d+ =$/, /^−\d+ \+ \d+ =$/]) {
      assert.ok(questions.filter((question) => way.test(kindOf(question).prompt(question))).length > 50, String(way));
    }
  });

  it('reckons in tenths, where binary fractions would not do', () => {
    const question = { kind: 'decimals', operands: [0.1, 0.2] };
    assert.deepEqual([kindOf(question).prompt(question), kindOf(question).answer(question)], ['0.1 + 0.2 =', '0.3']);
    assert.throws(() => kindById('decimals').answer({ kind: 'decimals', operands: [0.25, 1] }), MalformedQuestionError);
  });

  it('asks what is advanced only where somebody has chosen it', () => {
    const advanced = questionKinds.filter((kind) => kind.advanced).map(({ id }) => id);
    assert.deepEqual(advanced, ['below-zero', 'decimals']);
    assert.ok(!DEFAULT_SETTINGS.kinds.some((id) => advanced.includes(id)));
    assert.deepEqual(readSettings({ kinds: advanced }).kinds, advanced);
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
