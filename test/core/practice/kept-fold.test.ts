import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { applyEvent, openAttempt, type Attempt } from '../../../src/core/attempt/attempt.ts';
import { badgesOf } from '../../../src/core/practice/badges.ts';
import { comingSkills } from '../../../src/core/practice/todays-flight.ts';
import { strengthsOf } from '../../../src/core/practice/strength.ts';
import { skillRecords } from '../../../src/core/practice/skill-record.ts';
import { given } from '../log/events.ts';

const DAY = 86_400_000;
const dayOf = (wall: number) => Math.floor(wall / DAY);

/** One thing that happens to the attempts of a child; numbers say to which, and how. */
type Step = readonly [what: 'start' | 'answer' | 'correct' | 'forget' | 'delete', at: number, how: number];

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.tuple(fc.constantFrom('start', 'answer', 'answer', 'answer', 'correct', 'forget', 'delete'), fc.nat(9), fc.nat(99)),
  { minLength: 5, maxLength: 60 },
);

function after(attempts: readonly Attempt[], [what, at, how]: Step, place: number): readonly Attempt[] {
  const wall = place * DAY / 3;
  const chosen = attempts[at % Math.max(1, attempts.length)];
  const profile = how % 4 === 0 ? 'sister' : 'default';
  if (what === 'start' || !chosen) {
    const questions = [2, 3, 4].map((times) => ({ kind: 'multiplication', operands: [2 + (how % 3), times] }));
    return [...attempts, openAttempt({ type: 'mission-started', attempt: `flight ${place}`, profile, questions, wall, returns: true })];
  }
  if (what === 'delete') return how < 90 ? attempts : attempts.filter((one) => one.profile !== profile);
  if (what === 'forget') return how < 50 ? attempts : attempts.filter((one) => one !== chosen);
  const index = what === 'answer' ? chosen.answers.length : how % 3;
  const question = chosen.questions[index];
  if (!question) return attempts;
  const next = applyEvent(chosen, what === 'answer'
    ? { ...given(index, how % 3 === 0 ? 'wrong' : 'right', chosen.id), profile: chosen.profile, question, wall }
    : { type: 'answer-corrected', profile: chosen.profile, attempt: chosen.id, index, text: '1', verdict: 'right', wall });
  return attempts.map((one) => (one === chosen ? next : one));
}

function told(attempts: readonly Attempt[]) {
  const { of, calendar } = strengthsOf(attempts, 'default');
  return {
    strengths: [...of], today: calendar.dayAt(100 * DAY), badges: badgesOf(attempts, 'default', dayOf),
    records: skillRecords(attempts, 'default'), coming: comingSkills({ attempts, profile: 'default' }),
  };
}

describe('what is kept of what a child has done', () => {
  it('is what going through all of it again gives: after each answer, a correction of old ones, and what was erased', () => {
    fc.assert(fc.property(steps, (all) => {
      let attempts: readonly Attempt[] = [];
      for (const [place, step] of all.entries()) {
        attempts = after(attempts, step, place);
        // Nothing is kept of attempts that are other objects.
        assert.deepEqual(told(attempts), told(attempts.map((attempt) => ({ ...attempt }))));
      }
    }), { numRuns: 30 });
  });
});
