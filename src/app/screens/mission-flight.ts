import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isFinished, type Attempt } from '../../core/attempt/attempt.ts';
import { mark } from '../../core/attempt/marking.ts';
import { encodeInk } from '../../core/ink/code-ink.ts';
import type { Ink } from '../../core/ink/stroke.ts';
import type { AnswerGiven } from '../../core/log/event.ts';
import type { InkReading } from '../../core/reading/reading.ts';
import type { Services } from '../services.ts';
import { InkReader } from './ink-reader.ts';
import { MissionClock } from './mission-clock.ts';
import { recordedReading } from './recorded-reading.ts';

/**
 * Where the flight stands. `answering`: the question is open. `asking`: the reading was unsure, the child is asked
 * what it wrote. `verdict`: the answer is in the log (or known to be unsaved). `correcting`: the child types what it
 * really wrote.
 */
export type Phase =
  | { readonly name: 'answering' }
  | { readonly name: 'asking'; readonly reading: InkReading }
  | { readonly name: 'verdict'; readonly saved: boolean }
  | { readonly name: 'correcting'; readonly saved: boolean }
  | { readonly name: 'finished' };

/** Sooner than this nobody wonders whether the tap was felt. */
const PATIENCE_MS = 500;

type Given = Pick<AnswerGiven, 'text' | 'by' | 'reading' | 'ink' | 'model'>;

/** One mission as it is flown: from ink or keys to events in the log, question after question. It shows nothing. */
export class Flight implements ReactiveController {
  readonly attemptId: string;
  /** What is on the paper, and what it says. */
  readonly reader: InkReader;
  /** Place of the question that is on the screen, from 0. */
  index: number;
  phase: Phase = { name: 'answering' };
  mode: 'pen' | 'keypad' = 'pen';
  typed = '';
  /** Done was said with nothing to take. */
  nudged = false;
  /** An answer is on its way; whatever is tapped meanwhile does not count. */
  busy = false;
  /** It takes so long that the child must be told: the network is still on its way. */
  slow = false;

  readonly #host: ReactiveControllerHost;
  readonly #services: Services;
  readonly #clock: MissionClock;

  /** @param attemptId an attempt that the recorder knows and that is not finished */
  constructor(host: ReactiveControllerHost, services: Services, attemptId: string) {
    this.#host = host;
    this.#services = services;
    this.#clock = new MissionClock(services.clock);
    this.reader = new InkReader((ink) => services.read(ink), () => host.requestUpdate());
    this.attemptId = attemptId;
    this.index = this.attempt.answers.length;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#visibility);
    this.#visibility();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#visibility);
  }

  get attempt(): Attempt {
    const attempt = this.#services.recorder.attempts().find(({ id }) => id === this.attemptId);
    if (!attempt) throw new Error(`The log does not know the mission ${this.attemptId}.`);
    return attempt;
  }

  /** The paper has changed; while a stroke is under way it is not read yet. */
  inkChanged(ink: Ink, writing: boolean): void {
    if (this.busy || this.phase.name !== 'answering') return;
    if (writing || ink.length > this.reader.ink.length) this.#clock.penMoved();
    this.nudged = false;
    this.reader.follow(ink, writing);
    this.#host.requestUpdate();
  }

  type(text: string): void {
    this.typed = text;
    this.nudged = false;
    this.#host.requestUpdate();
  }

  /** To the keypad or back to the pen; the ink stays on the paper. */
  use(mode: 'pen' | 'keypad'): void {
    if (this.busy) return;
    this.mode = mode;
    this.nudged = false;
    if (this.phase.name === 'asking') this.writeAgain();
    this.#host.requestUpdate();
  }

