import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import type { QuestionKind } from '../../../src/core/practice/question.ts';
import { MalformedQuestionError } from '../../../src/core/practice/questions/operands.ts';
import { questionKinds } from '../../../src/core/practice/questions/registry.ts';
import { askFor, skills } from '../../../src/core/practice/skills.ts';
import { mulberry32 } from '../../../src/core/random.ts';

const interval = (min: number, max: number) => fc.tuple(fc.integer({ min, max }), fc.integer({ min, max }))
  .map(([one, other]) => [Math.min(one, other), Math.max(one, other)]);
const choice = (min: number, max: number) => fc.uniqueArray(fc.integer({ min, max }), { minLength: 1, maxLength: 3 });
const step = fc.constantFrom(1, 2, 3);
const signs = fc.constantFrom(['+'], ['−'], ['+', '−']);
const tenths = fc.constant<true>(true);
const sums = fc.record({ first: interval(0, 9), second: interval(0, 9), result: interval(0, 12), step }, { requiredKeys: ['first', 'second', 'result'] });
const tables = fc.record({ tables: choice(1, 7), times: interval(1, 8), step }, { requiredKeys: ['tables', 'times'] });

/** Ranges of each kind that have so few questions that drawing finds them all. */
const SMALL: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  addition: sums,
  subtraction: sums,
  multiplication: tables,
  division: fc.record({ divisors: choice(1, 7), quotients: interval(1, 8) }),
  'below-zero': fc.record({ first: interval(-5, 5), result: interval(-5, 5) }),
  decimals: fc.record({ most: fc.constantFrom(1, 2) }),
  doubles: fc.record({ of: interval(0, 20), step }, { requiredKeys: ['of'] }),
  halves: fc.record({ of: interval(0, 20) }),
  'number-bonds': fc.record({ wholes: choice(1, 12), step }, { requiredKeys: ['wholes'] }),
  'missing-number': fc.record({ signs, whole: interval(2, 9) }),
  'missing-factor': tables,
  'place-value': fc.record({ number: interval(1, 30) }),
  'digit-value': fc.record({ number: interval(90, 130) }),
  compare: fc.record({ numbers: interval(0, 12), tenths }, { requiredKeys: ['numbers'] }),
  order: fc.record({ numbers: interval(-2, 4), tenths, count: fc.constant(3) }, { requiredKeys: ['numbers', 'count'] }),
  'column-sum': fc.record({ signs, digits: fc.constant(2) }),
  remainder: fc.record({ divisors: choice(2, 7), quotients: interval(1, 8) }),
};

const pools = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** The operands of all questions of a small range. */
function poolOf(kind: QuestionKind, range: unknown): ReadonlyMap<string, readonly number[]> {
  const key = `${kind.id} ${JSON.stringify(range)}`;
  const known = pools.get(key);
  if (known) return known;
  const random = mulberry32(1);
  const pool = new Map<string, readonly number[]>();
  for (let idle = 0; idle < 100 + 30 * pool.size; idle += 1) {
    const { operands } = kind.generate(random, range);
    if (!pool.has(operands.join())) idle = 0;
    pool.set(operands.join(), operands);
  }
  pools.set(key, pool);
  return pool;
}

describe('what a range covers', () => {
  for (const kind of questionKinds) {
    const small = SMALL[kind.id] ?? fc.constant(undefined);
    const range = small.filter((one) => v.is(kind.range, one));

    it(`${kind.id}: all questions that are drawn of it, and none that only another range has`, () => {
      fc.assert(fc.property(range, range, (one, other) => {
        const own = poolOf(kind, one);
        for (const [key, operands] of [...own, ...poolOf(kind, other)]) {
          assert.equal(kind.covers({ kind: kind.id, operands }, one), own.has(key), `[${key}] of ${JSON.stringify(one)}`);
        }
      }), { numRuns: kind.id === 'column-sum' ? 20 : 60 });
    });

    it(`${kind.id}: nothing that it could not ask`, () => {
      fc.assert(fc.property(range, fc.array(fc.oneof(fc.integer({ min: -20, max: 20 }), fc.double({ noNaN: true, noDefaultInfinity: true })), { maxLength: 4 }), (one, operands) => {
        try {
          if (kind.covers({ kind: kind.id, operands }, one)) assert.ok(poolOf(kind, one).has(operands.join()), operands.join());
        } catch (error) {
          assert.ok(error instanceof MalformedQuestionError, String(error));
        }
      }));
    });
  }

  const lost: readonly [kind: string, operands: readonly number[], range: object][] = [
    ['below-zero', [-1, -5e-324], { first: [-1, 0], result: [-1, 0] }],
    ['division', [5e-324, 2], { divisors: [2], quotients: [0, 5] }],
    ['number-bonds', [10, 5e-324, 0], { wholes: [10] }],
  ];
  for (const [id, operands, range] of lost) {
    it(`${id}: no fraction that is lost in reckoning`, () => {
      const kind = questionKinds.find((one) => one.id === id);
      assert.throws(() => kind?.covers({ kind: id, operands }, range), MalformedQuestionError);
    });
  }

  it('every skill: what it asks, and nothing of the other kinds or of twice the size', () => {
    fc.assert(fc.property(fc.constantFrom(...skills), fc.integer(), (skill, seed) => {
      const kind = questionKinds.find(({ id }) => id === skill.kind)!;
      const question = askFor(skill, mulberry32(seed));
      assert.ok(kind.covers(question, skill.range), question.operands.join());
      const far = { ...question, operands: question.operands.map((operand) => operand + 2_000_000) };
      assert.throws(() => assert.ok(kind.covers(far, skill.range)));
    }), { numRuns: 2000 });
  });
});
