import * as v from 'valibot';
import { AssessmentSchema, DraftSchema, Hex16 } from '../assessment/assessment-schema.ts';

const MOST_NAME = 1000;
const MOST_TEXT = 1000;
const MOST_ITERATIONS = 10_000_000;

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const Name = v.pipe(v.string(), v.maxLength(MOST_NAME));
const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{1,128}$/));

const SecretHashSchema = v.object({
  salt: Hex,
  hash: Hex,
  iterations: v.pipe(Count, v.minValue(1), v.maxValue(MOST_ITERATIONS)),
});

/** Of the event that started an attempt. */
export const ResultNameSchema = v.object({
  device: Hex16,
  incarnation: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)),
  seq: v.pipe(Count, v.minValue(1)),
});

/** Of each event in teacher-event.ts. */
export const TEACHER_SCHEMAS = [
  v.object({ type: v.literal('pin-set'), profile: Id, pin: SecretHashSchema, recovery: SecretHashSchema }),
  v.object({ type: v.literal('pin-tried'), profile: Id }),
  v.object({ type: v.literal('area-opened'), profile: Id }),
  v.object({ type: v.literal('assessment-drafted'), profile: Id, draft: DraftSchema }),
  v.object({ type: v.literal('assessment-handed-out'), profile: Id, assessment: AssessmentSchema }),
  v.object({ type: v.literal('assessment-archived'), profile: Id, assessment: Id, archived: v.boolean() }),
  v.object({ type: v.literal('pupil-listed'), profile: Id, pupil: Id, name: Name, group: Name }),
  v.object({ type: v.literal('pupil-unlisted'), profile: Id, pupil: Id }),
  v.object({ type: v.literal('pupils-joined'), profile: Id, pupil: Id, into: Id }),
  v.object({ type: v.literal('pupils-parted'), profile: Id, pupil: Id }),
  v.object({ type: v.literal('owner-assigned'), profile: Id, from: v.exactOptional(Hex16), owner: Id, pupil: Id }),
  v.object({ type: v.literal('owner-unassigned'), profile: Id, from: Hex16, owner: Id }),
  v.object({ type: v.literal('device-remembered'), profile: Id, from: v.exactOptional(Hex16), key: Hex16 }),
  v.object({
    type: v.literal('result-overruled'),
    profile: Id,
    result: ResultNameSchema,
    index: Count,
    says: v.exactOptional(Hex16),
    ink: v.exactOptional(Hex16),
    verdict: v.picklist(['right', 'wrong']),
    text: v.exactOptional(v.pipe(v.string(), v.maxLength(MOST_TEXT))),
  }),
  v.object({ type: v.literal('result-chosen'), profile: Id, result: ResultNameSchema, version: Hex16 }),
] as const;