  /** The child says that the answer is complete. A second call while the first is under way does nothing. */
  done(): Promise<void> {
    return this.#alone(async () => {
      if (this.phase.name === 'correcting') return this.#correct();
      if (this.phase.name !== 'answering') return;
      this.nudged = this.mode === 'keypad' ? this.typed === '' : this.reader.ink.length === 0;
      if (this.nudged) return;
      if (this.mode === 'keypad') return this.#give({ text: this.typed, by: 'keypad' });
      const reading = await this.reader.freshest();
      if (!reading) return;
      if (reading.kind === 'empty') {
        this.nudged = true;
      } else if (reading.kind === 'unsure') {
        this.phase = { name: 'asking', reading };
        this.#clock.pause('asking');
      } else {
        await this.#giveWritten(reading.text, reading);
      }
    });
  }

  /** The child says which of the readings is what it wrote. */
  choose(text: string): Promise<void> {
    return this.#alone(async () => {
      if (this.phase.name === 'asking') await this.#giveWritten(text, this.phase.reading);
    });
  }

  /** Back to the paper, from being asked or from correcting. */
  writeAgain(): void {
    if (this.busy) return;
    if (this.phase.name === 'asking') {
      this.#clock.resume('asking');
      this.phase = { name: 'answering' };
    } else if (this.phase.name === 'correcting') {
      this.phase = { ...this.phase, name: 'verdict' };
    }
    this.#host.requestUpdate();
  }

  /** One step back: from being asked, from correcting, from the keypad to the pen. */
  back(): void {
    if (this.phase.name === 'answering' && this.mode === 'keypad') this.use('pen');
    else this.writeAgain();
  }

  /** Whether "I wrote something else" is still open to the child: once, and only for what was read from the pen. */
  get disputable(): boolean {
    if (this.phase.name !== 'verdict') return false;
    const answer = this.attempt.answers[this.index];
    return answer !== undefined && answer.given.by === 'pen' && answer.given.verdict === 'wrong' && !answer.corrected;
  }

  dispute(): void {
    if (!this.disputable || this.busy || this.phase.name !== 'verdict') return;
    this.typed = '';
    this.phase = { ...this.phase, name: 'correcting' };
    this.#host.requestUpdate();
  }

  /** On to the next question, or to the end. */
  next(): void {
    if (this.phase.name !== 'verdict' || this.busy) return;
    this.phase = isFinished(this.attempt) ? { name: 'finished' } : { name: 'answering' };
    this.index = this.attempt.answers.length;
    this.typed = '';
    this.reader.forget();
    this.#clock.restart();
    this.#host.requestUpdate();
  }

  async #giveWritten(text: string, reading: InkReading): Promise<void> {
    const model = await this.#services.classifier.info().then(({ hash }) => hash, () => undefined);
    await this.#give({
      text, by: 'pen', reading: recordedReading(reading), ink: encodeInk(this.reader.ink), ...(model ? { model } : {}),
    });
  }

  /** Marks the answer and writes it down; the verdict is shown only after that. */
  async #give(given: Given): Promise<void> {
    const { attempt, index } = this;
    const question = attempt.questions[index];
    if (!question || !this.#services.missionLock.held) return;
    const verdict = mark(question, given.text);
    const { profile } = attempt;
    const event: AnswerGiven = {
      type: 'answer-given', profile, attempt: attempt.id, index, question, verdict, times: this.#clock.times(), ...given,
    };
    const saved = (await this.#services.recorder.record(event)) === 'saved';
    this.phase = { name: 'verdict', saved };
  }

  async #correct(): Promise<void> {
    const { attempt, index } = this;
    const given = attempt.answers[index]?.given;
    this.nudged = this.typed === '';
    if (!given || this.nudged || !this.#services.missionLock.held) return;
    const verdict = mark(given.question, this.typed);
    const saved = (await this.#services.recorder.record({
      type: 'answer-corrected', profile: attempt.profile, attempt: attempt.id, index, text: this.typed, verdict,
    })) === 'saved';
    this.phase = { name: 'verdict', saved };
  }

  /** One task at a time: what is tapped while one is under way does not count. */
  async #alone(task: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.#host.requestUpdate();
    const patience = setTimeout(() => {
      this.slow = true;
      this.#host.requestUpdate();
    }, PATIENCE_MS);
    try {
      await task();
    } finally {
      clearTimeout(patience);
      this.busy = this.slow = false;
      this.#host.requestUpdate();
    }
  }

  readonly #visibility = (): void => {
    if (document.visibilityState === 'hidden') this.#clock.pause('hidden');
    else this.#clock.resume('hidden');
  };
}
