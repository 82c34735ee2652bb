import { sha256 } from '@noble/hashes/sha2.js';
import { strToU8 } from 'fflate';
import { groupBy } from '../group-by.ts';
import type { Arrived, CollectedResult } from '../ports.ts';
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
export interface Kept extends Omit<Arrived, 'result'> {
  /** Without its ink. */
  readonly coded: Uint8Array;
  /** resultHash of it. */
  readonly says: string;
}

/** A result as it came. */
export interface Came extends Arrived, Pick<Kept, 'says'> {
  /** inkHash of each ink that came with it. */
  readonly inks: readonly string[];
}

export function cameAs({ coded, says, collectedAt, key }: Kept, inks: readonly string[] = []): Came {
  return { result: decodeStored(coded), says, collectedAt, key, inks };
}

/** What names the ink of a result; '' where it has none. */
export function inkHash(ink: ResultInk | undefined): string {
  return ink ? shortHash(Uint8Array.from(ink.flatMap((papers) => [papers?.length ?? 0, ...(papers ?? []).flatMap((paper) => [...lengthBytes(paper), ...paper])]))) : '';
}

/**
 * Whether what came under one name is not one result: it says different things, or devices with different keys give it out as that
 * of different pupils, or it came with different handwriting.
 */
export function isSetAside(came: readonly Came[]): boolean {
  return differ(came.flatMap(({ inks }) => inks)) || differ(came.map(({ says }) => says)) || hasTwoOwners(came);
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
 */
export function collectedOf(came: Iterable<Came>): readonly CollectedResult[] {
  const byName = groupBy(came, ({ result }) => nameText(result.name));
  return [...byName.values()].flatMap((all): readonly CollectedResult[] => {
    const disputed = isSetAside(all);
    if (!disputed) return [{ ...together(all), disputed }];
    return Array.from(versionsOf(all), ([version, { came: same, ink }]) => (
      { ...together(same), disputed, version, ...(ink === undefined ? {} : { ink }) }));
  });
}

/** One of several that came under one name. */
export interface Version {
  readonly came: readonly Came[];
  /** inkHash of its own; undefined where what says the same came with one ink at most. */
  readonly ink: string | undefined;
}

/**
 * Of what came under one name and is set aside: what says the same in the same handwriting, and where that has more than one owner,
 * what is given out as the same pupil's. By CollectedResult.version.
 */
export function versionsOf(all: readonly Came[]): ReadonlyMap<string, Version> {
  const versions = new Map<string, Version>();
  for (const [says, same] of groupBy(all, (one) => one.says)) {
    for (const [name, version] of byInk(says, same)) {
      for (const [pupil, came] of byOwner(version.came)) versions.set(pupil === undefined ? name : shortHash(strToU8(name + pupil)), { ...version, came });
    }
  }
  return versions;
}

/** What came without ink is of each. */
function byInk(says: string, same: readonly Came[]): readonly (readonly [string, Version])[] {
  const inks = [...new Set(same.flatMap((one) => one.inks))].sort();
  if (inks.length < 2) return [[says, { came: same, ink: undefined }]];
  return inks.map((ink) => [shortHash(strToU8(says + ink)), { ink, came: same.filter((one) => one.inks.length === 0 || one.inks.includes(ink)) }]);
}

/** By the pupil's code; by nothing where it is all one pupil's. */
function byOwner(same: readonly Came[]): Iterable<readonly [string | undefined, readonly Came[]]> {
  if (!hasTwoOwners(same)) return [[undefined, same]];
  const codes = new Map(same.flatMap((one) => (pupilIn(one) === undefined ? [] : [[one.key, pupilIn(one)]])));
  return groupBy(same, (one) => pupilIn(one) ?? codes.get(one.key) ?? '');
}

/** The address of a result among all that are kept. */
export function addressOf({ result: { name }, version }: Pick<CollectedResult, 'result' | 'version'>): string {
  return version === undefined ? nameText(name) : `${nameText(name)}-${version}`;
}

/** The first that came, with what the child said in any of them, and with the last word on who it is. */
function together(same: readonly Came[]): Arrived {
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
