import { sha256 } from '@noble/hashes/sha2.js';
import type { CollectedResult } from '../ports.ts';
import { toHex } from '../transfer/bits.ts';
import { decodeStored, encodeResult } from '../transfer/messages/result.ts';
import { nameText, type Result, type ResultInk } from './result.ts';

/**
 * Of what a result says, but for what the child says of it afterwards: 16 hex digits. Two results of one name that differ in
 * more than disputes were not made by one device that is as it should be.
 */
export function resultHash(result: Result): string {
  return shortHash(encodeResult({ ...result, answers: result.answers.map(({ disputed: _, ...answer }) => answer) }));
}

/** 16 hex digits of SHA-256. */
export function shortHash(bytes: Uint8Array): string {
  return toHex(sha256(bytes).subarray(0, 8));
}

/** A result as it is kept. */
export interface Kept extends Omit<CollectedResult, 'result' | 'disputed'> {
  /** Without its ink. */
  readonly coded: Uint8Array;
  /** resultHash of it. */
  readonly says: string;
}

/** A result as it came. */
export type Came = Omit<CollectedResult, 'disputed'> & Pick<Kept, 'says'>;

export function cameAs({ coded, says, collectedAt, key }: Kept): Came {
  return { result: decodeStored(coded), says, collectedAt, key };
}

/** What names the ink of a result; '' where it has none. */
export function inkHash(ink: ResultInk | undefined): string {
  return ink ? shortHash(Uint8Array.from(ink.flatMap((papers) => [papers?.length ?? 0, ...(papers ?? []).flatMap((paper) => [...lengthBytes(paper), ...paper])]))) : '';
}

/**
 * The results that a teacher's device has, of all that came, whatever came first or twice. What came under one name and says the
 * same is one result, with the disputes of all; where it says something else, each of them stands there, set aside.
 * @param inks of each name how many different ones came; see nameText
 */
export function collectedOf(came: Iterable<Came>, inks: ReadonlyMap<string, number>): readonly CollectedResult[] {
  const byName = new Map<string, Map<string, Came>>();
  for (const one of came) {
    const { result, says } = one;
    const name = nameText(result.name);
    const same = byName.get(name) ?? new Map<string, Came>();
    const before = same.get(says);
    same.set(says, before ? together(before, one) : one);
    byName.set(name, same);
  }
  return [...byName].flatMap(([name, same]) =>
    [...same.values()].map(({ result, collectedAt, key }) => ({ result, collectedAt, key, disputed: same.size > 1 || (inks.get(name) ?? 0) > 1 })));
}

/** The first that came, with what the child said of either. */
function together(one: Came, other: Came): Came {
  const [first, later] = other.collectedAt < one.collectedAt ? [other, one] : [one, other];
  const answers = first.result.answers.map((answer, i) => {
    const disputed = [answer.disputed, later.result.answers[i]?.disputed].filter((text) => text !== undefined).sort().pop();
    return disputed === undefined ? answer : { ...answer, disputed };
  });
  return { ...first, result: { ...first.result, answers } };
}

function lengthBytes(bytes: Uint8Array): readonly number[] {
  return [bytes.length & 255, bytes.length >> 8];
}
