import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { timeTaken } from '../../core/attempt/attempt.ts';
import type { Clock } from '../../core/ports.ts';
import { CHECK_BREAK } from '../../core/practice/tables-check.ts';
import type { Flight } from './mission-flight.ts';

/** How often the clocks are looked at, ms: nobody notices a tenth of a second. */
const BEAT = 100;

/**
 * Where a check stands: a breath is taken, a question is open, or the child has been away and has not said "go on". `answered`: every
 * question is. `up`: the time for all of them is.
 */
export type Pace = 'break' | 'question' | 'away' | 'answered' | 'up' | 'over';

export interface PaceRules {
  /** ms for each question; left out where nobody counts. */
  readonly limit?: number | undefined;
  /** ms for all of them together, those before an interruption too. */
  readonly total?: number | undefined;
  /** ms before each question; only before the first one where a question has no limit. */
  readonly breath?: number;
  /** The verdict stays until the child goes on. */
  readonly verdicts?: boolean;
}

/**
 * Leads a flight by the clock: a break, a question until it is answered or its time is over, the next break. While the
 * page is in the background all clocks stand still, and they go on when the child says so. It shows nothing.
 */
export class CheckPace implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #clock: Clock;
  readonly #board: () => Flight;
  readonly #rules: PaceRules;
  /** What is flown; undefined before the first question. */
  flight: Flight | undefined;
  #away = false;
  #up = false;
  /** When the break under way ends, on the monotonic clock. */
  #breakEnds: number | undefined;
  #beat: ReturnType<typeof setInterval> | undefined;
  #shown = '';

  /**
   * @param board begins the flight, and with it the clock of its first question
   */
  constructor(host: ReactiveControllerHost, clock: Clock, board: () => Flight, rules: PaceRules) {
    this.#host = host;
    this.#clock = clock;
    this.#board = board;
    this.#rules = rules;
    this.#breakEnds = this.#breath();
    host.addController(this);
    // Without a breath the first question is there at once.
    this.#tick();
  }

  /** When a break that begins now ends. */
  #breath(): number {
    return this.#clock.mono() + (this.#rules.breath ?? CHECK_BREAK);
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

  /** The break begins with the picture that shows it; where there is none, the next question comes at once. */
  hostUpdate(): void {
    const { limit, verdicts } = this.#rules;
    if (this.flight?.phase.name !== 'verdict' || verdicts) return;
    if (limit === undefined) this.flight.next();
    else if (!this.#answered) this.#breakEnds ??= this.#breath();
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
    if (this.#up) return 'up';
    if (this.#answered && this.flight?.open) return 'answered';
    if (this.#away) return 'away';
    return this.#breakEnds === undefined ? 'question' : 'break';
  }

  /** Whole seconds left for the question that is open, or for all of them; undefined where nobody counts. */
  get secondsLeft(): number | undefined {
    const { limit, total } = this.#rules;
    if (total !== undefined) return secondsOf(total - this.#used);
    return limit === undefined ? undefined : secondsOf(limit - (this.flight?.elapsed ?? 0));
  }

  get #answered(): boolean {
    const { attempt } = this.flight ?? {};
    return attempt !== undefined && attempt.answers.length === attempt.questions.length;
  }

  /** ms spent on all questions until now. What the one that was open at an interruption had taken is not known. */
  get #used(): number {
    const { attempt, open, elapsed } = this.flight ?? {};
    return (attempt ? timeTaken(attempt) : 0) + (open && elapsed !== undefined ? elapsed : 0);
  }

  /** The child is back: a break begins anew, a question has the time that was left. */
  goOn(): void {
    this.#away = false;
    if (this.#breakEnds !== undefined) this.#breakEnds = this.#breath();
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
    const { limit, total, verdicts } = this.#rules;
    if (this.#breakEnds !== undefined) {
      if (this.#clock.mono() < this.#breakEnds) return;
      this.#breakEnds = undefined;
      if (flight) flight.next();
      else this.flight = this.#board();
    } else if (flight?.phase.name === 'verdict' && !verdicts) {
      // The result needs no breath, nor does whoever has all the time there is.
      flight.next();
    } else if (flight?.phase.name === 'answering' && !this.#answered && limit !== undefined && flight.elapsed >= limit) {
      void flight.timeUp();
    } else if (flight && !flight.locked && total !== undefined && this.#used >= total) {
      void this.#timeUp(flight);
    }
  }

  /** The time for all is over: what stands on the paper is an answer, what was not reached is none. */
  async #timeUp(flight: Flight): Promise<void> {
    if (flight.phase.name === 'answering' && (!flight.papers.empty || flight.fields.answer !== '')) await flight.timeUp();
    // Where the network could not read, there is time once more, for the keypad.
    if (this.#rules.total !== undefined && this.#used < this.#rules.total) return;
    this.#up = true;
    this.#host.requestUpdate();
  }
}

function secondsOf(ms: number): number {
  return Math.ceil(Math.max(0, ms) / 1000);
}
