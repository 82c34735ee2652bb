import type { TimedEvent } from '../log/event.ts';
import type { Clock, CollectedResult, ResultStore, Signer } from '../ports.ts';
import { seal, unseal, type Sealed } from '../transfer/container.ts';
import { encodeReceipt, type ReceiptEntry } from '../transfer/messages/receipt.ts';
import { decodeResult } from '../transfer/messages/result.ts';
import { RefusedMessageError } from '../transfer/refused.ts';
import { TEACHER, type Assessment } from './assessment.ts';
import { resultHash } from './collected.ts';
import { fits } from './fits.ts';
import { isLate } from './late.ts';
import { overrulesOf, type Overrules } from './overrules.ts';
import { disputedIn, sameName, type Result } from './result.ts';

/** What a teacher's device collects with. */
export interface Desk {
  readonly recorder: {
    events(): readonly TimedEvent[];
    know(profile: string): Promise<void>;
    record(event: { type: 'device-remembered'; profile: string; from: string; key: string }): Promise<unknown>;
  };
  readonly signer: Signer;
  readonly results: ResultStore;
  /** What it has collected before, in memory: years of classes are not read anew with each scan. */
  collected(): readonly Result[];
  readonly clock: Pick<Clock, 'wall'>;
}

/** What a teacher wants to know of a result besides what it says. It is kept with any of them. */
export type Mark =
  /** This pupil has handed in another attempt of the same assessment. */
  | 'second attempt'
  /** It came before, and brings along only now that the child says it wrote something else. */
  | 'disputed since'
  /** It came before, and says only now which pupil it belongs to. */
  | 'claimed since'
  /** The assessment was handed out anew since. */
  | 'changed assessment'
  /** See isLate. */
  | 'late'
  /** The device signs with another key than at its first hand-over: it was restored, or it is another device. */
  | 'key changed';

export interface Received {
  /** `new`; `known`: exactly this was there; `differs`: both are set aside, see CollectedResult.disputed. */
  readonly stored: 'new' | 'known' | 'differs';
  readonly result: Result;
  /** All that is kept under its name now. */
  readonly kept: readonly CollectedResult[];
  /** The revision that was sat. */
  readonly assessment: Assessment;
  /** Fingerprint of the key that signed it. */
  readonly key: string;
  readonly marks: ReadonlySet<Mark>;
}

/** A result of an assessment that was not handed out from here: there are no rules to mark it by. */
export class UnknownAssessmentError extends Error {
  override readonly name = 'UnknownAssessmentError';
  readonly result: Result;

  constructor(result: Result) {
    super('This result belongs to an assessment that was not handed out from this device.');
    this.result = result;
  }
}

/**
 * A result that was scanned, opened or pasted, once it is kept. Any order and any repetition leave the same results.
 * @throws RefusedMessageError | UnknownAssessmentError, then nothing was kept; StorageFullError | StorageUnavailableError;
 * SigningUnavailableError
 */
export async function receive(message: Uint8Array, desk: Desk): Promise<Received> {
  const { results, recorder, clock, signer } = desk;
  const sealed = await unseal(message, signer);
  const { result, ink } = decodeResult(bodyOfKind(sealed, 'result'));
  await recorder.know(TEACHER);
  const handedOut = handedOutIn(recorder.events());
  const assessment = handedOut.find(({ id, revision }) => id === result.assessment.id && revision === result.assessment.revision);
  if (!assessment) throw new UnknownAssessmentError(result);
  if (!fits(result, assessment)) throw new RefusedMessageError('unfit');
  const key = sealed.fingerprint;
  const stored = await results.add({ result, collectedAt: clock.wall(), key }, message, ink);
  const remembered = keyOf(recorder.events(), result.name.device);
  if (remembered === undefined) await recorder.record({ type: 'device-remembered', profile: TEACHER, from: result.name.device, key });
  const kept = await results.named(result.name);
  const before = desk.collected().find(({ name }) => sameName(name, result.name));
  const collectedAt = Math.min(...kept.map((one) => one.collectedAt));
  const marks = new Set([
    ...(before && kept.length === 1 ? newsOf(before, kept[0]!.result) : []),
    ...marksOf(result, { assessment, collectedAt, handedOut, others: desk.collected(), key, remembered }),
  ]);
  return { stored, result, kept, assessment, key, marks };
}

/** What the child says now, and did not when the result came before. */
function newsOf(before: Result, now: Result): readonly Mark[] {
  const disputed = now.answers.some((answer, index) => answer.disputed !== before.answers[index]?.disputed);
  return [...(disputed ? ['disputed since' as const] : []), ...(now.owner.pupil === before.owner.pupil ? [] : ['claimed since' as const])];
}

/** What is special about a result among all that there are. */
function marksOf(result: Result, { assessment, collectedAt, handedOut, others, key, remembered }: {
  readonly assessment: Assessment;
  /** When it came first. */
  readonly collectedAt: number;
  readonly handedOut: readonly Assessment[];
  readonly others: readonly Result[];
  readonly key: string;
  /** Fingerprint that the device had at first, or that the teacher has accepted since. */
  readonly remembered: string | undefined;
}): ReadonlySet<Mark> {
  const { id, revision } = assessment;
  const marks = new Set<Mark>();
  if (others.some((other) => other.assessment.id === id && isSameOwner(other, result) && !sameName(other.name, result.name))) marks.add('second attempt');
  if (handedOut.some((one) => one.id === id && one.revision > revision)) marks.add('changed assessment');
  if (isLate(assessment, result.handedInAt, collectedAt)) marks.add('late');
  if (remembered !== undefined && remembered !== key) marks.add('key changed');
  return marks;
}

/** The teacher's word that these results are here, and what was decided about them. @throws SigningUnavailableError */
export async function makeReceipt(results: readonly Result[], { recorder, signer, clock }: Pick<Desk, 'recorder' | 'signer' | 'clock'>): Promise<Uint8Array> {
  await recorder.know(TEACHER);
  const events = recorder.events();
  const entries = results.map((result) => ({
    name: result.name, hash: resultHash(result), disputed: disputedIn(result), overruled: wordsOf(overrulesOf(events, { result })),
  }));
  return seal('receipt', encodeReceipt({ at: Math.max(0, Math.round(clock.wall())), results: entries }), signer);
}

function wordsOf(overrules: Overrules): ReceiptEntry['overruled'] {
  return Array.from(overrules.values(), ({ index, verdict, text }) => ({ index, verdict, ...(text !== undefined && { text }) }));
}

/** Every assessment that was handed out from here, each of its revisions. */
function handedOutIn(events: Iterable<TimedEvent>): readonly Assessment[] {
  return [...events].flatMap((event) => (event.type === 'assessment-handed-out' ? [event.assessment] : []));
}

/** Fingerprint of the key that this device is to sign with; undefined where it has handed over nothing yet. */
export function keyOf(events: Iterable<TimedEvent>, device: string): string | undefined {
  let key: string | undefined;
  for (const event of events) if (event.type === 'device-remembered' && event.from === device) key = event.key;
  return key;
}

/** @throws RefusedMessageError ('not-ours') where it is something else */
export function bodyOfKind({ kind, body }: Sealed, wanted: Sealed['kind']): Uint8Array {
  if (kind !== wanted) throw new RefusedMessageError('not-ours');
  return body;
}

function isSameOwner(one: Result, other: Result): boolean {
  if (one.owner.pupil !== undefined || other.owner.pupil !== undefined) return one.owner.pupil === other.owner.pupil;
  return one.name.device === other.name.device && one.owner.profile === other.owner.profile;
}

