import { msg, str } from '@lit/localize';
import { asError } from '../../core/as-error.ts';
import { UnknownAssessmentError } from '../../core/assessment/collect.ts';
import { NewerDataError, StorageFullError, StorageUnavailableError } from '../../core/log/errors.ts';
import { RefusedMessageError, ScanningUnavailableError, SigningUnavailableError, type Refusal } from '../../core/transfer/refused.ts';
import { NoCodeError } from './message-of-file.ts';

/** Why something was not taken or could not be done, in a sentence for the person who wanted it. */
export function refusalWords(caught: unknown): string {
  const error = asError(caught);
  if (error instanceof RefusedMessageError) return reasonWords(error.reason);
  if (error instanceof NoCodeError) return noCodeWords(error);
  if (error instanceof UnknownAssessmentError) return msg('This result belongs to an assessment that was not handed out from this device.');
  if (error instanceof SigningUnavailableError) {
    return msg('This page was not opened over a secure connection (https), so nothing can be signed or checked here.');
  }
  if (error instanceof ScanningUnavailableError) return msg('Codes cannot be read just now. Open a file of the app, or paste a link.');
  if (error instanceof StorageFullError) return msg('There is no room left on this device. Free some space, then try again.');
  if (error instanceof NewerDataError) return msg('A newer version of Astro Numbers has been used here. Reload the page to go on with it.');
  if (error instanceof StorageUnavailableError) {
    return msg('The storage of this browser does not answer. Close other tabs of Astro Numbers, or restart the browser, then try again. Nothing is stored in private mode, or where site data is not allowed.');
  }
  return msg(str`Something went wrong here. Try again, and tell whoever looks after the device: ${error.message}`);
}

function reasonWords(reason: Refusal): string {
  switch (reason) {
    case 'not-ours': return msg('This is nothing of Astro Numbers, or nothing that belongs here.');
    case 'newer-version': return msg('This comes from a newer version of Astro Numbers. Update this device, then try again.');
    case 'too-large': return msg('This is too large to come from Astro Numbers.');
    case 'damaged': return msg('This was damaged on the way. Let it be shown or sent again.');
    case 'forged': return msg('This was altered after it was signed. Nothing of it was taken.');
    case 'unfit':
      return msg('Its questions are not those that the assessment asks: somebody changed them, or the pupil\'s Astro Numbers is newer than this one. Nothing of it was taken. Update this device, then try again.');
  }
}

function noCodeWords({ problem, file }: NoCodeError): string {
  switch (problem) {
    case 'no-picture': return msg(str`${file} is no picture that this browser can show.`);
    case 'partly': return msg(str`${file} shows one code of a series: the camera must see all of them.`);
    case 'none': return msg(str`${file} shows no code of Astro Numbers.`);
  }
}
