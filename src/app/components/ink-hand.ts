/** What a pointer event tells about the hand; sizes in CSS pixels, time in milliseconds. */
export interface Contact {
  readonly pointerId: number;
  readonly pointerType: string;
  readonly button: number;
  readonly buttons: number;
  readonly width: number;
  readonly height: number;
  readonly timeStamp: number;
}

/**
 * What a contact means. `write`: a stroke begins. `finish`: the stroke under way is over, a new one begins.
 * `replace`: the stroke under way was a palm and goes, a new one begins. `erase`: the eraser end of a stylus. `wait`: a further
 * finger, which writes only where the first one turns out to rest.
 */
export type Verdict = 'write' | 'finish' | 'replace' | 'erase' | 'wait' | 'refuse';

/** A pen that hovers in range has a palm near it, for as long as it is likely to be held still. */
const PEN_IN_RANGE_MS = 5000;
/** A pen that has left, or cannot hover, comes back for the next stroke within this time. */
const PEN_LEFT_MS = 1000;
/**
 * From here on a contact is a palm. A finger laid flat covers about 15 mm, at the 160 CSS pixels to the inch of
 * tablets some 95; the edge of a child's hand 20 mm and more.
 */
const PALM_SIZE = 120;
/** Some digitisers call everything large. After so many refusals in a row we believe the child. */
const REFUSALS_IN_A_ROW = 2;
const PEN_ERASER = 32;
/** A finger that has not moved for so long rests on the paper: whoever writes with it has moved by then. */
const RESTING_MS = 400;

/** Tells the writing pointer from palms and further fingers. Knows no DOM and no ink. */
export class Hand {
  #writer: Contact | undefined;
  #penUntil = -Infinity;
  #refusedAsPalm = 0;

  /** Whether this pointer is the one that writes. */
  isWriting(pointerId: number): boolean {
    return this.#writer?.pointerId === pointerId;
  }

  get writer(): Contact | undefined {
    return this.#writer;
  }

  /** A pen was seen anywhere, touching or hovering. */
  noticePen(time: number, leaving: boolean): void {
    this.#penUntil = time + (leaving ? PEN_LEFT_MS : PEN_IN_RANGE_MS);
  }

  /** A contact on the paper: may it write? */
  down(contact: Contact): Verdict {
    const verdict = this.#judge(contact);
    if (verdict === 'write' || verdict === 'finish' || verdict === 'replace') this.#writer = contact;
    return verdict;
  }

  /** Whether the writing finger, which has drawn no more than a dot, only rests on the paper. */
  isResting(time: number): boolean {
    return this.#writer?.pointerType === 'touch' && time - this.#writer.timeStamp >= RESTING_MS;
  }

  /** Another finger writes: the one before only rested. */
  giveWay(contact: Contact): void {
    this.#writer = contact;
  }

  /** The writing pointer has left, or was taken away. */
  up(): void {
    this.#writer = undefined;
  }

  /** A finger that has grown into a palm after it came down. */
  isPalm({ pointerType, width, height }: Contact): boolean {
    return pointerType === 'touch' && this.#refusedAsPalm < REFUSALS_IN_A_ROW && Math.max(width, height) > PALM_SIZE;
  }

  #judge(contact: Contact): Verdict {
    const writer = this.#writer;
    if (contact.pointerType === 'mouse') {
      if (contact.button !== 0) return 'refuse';
      if (!writer) return 'write';
      // The same mouse again: its release went missing, outside the window for instance.
      return writer.pointerType === 'mouse' ? 'finish' : 'refuse';
    }
    if (contact.pointerType === 'pen') {
      this.noticePen(contact.timeStamp, false);
      if (contact.buttons & PEN_ERASER) return writer?.pointerType === 'pen' ? 'refuse' : 'erase';
      if (!writer) return 'write';
      return writer.pointerType === 'touch' ? 'replace' : 'finish';
    }
    if (contact.timeStamp < this.#penUntil) return 'refuse';
    if (writer?.pointerId === contact.pointerId) return 'finish';
    if (writer) return writer.pointerType === 'touch' && !this.isPalm(contact) ? 'wait' : 'refuse';
    if (this.isPalm(contact)) {
      this.#refusedAsPalm += 1;
      return 'refuse';
    }
    if (Math.max(contact.width, contact.height) <= PALM_SIZE) this.#refusedAsPalm = 0;
    return 'write';
  }
}
