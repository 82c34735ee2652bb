import type { Question } from '../../core/practice/question.ts';
import { MalformedQuestionError } from '../../core/practice/questions/operands.ts';
import { kindOf, UnknownQuestionKindError } from '../../core/practice/questions/registry.ts';

/**
 * The question as it stands on the screen, and its answer. Undefined where this version of the app cannot ask it: a
 * log may hold a question of a kind that only a newer version knows, or one that is damaged.
 */
export function wordsOf(question: Question): { readonly prompt: string; readonly answer: string } | undefined {
  try {
    const kind = kindOf(question);
    return { prompt: kind.prompt(question), answer: kind.answer(question) };
  } catch (error) {
    if (error instanceof UnknownQuestionKindError || error instanceof MalformedQuestionError) return undefined;
    throw error;
  }
}
