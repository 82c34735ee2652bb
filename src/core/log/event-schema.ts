import * as v from 'valibot';
import { AssessmentSchema, MOST_QUESTIONS, QuestionSchema } from '../assessment/assessment-schema.ts';
import type { EventBody, EventHeader, LogEvent } from './event.ts';
import { TEACHER_SCHEMAS } from './teacher-event-schema.ts';

/** Generous limits: they stop a hostile or broken file, not a child. */
const MOST_TEXT = 1000;
const MOST_INK_BYTES = 65_536;
const MOST_MIRRORED = 64;
const MOST_NICKNAME = 1000;

/** Ten float32 probabilities may add up to a hair over 1. */
const ONE_AND_ROUNDING = 1.000001;

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Finite = v.pipe(v.number(), v.finite());
const Confidence = v.pipe(v.number(), v.minValue(0), v.maxValue(ONE_AND_ROUNDING));
const NumberText = v.pipe(v.string(), v.maxLength(MOST_TEXT), v.regex(/^[\d.,−-]*$/));
/** A number, a sign between two, or several numbers: `3 r 2`, `3 7 9`. */
const AnswerText = v.pipe(v.string(), v.maxLength(MOST_TEXT), v.regex(/^(?:[<=>]|[\d.,−-]*(?: (?:r )?[\d.,−-]*)*)$/));
const InkBytes = v.pipe(
  v.instance(Uint8Array),
  v.check((bytes) => bytes.byteLength <= MOST_INK_BYTES, 'too much ink'),
);
const VerdictSchema = v.picklist(['right', 'wrong']);

const HeaderSchema = v.object({
  device: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  incarnation: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)),
  seq: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  wall: Finite,
  app: v.pipe(v.string(), v.maxLength(64)),
});

const MissionStartedSchema = v.object({
  type: v.literal('mission-started'),
  profile: Id,
  attempt: Id,
  questions: v.pipe(v.array(QuestionSchema), v.minLength(1), v.maxLength(MOST_QUESTIONS)),
  missedOf: v.exactOptional(Id),
  flight: v.exactOptional(v.picklist(['today', 'placement', 'tables-check', 'assessment'])),
  timeLimit: v.exactOptional(v.pipe(Finite, v.minValue(1))),
  returns: v.exactOptional(v.literal(true)),
  assessment: v.exactOptional(v.object({
    id: Id,
    revision: Count,
    places: v.pipe(v.array(Count), v.maxLength(MOST_QUESTIONS)),
  })),
});

const ReadingSchema = v.object({
  kind: v.picklist(['number', 'unsure']),
  text: NumberText,
  confidence: Confidence,
  alternatives: v.array(v.object({ text: NumberText, confidence: Confidence })),
  mirrored: v.exactOptional(v.pipe(v.array(v.pipe(Count, v.maxValue(MOST_TEXT))), v.maxLength(MOST_MIRRORED))),
});

const AnswerGivenSchema = v.object({
  type: v.literal('answer-given'),
  profile: Id,
  attempt: Id,
  index: Count,
  question: QuestionSchema,
  text: AnswerText,
  by: v.picklist(['pen', 'keypad', 'tap']),
  reading: v.exactOptional(ReadingSchema),
  verdict: VerdictSchema,
  hint: v.exactOptional(v.literal(true)),
  ink: v.exactOptional(InkBytes),
  inkDropped: v.exactOptional(Finite),
  second: v.exactOptional(v.object({ reading: ReadingSchema, ink: v.exactOptional(InkBytes) })),
  times: v.object({
    firstStroke: v.exactOptional(Finite),
    lastStroke: v.exactOptional(Finite),
    pausedBefore: v.exactOptional(Finite),
    done: Finite,
    paused: Finite,
  }),
  model: v.exactOptional(v.pipe(v.string(), v.maxLength(64))),
});

const AnswerCorrectedSchema = v.object({
  type: v.literal('answer-corrected'),
  profile: Id,
  attempt: Id,
  index: Count,
  text: AnswerText,
  verdict: VerdictSchema,
});

const AnswerDisputedSchema = v.object({
  type: v.literal('answer-disputed'),
  profile: Id,
  attempt: Id,
  index: Count,
  text: AnswerText,
});

const AnswerOverruledSchema = v.object({
  type: v.literal('answer-overruled'),
  profile: Id,
  attempt: Id,
  index: Count,
  verdict: VerdictSchema,
  text: v.exactOptional(AnswerText),
});

const HandedInSchema = v.object({
  type: v.literal('handed-in'),
  profile: Id,
  attempt: Id,
});

const MissionAbandonedSchema = v.object({
  type: v.literal('mission-abandoned'),
  profile: Id,
  attempt: Id,
});

