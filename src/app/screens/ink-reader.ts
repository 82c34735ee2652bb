import type { Ink } from '../../core/ink/stroke.ts';
import type { Reading } from '../../core/reading/reading.ts';

/** Keeps the reading of what is on the paper: the newest ink counts, whatever comes back late does not. */
export class InkReader {
  ink: Ink = [];
  /** The newest reading; stays in sight while newer ink is being read. Undefined while there is none. */
  reading: Reading | undefined;
  /** The network could not be asked. */
  failed = false;

  readonly #ask: (ink: Ink) => Promise<Reading | undefined>;
  readonly #changed: () => void;
  #writing = false;
  /** What `reading` is of. */
  #readInk: Ink | undefined;
  #newest: { readonly ink: Ink; readonly reading: Promise<Reading | undefined>; underWay: boolean } | undefined;

  /** @param changed is called whenever `reading` or `failed` has changed */
  constructor(ask: (ink: Ink) => Promise<Reading | undefined>, changed: () => void) {
    this.#ask = ask;
    this.#changed = changed;
  }

  /** The reading, where it is of all that is on the paper and no stroke is under way. */
  get settled(): Reading | undefined {
    return this.#writing || this.#readInk !== this.ink ? undefined : this.reading;
  }

  /** The paper has changed. While a stroke is under way its reading is not shown yet, but asked for already. */
  follow(ink: Ink, writing: boolean): void {
    this.ink = ink;
    this.#writing = writing;
    if (ink.length === 0) this.reading = undefined;
    else if (writing) this.#readAhead(ink);
    else void this.#read();
  }

  /**
   * A pen mostly rests before it is lifted: then the network has seen the stroke already, and the reading is there
   * with the pen up. What goes wrong here goes wrong again, and is told, when the stroke is read.
   */
  #readAhead(ink: Ink): void {
    this.#ask(ink).catch(() => undefined);
  }

  /** A new sheet of paper. */
  forget(): void {
    this.ink = [];
    this.reading = undefined;
    this.#newest = undefined;
  }

  /** Asks once more what could not be asked. */
  again(): Promise<unknown> {
    const asked = this.#joined();
    this.failed = false;
    this.#changed();
    return asked;
  }

  /** The reading of the very ink that is on the paper now; undefined where the network could not be asked. */
  freshest(): Promise<Reading | undefined> {
    return this.#joined();
  }

  /** A question about the same ink that is under way is not asked twice: only the newer one would get an answer. */
  #joined(): Promise<Reading | undefined> {
    const newest = this.#newest;
    return newest?.ink === this.ink && (newest.underWay || !this.failed) ? newest.reading : this.#read();
  }

  #read(): Promise<Reading | undefined> {
    const { ink } = this;
    const newest = { ink, reading: this.#readingOf(ink), underWay: true };
    const over = () => {
      newest.underWay = false;
    };
    newest.reading.then(over, over);
    this.#newest = newest;
    return newest.reading;
  }

  async #readingOf(ink: Ink): Promise<Reading | undefined> {
    let reading: Reading | undefined;
    let failed = false;
    try {
      reading = await this.#ask(ink);
    } catch {
      // Whatever the reason, the child hears the same: it cannot be read now, try again or type.
      failed = true;
    }
    if (ink !== this.ink || !(reading || failed)) return undefined;
    this.reading = reading;
    this.#readInk = ink;
    this.failed = failed;
    this.#changed();
    return reading;
  }
}
