/** Events for tests, and how to make them at random. */
import fc from 'fast-check';
import type { Assessment } from '../../../src/core/assessment/assessment.ts';
import type { AnswerGiven, EventBody, LogEvent, TimedEvent } from '../../../src/core/log/event.ts';
import type { Question } from '../../../src/core/practice/question.ts';

export const QUESTIONS: readonly Question[] = [
  { kind: 'addition', operands: [7, 5] },
  { kind: 'subtraction', operands: [12, 5] },
  { kind: 'division', operands: [12, 4] },
];

export function started(attempt = 'a', profile = 'default'): EventBody {
  return { type: 'mission-started', profile, attempt, questions: QUESTIONS };
}

export function given(index: number, verdict: 'right' | 'wrong' = 'right', attempt = 'a'): AnswerGiven {
  const question = QUESTIONS[index] ?? { kind: 'addition', operands: [1, 1] };
  return {
    type: 'answer-given',
    profile: 'default',
    attempt,
    index,
    question,
    verdict,
    text: String(index),
    by: 'keypad',
    times: { done: 1000, paused: 0 },
  };
}

export function corrected(index: number, verdict: 'right' | 'wrong' = 'right', attempt = 'a'): EventBody {
  return { type: 'answer-corrected', profile: 'default', attempt, index, text: '12', verdict };
}

export function abandoned(attempt = 'a'): EventBody {
  return { type: 'mission-abandoned', profile: 'default', attempt };
}

export function forgotten(profile = 'default'): EventBody {
  return { type: 'hand-forgotten', profile };
}

export function named(profile: string, nickname: string, astronaut = 'red-star'): EventBody {
  return { type: 'child-named', profile, nickname, astronaut };
}

export function deleted(profile: string): EventBody {
  return { type: 'child-deleted', profile };
}

/** Whose attempt the event tells of, where it tells of one. */
export function attemptOf(event: EventBody): string | undefined {
  return 'attempt' in event ? event.attempt : undefined;
}

export function at(wall: number, body: EventBody): TimedEvent {
  return { ...body, wall };
}

/** As the log gives it back. */
export function logged(seq: number, body: EventBody, wall = 1_700_000_000_000 + seq): LogEvent {
  return { ...body, device: '0123456789abcdef', incarnation: '01234567', seq, wall, app: '0.1.0' };
}

const plain = { noNullPrototype: true };
const verdict = fc.constantFrom('right' as const, 'wrong' as const);
const number = fc.stringMatching(/^\d{0,4}$/);
const confidence = fc.double({ min: 0, max: 1, noNaN: true });
const ms = fc.integer({ min: 0, max: 1e7 });
const attempt = fc.constantFrom('a', 'b');
const profile = fc.constantFrom('default', 'sister');
const index = fc.integer({ min: 0, max: 4 });
const question = fc.constantFrom(...QUESTIONS);

const answerText = fc.oneof(number, fc.constantFrom('<', '=', '>'), fc.stringMatching(/^\d{0,3} r \d{0,3}$/), fc.stringMatching(/^-?\d(\.\d)?( \d{1,4}){2,3}$/));
const reading = fc.record(
  {
    kind: fc.constantFrom('number' as const, 'unsure' as const),
    text: number,
    confidence,
    alternatives: fc.array(fc.record({ text: number, confidence }, plain), { maxLength: 3 }),
    mirrored: fc.array(fc.nat(5), { minLength: 1, maxLength: 6 }),
  },
  { noNullPrototype: true, requiredKeys: ['kind', 'text', 'confidence', 'alternatives'] },
);

const answer: fc.Arbitrary<EventBody> = fc.record(
  {
    type: fc.constant('answer-given' as const),
    profile,
    attempt,
    index,
    question,
    text: answerText,
    by: fc.constantFrom('pen' as const, 'keypad' as const, 'tap' as const),
    reading,
    second: fc.record({ reading, ink: fc.uint8Array({ maxLength: 400 }) }, plain),
    verdict,
    hint: fc.constant(true as const),
    ink: fc.uint8Array({ maxLength: 400 }),
    inkDropped: ms,
    times: fc.record(
      { firstStroke: ms, lastStroke: ms, pausedBefore: ms, done: ms, paused: ms },
      { noNullPrototype: true, requiredKeys: ['done', 'paused'] },
    ),
    model: fc.constant('0123456789abcdef'),
  },
  {
    noNullPrototype: true,
    requiredKeys: ['type', 'profile', 'attempt', 'index', 'question', 'text', 'by', 'verdict', 'times'],
  },
);