const HandForgottenSchema = v.object({
  type: v.literal('hand-forgotten'),
  profile: Id,
});

const ChildNamedSchema = v.object({
  type: v.literal('child-named'),
  profile: Id,
  nickname: v.pipe(v.string(), v.minLength(1), v.maxLength(MOST_NICKNAME)),
  astronaut: Id,
});

const PicturesSetSchema = v.object({
  type: v.literal('pictures-set'),
  profile: Id,
  lock: v.exactOptional(v.object({ salt: Id, hash: Id })),
});

const ChildDeletedSchema = v.object({
  type: v.literal('child-deleted'),
  profile: Id,
});

const AssessmentReceivedSchema = v.object({
  type: v.literal('assessment-received'),
  profile: Id,
  assessment: AssessmentSchema,
  by: v.exactOptional(Id),
});

const ClassJoinedSchema = v.object({
  type: v.literal('class-joined'),
  profile: Id,
  pupil: Id,
});

const ResultCollectedSchema = v.object({
  type: v.literal('result-collected'),
  profile: Id,
  attempt: Id,
  by: Id,
  at: v.exactOptional(Finite),
});

const BodySchema = v.variant('type', [
  MissionStartedSchema,
  AnswerGivenSchema,
  AnswerCorrectedSchema,
  AnswerDisputedSchema,
  AnswerOverruledSchema,
  HandedInSchema,
  MissionAbandonedSchema,
  HandForgottenSchema,
  ChildNamedSchema,
  PicturesSetSchema,
  ChildDeletedSchema,
  AssessmentReceivedSchema,
  ClassJoinedSchema,
  ResultCollectedSchema,
  ...TEACHER_SCHEMAS,
]);

/** All that this version knows of events, as a text: it differs where a type or a field was added. */
export const EVENT_SHAPE = shapeOf(BodySchema);

/** For a log of years: `BodySchema` tries one type after the other, and takes a note of each that does not fit. */
const BY_TYPE: ReadonlyMap<unknown, BodyOption> = new Map(BodySchema.options.map((option) => [option.entries.type.literal, option]));
type BodyOption = (typeof BodySchema.options)[number];

/** An event was about to be written that could not be read again: a mistake in the app, not of the child. */
export class InvalidEventError extends Error {
  override readonly name = 'InvalidEventError';
}

/**
 * What a stored or imported value is. `newer`: written by a later version of the app with a type that this
 * one does not know; it is kept and skipped. `corrupt`: not an event, with the reason.
 */
export type EventCheck =
  | { readonly kind: 'event'; readonly event: LogEvent }
  | { readonly kind: 'newer'; readonly type: string }
  | { readonly kind: 'corrupt'; readonly reason: string };

/** Never throws. Fields that this version does not know are left out of the event. */
export function checkEvent(value: unknown): EventCheck {
  const header = v.safeParse(HeaderSchema, value);
  if (!header.success) return { kind: 'corrupt', reason: firstProblem(header.issues) };
  const { type } = value as { readonly type?: unknown };
  const schema = BY_TYPE.get(type);
  if (!schema && typeof type === 'string') return { kind: 'newer', type };
  const body = v.safeParse(schema ?? BodySchema, value);
  if (!body.success) return { kind: 'corrupt', reason: firstProblem(body.issues) };
  return { kind: 'event', event: joined(header.output, body.output) };
}

/** The body as it will be read again. @throws InvalidEventError */
export function checkBody(body: EventBody): EventBody {
  const result = v.safeParse(BodySchema, body);
  if (result.success) return result.output;
  throw new InvalidEventError(`This event cannot be saved: ${firstProblem(result.issues)}`);
}

function shapeOf(schema: unknown): string {
  if (typeof schema !== 'object' || schema === null) return '';
  if ('entries' in schema && schema.entries) {
    return `{${Object.entries(schema.entries).map(([key, value]) => `${key}${shapeOf(value)}`).join()}}`;
  }
  if ('options' in schema && Array.isArray(schema.options)) {
    return `(${schema.options.map((one) => (typeof one === 'object' ? shapeOf(one) : String(one))).join('|')})`;
  }
  if ('literal' in schema) return `=${String(schema.literal)}`;
  return shapeOf('wrapped' in schema ? schema.wrapped : 'item' in schema ? schema.item : undefined);
}

/** Both are the check's own objects. To spread them into a third would take longer than all of the checks. */
function joined(header: EventHeader, body: EventBody): LogEvent {
  return Object.assign(header, body);
}

function firstProblem(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  const [issue] = issues;
  const path = v.getDotPath(issue);
  return path === null ? issue.message : `${path}: ${issue.message}`;
}
