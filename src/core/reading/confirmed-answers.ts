import type { AnswerGiven, EventBody } from '../log/event.ts';
import { partsOf } from '../attempt/marking.ts';
import type { Alphabet } from '../practice/question.ts';
import { questionKinds } from '../practice/questions/registry.ts';

/** A paper of which it is certain what was written on it. */
export interface ConfirmedAnswer {
  /** Attempt, place in it and which paper: its name for ever, on the disk or not, in whichever incarnation of the log. */
  readonly name: string;
  /** Its ink may still lie on the disk. */
  readonly given: AnswerGiven;
  /** It is the second one of the answer's papers. */
  readonly second?: true;
  readonly text: string;
  readonly alphabet: Alphabet;
}

/** So many of the newest: a child's hand changes, and what it wrote last year says little. */
const MOST_ANSWERS = 60;

/**
 * The newest answers of one child of which it is certain what was written, newest first. What was right was written:
 * as it was read, as the child chose when it was asked, as it said after "I wrote something else", or as a teacher read it. What was wrong
 * may be a wrong sum or a wrong reading, and nobody knows which: it confirms nothing, nor does what was typed.
 * Nothing counts that came before the hand was forgotten last.
 * @param events in the order of the log; of one that arrives twice the first counts
 */
export function confirmedAnswers(events: Iterable<EventBody>, profile: string): ConfirmedAnswer[] {
  const seen = new Map<string, AnswerGiven>();
  const open = new Map<string, AnswerGiven>();
  let confirmed: ConfirmedAnswer[] = [];
  for (const event of events) {
    if (event.profile !== profile) continue;
    if (event.type === 'hand-forgotten' || event.type === 'child-deleted') {
      open.clear();
      confirmed = [];
    } else if (event.type === 'answer-given') {
      const name = nameOf(event);
      if (event.by !== 'pen' || seen.has(name)) continue;
      seen.set(name, event);
      if (event.verdict === 'right') confirmed.push(...papersOf(event, event.text));
      else open.set(name, event);
    } else if (event.type === 'answer-corrected') {
      const given = open.get(nameOf(event));
      if (given && event.verdict === 'right') confirmed.push(...papersOf(given, event.text));
      open.delete(nameOf(event));
    } else if (event.type === 'answer-overruled' && (event.verdict === 'wrong' || event.text !== undefined)) {
      const given = seen.get(nameOf(event));
      open.delete(nameOf(event));
      confirmed = confirmed.filter((one) => one.given !== given);
      if (given && event.verdict === 'right') confirmed.push(...papersOf(given, event.text ?? ''));
    }
  }
  return confirmed.slice(-MOST_ANSWERS).reverse();
}

/**
 * What each paper of an answer says, where `text` is what was written: there may be two. None of a question that only a
 * newer version knows.
 */
function papersOf(given: AnswerGiven, text: string): ConfirmedAnswer[] {
  const kind = questionKinds.find(({ id }) => id === given.question.kind);
  if (!kind) return [];
  const [first = '', second] = partsOf(text, kind);
  const paper = { name: nameOf(given), given, alphabet: kind.alphabet };
  return [
    { ...paper, text: first },
    ...(given.second && second !== undefined ? [{ ...paper, name: `${paper.name} second`, text: second, second: true as const }] : []),
  ];
}

function nameOf({ attempt, index }: { readonly attempt: string; readonly index: number }): string {
  return `${attempt} ${index}`;
}
