import { RefusedMessageError } from './refused.ts';

/** Bytes of a file: a sealed message, or a photo of a code, as large as telephones take them. */
const MOST_FILE = 2 ** 25;

/** @param size of a file, as the browser tells it before anything is read @throws RefusedMessageError */
export function refuseLarge(size: number): void {
  if (size > MOST_FILE) throw new RefusedMessageError('too-large');
}
