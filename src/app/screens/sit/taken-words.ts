import { msg, str } from '@lit/localize';
import type { Taken } from '../../../core/assessment/take-receipt.ts';

/** What a teacher's receipt has said, for the child. */
export function taken({ collected, differs, behind, strangers }: Taken): string {
  if (differs.length > 0) return msg('Your teacher has something else under the same name. Show your result once more.');
  if (behind.length > 0) return msg('Your teacher has your answers, and not yet that you wrote something else. Show your result once more.');
  if (strangers.length > 0) return msg('This receipt is signed by another device than your assessment. Show your result to the teacher who gave it to you.');
  if (collected.length === 0) return msg('This receipt is for other devices: nothing in it is yours.');
  return collected.length === 1 ? msg('Your teacher has your result.') : msg(str`Your teacher has ${collected.length} results of this device.`);
}
