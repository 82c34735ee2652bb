/** What the network tells apart: its scores, in their order. */

/** Classes 0 to 9 are the digits. */
export const DIGITS = 10;

/** Ink that is no digit: a letter, a sign, a scribble, a part of a digit, or two digits at once. */
export const OTHER = 10;

/** The digits that look different in the mirror, in the order of their classes, which begin at FIRST_MIRRORED. */
export const MIRRORED_DIGITS = [2, 3, 4, 5, 6, 7, 9] as const;
export const FIRST_MIRRORED = 11;

/** Scores that the network gives for each image. */
export const CLASSES = FIRST_MIRRORED + MIRRORED_DIGITS.length;

/** The digit that a class stands for, written properly or mirrored; undefined for OTHER. */
export function digitOf(cls: number): number | undefined {
  return cls < DIGITS ? cls : MIRRORED_DIGITS[cls - FIRST_MIRRORED];
}

/** The class of a digit as it was written. */
export function classOf(digit: number, mirrored: boolean): number {
  return (mirrored ? mirroredClass(digit) : undefined) ?? digit;
}

/** The class of a mirrored digit; undefined for 0, 1 and 8, which the mirror does not change. */
export function mirroredClass(digit: number): number | undefined {
  const place = (MIRRORED_DIGITS as readonly number[]).indexOf(digit);
  return place < 0 ? undefined : FIRST_MIRRORED + place;
}
