import { MOST_MESSAGE } from './container.ts';
import { RefusedMessageError } from './refused.ts';

const MAGIC = [0x41, 0x53] as const;
const VERSION = 1;
const HEADER = 3;
const LENGTH = 4;

/** Bytes of a file: a class of 40 with all its ink is some 5 MB. Look at the size of a file before reading it. */
export const MOST_FILE = 2 ** 25;

/** Several sealed messages as one file: `AS`, a version, and each message after its length. */
export function joinMessages(messages: readonly Uint8Array[]): Uint8Array {
  const size = messages.reduce((sum, { length }) => sum + LENGTH + length, HEADER);
  if (size > MOST_FILE) throw new RefusedMessageError('too-large');
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  out.set([...MAGIC, VERSION]);
  let at = HEADER;
  for (const message of messages) {
    view.setUint32(at, message.length);
    out.set(message, at + LENGTH);
    at += LENGTH + message.length;
  }
  return out;
}

/**
 * The messages of a file: of several that were joined, or the one that it is. None of them is checked yet; where the end is cut
 * off, the last one is what is left of it, and is refused by itself.
 * @throws RefusedMessageError
 */
export function messagesIn(file: Uint8Array): readonly Uint8Array[] {
  refuseLarge(file.length);
  if (MAGIC.some((byte, i) => file[i] !== byte)) return [file];
  if ((file[2] ?? 0) > VERSION) throw new RefusedMessageError('newer-version');
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const messages: Uint8Array[] = [];
  for (let at = HEADER; at < file.length;) {
    const length = at + LENGTH <= file.length ? view.getUint32(at) : 0;
    if (length === 0 || length > MOST_MESSAGE) return [...messages, file.subarray(at)];
    messages.push(file.subarray(at + LENGTH, at + LENGTH + length));
    at += LENGTH + length;
  }
  return messages;
}

/** @param size of a file, as the browser tells it before anything is read @throws RefusedMessageError */
export function refuseLarge(size: number): void {
  if (size > MOST_FILE) throw new RefusedMessageError('too-large');
}
