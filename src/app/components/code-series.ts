import { frameMessage, type Framed } from '../../core/transfer/frames.ts';

/**
 * The longest message for a single code, bytes: with its frame it fits version 15 (77 modules a side) of the medium error
 * correction, whose modules are 1.5 mm wide on a tablet.
 */
const STILL = 360;
/** Of a message in each code of a series, bytes. They follow each other quickly, and so are a little coarser: version 13. */
const PART = 270;

/** Codes a second: a camera of 30 pictures a second then gets at least two whole ones of each. */
export const RATE = 8;
/** For a camera that is slow, or a reader that is. */
export const SLOW_RATE = 3;

/** A series begins anew after so many times the codes that it needs: there is no end to those that stand in for lost ones. */
export const ROUND = 4;

/** The codes that a message is shown as: one where it fits a code that is read with ease. @throws RefusedMessageError */
export function seriesOf(message: Uint8Array): Framed {
  return frameMessage(message, message.length <= STILL ? STILL : PART);
}
