import type { AnswerTimes } from '../../core/log/event.ts';
import type { Clock } from '../../core/ports.ts';

/** Why the clock of a question stands still. */
export type PauseReason = 'asking' | 'reading' | 'hidden' | 'held';

/** Times one question, from when it is shown. All times are monotonic, in whole milliseconds. */
export class MissionClock {
  readonly #clock: Clock;
  readonly #reasons = new Set<PauseReason>();
  #shown: number;
  #firstStroke: number | undefined;
  #lastStroke: number | undefined;
  #paused = 0;
  #pausedBefore = 0;
  #pausedSince = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#shown = clock.mono();
  }

  /** A new question is shown now. A page that is hidden at that moment stays hidden. */
  restart(): void {
    this.#reasons.delete('asking');
    this.#reasons.delete('reading');
    this.#shown = this.#pausedSince = this.#clock.mono();
    this.#firstStroke = this.#lastStroke = undefined;
    this.#paused = this.#pausedBefore = 0;
  }

  /** The pen touched the paper or moved on it, or a key was tapped. */
  wrote(): void {
    this.#lastStroke = this.#clock.mono() - this.#shown;
    if (this.#firstStroke === undefined) this.#pausedBefore = this.#standingStill();
    this.#firstStroke ??= this.#lastStroke;
  }

  /** Stops the clock; it goes on when every reason is gone. */
  pause(reason: PauseReason): void {
    if (this.#reasons.size === 0) this.#pausedSince = this.#clock.mono();
    this.#reasons.add(reason);
  }

  resume(reason: PauseReason): void {
    if (this.#reasons.delete(reason) && this.#reasons.size === 0) this.#paused += this.#clock.mono() - this.#pausedSince;
  }

  /** Since the question was shown, without the time that the clock stood still. */
  elapsed(): number {
    const { done, paused } = this.times();
    return done - paused;
  }

  /** The times of an answer that is given now; those of the strokes only where there were any. */
  times(): AnswerTimes {
    const now = this.#clock.mono();
    return {
      ...(this.#firstStroke === undefined ? {} : { firstStroke: Math.round(this.#firstStroke) }),
      ...(this.#lastStroke === undefined ? {} : { lastStroke: Math.round(this.#lastStroke) }),
      ...(this.#pausedBefore === 0 ? {} : { pausedBefore: Math.round(this.#pausedBefore) }),
      done: Math.round(now - this.#shown),
      paused: Math.round(this.#standingStill()),
    };
  }

  /** How long the clock has stood still until now. */
  #standingStill(): number {
    return this.#paused + (this.#reasons.size > 0 ? this.#clock.mono() - this.#pausedSince : 0);
  }
}
