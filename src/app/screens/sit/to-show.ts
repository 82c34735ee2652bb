import { msg } from '@lit/localize';
import { isDisputed, type Attempt } from '../../../core/attempt/attempt.ts';

/** Of a result that no teacher has yet, or that has come without what the child said of it afterwards. */
export function toShow(attempt: Attempt): string {
  return isDisputed(attempt) ? msg('You say you wrote something else. Show it to your teacher.') : msg('Your teacher does not have it yet.');
}
