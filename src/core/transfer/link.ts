import { MOST_MESSAGE } from './container.ts';
import { RefusedMessageError } from './refused.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const TAKE = '#/take/';

/** The end of a link, `#/take/…`, that holds all of the message: base64url without padding. */
export function toFragment(message: Uint8Array): string {
  let text = TAKE;
  for (let i = 0; i < message.length; i += 3) {
    const [a = 0, b, c] = message.subarray(i, i + 3);
    text += sign(a >> 2) + sign((a << 4) | ((b ?? 0) >> 4));
    if (b !== undefined) text += sign((b << 2) | ((c ?? 0) >> 6));
    if (c !== undefined) text += sign(c);
  }
  return text;
}

/**
 * The message in a link, or in what was left of one when it was copied.
 * @param text a whole link, its fragment, or what follows `#/take/`; mail programs break long ones into lines
 * @throws RefusedMessageError
 */
export function fromFragment(text: string): Uint8Array {
  if (text.length > 2 * MOST_MESSAGE) throw new RefusedMessageError('too-large');
  const code = text.slice(text.lastIndexOf('/') + 1).replace(/\s/g, '');
  if (!/^[\w-]+$/.test(code)) throw new RefusedMessageError('not-ours');
  if (code.length % 4 === 1) throw new RefusedMessageError('damaged');
  const bytes = new Uint8Array(Math.floor((code.length * 3) / 4));
  let [bits, held, at] = [0, 0, 0];
  for (const one of code) {
    bits = ((bits << 6) | ALPHABET.indexOf(one)) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at++] = bits >> held;
  }
  return bytes;
}

function sign(sixBits: number): string {
  return ALPHABET[sixBits & 63] ?? '';
}
