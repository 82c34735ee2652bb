import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Assessment } from '../../../src/core/assessment/assessment.ts';
import { gradebookOf } from '../../../src/core/assessment/gradebook.ts';
import { helpGroups } from '../../../src/core/assessment/help-groups.ts';
import { correlation, itemReport } from '../../../src/core/assessment/item-report.ts';
import type { CollectedResult } from '../../../src/core/ports.ts';
import { assessmentOf, handedOut, listed, resultOf } from './school.ts';

function counting(assessment: Assessment, results: readonly CollectedResult[]) {
  const { rows, roster } = gradebookOf([...results.map((_, i) => listed(i, `Pupil ${i}`)), handedOut(assessment)], results);
  return { roster, results: rows.flatMap(({ cells }) => cells.get(assessment.id)?.counting ?? []) };
}

describe('the report of the questions', () => {
  it('tells easy ones from hard ones, and how far each tells the pupils apart', () => {
    const set = assessmentOf(0);
    // The second question is known by exactly those who know the rest, the third by exactly those who do not.
    const { results } = counting(set, [
      resultOf(0, set, [true, true, '0', true]), resultOf(1, set, [true, true, '0', true]),
      resultOf(2, set, [true, '0', true, '0']), resultOf(3, set, [true, '0', true, '0']),
    ]);
    const [easy, telling, against] = itemReport(set, results);
    assert.deepEqual([easy?.difficulty, easy?.discrimination], [1, undefined]);
    assert.equal(telling?.difficulty, 0.5);
    assert.ok(Math.abs((against?.discrimination ?? 0) - -1) < 1e-9);
    assert.equal(telling.discrimination, undefined, 'the rest is 2 for everybody');
  });

  it('gives the point-biserial correlation as a textbook does', () => {
    // 10 persons, the mean of those who are right is 6.5 and of the others 4: (6.5 - 4) / s × sqrt(p q).
    const scores = [7, 6, 8, 5, 4, 5, 3, 4, 5, 3];
    const item = [1, 1, 1, 1, 0, 0, 0, 0, 0, 0];
    const spread = Math.sqrt(scores.reduce((sum, score) => sum + (score - 5) ** 2, 0) / 10);
    const expected = ((6.5 - 4) / spread) * Math.sqrt(0.4 * 0.6);
    assert.ok(Math.abs((correlation(item, scores) ?? 0) - expected) < 1e-12);
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 25 })), { maxLength: 40 }), (pairs) => {
      const r = correlation(pairs.map(([one]) => one), pairs.map(([, other]) => other));
      assert.ok(r === undefined || (r >= -1 - 1e-9 && r <= 1 + 1e-9));
    }));
  });

  it('names the commonest wrong answers with the likely slip', () => {
    const set = { ...assessmentOf(0), questions: [{ kind: 'addition', operands: [27, 15] }] };
    const { results } = counting(set, [resultOf(0, set, ['32']), resultOf(1, set, ['32']), resultOf(2, set, ['77']), resultOf(3, set, [true])]);
    const [item] = itemReport(set, results);
    assert.deepEqual(item?.wrong, [{ text: '32', count: 2, slip: 'dropped-carry' }, { text: '77', count: 1 }]);
  });

  it('takes the questions of a part together, as everybody had others', () => {
    const set = { ...assessmentOf(0), questions: [], parts: [{ skill: 'table-7', count: 2 }] };
    const drawn = (a: number, text: string) => ({ text, question: { kind: 'multiplication', operands: [7, a] } });
    const { results } = counting(set, [resultOf(0, set, [drawn(3, '21'), drawn(4, '28')]), resultOf(1, set, [drawn(5, '35'), drawn(6, '41')])]);
    const [item, ...none] = itemReport(set, results);
    assert.deepEqual([item?.skill, item?.size, item?.difficulty, none.length], ['table-7', 2, 0.75, 0]);
  });

  it('finds who needs the same help: by a slip that comes again, and by a skill', () => {
    const sums = [[27, 15], [38, 24], [46, 17], [59, 26]];
    const set = { ...assessmentOf(0), questions: sums.map((operands) => ({ kind: 'addition', operands })) };
    const noCarry = ['32', '52', '53', '75'];
    const { roster, results } = counting(set, [resultOf(0, set, noCarry), resultOf(1, set, noCarry), resultOf(2, set, [true, true, true, '75']), resultOf(3, set, [true, true, true, true])]);
    const groups = helpGroups(results, roster);
    const names = (by: object) => groups.find((group) => JSON.stringify(group.by) === JSON.stringify(by))?.pupils.map(({ pupil }) => pupil.name);
    assert.deepEqual(names({ slip: 'dropped-carry' }), ['Pupil 0', 'Pupil 1']);
    const skill = groups.find(({ by }) => 'skill' in by);
    assert.deepEqual(skill?.pupils.map(({ pupil }) => pupil.name), ['Pupil 0', 'Pupil 1']);
  });
});
