import { mulberry32 } from '../random.ts';

/** Spreads consecutive indices over the generator's states (Knuth's multiplicative hash). */
const SPREAD = 2_654_435_761;

/**
 * Which blocks a fountain frame adds up: each with a chance of one half, never none. So a message of n blocks is complete after
 * n + 2 of any such frames on average (MacKay, Fountain codes, 2005, section 3).
 * @param hash of the message: no two messages have the same sets
 */
export function blocksOf(hash: Uint8Array, index: number, count: number): readonly number[] {
  const view = new DataView(hash.buffer, hash.byteOffset, hash.byteLength);
  const random = mulberry32(view.getUint32(0) ^ Math.imul(index, SPREAD));
  const chosen = Array.from({ length: count }, (_, place) => place).filter(() => random() < 0.5);
  return chosen.length > 0 ? chosen : [Math.floor(random() * count)];
}
