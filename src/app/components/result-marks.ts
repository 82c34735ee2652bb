import { msg } from '@lit/localize';
import type { ResultMark } from '../../core/assessment/gradebook.ts';

/** A mark of a result: a sign for a cell, and the words for it. */
export interface MarkWords {
  readonly sign: string;
  readonly name: string;
  /** What it means, and what may be done. */
  readonly meaning: string;
}

export function markWords(mark: ResultMark): MarkWords {
  switch (mark) {
    case 'late': return { sign: '◷', name: msg('late'), meaning: msg('It came in after the closing date, and the clock of the pupil\'s device was past it when it was handed in. It counts all the same.') };
    case 'changed': return { sign: 'Δ', name: msg('older version'), meaning: msg('You have handed the assessment out anew since. It is marked by the questions that this pupil had.') };
    case 'differs': return { sign: '≠', name: msg('two versions'), meaning: msg('Something else came under the same name. This counts for nothing unless you choose it.') };
    case 'key': return { sign: '⚿', name: msg('other key'), meaning: msg('The device signed with another key than before. That is so after it was restored; else ask whose it is.') };
    case 'disputed': return { sign: '?', name: msg('disputed'), meaning: msg('The pupil says of an answer that it wrote something else. Look at the ink and decide.') };
  }
}
