import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { applyEvent, isFinished, openAttempt, type Attempt } from '../../../src/core/attempt/attempt.ts';
import { componentOf } from '../../../src/core/practice/component.ts';
import { poolOf } from '../../../src/core/practice/pool.ts';
import { skillStates } from '../../../src/core/practice/progress.ts';
import type { Question } from '../../../src/core/practice/question.ts';
import { skills } from '../../../src/core/practice/skills.ts';
import { strengthsOf, wobbles } from '../../../src/core/practice/strength.ts';
import { FEW, FLIGHT_LENGTH, KEPT, planTodaysFlight } from '../../../src/core/practice/todays-flight.ts';
import { mulberry32 } from '../../../src/core/random.ts';
import { given } from '../log/events.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 8, 1, 9);
const YEAR = 365;

/** How somebody answers: whether rightly, and the milliseconds before the first stroke. */
type Manner = (question: Question, place: number) => { readonly right: boolean; readonly thinking: number };

const sure: Manner = () => ({ right: true, thinking: 1500 });
const lost: Manner = () => ({ right: false, thinking: 6000 });

interface Child {
  readonly attempts: readonly Attempt[];
  readonly placed?: ReadonlySet<string>;
}

const plan = ({ attempts, placed = new Set() }: Child, day: number, seed = 1) =>
  planTodaysFlight({ attempts, profile: 'default', placed, wall: START + day * DAY, random: mulberry32(seed) });

/** The child after it has flown these questions. */
function fly(child: Child, day: number, questions: readonly Question[], manner: Manner): Child {
  const wall = START + day * DAY;
  const id = `mission-${child.attempts.length}`;
  let attempt = openAttempt({ type: 'mission-started', profile: 'default', attempt: id, questions, wall, flight: 'today', returns: true });
  while (!isFinished(attempt)) {
    const index = attempt.answers.length;
    const question = attempt.questions[index]!;
    const { right, thinking } = manner(question, index);
    const times = { firstStroke: thinking, lastStroke: thinking + 1000, done: thinking + 2000, paused: 0 };
    attempt = applyEvent(attempt, { ...given(index, right ? 'right' : 'wrong', id), question, times, wall });
  }
  return { ...child, attempts: [...child.attempts, attempt] };
}

function flyDays(child: Child, days: readonly number[], manner: Manner): Child {
  return days.reduce((now, day) => fly(now, day, plan(now, day), manner), child);
}

const NEW_CHILD: Child = { attempts: [] };
const idOf = (question: Question) => componentOf(question).id;

/** Children of all sorts: placed anywhere, with some days behind them, right more or less often. */
const anyChild: fc.Arbitrary<{ child: Child; day: number }> = fc.record({
  placed: fc.integer({ min: 0, max: skills.length }),
  gaps: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 8 }),
  known: fc.double({ min: 0, max: 1, noNaN: true }),
  seed: fc.integer(),
}).map(({ placed, gaps, known, seed }) => {
  const random = mulberry32(seed);
  const days = gaps.map((_, i) => gaps.slice(0, i + 1).reduce((sum, gap) => sum + gap, 0));
  const earlier = [...skills].sort((one, other) => one.year - other.year).slice(0, placed);
  const child = { attempts: [], placed: new Set(earlier.map(({ id }) => id)) };
  const manner: Manner = () => ({ right: random() < known, thinking: 800 + 8000 * random() });
  return { child: flyDays(child, days, manner), day: days.at(-1) ?? 0 };
});

const few = { numRuns: 40 };

