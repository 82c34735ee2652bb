import { decodeInk, InkCodeError } from '../core/ink/code-ink.ts';
import type { Raster } from '../core/ink/raster.ts';
import type { Ink } from '../core/ink/stroke.ts';
import { Listeners } from '../core/listeners.ts';
import type { Recorder } from '../core/log/recorder.ts';
import type { Classification, Classifier } from '../core/ports.ts';
import { digitOf, DIGITS } from '../core/reading/classes.ts';
import { confirmedAnswers, type ConfirmedAnswer } from '../core/reading/confirmed-answers.ts';
import { confirmedDigits } from '../core/reading/confirm.ts';
import { learnHand, type ConfirmedDigit, type Hand } from '../core/reading/hand.ts';
import type { DigitSample } from './components/hand-card.ts';
import type { LearnedHand, SettingsStore, Unsubscribe } from './services.ts';

/** So many of the newest samples of a digit teach: a child that learns to write it better is not held to how it was. */
const MOST_OF_EACH = 5;

export interface HandMemoryOptions {
  readonly recorder: Pick<Recorder, 'events' | 'record' | 'subscribe' | 'withInk'>;
  /** Without any hand: a correction is learned from what the network says by itself. */
  readonly classifier: Classifier;
  readonly settings: SettingsStore;
  /** Whose hand this is. */
  readonly profile: string;
  /** Resolves in a moment in which nobody writes; all that takes time waits for one. */
  readonly quiet: () => Promise<void>;
}

interface SeenDigit extends ConfirmedDigit {
  readonly digit: number;
  readonly raster: Raster;
}

interface Learned {
  readonly hand: Hand | null;
  readonly samples: readonly DigitSample[];
  /** Names of the answers that it was learned from. */
  readonly from: string;
}

const NOTHING: Learned = { hand: null, samples: [], from: '' };

/**
 * Learns one child's hand from its confirmed answers: at the start, and anew after each answer. It lives in memory
 * only: the log is all that is kept, and from it the same is learned at the next visit.
 */
export class HandMemory implements LearnedHand {
  readonly #options: HandMemoryOptions;
  readonly #listeners = new Listeners();
  /** The digits of each answer by its name and the network that saw them: they need not be found twice. */
  #known = new Map<string, readonly SeenDigit[]>();
  #learned = NOTHING;
  #failed = false;
  readonly #subscriptions: readonly Unsubscribe[];
  /** Grows with whatever there is to learn from; what was begun in an older turn is not finished. */
  #turn = 0;

  constructor(options: HandMemoryOptions) {
    this.#options = options;
    const soon = () => this.#soon();
    this.#subscriptions = [options.recorder.subscribe(soon), options.settings.subscribe(soon)];
    soon();
  }

  /** How to correct what the network says; null where nothing is learned, or where that is switched off. */
  get hand(): Hand | null {
    return this.#options.settings.value.learnHand ? this.#learned.hand : null;
  }

  get samples(): readonly DigitSample[] {
    return this.#options.settings.value.learnHand ? this.#learned.samples : [];
  }

  get failed(): boolean {
    return this.#failed;
  }

  /** Tells of every change of the above. Returns the function that ends it. */
  subscribe(listener: () => void): Unsubscribe {
    return this.#listeners.add(listener);
  }

  /** An event like any other: so it holds in other tabs, after a restart, and where a lost log was restored. */
  async forget(): Promise<void> {
    const { recorder, profile } = this.#options;
    await recorder.record({ type: 'hand-forgotten', profile });
    this.#publish(NOTHING);
  }

  /** Learns no more: it is another child's turn. */
  close(): void {
    for (const unsubscribe of this.#subscriptions) unsubscribe();
    this.#turn += 1;
  }

  #soon(): void {
    this.#turn += 1;
    void this.#learn(this.#turn);
  }

  async #learn(turn: number): Promise<void> {
    const { recorder, settings, profile, quiet } = this.#options;
    await quiet();
    if (turn !== this.#turn) return;
    const answers = settings.value.learnHand ? confirmedAnswers(recorder.events(), profile) : [];
    const from = answers.map(({ name }) => name).join();
    if (from === this.#learned.from && !this.#failed) return;
    try {
      const learned = answers.length > 0 ? await this.#learnFrom(answers, turn) : NOTHING;
      if (learned) this.#publish({ ...learned, from });
    } catch {
      // The network cannot be asked. Where the child writes, the screen says so and offers to try again; here what was
      // learned before stays, the card says that it may be old, and the next answer is the next try.
      if (turn !== this.#turn) return;
      this.#failed = true;
      this.#listeners.tell();
    }
  }

  /** undefined where meanwhile there is more to learn from. */
  async #learnFrom(answers: readonly ConfirmedAnswer[], turn: number): Promise<Omit<Learned, 'from'> | undefined> {
    const { classifier } = this.#options;
    const { hash, reading } = await classifier.info();
    const known = new Map<string, readonly SeenDigit[]>();
    const chosen: SeenDigit[] = [];
    const wanted = (digit: number) => chosen.filter((one) => one.digit === digit).length < MOST_OF_EACH;
    for (const answer of answers) {
      if (!Array.from(answer.text, Number).some(wanted)) continue;
      const key = `${hash} ${answer.name}`;
      const digits = this.#known.get(key) ?? (await this.#digitsOf(answer));
      if (turn !== this.#turn) return undefined;
      this.#known.set(key, digits);
      known.set(key, digits);
      for (const one of digits) if (wanted(one.digit)) chosen.push(one);
    }
    this.#known = known;
    return { hand: learnHand(chosen, reading), samples: samplesOf(chosen) };
  }

  async #digitsOf({ given, second, text, alphabet }: ConfirmedAnswer): Promise<readonly SeenDigit[]> {
    const [whole] = await this.#options.recorder.withInk([given]);
    const bytes = second ? whole?.second?.ink : whole?.ink;
    const ink = bytes && decoded(bytes);
    if (!ink) return [];
    await this.#options.quiet();
    const { classifier, rasterOf } = noting(this.#options.classifier);
    const digits = await confirmedDigits(ink, text, alphabet, classifier);
    return digits.flatMap((one) => {
      const [digit, raster] = [digitOf(one.cls), rasterOf(one.classification)];
      return digit === undefined || !raster ? [] : [{ ...one, digit, raster }];
    });
  }

  #publish(learned: Learned): void {
    this.#learned = learned;
    this.#failed = false;
    this.#listeners.tell();
  }
}

/** One sample for each digit that there is any of. */
function samplesOf(digits: readonly SeenDigit[]): DigitSample[] {
  return Array.from({ length: DIGITS }, (_, digit) => digits.filter((one) => one.digit === digit)).flatMap((all, digit) => {
    const [newest] = all;
    return newest ? [{ digit, count: all.length, newest: newest.raster }] : [];
  });
}

/** undefined for ink that was damaged or that only a newer version can show: it teaches nothing. */
function decoded(bytes: Uint8Array): Ink | undefined {
  try {
    return decodeInk(bytes);
  } catch (error) {
    if (error instanceof InkCodeError) return undefined;
    throw error;
  }
}

/** The classifier, and which image each of its answers is about. */
function noting(classifier: Classifier) {
  const rasters = new WeakMap<Classification, Raster>();
  const noter: Classifier = {
    info: () => classifier.info(),
    async classify(asked) {
      const answers = await classifier.classify(asked);
      answers.forEach((answer, i) => {
        const glyph = asked[i];
        if (glyph) rasters.set(answer, glyph.raster);
      });
      return answers;
    },
  };
  return { classifier: noter, rasterOf: (answer: Classification) => rasters.get(answer) };
}
