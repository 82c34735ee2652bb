import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { isAnswer, partsOf } from '../../../src/core/attempt/marking.ts';
import { checkBody } from '../../../src/core/log/event-schema.ts';
import { BOX, type Question } from '../../../src/core/practice/question.ts';
import { addition } from '../../../src/core/practice/questions/addition.ts';
import { MalformedQuestionError } from '../../../src/core/practice/questions/operands.ts';
import {
  UnknownQuestionKindError,
  kindById,
  kindOf,
  questionKinds,
} from '../../../src/core/practice/questions/registry.ts';
import { subtraction } from '../../../src/core/practice/questions/subtraction.ts';
import { askFor, skills } from '../../../src/core/practice/skills.ts';
import { mulberry32 } from '../../../src/core/random.ts';
import { confirms } from './checker.ts';

/** What each kind needs to be asked, one question and what is right: a kind is never to change what its numbers mean. */
const MEANING: Readonly<Record<string, readonly [operands: number[], prompt: unknown, answer: string]>> = {
  addition: [[3, 4], '3 + 4 =', '7'],
  subtraction: [[12, 5], '12 − 5 =', '7'],
  multiplication: [[7, 8], '7 × 8 =', '56'],
  division: [[56, 8], '56 ÷ 8 =', '7'],
  'below-zero': [[-3, -5], '−3 − 5 =', '-8'],
  decimals: [[1.5, -0.2], '1.5 − 0.2 =', '1.3'],
  doubles: [[7], { ask: 'double', number: 7 }, '14'],
  halves: [[14], { ask: 'half', number: 14 }, '7'],
  'number-bonds': [[6, 4, 1], '6 + □ = 10', '4'],
  'missing-number': [[8, -3, 0], '□ − 3 = 5', '8'],
  'missing-factor': [[4, 7, 1], '4 × □ = 28', '7'],
  'place-value': [[47], { ask: 'number-of', number: 47 }, '47'],
  compare: [[7, 9], '7 ○ 9', '<'],
  order: [[9, -3, 7], { ask: 'order', numbers: [9, -3, 7] }, '-3 7 9'],
  'column-sum': [[523, -167], '523 − 167 =', '356'],
  remainder: [[17, 5], '17 ÷ 5 =', '3 r 2'],
  'digit-value': [[352, 2], { ask: 'worth', digit: 3, number: 352 }, '300'],
};

