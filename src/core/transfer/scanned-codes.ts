import { FrameCollector } from './frame-collector.ts';
import { fromFragment } from './link.ts';
import { textToFrame } from './qr-text.ts';

/** How long a message that is still before the camera is not given out again, ms since its code was seen last. */
const AWAY = 3000;

/** What stands before the message in a link. */
const LINK = '#/take/';

/**
 * Makes messages of the codes that a camera sees, one after another: those of one device, then those of the next. Each
 * message is given out once, for as long as its code stays in the picture.
 */
export class ScannedCodes {
  #collector = new FrameCollector();
  /** The link that was given out last. */
  #link: string | undefined;
  /** When a code of what was given out was seen last. */
  #seen = -Infinity;

  /** How much there is of the message that is being read, 0 to 1. */
  get progress(): number {
    return this.#collector.message ? 0 : this.#collector.progress;
  }

  /**
   * @param text of a code
   * @param now monotonic, ms
   * @returns the message that this code completes; `partly` where there is more to come, or nothing new; `foreign` where it
   * is no code of this app
   * @throws RefusedMessageError where it is a link that has been damaged
   */
  add(text: string, now: number): Uint8Array | 'partly' | 'foreign' {
    this.#forgetWhatIsAway(now);
    if (text.includes(LINK)) return this.#addLink(text, now);
    const frame = textToFrame(text);
    const news = frame ? this.#collector.add(frame) : 'foreign';
    if (news === 'foreign') return 'foreign';
    const { message } = this.#collector;
    if (message) this.#seen = now;
    return (news === 'taken' && message) || 'partly';
  }

  #addLink(text: string, now: number): Uint8Array | 'partly' {
    const known = text === this.#link;
    const message = fromFragment(text);
    this.#link = text;
    this.#seen = now;
    return known ? 'partly' : message;
  }

  /** A series that somebody shows slowly is not given up, however long the next of its codes takes. */
  #forgetWhatIsAway(now: number): void {
    if (now - this.#seen <= AWAY) return;
    this.#link = undefined;
    if (this.#collector.message) this.#collector = new FrameCollector();
  }
}
