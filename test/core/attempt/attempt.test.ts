import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  applyEvent,
  applyEvents,
  isFinished,
  isRight,
  mirroredIn,
  missedQuestions,
  openAttempt,
  score,
  type Attempt,
} from '../../../src/core/attempt/attempt.ts';
import type { EventBody, MissionStarted, TimedEvent } from '../../../src/core/log/event.ts';
import { EMPTY_HISTORY, historyOf, project } from '../../../src/core/log/projections.ts';
import { QUESTIONS, abandoned, anyBody, at, corrected, forgotten, given, started } from '../log/events.ts';

function attemptsOf(log: readonly TimedEvent[]) {
  return [...historyOf(log).values()];
}

function after(...bodies: EventBody[]): Attempt {
  const [attempt] = attemptsOf(bodies.map((body, i) => at(1000 + i, body)));
  assert.ok(attempt);
  return attempt;
}

const anyLog = fc
  .array(anyBody, { maxLength: 60 })
  .map((bodies) => [started(), ...bodies].map((body, i) => at(i, body)));

describe('an attempt', () => {
  it('goes from question to question to the score', () => {
    const attempt = after(started(), given(0), given(1, 'wrong'), given(2));
    assert.ok(isFinished(attempt));
    assert.equal(score(attempt), 2);
    assert.deepEqual(missedQuestions(attempt), [QUESTIONS[1]]);
    assert.equal(attempt.startedAt, 1000);
    assert.equal(attempt.lastAt, 1003);
  });

  it('knows to its end how it was begun', () => {
    const begun = { missedOf: 'z', flight: 'tables-check', timeLimit: 6000 } as const;
    const event: EventBody = { type: 'mission-started', profile: 'default', attempt: 'a', questions: QUESTIONS, ...begun };
    const { missedOf, flight, timeLimit } = after(event, given(0), given(1), given(2));
    assert.deepEqual({ missedOf, flight, timeLimit }, begun);
  });

  it('lets the child correct what was misread, the last answer too, but only once', () => {
    const attempt = after(
      started(),
      given(0, 'wrong'),
      corrected(0),
      given(1),
      given(2, 'wrong'),
      corrected(2),
    );
    assert.equal(score(attempt), 3);
    assert.equal(score(after(started(), given(0, 'wrong'), corrected(0, 'wrong'), corrected(0, 'right'))), 0);
    assert.equal(score(after(started(), given(0), corrected(0, 'wrong'))), 1);
  });

  it('takes no answer out of turn, to another question, of another child or after it was left', () => {
    const attempt = after(started(), given(0));
    const odd: EventBody[] = [
      given(0, 'wrong'),
      given(2),
      { ...given(1), question: { kind: 'addition', operands: [1, 1] } },
      { ...given(1), profile: 'sister' },
      given(1, 'right', 'b'),
      corrected(1),
      corrected(0),
      started(),
    ];
    for (const body of odd) assert.equal(applyEvent(attempt, at(9, body)), attempt, JSON.stringify(body));
    const left = after(started(), given(0, 'wrong'), abandoned());
    for (const body of [given(1), corrected(0), abandoned()])
      assert.equal(applyEvent(left, at(9, body)), left);
  });

  it('stays finished: it cannot be left or answered any more', () => {
    const attempt = after(started(), given(0), given(1), given(2));
    for (const body of [abandoned(), given(3), given(0)])
      assert.equal(applyEvent(attempt, at(9, body)), attempt);
  });

  it('knows which digits were written in the mirror, unless the child chose another reading', () => {
    const reading = { kind: 'unsure', text: '13', confidence: 0.6, alternatives: [], mirrored: [1] } as const;
    assert.deepEqual(mirroredIn({ text: '13', reading }), [1]);
    assert.deepEqual(mirroredIn({ text: '18', reading }), []);
    assert.deepEqual(mirroredIn({ text: '13' }), []);
  });

  it('ignores what it does not know, and what does not concern it', () => {
    const attempt = after(started());
    const early: EventBody = { type: 'answer-overruled', profile: 'default', attempt: 'a', index: 0, text: '12', verdict: 'right' };
    assert.equal(applyEvent(attempt, at(9, early)), attempt);
    assert.equal(applyEvent(attempt, at(9, forgotten())), attempt);
    assert.equal(applyEvent(attempt, { ...at(9, abandoned()), type: 'badge-earned' } as never), attempt);
  });

  it('keeps its rules under any events in any order', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        for (const attempt of attemptsOf(log)) {
          assert.ok(attempt.answers.length <= attempt.questions.length);
          assert.ok(!(attempt.abandoned && isFinished(attempt)));
          assert.ok(score(attempt) <= attempt.answers.length);
          assert.equal(missedQuestions(attempt).length, attempt.answers.length - score(attempt));
          attempt.answers.forEach((answer, index) => {
            assert.equal(answer.given.index, index);
            assert.deepEqual(answer.given.question, attempt.questions[index]);
            assert.equal(answer.given.attempt, attempt.id);
            assert.equal(answer.given.profile, attempt.profile);
            if (answer.corrected) assert.equal(answer.given.verdict, 'wrong');
            assert.equal(isRight(answer), (answer.overruled ?? answer.corrected ?? answer.given).verdict === 'right');
          });
        }
      }),
    );
  });

  it('is the same after many events at once, wherever answers that follow one another are broken off', () => {
    const flight = fc.record({
      flight: fc.constantFrom(undefined, 'placement' as const, 'assessment' as const), returns: fc.constantFrom(undefined, true as const),
      verdicts: fc.array(fc.constantFrom('right' as const, 'right' as const, 'wrong' as const), { maxLength: 6 }),
      between: fc.array(fc.tuple(fc.nat(7), anyBody), { maxLength: 3 }),
    });
    fc.assert(fc.property(flight, ({ flight, returns, verdicts, between }) => {
      const opening = { ...started(), ...(flight ? { flight } : {}), ...(returns ? { returns } : {}) } as MissionStarted;
      let last: Attempt = openAttempt({ ...opening, wall: 0 });
      const first = last;
      const events: TimedEvent[] = [];
      verdicts.forEach((verdict, i) => {
        const odd = between.flatMap(([place, body]) => (place === i ? [at(i, body)] : []));
        const { length } = last.answers;
        const question = last.questions[length] ?? QUESTIONS[0]!;
        const news = [...odd, at(i, { ...given(length, verdict), question })];
        events.push(...news);
        last = news.reduce(applyEvent, last);
      });
      assert.deepEqual(applyEvents(first, events), last);
    }));
  });

  it('only ever grows, and never changes an earlier value', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        let attempt: Attempt = after(started());
        for (const event of log) {
          const before: Attempt = structuredClone(attempt);
          const next: Attempt = applyEvent(attempt, event);
          assert.deepEqual(attempt, before);
          assert.ok(next.answers.length - attempt.answers.length <= 1);
          next.answers.forEach((answer, i) => {
            const old = before.answers[i];
            if (old) assert.deepEqual(answer.given, old.given);
          });
          attempt = next;
        }
      }),
    );
  });

  it('is the same when an event or the whole log arrives twice', () => {
    fc.assert(
      fc.property(anyLog.map(nothingAfterDeletion), (log) => {
        assert.deepEqual(attemptsOf(log.flatMap((event) => [event, event])), attemptsOf(log));
        const fitting = fittingOf(log);
        assert.deepEqual(attemptsOf(fitting), attemptsOf(log));
        assert.deepEqual(attemptsOf([...fitting, ...fitting]), attemptsOf(log));
      }),
    );
  });
});

/** As a log is: a deleted child's name is never used again. */
function nothingAfterDeletion(log: readonly TimedEvent[]): TimedEvent[] {
  const deleted = new Set<string>();
  return log.filter((event) => {
    if (deleted.has(event.profile)) return false;
    if (event.type === 'child-deleted') deleted.add(event.profile);
    return true;
  });
}

/** The events that changed something: what an app writes. */
function fittingOf(log: readonly TimedEvent[]): TimedEvent[] {
  let history = EMPTY_HISTORY;
  return log.filter((event) => {
    const before = history;
    history = project(history, event);
    return history !== before;
  });
}
