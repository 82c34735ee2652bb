import { Inflate } from 'fflate';
import { RefusedMessageError } from './refused.ts';

/** Bytes that are inflated in one go: deflate makes at most 1,032 of one, so that a step gives no more than 264 kB. */
const STEP = 256;

/**
 * What was deflated, of exactly this length. It stops at the first byte too many, so that a bomb costs nothing.
 * @throws RefusedMessageError
 */
export function inflateBounded(deflated: Uint8Array, length: number): Uint8Array {
  const out = new Uint8Array(length);
  let at = 0;
  const inflate = new Inflate((chunk) => {
    if (at + chunk.length > length) throw new RefusedMessageError('too-large');
    out.set(chunk, at);
    at += chunk.length;
  });
  try {
    for (let from = 0; from < deflated.length || from === 0; from += STEP) {
      inflate.push(deflated.subarray(from, from + STEP), from + STEP >= deflated.length);
    }
  } catch (error) {
    throw error instanceof RefusedMessageError ? error : new RefusedMessageError('damaged', { cause: error });
  }
  if (at !== length) throw new RefusedMessageError('damaged');
  return out;
}
