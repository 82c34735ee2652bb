import { ALL_BUT_THE_NEWEST, olderThan, type InkRule } from '../core/log/old-ink.ts';
import { Listeners } from '../core/listeners.ts';
import type { Clock } from '../core/ports.ts';
import { allowed } from './allowed.ts';
import type { DatabaseEventLog } from './event-log.ts';
import type { InkCount } from './ink-rows.ts';
import { localStore, readText, writeText } from './local-store.ts';

const DAYS_KEY = 'astro-numbers.ink-days';
const SWEPT_KEY = 'astro-numbers.ink-swept';

/** For how long ink is kept, days. */
const HALF_A_YEAR = 182;

/** So often old ink is looked for, ms. */
const WEEK = 7 * 24 * 3600 * 1000;

/** What the app takes on this device, bytes; undefined where the browser does not say. */
export interface Space {
  readonly total: number | undefined;
  readonly ink: number;
  /** Answers that have their ink. */
  readonly answers: number;
}

/** Keeps the device from filling up with ink that nobody looks at any more. */
export class InkKeeping {
  readonly #options: { readonly log: DatabaseEventLog; readonly clock: Clock; readonly quiet: () => Promise<void> };
  readonly #listeners = new Listeners();
  #space: Space | undefined;

  constructor(options: { log: DatabaseEventLog; clock: Clock; quiet: () => Promise<void> }) {
    this.#options = options;
  }

  /** For how many days ink is kept at least; Infinity where it is for ever. */
  get days(): number {
    const text = readText(localStore(), DAYS_KEY);
    const days = text === undefined ? HALF_A_YEAR : Number(text);
    return days > 0 ? days : HALF_A_YEAR;
  }

  /** As it was counted last; undefined where nobody has asked. */
  get space(): Space | undefined {
    return this.#space;
  }

  /** Tells of every change of the above. Returns the function that ends it. */
  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  keepFor(days: number): void {
    writeText(localStore(), DAYS_KEY, String(days));
    this.#listeners.tell();
  }

  /** Once a week, and whatever the clock says: a sweep too many does no harm. */
  async sweepWeekly(): Promise<void> {
    const now = this.#options.clock.wall();
    if (Math.abs(now - Number(readText(localStore(), SWEPT_KEY) ?? 0)) < WEEK) return;
    await this.#sweep(olderThan(this.days, now));
    writeText(localStore(), SWEPT_KEY, String(now));
  }

  /** Counts, and deletes nothing. */
  async measure(): Promise<void> {
    await this.#sweep(olderThan(Infinity, 0));
  }

  /** Deletes all ink of practice but what the children's hands are learned from. */
  async dropNow(): Promise<void> {
    await this.#sweep(ALL_BUT_THE_NEWEST);
  }

  async #sweep(rule: InkRule): Promise<void> {
    const { log, clock, quiet } = this.#options;
    const { bytes, answers }: InkCount = await log.sweepInk(rule, quiet, clock.wall());
    this.#space = { total: await used(), ink: bytes, answers };
    this.#listeners.tell();
  }
}

async function used(): Promise<number | undefined> {
  const estimate = await allowed(() => navigator.storage.estimate())?.catch(() => undefined);
  return estimate?.usage;
}
