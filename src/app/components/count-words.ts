import { msg, str } from '@lit/localize';

export function pupilCount(count: number): string {
  return count === 1 ? msg('1 pupil') : msg(str`${count} pupils`);
}

/** As a sentence of its own. */
export function questionSentence(count: number): string {
  return count === 1 ? msg('1 question.') : msg(str`${count} questions.`);
}

export function questionCount(count: number): string {
  return count === 1 ? msg('1 question') : msg(str`${count} questions`);
}
