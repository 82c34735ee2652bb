import { msg, str } from '@lit/localize';
import type { Taken } from '../../../core/assessment/take-receipt.ts';

/** What a teacher's receipt has said, for the child. */
export function taken({ collected, differs }: Taken): string {
  if (differs.length > 0) return msg('Your teacher has something else under the same name. Show your result once more.');
  if (collected.length === 0) return msg('This receipt is for other devices: nothing in it is yours.');
  return collected.length === 1 ? msg('Your teacher has your result.') : msg(str`Your teacher has ${collected.length} results of this device.`);
}
