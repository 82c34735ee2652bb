import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TEACHER } from '../../../src/core/assessment/assessment.ts';
import { resultHash } from '../../../src/core/assessment/collected.ts';
import { gradebookOf, resultsOf, type GradedResult } from '../../../src/core/assessment/gradebook.ts';
import { counts, markedAnswers, passed } from '../../../src/core/assessment/mark-result.ts';
import type { EventBody } from '../../../src/core/log/event.ts';
import type { CollectedResult } from '../../../src/core/ports.ts';
import { assessmentOf, handedOut, listed, pupilCode, resultOf, school } from './school.ts';

const test = assessmentOf(0);
const base = [listed(0, 'Mia'), listed(1, 'Mia'), handedOut(test)];

function cell(events: readonly EventBody[], results: readonly CollectedResult[], place = 0) {
  return gradebookOf(events, results).rows.find(({ pupil }) => pupil.code === pupilCode(place))?.cells.get(test.id) ?? assert.fail();
}

function scores(attempts: readonly GradedResult[]): readonly number[] {
  return attempts.map(({ right }) => right);
}

const overrule = (index: number, verdict: 'right' | 'wrong', seq = 1): EventBody => ({
  type: 'result-overruled', profile: TEACHER, index, verdict, result: { ...resultOf(0, test, []).result.name, seq },
});

