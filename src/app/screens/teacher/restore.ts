import { msg } from '@lit/localize';
import { packBackup, unpackBackup } from '../../../core/assessment/backup.ts';
import { nameText } from '../../../core/assessment/result.ts';
import { broughtId } from '../../../core/crew/brought-child.ts';
import { ASTRONAUTS } from '../../../core/crew/child.ts';
import type { LogEvent } from '../../../core/log/event.ts';
import { unseal } from '../../../core/transfer/container.ts';
import { decodeResult } from '../../../core/transfer/messages/result.ts';
import { RefusedMessageError } from '../../../core/transfer/refused.ts';
import type { Services } from '../../services.ts';
import { decrypted, encrypted } from './encrypted.ts';

/** What a restore did. */
export interface Restored {
  /** Events and results that were new here. */
  readonly events: number;
  readonly results: number;
  /** Events that are here under the same name with another content; those of this device stayed. */
  readonly different: number;
  /** What could not be taken: of a newer version of the app, or damaged. */
  readonly left: number;
}

type Device = Pick<Services, 'recorder' | 'exchange' | 'clock'>;

/** All of this device as one encrypted file, but for the key that it signs with, which cannot leave it. */
export async function backupOf({ recorder, exchange }: Device, passphrase: string): Promise<Uint8Array> {
  const { results } = await exchange();
  const [log, messages, all] = [await recorder.exportAll(), await results.messages(), await results.all()];
  return encrypted(packBackup({ log, messages, results: all }), passphrase);
}

/**
 * Takes in what such a file holds, beside all that is here. The PIN of this device stays. Doing it again, or after it was
 * interrupted, is safe.
 * @throws EncryptedFileError | RefusedMessageError, then nothing was taken; StorageFullError | StorageUnavailableError
 */
export async function restore({ recorder, exchange, clock }: Device, file: Uint8Array, passphrase: string): Promise<Restored> {
  const backup = unpackBackup(await decrypted(file, passphrase));
  const { signer, results } = await exchange();
  const own = recorder.events().some(({ type }) => type === 'pin-set');
  const { added: events, different } = await recorder.adopt(backup.events.filter((event: LogEvent) => !own || event.type !== 'pin-set'));
  await nameGuest(recorder, broughtId(backup.events));
  let [taken, left] = [0, backup.left];
  for (const message of backup.messages) {
    try {
      const { kind, body, fingerprint } = await unseal(message, signer);
      if (kind !== 'result') throw new RefusedMessageError('not-ours');
      const { result, ink } = decodeResult(body);
      const collectedAt = backup.collectedAt.get(nameText(result.name)) ?? clock.wall();
      if ((await results.add({ result, collectedAt, key: fingerprint }, message, ink)) !== 'known') taken += 1;
    } catch (error) {
      // One bad message costs the others nothing.
      if (!(error instanceof RefusedMessageError)) throw error;
      left += 1;
    }
  }
  return { events, different, results: taken, left };
}

/** Whoever flew there without a name would be seen nowhere beside the first child of this device. */
async function nameGuest(recorder: Device['recorder'], profile: string | undefined): Promise<void> {
  if (profile === undefined || recorder.crew().has(profile)) return;
  await recorder.know(profile);
  if (!recorder.attempts().some((attempt) => attempt.profile === profile)) return;
  await recorder.record({ type: 'child-named', profile, nickname: msg('From the backup'), astronaut: ASTRONAUTS[0] });
}
