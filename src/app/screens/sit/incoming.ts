import type { Assessment } from '../../../core/assessment/assessment.ts';
import { isAskable } from '../../../core/assessment/askable.ts';
import { takeReceipt, type Taken } from '../../../core/assessment/take-receipt.ts';
import { unseal } from '../../../core/transfer/container.ts';
import { decodeAssessment } from '../../../core/transfer/messages/assessment.ts';
import { decodePupilCard, type PupilCard } from '../../../core/transfer/messages/pupil-card.ts';
import { RefusedMessageError } from '../../../core/transfer/refused.ts';
import type { Services } from '../../services.ts';

/** What came to a pupil's device. */
export type Incoming =
  | { readonly kind: 'assessment'; readonly assessment: Assessment; readonly by: string }
  | { readonly kind: 'pupil'; readonly card: PupilCard }
  /** Written down by now. */
  | { readonly kind: 'receipt'; readonly taken: Taken }
  /** Another pupil's result, which is for the teacher. */
  | { readonly kind: 'result' };

/**
 * A message that was scanned, opened or pasted. A receipt is taken for each child of this device; of all else nothing is kept
 * before somebody has said so.
 * @throws RefusedMessageError, SigningUnavailableError
 */
export async function readIncoming(message: Uint8Array, { exchange, recorder, crew }: Services): Promise<Incoming> {
  const { signer } = await exchange();
  const { kind, body, fingerprint } = await unseal(message, signer);
  switch (kind) {
    case 'assessment': {
      const assessment = decodeAssessment(body);
      if (!isAskable(assessment)) throw new RefusedMessageError('newer-version');
      return { kind, assessment, by: fingerprint };
    }
    case 'pupil':
      return { kind, card: decodePupilCard(body) };
    case 'receipt': {
      const profiles = [...crew.children.map(({ id }) => id), crew.guest];
      return { kind, taken: await takeReceipt(message, { recorder, signer, profiles }) };
    }
    case 'result':
      return { kind };
  }
}
