import { FrameCollector } from './frames.ts';
import { fromFragment } from './link.ts';
import { textToFrame } from './qr-text.ts';

/** After so many codes of another message in a row the camera looks at another device. */
const ANOTHER = 2;

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
  /** What was given out last: a series of frames, or the text of a link. */
  #done: FrameCollector | string | undefined;
  #seen = -Infinity;
  #foreign = 0;

  /** How much there is of the message that is being read, 0 to 1. */
  get progress(): number {
    return this.#collector.progress;
  }

  /**
   * @param text of a code
   * @param now monotonic, ms
   * @returns the message that this code completes; `partly` where there is more to come, or nothing new; `foreign` where it
   * is no code of this app
   * @throws RefusedMessageError where it is a link that has been damaged
   */
  add(text: string, now: number): Uint8Array | 'partly' | 'foreign' {
    if (now - this.#seen > AWAY) this.#done = undefined;
    const frame = textToFrame(text);
    if (frame ? this.#done instanceof FrameCollector && this.#done.add(frame) !== 'foreign' : this.#done === text) {
      this.#seen = now;
      return 'partly';
    }
    if (text.includes(LINK)) return this.#giveOut(text, messageOfLink(text), now);
    if (!frame) return 'foreign';
    if (this.#collector.add(frame) !== 'foreign') this.#foreign = 0;
    else if (!this.#changeTo(frame)) return 'foreign';
    const collector = this.#collector;
    if (!collector.message) return 'partly';
    this.#collector = new FrameCollector();
    return this.#giveOut(collector, collector.message, now);
  }

  #giveOut(done: FrameCollector | string, message: Uint8Array, now: number): Uint8Array {
    this.#done = done;
    this.#seen = now;
    return message;
  }

  /** Whether the frame belongs to another message; that takes the place of the one begun when it is seen again. */
  #changeTo(frame: Uint8Array): boolean {
    const next = new FrameCollector();
    if (next.add(frame) === 'foreign') return false;
    this.#foreign += 1;
    if (this.#foreign >= ANOTHER) {
      this.#foreign = 0;
      this.#collector = next;
    }
    return true;
  }
}

/**
 * The message in a link of this app, wherever it was copied from.
 * @throws RefusedMessageError
 */
export function messageOfLink(text: string): Uint8Array {
  const [, fragment = ''] = text.split(LINK);
  return fromFragment(fragment.trim());
}
