import type { BitReader, BitWriter } from '../bits.ts';
import { RefusedMessageError } from '../refused.ts';

/** Whole numbers by size: from each first one, in so many bits. What is larger, or no such number, goes sign by sign. */
const SIZES = [
  { from: 0, bits: 5 },
  { from: 32, bits: 7 },
  { from: 160, bits: 10 },
] as const;
const SIGN_BY_SIGN = SIZES.length;
const LARGEST = 160 + 2 ** 10 - 1;

/** Four bits a sign; the last one ends the text, the one before says that a rare sign follows. */
const SIGNS = '0123456789.− r';
const RARE = ',-<=>';
const ESCAPE = SIGNS.length;
const END = SIGNS.length + 1;

/** Signs of an answer, as in the log's schema. */
const LONGEST = 1000;

/** @param text as AnswerGiven has it */
export function putAnswerText(out: BitWriter, text: string): void {
  const number = /^(?:0|[1-9]\d{0,3})$/.test(text) ? Number(text) : Infinity;
  if (number <= LARGEST) {
    const size = SIZES.filter(({ from }) => from <= number).length - 1;
    const { from, bits } = SIZES[size]!;
    out.bits(size, 2);
    out.bits(number - from, bits);
    return;
  }
  out.bits(SIGN_BY_SIGN, 2);
  for (const sign of text) {
    if (SIGNS.includes(sign)) {
      out.bits(SIGNS.indexOf(sign), 4);
    } else {
      out.bits(ESCAPE, 4);
      out.bits(RARE.indexOf(sign), 4);
    }
  }
  out.bits(END, 4);
}

export function getAnswerText(from: BitReader): string {
  const size = SIZES[from.bits(2)];
  if (size) return String(size.from + from.bits(size.bits));
  let text = '';
  while (text.length <= LONGEST) {
    const place = from.bits(4);
    if (place === END) return text;
    const sign = place === ESCAPE ? RARE[from.bits(4)] : SIGNS[place];
    if (sign === undefined) break;
    text += sign;
  }
  throw new RefusedMessageError('damaged');
}
