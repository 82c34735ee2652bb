/** A child that shares this device: a nickname and a picture, no account. */
import type { PictureLock } from './pictures.ts';

export interface Child {
  readonly id: string;
  /** As `readNickname` leaves it; never empty. */
  readonly nickname: string;
  readonly astronaut: Astronaut;
  /** Asks for the child's pictures before it flies. */
  readonly lock?: PictureLock;
}

/** The pictures to choose from, in the order on the screen. Logs keep the ids for ever. */
export const ASTRONAUTS = [
  'red-star', 'blue-moon', 'green-leaf', 'yellow-sun', 'purple-heart', 'orange-fish',
  'teal-drop', 'pink-flower', 'brown-paw', 'white-bolt', 'navy-ring', 'lime-clover',
] as const;

export type Astronaut = (typeof ASTRONAUTS)[number];

/** Letters as a person counts them; what a button on a phone has room for. */
const MOST_LETTERS = 20;
/** One letter can pile up thousands of accents; a family of four emoji with their skins has eleven code points. */
const MOST_OF_A_LETTER = 16;
/** Nobody waits while a whole book is looked through. UTF-16 units. */
const MOST_TYPED = 1000;

/**
 * Controls, halves of letters, and the marks that turn the direction of a text: they would reach beyond the name into the
 * sentence that it stands in. The joiners of emoji and of Persian stay.
 */
const UNWANTED = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/**
 * What of a text that somebody typed becomes the nickname; '' where nothing is left of it.
 * @param most letters that are kept
 */
export function readNickname(text: string, most = MOST_LETTERS): string {
  const plain = text.slice(0, MOST_TYPED).normalize('NFC').replace(UNWANTED, ' ').replace(/\s+/gu, ' ').trim();
  return lettersOf(plain).slice(0, most).join('').trim();
}

/** Each of these signs is a letter by itself: ASCII, and Latin with the accents in it. */
const PLAIN = /^[ -~\u00C0-\u024F]*$/;

/** As a person counts them: a family of four is one emoji. */
function lettersOf(text: string): string[] {
  // To make a segmenter takes as long at the start as to go through a year of answers.
  if (PLAIN.test(text)) return Array.from(text);
  return Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text), ({ segment }) =>
    Array.from(segment).slice(0, MOST_OF_A_LETTER).join(''));
}

/** The picture of that id; the first one where only a newer version knows it. */
export function astronautOf(id: string): Astronaut {
  return ASTRONAUTS.find((known) => known === id) ?? ASTRONAUTS[0];
}
