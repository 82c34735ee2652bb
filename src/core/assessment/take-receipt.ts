import type { LogEvent, TimedEvent } from '../log/event.ts';
import type { Recorder } from '../log/recorder.ts';
import type { Signer } from '../ports.ts';
import { unseal } from '../transfer/container.ts';
import { decodeReceipt, type ReceiptEntry } from '../transfer/messages/receipt.ts';
import { bodyOfKind } from './collect.ts';
import { resultHash } from './collected.ts';
import { resultOf } from './hand-over.ts';
import { collectedAttempts } from './handed-over.ts';
import { disputedIn, nameText } from './result.ts';

/** What a receipt said to this device. */
export interface Taken {
  /** Ids of the attempts that the teacher has. */
  readonly collected: readonly string[];
  /** Ids of attempts of which the teacher has something else under the same name: it must be handed over again. */
  readonly differs: readonly string[];
  /** Ids of attempts of which the teacher lacks what the child has said since: nothing is written about them. */
  readonly behind: readonly string[];
  /** Ids of attempts at assessments that came from another device than this receipt: nothing is written about them. */
  readonly strangers: readonly string[];
  /** Results in it that are other devices'. */
  readonly others: number;
}

/**
 * Writes down what a teacher's receipt says of this device's attempts. Twice is as good as once, and an older one changes nothing
 * after a later one of the same teacher. Only the device that an assessment came from has a say: whoever gives it out anew, as a
 * restored device does, is one of these once the child has taken it from there.
 * @param profiles of the children whose attempts may be in it
 * @throws RefusedMessageError, then nothing is written; SigningUnavailableError
 */
export async function takeReceipt(
  message: Uint8Array,
  { recorder, signer, profiles }: { readonly recorder: Recorder; readonly signer: Signer; readonly profiles: readonly string[] },
): Promise<Taken> {
  const sealed = await unseal(message, signer);
  const { at, results } = decodeReceipt(bodyOfKind(sealed, 'receipt'));
  for (const profile of profiles) await recorder.know(profile);
  const started = new Map(recorder.events()
    .filter((event): event is LogEvent & { type: 'mission-started' } => event.type === 'mission-started' && 'seq' in event)
    .map((event) => [nameText(event), event]));
  const [collected, differs, behind, strangers]: [string[], string[], string[], string[]] = [[], [], [], []];
  for (const entry of results) {
    const own = started.get(nameText(entry.name));
    if (!own) continue;
    const from = signersOf(recorder.events(), own);
    if (from.size > 0 && !from.has(sealed.fingerprint)) {
      strangers.push(own.attempt);
      continue;
    }
    const result = resultOf(recorder, own.attempt);
    const same = result !== undefined && resultHash(result) === entry.hash;
    const lacks = same && disputedIn(result).some((index) => !entry.disputed.includes(index))
      // An older receipt takes nothing back.
      && !collectedAttempts(recorder.events(), own.profile).has(own.attempt);
    (lacks ? behind : same ? collected : differs).push(own.attempt);
    if (same && !lacks) await write(entry, { recorder, profile: own.profile, attempt: own.attempt, by: sealed.fingerprint, at });
  }
  return { collected, differs, behind, strangers, others: results.length - collected.length - differs.length - behind.length - strangers.length };
}

/** Who may speak of this attempt; empty where nobody wrote down who set it. */
function signersOf(events: readonly TimedEvent[], { profile, assessment }: LogEvent & { type: 'mission-started' }): ReadonlySet<string> {
  return new Set(events.flatMap((event) => (event.type === 'assessment-received' && event.profile === profile && event.by !== undefined
    && event.assessment.id === assessment?.id && event.assessment.revision === assessment.revision ? [event.by] : [])));
}

async function write(
  { overruled }: ReceiptEntry,
  { recorder, profile, attempt, by, at }: { recorder: Recorder; profile: string; attempt: string; by: string; at: number },
): Promise<void> {
  const before = recorder.events().flatMap((event) =>
    (event.type === 'result-collected' && event.attempt === attempt && event.by === by ? [event.at ?? 0] : []));
  if (before.some((other) => other >= at)) return;
  for (const { index, verdict, text } of overruled) {
    if (isLastWord(recorder.events(), { attempt, index, verdict, text })) continue;
    await recorder.record({ type: 'answer-overruled', profile, attempt, index, verdict, ...(text !== undefined && { text }) });
  }
  await recorder.record({ type: 'result-collected', profile, attempt, by, at });
}

function isLastWord(
  events: readonly TimedEvent[],
  { attempt, index, verdict, text }: { attempt: string; index: number; verdict: string; text: string | undefined },
): boolean {
  const last = events.filter((event) => event.type === 'answer-overruled' && event.attempt === attempt && event.index === index).pop();
  return last?.type === 'answer-overruled' && last.verdict === verdict && last.text === text;
}
