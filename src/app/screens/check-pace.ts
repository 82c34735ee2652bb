import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isFinished } from '../../core/attempt/attempt.ts';
import type { Clock } from '../../core/ports.ts';
import { CHECK_BREAK } from '../../core/practice/tables-check.ts';
import type { Flight } from './mission-flight.ts';

/** How often the clocks are looked at, ms: nobody notices a tenth of a second. */
const BEAT = 100;

/** Where a check stands: a breath is taken, a question is open, or the child has been away and has not said "go on". */
export type Pace = 'break' | 'question' | 'away' | 'over';

/**
 * Leads a flight by the clock: a break, a question until it is answered or its time is over, the next break. While the
 * page is in the background both clocks stand still, and they go on when the child says so. It shows nothing.
 */
export class CheckPace implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #clock: Clock;
  readonly #board: () => Flight;
  readonly #limit: number | undefined;
  /** What is flown; undefined before the first question. */
  flight: Flight | undefined;
  #away = false;
  /** When the break under way ends, on the monotonic clock. */
  #breakEnds: number | undefined;
  #beat: ReturnType<typeof setInterval> | undefined;
  #shown = '';

  /**
   * @param board begins the flight, and with it the clock of its first question
   * @param limit ms for each question; undefined where nobody counts
   */
  constructor(host: ReactiveControllerHost, clock: Clock, board: () => Flight, limit: number | undefined) {
    this.#host = host;
    this.#clock = clock;
    this.#board = board;
    this.#limit = limit;
    this.#breakEnds = clock.mono() + CHECK_BREAK;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#looked);
    this.#looked();
    this.#beat = setInterval(() => this.#tick(), BEAT);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#looked);
    clearInterval(this.#beat);
  }

  /** The break begins with the picture that shows it. */
  hostUpdate(): void {
    const { flight } = this;
    const last = flight?.attempt && isFinished(flight.attempt);
    if (flight?.phase.name === 'verdict' && !last && this.#limit !== undefined) this.#breakEnds ??= this.#clock.mono() + CHECK_BREAK;
  }

  /** The child has left the check, or it is over. */
  end(): void {
    this.#host.removeController(this);
    this.hostDisconnected();
    if (!this.flight) return;
    this.#host.removeController(this.flight);
    this.flight.hostDisconnected();
  }

  get now(): Pace {
    if (this.flight?.phase.name === 'finished') return 'over';
    if (this.#away) return 'away';
    return this.#breakEnds === undefined ? 'question' : 'break';
  }

  /** Whole seconds left for the question that is open; undefined where nobody counts. */
  get secondsLeft(): number | undefined {
    if (this.#limit === undefined) return undefined;
    return Math.ceil(Math.max(0, this.#limit - (this.flight?.elapsed ?? 0)) / 1000);
  }

  /** The child is back: a break begins anew, a question has the time that was left. */
  goOn(): void {
    this.#away = false;
    if (this.#breakEnds !== undefined) this.#breakEnds = this.#clock.mono() + CHECK_BREAK;
    this.flight?.hold(false);
    this.#host.requestUpdate();
  }

  readonly #looked = (): void => {
    if (document.visibilityState !== 'hidden') return;
    this.#away = true;
    this.flight?.hold(true);
    this.#host.requestUpdate();
  };

  #tick(): void {
    if (!this.#away) this.#lead();
    const shown = `${this.now} ${this.secondsLeft}`;
    if (shown !== this.#shown) this.#host.requestUpdate();
    this.#shown = shown;
  }

  #lead(): void {
    const { flight } = this;
    if (this.#breakEnds !== undefined) {
      if (this.#clock.mono() < this.#breakEnds) return;
      this.#breakEnds = undefined;
      if (flight) flight.next();
      else this.flight = this.#board();
    } else if (flight?.phase.name === 'verdict') {
      // The result needs no breath, nor does whoever has all the time there is.
      flight.next();
    } else if (flight?.phase.name === 'answering' && this.#limit !== undefined && flight.elapsed >= this.#limit) {
      void flight.timeUp();
    }
  }
}
