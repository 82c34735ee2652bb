import * as v from 'valibot';
import type { QuestionKind } from '../question.ts';
import { boxPrompt, hiddenOperand } from './operands.ts';
import { Choice, isWithin, oneOf, Step, within } from './ranges.ts';

const Range = v.strictObject({ wholes: Choice, step: v.exactOptional(Step) });

/** `6 + □ = 10`: what makes a whole that is known by heart. Operands: the two parts, and which of them is hidden. */
export const numberBonds: QuestionKind<v.InferOutput<typeof Range>> = {
  id: 'number-bonds',
  alphabet: 'whole',
  range: Range,

  generate(random, { wholes, step }) {
    const whole = oneOf(random, wholes);
    const part = within(random, [0, whole], step);
    return { kind: 'number-bonds', operands: [part, whole - part, oneOf(random, [0, 1])] };
  },

  covers(question, { wholes, step }) {
    const { numbers: [part, rest] } = hiddenOperand(question);
    return wholes.includes(part + rest) && isWithin([0, part + rest], part, step);
  },

  prompt(question) {
    const hidden = hiddenOperand(question);
    return boxPrompt(hidden, '+', hidden.numbers[0] + hidden.numbers[1]);
  },

  answer(question) {
    const { numbers, hole } = hiddenOperand(question);
    return String(numbers[hole]);
  },
};
