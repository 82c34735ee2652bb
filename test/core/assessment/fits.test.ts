import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { itemsFor, type Assessment } from '../../../src/core/assessment/assessment.ts';
import { fits } from '../../../src/core/assessment/fits.ts';
import type { Result } from '../../../src/core/assessment/result.ts';
import type { Question } from '../../../src/core/practice/question.ts';
import { skills } from '../../../src/core/practice/skills.ts';
import { mulberry32 } from '../../../src/core/random.ts';
import { handedIn, twentySums } from '../transfer/results.ts';

const drawing: Assessment = {
  ...twentySums(), questions: [{ kind: 'doubles', operands: [7] }],
  parts: [{ skill: 'add-to-100', count: 10 }, { skill: 'table-7', count: 10, range: { tables: [7], times: [6, 12] } }],
};

/** An honest pupil's result, its questions in the pupil's order. */
function honest(assessment: Assessment, seed: number): Result {
  const items = itemsFor(assessment, mulberry32(seed));
  const result = handedIn(mulberry32(seed), { ...assessment, questions: items.map(({ question }) => question) });
  const answers = items.map(({ place, question }, i) => ({ ...result.answers[i]!, place, ...(place >= assessment.questions.length && { question }) }));
  return { ...result, answers };
}

const asking = (result: Result, change: (place: number, asked: Question) => Question): Result => ({
  ...result, answers: result.answers.map((one) => (one.question ? { ...one, question: change(one.place, one.question) } : one)),
});

describe('the questions of a result', () => {
  const result = honest(drawing, 1);
  const question = (kind: string, ...operands: number[]): Question => ({ kind, operands });
  const at = (place: number) => result.answers.find((one) => one.place === place)!.question!;

  const CLAIMS: Readonly<Record<string, (place: number, asked: Question) => Question>> = {
    'all of them trivial': (place) => (place <= 10 ? question('addition', 1, 1) : question('multiplication', 7, 1)),
    'one of them below the range that the teacher set': (place, asked) => (place === 12 ? question('multiplication', 7, 5) : asked),
    'one of another kind': (place, asked) => (place === 12 ? question('doubles', 3) : asked),
    'one of a kind that nobody knows': (place, asked) => (place === 12 ? question('__proto__', 3) : asked),
    'more of the easier part': (place, asked) => (place > 10 ? at(place - 10) : asked),
    'the easiest again and again': (place, asked) => (place <= 10 ? question('addition', 20, 10) : asked),
    'what cannot be asked': (place, asked) => (place === 3 ? question('addition') : asked),
  };
  for (const [name, claim] of Object.entries(CLAIMS)) {
    it(`are not ${name}`, () => assert.ok(!fits(asking(result, claim), drawing)));
  }

  it('are not set by the pupil where they are the same for all, nor left out where they are drawn', () => {
    assert.ok(!fits({ ...result, answers: result.answers.map((one) => (one.place === 0 ? { ...one, question: question('doubles', 1) } : one)) }, drawing));
    assert.ok(!fits({ ...result, answers: result.answers.map(({ question: _, ...one }) => one) }, drawing));
    assert.ok(!fits({ ...result, length: 20, answers: result.answers.filter(({ place }) => place < 20) }, drawing));
  });

  it('fit whatever an honest pupil draws, in any order, of few questions or many, even where the time was up', () => {
    const part = fc.record({ skill: fc.constantFrom(...skills.map(({ id }) => id)), count: fc.integer({ min: 1, max: 15 }) });
    fc.assert(fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), fc.constantFrom('fixed', 'shuffled'), fc.nat(), fc.nat(60), (parts, order, seed, done) => {
      const assessment: Assessment = { ...drawing, parts, order };
      const whole = honest(assessment, seed);
      assert.ok(fits({ ...whole, answers: whole.answers.slice(0, done) }, assessment));
    }));
  });

  it('may come again where there are no others', () => {
    const doubles: Assessment = { ...drawing, parts: [{ skill: 'doubles-to-10', count: 12, range: { of: [1, 4] } }] };
    for (let seed = 0; seed < 50; seed += 1) assert.ok(fits(honest(doubles, seed), doubles));
    assert.ok(!fits(asking(honest(doubles, 1), () => question('doubles', 5)), doubles));
  });

  it('may be anything where only another version of the app knows the skill: it scores nothing', () => {
    const newer: Assessment = { ...drawing, parts: [{ skill: 'fractions', count: 20 }] };
    assert.ok(fits(asking(result, () => question('fraction', 1, 2)), newer));
  });
});
