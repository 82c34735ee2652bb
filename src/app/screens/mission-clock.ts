import type { AnswerTimes } from '../../core/log/event.ts';
import type { Clock } from '../../core/ports.ts';

/** Why the clock of a question stands still. */
export type PauseReason = 'asking' | 'reading' | 'hidden';

/** Times one question, from when it is shown. All times are monotonic, in whole milliseconds. */
export class MissionClock {
  readonly #clock: Clock;
  readonly #reasons = new Set<PauseReason>();
  #shown: number;
  #firstStroke: number | undefined;
  #lastStroke: number | undefined;
  #paused = 0;
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
    this.#paused = 0;
  }

  /** The pen touched the paper or moved on it. */
  penMoved(): void {
    this.#lastStroke = this.#clock.mono() - this.#shown;
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

  /** The times of an answer that is given now; those of the strokes only where there were any. */
  times(): AnswerTimes {
    const now = this.#clock.mono();
    const standing = this.#reasons.size > 0 ? now - this.#pausedSince : 0;
    return {
      ...(this.#firstStroke === undefined ? {} : { firstStroke: Math.round(this.#firstStroke) }),
      ...(this.#lastStroke === undefined ? {} : { lastStroke: Math.round(this.#lastStroke) }),
      done: Math.round(now - this.#shown),
      paused: Math.round(this.#paused + standing),
    };
  }
}
