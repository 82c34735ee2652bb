import { sha256 } from '@noble/hashes/sha2.js';
import { strToU8 } from 'fflate';
import { groupBy } from '../group-by.ts';
import type { CollectedResult } from '../ports.ts';
import { toHex } from '../transfer/bits.ts';
import { decodeStored, encodeResult } from '../transfer/messages/result.ts';
import { nameText, type Result, type ResultInk } from './result.ts';

/**
 * Of what a result says, but for what the child says afterwards, of its answers or of who it is: 16 hex digits. Two results of
 * one name that differ in more were not made by one device that is as it should be.
 */
export function resultHash(result: Result): string {
  const { owner: { profile }, answers } = result;
  const asSat = answers.map(({ disputed: _, ...answer }) => answer);
  return shortHash(encodeResult({ ...result, owner: { profile, nickname: '' }, answers: asSat }));
}

/** 16 hex digits of SHA-256. */
export function shortHash(bytes: Uint8Array): string {
  return toHex(sha256(bytes).subarray(0, 8));
}

/** A result as it is kept. */
export interface Kept extends Omit<CollectedResult, 'result' | 'disputed' | 'version'> {
  /** Without its ink. */
  readonly coded: Uint8Array;
  /** resultHash of it. */
  readonly says: string;
}

/** A result as it came. */
export type Came = Omit<CollectedResult, 'disputed' | 'version'> & Pick<Kept, 'says'>;

export function cameAs({ coded, says, collectedAt, key }: Kept): Came {
  return { result: decodeStored(coded), says, collectedAt, key };
}

/** What names the ink of a result; '' where it has none. */
export function inkHash(ink: ResultInk | undefined): string {
  return ink ? shortHash(Uint8Array.from(ink.flatMap((papers) => [papers?.length ?? 0, ...(papers ?? []).flatMap((paper) => [...lengthBytes(paper), ...paper])]))) : '';
}

/**
 * Whether what came under one name is not one result: it says different things, or devices with different keys give it out as that
 * of different pupils.
 * @param inks how many different ones came
 */
export function isSetAside(came: readonly Came[], inks: number): boolean {
  return inks > 1 || differ(came.map(({ says }) => says)) || hasTwoOwners(came);
}

/** What came without a code is nobody else's: a child may find its card after its tablet was restored, which gave it another key. */
function hasTwoOwners(came: readonly Came[]): boolean {
  return differ(came.map(({ key }) => key)) && differ(came.map(pupilIn).filter((pupil) => pupil !== undefined));
}

function pupilIn({ result }: Came): string | undefined {
  return result.owner.pupil;
}

function differ(all: readonly string[]): boolean {
  return new Set(all).size > 1;
}

/**
 * The results that a teacher's device has, of all that came, whatever came first or twice. What came under one name is one result,
 * with all that the child says of it; where it is set aside, each of those that came stands there.
 * @param inks of each name how many different ones came; see nameText
 */
export function collectedOf(came: Iterable<Came>, inks: ReadonlyMap<string, number>): readonly CollectedResult[] {
  const byName = groupBy(came, ({ result }) => nameText(result.name));
  return [...byName].flatMap(([name, all]): readonly CollectedResult[] => {
    const disputed = isSetAside(all, inks.get(name) ?? 0);
    if (!disputed) return [{ ...together(all), disputed }];
    return Array.from(versionsOf(all), ([version, same]) => ({ ...together(same), disputed, version }));
  });
}

/**
 * Of what came under one name and is set aside: what says the same, and where that has more than one owner, what is given out as
 * the same pupil's. By CollectedResult.version.
 */
export function versionsOf(all: readonly Came[]): ReadonlyMap<string, readonly Came[]> {
  const versions = new Map<string, readonly Came[]>();
  for (const [says, same] of groupBy(all, (one) => one.says)) {
    if (!hasTwoOwners(same)) {
      versions.set(says, same);
      continue;
    }
    const codes = new Map(same.flatMap((one) => (pupilIn(one) === undefined ? [] : [[one.key, pupilIn(one)]])));
    const byPupil = groupBy(same, (one) => pupilIn(one) ?? codes.get(one.key) ?? '');
    for (const [pupil, own] of byPupil) versions.set(shortHash(strToU8(says + pupil)), own);
  }
  return versions;
}

/** The address of a result among all that are kept. */
export function addressOf({ result: { name }, version }: Pick<CollectedResult, 'result' | 'version'>): string {
  return version === undefined ? nameText(name) : `${nameText(name)}-${version}`;
}

/** The first that came, with what the child said in any of them, and with the last word on who it is. */
function together(same: readonly Came[]): Omit<CollectedResult, 'disputed' | 'version'> {
  const inOrder = same.length === 1 ? same : [...same].sort((one, other) => one.collectedAt - other.collectedAt);
  const { result, collectedAt, key } = inOrder[0]!;
  if (same.length === 1) return { result, collectedAt, key };
  const owner = inOrder.map((one) => one.result.owner).filter(({ pupil }) => pupil !== undefined).pop() ?? result.owner;
  const answers = result.answers.map((answer, i) => {
    const disputed = same.map((one) => one.result.answers[i]?.disputed).filter((text) => text !== undefined).sort().pop();
    return disputed === undefined ? answer : { ...answer, disputed };
  });
  return { result: { ...result, owner, answers }, collectedAt, key };
}

function lengthBytes(bytes: Uint8Array): readonly number[] {
  return [bytes.length & 255, bytes.length >> 8];
}
