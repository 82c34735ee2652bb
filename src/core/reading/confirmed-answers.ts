import type { AnswerGiven, EventBody } from '../log/event.ts';
import type { Alphabet } from '../practice/question.ts';
import { questionKinds } from '../practice/questions/registry.ts';

/** An answer by pen of which it is certain what was written. */
export interface ConfirmedAnswer {
  /** Attempt and place in it: the answer's name for ever, on the disk or not, in whichever incarnation of the log. */
  readonly name: string;
  /** Its ink may still lie on the disk. */
  readonly given: AnswerGiven;
  readonly text: string;
  readonly alphabet: Alphabet;
}

/** So many of the newest: a child's hand changes, and what it wrote last year says little. */
const MOST_ANSWERS = 60;

/**
 * The newest answers of one child of which it is certain what was written, newest first. What was right was written:
 * as it was read, as the child chose when it was asked, or as it said after "I wrote something else". What was wrong
 * may be a wrong sum or a wrong reading, and nobody knows which: it confirms nothing, nor does what was typed.
 * Nothing counts that came before the hand was forgotten last.
 * @param events in the order of the log; of one that arrives twice the first counts
 */
export function confirmedAnswers(events: Iterable<EventBody>, profile: string): ConfirmedAnswer[] {
  const seen = new Set<string>();
  const open = new Map<string, ConfirmedAnswer>();
  let confirmed: ConfirmedAnswer[] = [];
  for (const event of events) {
    if (event.profile !== profile) continue;
    if (event.type === 'hand-forgotten' || event.type === 'child-deleted') {
      open.clear();
      confirmed = [];
    } else if (event.type === 'answer-given') {
      const answer = penAnswer(event);
      if (!answer || seen.has(answer.name)) continue;
      seen.add(answer.name);
      if (event.verdict === 'right') confirmed.push(answer);
      else open.set(answer.name, answer);
    } else if (event.type === 'answer-corrected') {
      const answer = open.get(nameOf(event));
      if (answer && event.verdict === 'right') confirmed.push({ ...answer, text: event.text });
      open.delete(nameOf(event));
    }
  }
  return confirmed.slice(-MOST_ANSWERS).reverse();
}

/** undefined for what was typed, and for questions that only a newer version knows. */
function penAnswer(event: AnswerGiven): ConfirmedAnswer | undefined {
  const { by, text, question } = event;
  const kind = questionKinds.find(({ id }) => id === question.kind);
  return by === 'pen' && kind ? { name: nameOf(event), given: event, text, alphabet: kind.alphabet } : undefined;
}

function nameOf({ attempt, index }: { readonly attempt: string; readonly index: number }): string {
  return `${attempt} ${index}`;
}