describe('the kinds of question', () => {
  it('have a meaning in this test each, and ids of their own', () => {
    assert.deepEqual(questionKinds.map(({ id }) => id).sort(), Object.keys(MEANING).sort());
  });

  for (const kind of questionKinds) {
    const practised = skills.filter((skill) => skill.kind === kind.id);
    const [operands = [], prompt, answer] = MEANING[kind.id] ?? [];

    it(`${kind.id}: means what it always meant`, () => {
      assert.deepEqual(kind.prompt({ kind: kind.id, operands }), prompt);
      assert.equal(kind.answer({ kind: kind.id, operands }), answer);
    });

    it(`${kind.id}: answers what a separate checker confirms, in signs that can be written`, () => {
      fc.assert(
        fc.property(fc.integer(), fc.constantFrom(...practised), (seed, skill) => {
          const question = askFor(skill, mulberry32(seed));
          const right = kind.answer(question);
          assert.equal(kindOf(question), kind);
          assert.ok(confirms(kind.prompt(question), right), `${question.operands}: ${right}`);
          assert.ok(isAnswer(right, kind) && partsOf(right, kind).every((part) => part.length <= 6), right);
          checkBody({ type: 'mission-started', profile: 'p', attempt: 'a', questions: [question] });
        }),
      );
    });

    it(`${kind.id}: refuses operands that are not its own`, () => {
      for (const damaged of [[], [1, 2, 3, 4], operands.slice(1), [...operands, 9]]) {
        if (damaged.length === operands.length) continue;
        assert.throws(() => kind.answer({ kind: kind.id, operands: damaged }), MalformedQuestionError);
        assert.throws(() => kind.prompt({ kind: kind.id, operands: damaged }), MalformedQuestionError);
      }
    });

    it(`${kind.id}: refuses ranges that it does not know`, () => {
      for (const range of [undefined, 7, {}, { ...Object(practised[0]?.range), up: 10 }]) {
        assert.ok(!v.is(kind.range, range), JSON.stringify(range));
      }
    });
  }

  const interval = fc.tuple(fc.nat(300), fc.nat(300)).map(([one, other]) => [Math.min(one, other), Math.max(one, other)]);
  for (const kind of [addition, subtraction]) {
    it(`${kind.id}: keeps to whatever range has a sum at all, and refuses those that have none`, () => {
      fc.assert(
        fc.property(interval, interval, interval, fc.constantFrom(1, 5, 10), fc.integer(), (first, second, result, step, seed) => {
          const parsed = v.safeParse(kind.range, { first, second, result, step });
          fc.pre(parsed.success);
          if (!parsed.success) return;
          const question = kind.generate(mulberry32(seed), parsed.output);
          const [a = NaN, b = NaN] = question.operands;
          for (const [value, [low = NaN, high = NaN]] of [[a, first], [b, second], [Number(kind.answer(question)), result]] as const) {
            assert.ok(value >= low && value <= high && value % step === 0, `${value} of ${low} to ${high}, step ${step}`);
          }
        }),
      );
      assert.ok(!v.is(kind.range, { first: [1, 2], second: [1, 2], result: [7, 9] }));
      assert.ok(!v.is(kind.range, { first: [9, 1], second: [1, 2], result: [2, 9] }));
    });
  }

  it('gives every sum of a range the same chance', () => {
    const random = mulberry32(5);
    const counts = new Map<string, number>();
    for (let i = 0; i < 4500; i += 1) {
      const sum = addition.generate(random, { first: [1, 9], second: [1, 9], result: [2, 10] }).operands.join();
      counts.set(sum, (counts.get(sum) ?? 0) + 1);
    }
    assert.equal(counts.size, 45);
    assert.ok(Math.min(...counts.values()) > 60 && Math.max(...counts.values()) < 150);
  });

  it('goes below zero from above and from below, and comes back up', () => {
    const questions = many('below-zero', 500);
    for (const way of [/^\d+ − \d+ =$/, /^−\d+ − \d+ =$/, /^−\d+ \+ \d+ =$/]) {
      assert.ok(questions.filter((question) => way.test(String(kindOf(question).prompt(question)))).length > 30, String(way));
    }
  });

  it('hides either number, of sums and of differences', () => {
    const prompts = new Set(many('missing-to-20', 300).map((question) => String(kindOf(question).prompt(question)).replace(/\d+/g, 'n')));
    assert.deepEqual([...prompts].sort(), [`n + ${BOX} = n`, `n − ${BOX} = n`, `${BOX} + n = n`, `${BOX} − n = n`].sort());
  });

  it('lets each of the three signs be right, and numbers differ late', () => {
    const questions = many('compare-to-1000', 600);
    for (const sign of ['<', '=', '>']) {
      assert.ok(questions.filter((question) => kindOf(question).answer(question) === sign).length > 60, sign);
    }
    const late = questions.filter(({ operands: [a = 0, b = 0] }) => a !== b && Math.floor(a / 100) === Math.floor(b / 100));
    assert.ok(late.length > 200, `${late.length}`);
  });

  it('never shows numbers in order that are to be put in order', () => {
    for (const { operands } of many('order-below-zero', 500)) {
      assert.notDeepEqual(operands, [...operands].sort((a, b) => a - b));
      assert.equal(new Set(operands).size, 4);
    }
  });

  it('always has a ten to carry or to open in columns, across zeros too', () => {
    for (const id of ['column-add-3', 'column-subtract-3']) {
      const questions = many(id, 400);
      for (const question of questions) {
        const [first = 0, second = 0] = question.operands;
        // Digit by digit, without a word to the next place: that is another number.
        const digit = (number: number, place: number) => Math.floor(Math.abs(number) / 10 ** place) % 10;
        const without = [0, 1, 2].map((place) => digit(first, place) + Math.sign(second) * digit(second, place));
        assert.ok(without.some((value) => value < 0 || value > 9), `${first} ${second}`);
      }
      assert.ok(questions.some(({ operands: [, second = 0] }) => Math.abs(second) < 100));
    }
    assert.ok(many('column-subtract-3', 400).some(({ operands: [first = 0] }) => String(first)[1] === '0'));
  });

  it('always leaves something over, and each remainder that there can be', () => {
    const left = new Set(many('remainders-2-to-5', 500).map((question) => kindOf(question).answer(question).split(' r ')[1]));
    assert.deepEqual([...left].sort(), ['1', '2', '3', '4']);
  });

  it('reckons in tenths, where binary fractions would not do', () => {
    const question = { kind: 'decimals', operands: [0.1, 0.2] };
    assert.deepEqual([kindOf(question).prompt(question), kindOf(question).answer(question)], ['0.1 + 0.2 =', '0.3']);
    assert.throws(() => kindById('decimals').answer({ kind: 'decimals', operands: [0.25, 1] }), MalformedQuestionError);
  });

  it('refuses what has no answer, or more than one', () => {
    const damaged: readonly Question[] = [
      { kind: 'division', operands: [7, 2] },
      { kind: 'division', operands: [1, 0] },
      { kind: 'division', operands: [0, 0] },
      { kind: 'halves', operands: [7] },
      { kind: 'missing-factor', operands: [0, 5, 1] },
      { kind: 'missing-number', operands: [7, 5, 2] },
      { kind: 'place-value', operands: [4.7] },
      { kind: 'digit-value', operands: [338, 2] },
      { kind: 'digit-value', operands: [302, 1] },
      { kind: 'compare', operands: [0.25, 1] },
      { kind: 'order', operands: [3, 3, 7] },
      { kind: 'order', operands: [3, 7, 9] },
      { kind: 'column-sum', operands: [12, -13] },
      { kind: 'column-sum', operands: [1.5, 2] },
      { kind: 'remainder', operands: [17, 0] },
      { kind: 'remainder', operands: [-17, 5] },
    ];
    for (const question of damaged) {
      assert.throws(() => kindOf(question).answer(question), MalformedQuestionError, JSON.stringify(question));
    }
  });

  it('says so when a question comes from a newer version', () => {
    assert.throws(() => kindOf({ kind: 'fractions', operands: [1, 2] }), UnknownQuestionKindError);
    assert.throws(() => kindById('__proto__'), UnknownQuestionKindError);
  });
});

function many(skillId: string, count: number, seed = 1): Question[] {
  const random = mulberry32(seed);
  const skill = skills.find(({ id }) => id === skillId);
  assert.ok(skill);
  return Array.from({ length: count }, () => askFor(skill, random));
}
