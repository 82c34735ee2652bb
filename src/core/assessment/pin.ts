/** The PIN of the teacher's area: it keeps children out who try every number. */
import type { TimedEvent } from '../log/event.ts';
import type { PinSet } from '../log/teacher-event.ts';
import { TEACHER } from './assessment.ts';

/** What the log says of the PIN. */
export interface Pin {
  /** The one that holds; undefined where none was set. */
  readonly set: PinSet | undefined;
  /** How often one was typed since the area was last opened. */
  readonly tries: number;
  /** When that was last, wall time in ms since 1970 UTC. */
  readonly triedAt: number;
}

const NONE: Pin = { set: undefined, tries: 0, triedAt: 0 };

export function pinOf(events: Iterable<TimedEvent>): Pin {
  let pin = NONE;
  for (const event of events) if (event.profile === TEACHER) pin = after(pin, event);
  return pin;
}

function after(pin: Pin, event: TimedEvent): Pin {
  switch (event.type) {
    case 'pin-set':
      return { ...NONE, set: event };
    case 'pin-tried':
      return { ...pin, tries: pin.tries + 1, triedAt: event.wall };
    case 'area-opened':
      return { ...pin, tries: 0 };
    case 'child-deleted':
      return NONE;
    default:
      return pin;
  }
}

/** As often anybody may mistype. */
const FREE = 2;
const FIRST_WAIT_MS = 15_000;
const LONGEST_WAIT_MS = 3_600_000;

/** How long after so many wrong PINs in a row the next one may be typed, ms: twice as long after each, at most an hour. */
export function waitAfter(tries: number): number {
  return tries <= FREE ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - FREE - 1));
}

/** As much of a wait passes while the page is open, whatever the clock says; ms. */
const WATCHED_MS = 60_000;

/**
 * How much of that is left when a page begins to count, which it does on the monotonic clock. Of the time while no page was open
 * only the wall clock tells, which a child can set: forward, and a minute of the wait, or the whole of a shorter one, is left all
 * the same; back, and it is the whole again, and never more. All PINs of four digits so take nearly a week, day and night.
 */
export function waitLeft({ tries, triedAt }: Pin, wall: number): number {
  const wait = waitAfter(tries);
  const passed = Math.max(0, wall - triedAt);
  return Math.max(wait - passed, Math.min(wait, WATCHED_MS));
}

/** Four to twelve digits. */
export function isPin(text: string): boolean {
  return /^\d{4,12}$/.test(text);
}

/** Of Crockford's base 32, https://www.crockford.com/base32.html: no letter that is taken for a digit or another letter. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A recovery code, `7K3M-…`, four letters a group: 5 bits a letter. @param bytes random, of which 5 bits each are used */
export function recoveryCode(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('');
  return letters.replaceAll(/.{4}(?=.)/g, '$&-');
}

/** A recovery code however it was typed: small letters, blanks, O for 0, I or L for 1. */
export function readRecoveryCode(text: string): string {
  return text.toUpperCase().replaceAll(/[^0-9A-Z]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}