const assessment: fc.Arbitrary<Assessment> = fc.record(
  {
    id: fc.constant('00112233aabbccdd'),
    revision: fc.integer({ min: 1, max: 3 }),
    title: fc.string({ maxLength: 20 }),
    questions: fc.array(question, { maxLength: 4 }),
    parts: fc.array(fc.record({ skill: fc.constant('add-to-20'), count: fc.integer({ min: 1, max: 5 }) }, plain), { maxLength: 2 }),
    order: fc.constantFrom('fixed' as const, 'shuffled' as const),
    time: fc.record({ per: fc.constantFrom('question' as const, 'all' as const), ms: fc.integer({ min: 1, max: 60_000 }) }, plain),
    mirroredCounts: fc.boolean(),
    keypad: fc.boolean(),
    attempts: fc.constantFrom('one' as const, 'many' as const),
    closes: ms,
    passMark: confidence,
    shows: fc.constantFrom('each' as const, 'answers' as const, 'score' as const, 'nothing' as const),
    ink: fc.boolean(),
  },
  {
    noNullPrototype: true,
    requiredKeys: [
      'id', 'revision', 'title', 'questions', 'parts', 'order', 'mirroredCounts', 'keypad', 'attempts', 'shows', 'ink',
    ],
  },
);

/** Any event at all: fitting or not, of two attempts and two children. */
export const anyBody: fc.Arbitrary<EventBody> = fc.oneof(
  fc.record(
    {
      type: fc.constant('mission-started' as const),
      profile,
      attempt,
      questions: fc.array(question, { minLength: 1, maxLength: 4 }),
      missedOf: attempt,
      flight: fc.constantFrom('today' as const, 'placement' as const, 'tables-check' as const, 'assessment' as const),
      timeLimit: fc.integer({ min: 1, max: 60_000 }),
      returns: fc.constant(true as const),
    },
    { noNullPrototype: true, requiredKeys: ['type', 'profile', 'attempt', 'questions'] },
  ),
  { arbitrary: answer, weight: 3 },
  {
    arbitrary: fc.nat(3).chain((i) => fc.constantFrom<EventBody>(given(i, 'right'), given(i, 'wrong'))),
    weight: 6,
  },
  fc.record(
    { type: fc.constant('answer-corrected' as const), profile, attempt, index, text: answerText, verdict },
    plain,
  ),
  fc.record({ type: fc.constant('mission-abandoned' as const), profile, attempt }, plain),
  fc.record({ type: fc.constant('answer-disputed' as const), profile, attempt, index, text: answerText }, plain),
  fc.record({ type: fc.constant('answer-overruled' as const), profile, attempt, index, verdict, text: answerText }, plain),
  fc.record({ type: fc.constant('handed-in' as const), profile, attempt }, plain),
  fc.record(
    { type: fc.constant('assessment-received' as const), profile, assessment, by: fc.constant('0123456789abcdef') },
    { ...plain, requiredKeys: ['type', 'profile', 'assessment'] },
  ),
  fc.record({ type: fc.constant('class-joined' as const), profile, pupil: fc.constant('K7M3P') }, plain),
  fc.record({ type: fc.constant('result-collected' as const), profile, attempt, by: fc.constant('0123456789abcdef') }, plain),
  fc.record({ type: fc.constantFrom('pin-tried' as const, 'area-opened' as const), profile: fc.constant('teacher') }, plain),
  fc.record({ type: fc.constant('hand-forgotten' as const), profile }, plain),
  fc.record({ type: fc.constant('child-deleted' as const), profile }, plain),
  fc.record(
    { type: fc.constant('pictures-set' as const), profile, lock: fc.record({ salt: attempt, hash: attempt }, plain) },
    { noNullPrototype: true, requiredKeys: ['type', 'profile'] },
  ),
  fc.record(
    {
      type: fc.constant('child-named' as const),
      profile,
      nickname: fc.constantFrom('Mia', 'Ben', '\u202E', '👩‍🚀'),
      astronaut: fc.constantFrom('red-star', 'of-a-newer-version'),
    },
    plain,
  ),
);
