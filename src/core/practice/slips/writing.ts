/** Slips between the answer in the head and the answer on the paper. */
import { columnsOf, digitsOf, numberOf } from '../columns.ts';
import { inUnits, type Sum } from '../sum.ts';
import type { Slip } from './slip.ts';

/** Digits that turn into each other where one is written as the mirror, or the ceiling, shows it. */
const LOOKS_LIKE: ReadonlyMap<string, string> = new Map([['2', '5'], ['5', '2'], ['6', '9'], ['9', '6']]);

/** A digit that was written in the mirror is the digit that it looks like there; or the sum is right, and such digits do not count. */
export const mirroredDigit: Slip = {
  id: 'mirrored-digit',
  wrongAnswers({ answer, places }, { text, mirrored }) {
    if (mirrored.length === 0) return [];
    const turned = Array.from(text, (sign, place) => (mirrored.includes(place) ? LOOKS_LIKE.get(sign) ?? sign : sign)).join('');
    const meant = [text, turned].some((one) => inUnits(one, places) === answer);
    const given = inUnits(text, places);
    return meant && given !== undefined ? [given] : [];
  },
};

/** 3 − 8 = 5, or −2 + 6 = −4: the size is right, the side of zero is not. */
export const signDropped: Slip = {
  id: 'sign-dropped',
  wrongAnswers: ({ first, answer }) => (first < 0 || answer < 0 ? [-answer] : []),
};

/** 1.5 + 1.9 = 34: the point is lost, or stands a place too far left. */
export const pointMisplaced: Slip = {
  id: 'point-misplaced',
  wrongAnswers: ({ answer, places }) => (places > 0 ? [answer * 10, answer / 10] : []),
};

/** 2.7 + 1.5 = 3.12: 7 and 5 are put together as if no whole could come of tenths. */
export const tenthsApart: Slip = {
  id: 'tenths-apart',
  wrongAnswers(sum) {
    const columns = sum.places > 0 ? columnsOf(sum) : undefined;
    if (columns?.way !== 'add') return [];
    const whole = 10 ** sum.places;
    const parts = (columns.top % whole) + (columns.bottom % whole);
    if (parts < whole) return [];
    const wholes = Math.floor(columns.top / whole) + Math.floor(columns.bottom / whole);
    return [columns.sign * (wholes * whole + parts / 10)];
  },
};

/** 3.4 + 5 = 3.9: the 5 has come to stand under the tenths. */
export const pointsNotLinedUp: Slip = {
  id: 'points-not-lined-up',
  wrongAnswers({ first, operation, second, places }) {
    const shifted = withoutPoint(second, places);
    if (places === 0 || shifted === undefined || withoutPoint(first, places) !== undefined) return [];
    return operation === '+' ? [first + shifted] : [first - shifted];
  },
};

/** A whole number pushed to the right end of the columns; undefined where it has a part behind the point. */
function withoutPoint(units: number, places: number): number | undefined {
  return units % 10 ** places === 0 ? units / 10 ** places : undefined;
}

/** 17 written as 71: two neighbouring digits have changed places, often because they are said in that order. */
export const digitsSwapped: Slip = {
  id: 'digits-swapped',
  wrongAnswers({ answer }: Sum) {
    const digits = digitsOf(Math.abs(answer));
    return digits.slice(1).map((_, place) => Math.sign(answer) * numberOf(swapped(digits, place)));
  },
};

function swapped(digits: readonly number[], place: number): number[] {
  return digits.map((digit, at) => {
    if (at === place) return digits[place + 1] ?? digit;
    return at === place + 1 ? (digits[place] ?? digit) : digit;
  });
}