describe("today's flight", () => {
  it('begins with the first skills, for whoever is new', () => {
    const questions = plan(NEW_CHILD, 0);
    assert.equal(questions.length, FLIGHT_LENGTH);
    const first = skills.filter(({ year, after }) => year === 1 && after.length === 0);
    for (const question of questions) assert.ok(first.some((skill) => poolOf(skill).has(idOf(question))), idOf(question));
  });

  it('goes on to what comes next as soon as that is known, and not before', () => {
    const after = (manner: Manner) => {
      const { attempts } = flyDays(NEW_CHILD, [0, 1, 2], manner);
      return skillStates(attempts, 'default').get('subtract-to-10');
    };
    assert.notEqual(after(sure), 'closed');
    assert.equal(after(lost), 'closed');
  });

  it('goes on from what stays half known for long, and keeps asking it', () => {
    const tries = new Map<string, number>();
    const flown = new Set<string>();
    const half: Manner = (question, place) => {
      if (place === 0) flown.clear();
      const again = flown.has(idOf(question));
      flown.add(idOf(question));
      const count = (tries.get(question.kind) ?? 0) + (again ? 0 : 1);
      tries.set(question.kind, count);
      return { right: again || count % 2 === 0, thinking: 4000 };
    };
    const child = flyDays(NEW_CHILD, Array.from({ length: 8 }, (_, day) => day), half);
    const states = skillStates(child.attempts, 'default');
    assert.deepEqual([states.get('add-to-10'), states.get('subtract-to-10')], ['open', 'open']);
    const asked = new Set(plan(child, 8).map(idOf));
    assert.ok([...poolOf(skills.find(({ id }) => id === 'add-to-10')!).keys()].some((id) => asked.has(id)));
  });

  it('has everything come round, however well it is known, what is known less well the oftener', () => {
    const hard = idOf(plan(NEW_CHILD, 0)[0]!);
    const manner: Manner = (question) => ({ right: idOf(question) !== hard, thinking: 1500 });
    let child: Child = { attempts: [] };
    const times = new Map<string, number>();
    for (let day = 0; day < 40; day += 1) {
      const questions = plan(child, day);
      for (const id of questions.map(idOf)) times.set(id, (times.get(id) ?? 0) + 1);
      child = fly(child, day, questions, manner);
    }
    const first = plan(NEW_CHILD, 0).map(idOf).filter((id) => id !== hard);
    for (const id of first) assert.ok(times.get(id)! >= 3, `${id} ${times.get(id)}`);
    assert.ok(times.get(hard)! > Math.max(...first.map((id) => times.get(id)!)), `${times.get(hard)}`);
  });

  it('asks again on the next day what went wrong, and later what was known at once', () => {
    const first = plan(NEW_CHILD, 0);
    const missed = idOf(first[0]!);
    const child = fly(NEW_CHILD, 0, first, (question) => ({ right: idOf(question) !== missed, thinking: 1500 }));
    assert.ok(plan(child, 1).map(idOf).includes(missed));
    const { of, calendar } = strengthsOf(child.attempts, 'default');
    const dueTomorrow = [...of].filter(([, { due }]) => due <= calendar.dayAt(START + DAY)).map(([id]) => id);
    assert.deepEqual(dueTomorrow, [missed]);
  });

  it('takes no misreading for a lapse', () => {
    const questions = plan(NEW_CHILD, 0);
    const wrong = fly(NEW_CHILD, 0, questions.slice(0, 1), lost).attempts[0]!;
    const event = { type: 'answer-corrected', profile: 'default', attempt: wrong.id, index: 0, text: '1', verdict: 'right', wall: START } as const;
    const strength = strengthsOf([applyEvent(wrong, event)], 'default').of.get(idOf(questions[0]!));
    assert.ok(strength && !wobbles(strength));
  });

  it('never has more than a few new things while old ones wobble, and no more than what is due leaves room for, or three', () => {
    fc.assert(fc.property(anyChild, fc.integer({ min: 0, max: 20 }), ({ child, day }, later) => {
      const { of, calendar } = strengthsOf(child.attempts, 'default');
      const today = calendar.dayAt(START + (day + later) * DAY);
      const asked = new Set(plan(child, day + later).map(idOf));
      const fresh = [...asked].filter((id) => !of.has(id));
      const states = skillStates(child.attempts, 'default', child);
      const own = new Set(skills.filter(({ id }) => states.get(id) !== 'closed').flatMap((skill) => [...poolOf(skill).keys()]));
      const old = [...of].filter(([id]) => own.has(id));
      if (old.some(([, strength]) => wobbles(strength))) assert.ok(fresh.length <= FEW);
      const due = old.filter(([, strength]) => strength.due <= today);
      assert.ok(fresh.length <= Math.max(KEPT, FLIGHT_LENGTH - due.length));
    }), few);
  });

  it("asks only what is the child's, no fact twice, and nothing that works the same at once again where there is more", () => {
    fc.assert(fc.property(anyChild, ({ child, day }) => {
      const questions = plan(child, day + 1);
      const states = skillStates(child.attempts, 'default', child);
      const own = skills.filter(({ id }) => states.get(id) !== 'closed');
      for (const question of questions) assert.ok(own.some((skill) => poolOf(skill).has(idOf(question))), idOf(question));
      const facts = questions.map(componentOf).filter(({ fact }) => fact).map(({ id }) => id);
      assert.equal(new Set(facts).size, facts.length);
      const different = new Set(questions.map(idOf)).size;
      questions.slice(1).forEach((question, place) => {
        if (different > 2) assert.notEqual(idOf(question), idOf(questions[place]!));
      });
      assert.ok(questions.length > 0 && questions.length <= FLIGHT_LENGTH);
    }), few);
  });

  it('is the same for the same log, time and seed', () => {
    fc.assert(fc.property(anyChild, fc.integer(), ({ child, day }, seed) => {
      assert.deepEqual(plan(child, day, seed), plan(child, day, seed));
    }), few);
  });

  it("is nobody else's business: another child's answers change nothing", () => {
    const child = flyDays(NEW_CHILD, [0, 1], sure);
    const sister = flyDays(NEW_CHILD, [0, 1], lost).attempts.map((one) => ({ ...one, profile: 'sister' }));
    assert.deepEqual(plan({ attempts: [...sister, ...child.attempts] }, 3), plan(child, 3));
  });
});

// FAULTS 13.
describe('a clock that is a year off', () => {
  const known = flyDays(NEW_CHILD, [0, 1, 2, 4], sure);
  const today = (child: Child, day: number) => strengthsOf(child.attempts, 'default').calendar.dayAt(START + day * DAY);

  for (const off of [YEAR, -YEAR]) {
    it(`${off > 0 ? 'ahead' : 'behind'} for one flight loses nothing and is forgotten when it is right again`, () => {
      const jumped = fly(known, 5 + off, plan(known, 5 + off), sure);
      const after = flyDays(jumped, [6, 7], sure);
      assert.equal(after.attempts.length, 7);
      const right = flyDays(known, [5, 6, 7], sure);
      const [wrongDay, rightDay] = [today(after, 8), today(right, 8)];
      assert.ok(Math.abs(wrongDay - rightDay) <= 61, `${wrongDay} days, really ${rightDay}`);
      assert.ok(today(after, 9) - wrongDay > 0.9, 'the days pass as they should');
      assert.equal(plan(after, 8).length, FLIGHT_LENGTH);
      for (const { due, seen } of strengthsOf(after.attempts, 'default').of.values()) assert.ok(due - seen < 2 * YEAR && seen <= wrongDay);
    });

    it(`${off > 0 ? 'ahead' : 'behind'} at this very moment still gives a flight`, () => {
      assert.equal(plan(known, 5 + off).length, FLIGHT_LENGTH);
    });
  }
});
