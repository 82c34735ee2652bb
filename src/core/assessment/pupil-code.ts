/**
 * A pupil's code: four signs of Crockford's base 32 and a check sign (https://www.crockford.com/base32.html), such as 7K3MX.
 * A child can copy it from a card, and a teacher say it aloud: no I, L, O or U, and it does not matter whether letters are small.
 */
import type { Random } from '../ports.ts';
import { integerBetween } from '../random.ts';

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 4;
/** A prime above 32: every single wrong sign, and every two that changed places, give another remainder. */
const MODULUS = 37;

/** Such a code could spell a word that nobody wants on a child's card. */
const MAY_BE_A_WORD = /[A-Z]{3}/;

/** What somebody types for a sign that there is not. */
const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** Longer is no code, and nobody waits while it is looked through. UTF-16 units. */
const MOST_TYPED = 40;

/** A code that is none of the taken ones; the numbers must go on changing, or it never comes to an end. */
export function newPupilCode(random: Random, taken: (code: string) => boolean): string {
  for (;;) {
    const signs = Array.from({ length: LENGTH }, () => SIGNS[integerBetween(random, 0, SIGNS.length - 1)]).join('');
    const code = signs + (checkSign(signs) ?? '');
    // Crockford's five further check signs (*~$=U) are hard to type: codes that would need one are not given.
    if (code.length > LENGTH && !MAY_BE_A_WORD.test(code) && !taken(code)) return code;
  }
}

/** The code that was typed or scanned, as it is kept; undefined where it is none, or was mistyped. */
export function readPupilCode(text: string): string | undefined {
  if (text.length > MOST_TYPED) return undefined;
  const code = text.toUpperCase().replace(/[\s-]/g, '').replace(/[OIL]/g, (sign) => LOOKALIKES[sign] ?? sign);
  if (code.length !== LENGTH + 1 || [...code].some((sign) => !SIGNS.includes(sign))) return undefined;
  return checkSign(code.slice(0, LENGTH)) === code[LENGTH] ? code : undefined;
}

function checkSign(signs: string): string | undefined {
  const value = [...signs].reduce((sum, sign) => sum * SIGNS.length + SIGNS.indexOf(sign), 0);
  return SIGNS[value % MODULUS];
}
