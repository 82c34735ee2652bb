import { msg, str } from '@lit/localize';
import type { Mark } from '../../../core/assessment/collect.ts';
import type { TakenIn } from './collect-desk.ts';

/** What the pupil is called: by the teacher's list, else as the child calls itself. */
export function nameOf({ pupil, result }: Pick<TakenIn, 'pupil' | 'result'>): string {
  return pupil?.name ?? (result.owner.nickname || msg('Somebody without a name'));
}

/** "Mia: 17 of 20". */
export function scoreLine(taken: TakenIn): string {
  const { right, of } = taken.marked;
  return msg(str`${nameOf(taken)}: ${right} of ${of}`);
}

/** What a teacher should know of a result besides its score, in sentences. */
export function remarks({ stored, marks, pupil, keyAccepted }: Pick<TakenIn, 'stored' | 'marks' | 'pupil' | 'keyAccepted'>): readonly string[] {
  const words: Record<Mark, () => string> = {
    'second attempt': () => msg('This pupil has handed in another attempt, too. Both are kept; they are never added up.'),
    'disputed since': () => msg('It was collected before. New is that the child says it wrote something else: look at it in the gradebook.'),
    'claimed since': () => msg('It was collected before. New is which pupil it belongs to.'),
    'changed assessment': () => msg('The assessment was handed out anew since. This result is of an earlier version, is kept and marked so.'),
    late: () => msg('Handed in after the closing date, by the clock of the pupil\'s device. It is kept, and marked as late.'),
    'key changed': () => msg('The device signs with another key than at its first hand-over: it was set up anew, or it is another device.'),
  };
  return [
    ...(stored === 'known' && !marks.has('disputed since') && !marks.has('claimed since') ? [msg('It was collected before; nothing has changed.')] : []),
    ...(stored === 'differs' ? [msg('Something else came under the same name, too. Look at both in the gradebook: the one that you choose there counts.')] : []),
    ...(pupil ? [] : [msg('Nobody in your list: say in the gradebook whose result it is.')]),
    ...[...marks].map((mark) => words[mark]()),
    ...(keyAccepted ? [msg('Its new key is known from now on.')] : []),
  ];
}
