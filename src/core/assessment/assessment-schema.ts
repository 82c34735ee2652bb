import * as v from 'valibot';
import { kindById } from '../practice/questions/registry.ts';
import { skillById } from '../practice/skills.ts';

/** Generous limits: they stop a hostile or broken file, not a teacher. */
export const MOST_QUESTIONS = 200;
const MOST_OPERANDS = 16;
const MOST_PARTS = 60;
const MOST_TITLE = 200;
/** Letters of lines that are not added yet. */
export const MOST_TYPED = 20_000;

export const Hex16 = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));

export const QuestionSchema = v.object({
  kind: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  operands: v.pipe(v.array(v.pipe(v.number(), v.finite())), v.maxLength(MOST_OPERANDS)),
});

const PartSchema = v.pipe(
  v.object({
    skill: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
    count: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MOST_QUESTIONS)),
    range: v.exactOptional(v.unknown()),
  }),
  v.check(({ skill, range }) => range === undefined || isRangeOf(skill, range), 'not a range of this skill'),
);

const Questions = v.pipe(v.array(QuestionSchema), v.maxLength(MOST_QUESTIONS));
const Parts = v.pipe(v.array(PartSchema), v.maxLength(MOST_PARTS));
const Title = v.pipe(v.string(), v.maxLength(MOST_TITLE));

const rules = {
  order: v.picklist(['fixed', 'shuffled']),
  time: v.exactOptional(v.object({
    per: v.picklist(['question', 'all']),
    ms: v.pipe(v.number(), v.finite(), v.minValue(1)),
  })),
  mirroredCounts: v.boolean(),
  keypad: v.boolean(),
  attempts: v.picklist(['one', 'many']),
  closes: v.exactOptional(v.pipe(v.number(), v.finite())),
  passMark: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  shows: v.picklist(['each', 'answers', 'score', 'nothing']),
  ink: v.boolean(),
};

/** A Draft, from anything. */
export const DraftSchema = v.object({
  id: Hex16,
  title: Title,
  exact: Questions,
  typed: v.exactOptional(v.pipe(v.string(), v.maxLength(MOST_TYPED))),
  parts: Parts,
  sameForAll: v.boolean(),
  seed: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  ...rules,
});

/** An Assessment, from anything. */
export const AssessmentSchema = v.object({
  id: Hex16,
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  title: Title,
  questions: Questions,
  parts: Parts,
  ...rules,
});

/** A skill that only a newer version has can be kept, though not be asked. */
function isRangeOf(skill: string, range: unknown): boolean {
  let kind;
  try {
    kind = kindById(skillById(skill).kind);
  } catch {
    return true;
  }
  return v.safeParse(kind.range, range).success;
}
