import { strFromU8, strToU8 } from 'fflate';
import { RefusedMessageError } from './refused.ts';

/** Bits in a group of a number of any size; one more says whether another group follows. */
const GROUP = 7;

/** The same for numbers that are small almost always. */
export const SMALL = 3;

/** Names in six bits a letter, as long as they have no other letters. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 -';

/** Bits that lie in four bytes, wherever they begin: a gradebook of years is some millions of such reads. */
const WORD = 25;

/** Writes numbers bit by bit, the most significant first. */
export class BitWriter {
  readonly #bytes: number[] = [];
  #free = 0;

  /** @param value whole, from 0 to 2^count - 1 @param count 0 to 32 */
  bits(value: number, count: number): void {
    if (!Number.isInteger(value) || value < 0 || value >= 2 ** count) throw new RangeError(`${value} is no number of ${count} bits.`);
    for (let left = count; left > 0;) {
      if (this.#free === 0) {
        this.#bytes.push(0);
        this.#free = 8;
      }
      const take = Math.min(left, this.#free);
      const part = Math.floor(value / 2 ** (left - take)) % 2 ** take;
      this.#bytes[this.#bytes.length - 1]! |= part << (this.#free - take);
      this.#free -= take;
      left -= take;
    }
  }

  flag(value: boolean): void {
    this.bits(value ? 1 : 0, 1);
  }

  /** A whole number, 0 or more, in groups of so many bits, the least significant first. */
  number(value: number, group = GROUP): void {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is no whole number.`);
    let rest = value;
    while (rest >= 2 ** group) {
      this.bits(2 ** group + (rest % 2 ** group), group + 1);
      rest = Math.floor(rest / 2 ** group);
    }
    this.bits(rest, group + 1);
  }

  bytes(bytes: Uint8Array): void {
    for (const byte of bytes) this.bits(byte, 8);
  }

  /** @param text an even number of hex digits */
  hex(text: string): void {
    for (const pair of text.match(/../g) ?? []) this.bits(Number.parseInt(pair, 16), 8);
  }

  /** In LETTERS or in UTF-8, after its length. */
  text(text: string): void {
    const places = Array.from(text, (letter) => LETTERS.indexOf(letter));
    const plain = !places.includes(-1);
    this.flag(plain);
    const codes = plain ? places : strToU8(text);
    this.number(codes.length, SMALL);
    for (const code of codes) this.bits(code, plain ? 6 : 8);
  }

  /** What was written; the last byte is filled up with zeros. */
  done(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

/** Reads what a BitWriter wrote. Whatever the bytes are, it gives bounded values or @throws RefusedMessageError */
export class BitReader {
  readonly #bytes: Uint8Array;
  /** In bits. */
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  bits(count: number): number {
    if (count > WORD) return this.bits(count - WORD) * 2 ** WORD + this.bits(WORD);
    const [at, bytes] = [this.#at, this.#bytes];
    if (at + count > bytes.length * 8) throw new RefusedMessageError('damaged');
    this.#at = at + count;
    if (count === 0) return 0;
    const i = at >>> 3;
    const word = ((bytes[i] ?? 0) << 24) | ((bytes[i + 1] ?? 0) << 16) | ((bytes[i + 2] ?? 0) << 8) | (bytes[i + 3] ?? 0);
    return (word << (at & 7)) >>> (32 - count);
  }

  flag(): boolean {
    return this.bits(1) === 1;
  }

  /** @param most larger ones are refused */
  number(most = Number.MAX_SAFE_INTEGER, group = GROUP): number {
    let value = 0;
    for (let weight = 1; weight <= Number.MAX_SAFE_INTEGER; weight *= 2 ** group) {
      const part = this.bits(group + 1);
      value += (part % 2 ** group) * weight;
      if (value > most) break;
      if (part < 2 ** group) return value;
    }
    throw new RefusedMessageError('damaged');
  }

  bytes(length: number): Uint8Array {
    if (this.#at + length * 8 > this.#bytes.length * 8) throw new RefusedMessageError('damaged');
    return Uint8Array.from({ length }, () => this.bits(8));
  }

  /** @param bytes half as many as digits */
  hex(bytes: number): string {
    return toHex(this.bytes(bytes));
  }

  /** @param most letters, or bytes of UTF-8 */
  text(most: number): string {
    const plain = this.flag();
    const length = this.number(most, SMALL);
    return plain ? Array.from({ length }, () => LETTERS[this.bits(6)]).join('') : strFromU8(this.bytes(length));
  }

  /** Nothing may follow but the zeros that fill the last byte. */
  end(): void {
    const left = this.#bytes.length * 8 - this.#at;
    if (left >= 8 || this.bits(left) !== 0) throw new RefusedMessageError('damaged');
  }
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX[byte];
  return text;
}
