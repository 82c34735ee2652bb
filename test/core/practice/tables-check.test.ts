import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { planCheck, planWarmUp } from '../../../src/core/practice/tables-check.ts';
import { mulberry32 } from '../../../src/core/random.ts';

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

/** How often a check may ask for each table: the framework's own table, written down once more. */
const FRAMEWORK: readonly (readonly [table: number, least: number, most: number])[] = [
  [2, 0, 2], [3, 1, 3], [4, 1, 3], [5, 1, 3], [6, 2, 4], [7, 2, 4], [8, 2, 4], [9, 2, 4], [10, 0, 2], [11, 1, 3], [12, 2, 4],
];

const between = (least: number, count: number, most: number) => least <= count && count <= most;

describe('the tables check', () => {
  it('asks 25 different questions of the tables of 2 to 12, none of them the other way round too', () => {
    fc.assert(
      fc.property(seed, (s) => {
        const plan = planCheck(mulberry32(s));
        assert.equal(plan.length, 25);
        assert.ok(plan.every(({ kind }) => kind === 'multiplication'));
        assert.ok(plan.every(({ operands }) => operands.length === 2 && operands.every((n) => between(2, n, 12))));
        assert.equal(new Set(plan.map(({ operands }) => [...operands].sort((a, b) => a - b).join('×'))).size, 25);
      }),
    );
  });

  it('asks as often for each table as the framework says, its first and its second numbers', () => {
    fc.assert(
      fc.property(seed, (s) => {
        const plan = planCheck(mulberry32(s));
        for (const [table, least, most] of FRAMEWORK) {
          const [first = 0, second = 0] = [0, 1].map((place) => plan.filter(({ operands }) => operands[place] === table).length);
          assert.ok(between(least, first, most), `${first} questions ${table} × …`);
          assert.ok(between(least - 1, second, most + 1), `${second} questions … × ${table}`);
        }
        const easy = plan.filter(({ operands: [table = 0] }) => [2, 5, 10].includes(table)).length;
        assert.ok(between(3, easy, 7), `${easy} of the tables of 2, 5 and 10`);
      }),
    );
  });

  it('asks more of 6, 7, 8, 9 and 12 than of the six other tables together', () => {
    const checks = Array.from({ length: 200 }, (_, s) => planCheck(mulberry32(s))).flat();
    const hard = checks.filter(({ operands: [table = 0] }) => [6, 7, 8, 9, 12].includes(table)).length;
    assert.ok(hard > checks.length / 2, `${hard} of ${checks.length}`);
  });

  it('warms up with three easy questions that differ', () => {
    fc.assert(
      fc.property(seed, (s) => {
        const tables = planWarmUp(mulberry32(s)).map(({ operands: [table] }) => table ?? 0);
        assert.equal(new Set(tables).size, 3);
        assert.ok(tables.every((table) => [1, 2, 5, 10].includes(table)));
      }),
    );
  });
});
