import * as v from 'valibot';
import { ResultNameSchema } from '../log/teacher-event-schema.ts';
import { Hex16, MOST_QUESTIONS, QuestionSchema } from './assessment-schema.ts';

const MOST_TEXT = 1000;
const MOST_NICKNAME = 1000;
const MOST_MIRRORED = 64;

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Text = v.pipe(v.string(), v.maxLength(MOST_TEXT), v.regex(/^(?:[<=>]|[\d.,−-]*(?: (?:r )?[\d.,−-]*)*)$/));
const Place = v.pipe(Count, v.maxValue(MOST_QUESTIONS - 1));

const AnswerSchema = v.object({
  place: Place,
  question: v.exactOptional(QuestionSchema),
  text: Text,
  by: v.picklist(['pen', 'keypad', 'tap']),
  reading: v.exactOptional(v.object({
    text: Text,
    confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    unsure: v.boolean(),
  })),
  mirrored: v.pipe(v.array(v.pipe(Count, v.maxValue(MOST_TEXT))), v.maxLength(MOST_MIRRORED)),
  thinking: Count,
  writing: Count,
  disputed: v.exactOptional(Text),
});

/** A Result, from anything. */
export const ResultSchema = v.pipe(
  v.object({
    name: ResultNameSchema,
    assessment: v.object({ id: Hex16, revision: v.pipe(Count, v.minValue(1)) }),
    owner: v.object({
      pupil: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(64))),
      profile: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)),
      nickname: v.pipe(v.string(), v.maxLength(MOST_NICKNAME)),
    }),
    startedAt: Count,
    handedInAt: Count,
    answers: v.pipe(v.array(AnswerSchema), v.maxLength(MOST_QUESTIONS)),
    length: v.pipe(Count, v.maxValue(MOST_QUESTIONS)),
  }),
  v.check(({ answers, length }) => answers.length <= length && answers.every(({ place }) => place < length), 'more answers than questions'),
  v.check(({ answers }) => new Set(answers.map(({ place }) => place)).size === answers.length, 'a question answered twice'),
);