describe('the gradebook', () => {
  it('marks by the questions that were handed out here, whatever the result says was asked', () => {
    const forged = resultOf(0, test, ['1', '2', '3', '4'].map((text) => ({ text, question: { kind: 'addition', operands: [Number(text), 0] } })));
    assert.deepEqual(scores(cell(base, [forged]).attempts), [0]);
  });

  it('of questions that were drawn for the pupil takes only those of the kind that was to be drawn', () => {
    const drawn = { ...test, questions: [], parts: [{ skill: 'table-7', count: 2 }] };
    const events = [listed(0, 'Mia'), handedOut(drawn)];
    const result = resultOf(0, drawn, [
      { text: '21', question: { kind: 'multiplication', operands: [7, 3] } }, { text: '2', question: { kind: 'addition', operands: [1, 1] } },
    ]);
    const { counting } = cell(events, [result]);
    assert.equal(counting?.right, 1);
    assert.equal(counting.of, 2);
  });

  it('counts a question that is answered twice, or is not of the assessment, no more than once', () => {
    const more = resultOf(0, test, [true, true, true, true, { place: 0, text: '2' }, { place: 77, text: '2' }, { place: 1, text: '4' }]);
    assert.deepEqual(scores(cell(base, [more]).attempts), [4]);
  });

  it('follows the rule of the assessment for digits in the mirror', () => {
    const mirrored = resultOf(0, test, [{ text: '2', mirrored: [0] }]);
    assert.equal(cell(base, [mirrored]).counting?.right, 1);
    const strict = [listed(0, 'Mia'), handedOut({ ...test, mirroredCounts: false })];
    assert.equal(cell(strict, [mirrored]).counting?.right, 0);
  });

  it('lists attempts and never sums them: the first counts where one was allowed, else the best', () => {
    const attempts = [resultOf(0, test, [true], { seq: 1 }), resultOf(0, test, [true, true, true], { seq: 2, at: 5e12 }), resultOf(0, test, [], { seq: 3, at: 6e12 })];
    assert.deepEqual(scores(cell(base, attempts).attempts), [1, 3, 0]);
    assert.equal(cell(base, attempts).counting?.right, 1);
    const many = [listed(0, 'Mia'), handedOut({ ...test, attempts: 'many' })];
    assert.equal(cell(many, attempts).counting?.right, 3);
  });

  it('counts the first sitting of the correction where one attempt was allowed, and the faulty one only until then', () => {
    const corrected = { ...test, revision: 2 };
    const faulty = resultOf(0, test, [true, true, true], { seq: 1 });
    const attempts = [faulty, resultOf(0, corrected, [true], { seq: 2, at: 5e12 }), resultOf(0, corrected, [true, true], { seq: 3, at: 6e12 })];
    const { counting } = cell([...base, handedOut(corrected)], attempts);
    assert.deepEqual([counting?.right, counting?.marks], [1, []]);
    assert.equal(cell([...base, handedOut(corrected)], [faulty]).counting?.right, 3);
  });

  it('counts the best attempt at the correction where many were allowed, not a better one at what was faulty', () => {
    const many = { ...test, attempts: 'many' as const };
    const corrected = { ...many, revision: 2 };
    const events = [listed(0, 'Mia'), handedOut(many), handedOut(corrected)];
    const faulty = resultOf(0, many, [true, true, true], { seq: 1 });
    const anew = [resultOf(0, corrected, [], { seq: 2, at: 5e12 }), resultOf(0, corrected, [true, true], { seq: 3, at: 6e12 })];
    assert.equal(cell(events, [faulty, ...anew]).counting?.right, 2);
    const { counting } = cell(events, [faulty]);
    assert.deepEqual([counting?.right, counting?.marks], [3, ['changed']]);
  });

  it('follows an overrule, the last one of each answer, and keeps what was read', () => {
    const result = resultOf(0, test, [true, '99', '98']);
    const { counting } = cell([...base, overrule(1, 'wrong'), overrule(1, 'right'), overrule(0, 'wrong')], [result]);
    assert.equal(counting?.right, 1);
    const [first, second] = markedAnswers(counting);
    assert.deepEqual([first?.marked, first && counts(first), second?.marked, second?.text, second && counts(second)], ['right', false, 'wrong', '99', true]);
  });

  it('marks what is late, changed, signed by another key, disputed by the child, or came in two versions', () => {
    const closed = { ...test, closes: 1000 };
    const marks = (events: readonly EventBody[], result: CollectedResult) => cell(events, [result]).attempts[0]?.marks;
    assert.deepEqual(marks([listed(0, 'Mia'), handedOut(closed)], resultOf(0, test, [true])), ['late']);
    // The clock of this pupil's tablet is a year ahead.
    assert.deepEqual(marks([listed(0, 'Mia'), handedOut(closed)], resultOf(0, test, [true], { collectedAt: 900 })), []);
    assert.deepEqual(marks([...base, handedOut({ ...test, revision: 2 })], resultOf(0, test, [true])), ['changed']);
    const from = resultOf(0, test, []).result.name.device;
    const remembered: EventBody = { type: 'device-remembered', profile: TEACHER, from, key: 'b'.repeat(16) };
    assert.deepEqual(marks([...base, remembered], resultOf(0, test, [true])), ['key']);
    assert.deepEqual(marks([...base, remembered, { ...remembered, key: 'a'.repeat(16) }], resultOf(0, test, [true])), []);
    const disputes = resultOf(0, test, [{ text: '7', disputed: '2' }]);
    assert.deepEqual(marks(base, disputes), ['disputed']);
    assert.deepEqual(marks([...base, overrule(0, 'right')], disputes), []);
    const differs = resultOf(0, test, [true], { disputed: true });
    assert.deepEqual(marks(base, differs), ['differs']);
    assert.equal(cell(base, [differs]).counting, undefined);
  });

  it('counts of two versions the one that the teacher has chosen last, and never both', () => {
    const [one, other] = [resultOf(0, test, [true], { disputed: true, version: 'a'.repeat(16) }), resultOf(0, test, [true, true], { disputed: true, version: 'b'.repeat(16) })];
    const choose = ({ result, version = '' }: CollectedResult): EventBody => ({ type: 'result-chosen', profile: TEACHER, result: result.name, version });
    const counted = (...choices: EventBody[]) => {
      const { attempts, counting } = cell([...base, ...choices], [one, other]);
      return [counting?.right, attempts.map(({ marks }) => marks.length)];
    };
    assert.deepEqual(counted(), [undefined, [1, 1]]);
    assert.deepEqual(counted(choose(one)), [1, [0, 1]]);
    assert.deepEqual(counted(choose(one), choose(other)), [2, [1, 0]]);
  });

  it('holds the teacher’s word for the version that the teacher saw, and what older versions wrote for all of the name', () => {
    const [one, other] = ['98', '99'].map((text, i) => resultOf(0, test, [{ text }], { disputed: true, version: String(i).repeat(16) })) as [CollectedResult, CollectedResult];
    const right = (word: EventBody, results: readonly CollectedResult[]) => scores(cell([...base, word], results).attempts);
    assert.deepEqual(right(overrule(0, 'right'), [one, other]), [1, 1]);
    assert.deepEqual(right({ ...overrule(0, 'right'), says: resultHash(other.result) } as EventBody, [one, other]), [0, 1]);
    // The same answers in other handwriting.
    const [pen, thief] = ['a', 'b'].map((sign) => ({ ...one, version: sign.repeat(16), ink: sign.repeat(16) })) as [CollectedResult, CollectedResult];
    const seen = { ...overrule(0, 'right'), says: resultHash(one.result), ink: 'b'.repeat(16) } as EventBody;
    assert.deepEqual(right(seen, [pen, thief]), [0, 1]);
    const { disputed: _, version: __, ...alone } = one;
    assert.deepEqual(right(seen, [{ ...alone, disputed: false }]), [1]);
  });

  it('keeps two Mias apart, and what nobody knows the owner of', () => {
    const { rows, unknown } = gradebookOf(base, [resultOf(0, test, [true]), resultOf(1, test, []), resultOf(undefined, test, [true])]);
    assert.deepEqual(rows.map(({ mean }) => mean), [0.25, 0]);
    assert.equal(unknown.length, 1);
  });

  it('keeps a result of an assessment that was never handed out here, and tells whether the rest passed', () => {
    const other = assessmentOf(5);
    const { unknown } = gradebookOf(base, [resultOf(0, other, [true])]);
    assert.equal(unknown[0]?.assessment, undefined);
    const passing = cell([listed(0, 'Mia'), handedOut({ ...test, passMark: 0.5 })], [resultOf(0, test, [true, true])]).counting;
    assert.equal(passing && passed(passing), true);
  });

  it('does not depend on the order in which the results came', () => {
    const { events, results } = school(6, 4, 5);
    const again = results.slice(0, 5).map((one, i) => ({ ...one, result: { ...one.result, name: { ...one.result.name, seq: 100 + i } } }));
    const all = [...results, ...again];
    const whole = gradebookOf(events, all);
    assert.equal(resultsOf(whole).length, all.length);
    fc.assert(fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      assert.deepEqual(gradebookOf(events, shuffled).rows, whole.rows);
    }), { numRuns: 50 });
  });
});
