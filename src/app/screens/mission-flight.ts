import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isDisputable, isFinished, mirroredIn, type Attempt } from '../../core/attempt/attempt.ts';
import { disputeOf } from '../../core/attempt/dispute.ts';
import { mark } from '../../core/attempt/marking.ts';
import type { Ink } from '../../core/ink/stroke.ts';
import type { AnswerGiven } from '../../core/log/event.ts';
import type { QuestionKind } from '../../core/practice/question.ts';
import { questionKinds } from '../../core/practice/questions/registry.ts';
import { fieldCount, Fields } from '../components/answer-fields.ts';
import { typedSign } from '../components/typed-sign.ts';
import type { Services } from '../services.ts';
import { IN_PRACTICE, type FlightRules } from './flight-rules.ts';
import { MissionClock } from './mission-clock.ts';
import { Papers, textOf, writtenAnswer, type Asking, type Given, type Read } from './mission-papers.ts';

/**
 * Where the flight stands. `answering`: the question is open. `asking`: the reading was unsure, the child is asked
 * what it wrote. `verdict`: the answer is in the log (or known to be unsaved). `correcting`: the child types what it
 * really wrote.
 */
export type Phase =
  | { readonly name: 'answering' }
  | { readonly name: 'asking' } & Asking
  | { readonly name: 'verdict' }
  | { readonly name: 'correcting' }
  | { readonly name: 'finished' };

/** Sooner than this nobody wonders whether the tap was felt. */
const PATIENCE_MS = 500;

/** One mission as it is flown: from ink or keys to events in the log, question after question. It shows nothing. */
export class Flight implements ReactiveController {
  readonly attemptId: string;
  /** What is on the paper, or on both, and what it says. */
  readonly papers: Papers;
  /** Place of the question that is on the screen, from 0. */
  index: number;
  phase: Phase = { name: 'answering' };
  mode: 'pen' | 'keypad' | 'tap' = 'pen';
  /** What is typed or tapped. */
  readonly fields = new Fields();
  /** The hint lies on the paper. */
  hint = false;
  /** Done was said with nothing to take. */
  nudged = false;
  /** "Done" waits for the reading, minutes where the network is still on its way; the keypad is the way out. */
  waiting = false;
  /** An answer is being written down; whatever is tapped meanwhile does not count. */
  busy = false;
  /** Either takes so long that the child must be told. */
  slow = false;

  readonly #host: ReactiveControllerHost;
  readonly #services: Services;
  readonly #rules: FlightRules;
  readonly #clock: MissionClock;
  /** The answer whose verdict is shown. */
  #given: AnswerGiven | undefined;
  /** The hint was seen, open or closed again by now. */
  #hinted = false;
  /** Grows with each "Done" and with all that ends one: a reading for an older turn comes too late. */
  #turn = 0;

  /** @param attemptId an attempt that the recorder knows and that is not finished */
  constructor(host: ReactiveControllerHost, services: Services, attemptId: string, rules: FlightRules = IN_PRACTICE) {
    this.#host = host;
    this.#services = services;
    this.#rules = rules;
    this.#clock = new MissionClock(services.clock);
    this.papers = new Papers(services, () => this.#kind?.alphabet ?? 'whole', () => host.requestUpdate());
    this.attemptId = attemptId;
    this.index = this.attempt?.answers.length ?? 0;
    this.#layOut();
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#visibility);
    this.#visibility();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#visibility);
    // Whoever has left the paper gives no answer any more.
    this.#stopWaiting();
  }

  /** Undefined where there is nothing left to fly: the database has vanished, or another tab began a new mission. */
  get attempt(): Attempt | undefined {
    return this.#services.recorder.attempts().find(({ id, abandoned }) => id === this.attemptId && !abandoned);
  }

  /** Whether this is a tables check or an assessment: they help nobody. */
  get check(): boolean {
    return this.assessment || this.attempt?.flight === 'tables-check';
  }

  get assessment(): boolean {
    return this.attempt?.flight === 'assessment';
  }

  /** Whether answers may be typed. Where no handwriting can be read there is no other way. */
  get keypad(): boolean {
    return this.#rules.keypad || this.papers.failed;
  }

  /** All that is known of the answer before it is given: the reading must not know what is right. */
  get #kind(): QuestionKind | undefined {
    const question = this.attempt?.questions[this.index];
    return questionKinds.find(({ id }) => id === question?.kind);
  }

  /** The paper must stay as it is: it is being read or written down. */
  get locked(): boolean {
    return this.waiting || this.busy;
  }

  /** The question waits for its answer. */
  get open(): boolean {
    return this.phase.name === 'answering' || this.phase.name === 'asking';
  }

  /**
   * Another tab may have moved the mission on: what it wrote down first counts. Then the question on the screen has
   * its answer already, or the verdict on the screen is of an answer that does not count.
   */
  catchUp(): void {
    const { attempt, index, phase } = this;
    if (!attempt || this.busy || phase.name === 'finished') return;
    const answer = attempt.answers[index];
    if (this.open ? answer : !answer || !isSame(answer.given, this.#given)) this.#moveOn(attempt);
  }

  /**
   * The paper has changed; while a stroke is under way it is not read yet. Whoever writes on or rubs out when asked what it is
   * has answered: not that.
   */
  inkChanged(ink: Ink, writing: boolean, paper = 0): void {
    const erased = ink.length < (this.papers.readers[paper]?.ink.length ?? 0);
    if (this.phase.name === 'asking' && (writing || erased)) this.writeAgain();
    if (this.locked || this.phase.name !== 'answering') return;
    if (this.papers.follow(paper, ink, writing) || writing) this.#clock.wrote();
    this.nudged = false;
    this.#host.requestUpdate();
  }

  type(text: string): void {
    if (text !== '') this.#clock.wrote();
    this.fields.type(text);
    this.nudged = false;
    this.#host.requestUpdate();
  }

  /** On to another field. */
  select(field: number): void {
    this.fields.current = field;
    this.#host.requestUpdate();
  }

  /** A digit or sign on a keyboard, where the pen is in use. The keypad takes those that follow. */
  startTyping(key: string): void {
    const sign = typedSign(key, this.#kind?.alphabet ?? 'whole');
    if (this.mode !== 'pen' || !this.open || this.busy || !this.keypad || sign === undefined) return;
    this.use('keypad');
    this.type(sign);
  }

  /** To the keypad or back to the pen; the ink stays on the paper. A "Done" that still waits is taken back. */
  use(mode: 'pen' | 'keypad'): void {
    if (this.busy || this.mode === 'tap' || (mode === 'keypad' && !this.keypad)) return;
    this.#stopWaiting();
    this.mode = mode;
    this.nudged = this.hint = false;
    if (this.phase.name === 'asking') this.writeAgain();
    this.#host.requestUpdate();
  }

  /** Lays the hint on the paper or takes it away. The clock goes on: whoever looks at it thinks about the question. */
  showHint(on: boolean): void {
    if (on && (this.phase.name !== 'answering' || this.locked || this.check)) return;
    this.hint = on;
    this.#hinted ||= on;
    this.#host.requestUpdate();
  }

  /** The child says that the answer is complete. A second call while the first is under way does nothing. */
  async done(): Promise<void> {
    if (this.locked) return;
    const { mode, phase: { name } } = this;
    if (name !== 'answering' && name !== 'correcting') return;
    const written = name === 'answering' && mode === 'pen';
    const question = this.attempt?.questions[this.index];
    this.nudged = written || !question ? this.papers.blank : this.fields.lackFor(question);
    this.#host.requestUpdate();
    if (this.nudged) return;
    if (name === 'correcting') return this.#alone(() => this.#correct());
    if (mode !== 'pen') return this.#alone(() => this.#give({ text: this.fields.answer, by: mode }));
    const reads = await this.#readWaiting();
    if (reads && reads !== 'overtaken') await this.#alone(() => this.#take(reads, []));
    this.#host.requestUpdate();
  }

  /** A test flight asks on purpose what the child may not know, and so may a teacher. */
  get testing(): boolean {
    return this.assessment || this.attempt?.ladder !== undefined;
  }

  /**
   * "Don't know": the answer is an empty paper. In an assessment, whoever is asked and finds its answer nowhere may leave what it
   * wrote as it is: then it is what the reader believes, and marked as unsure.
   */
  async skip(): Promise<void> {
    const { phase } = this;
    if (!this.testing || this.locked) return;
    if (phase.name === 'answering') await this.#alone(() => this.#give({ text: '', by: 'keypad' }));
    else if (phase.name === 'asking' && this.assessment) {
      await this.#alone(() => this.#give(writtenAnswer(phase.reads.map(textOf), phase.reads)));
    }
  }

  /** The child says which of the readings is what it wrote. */
  async choose(text: string): Promise<void> {
    const { phase } = this;
    if (phase.name === 'asking') await this.#alone(() => this.#take(phase.reads, [...phase.texts, text]));
  }

  /** Back to the paper, from being asked or from correcting. */
  writeAgain(): void {
    if (this.busy) return;
    if (this.phase.name === 'asking') {
      this.#clock.resume('asking');
      this.phase = { name: 'answering' };
    } else if (this.phase.name === 'correcting') {
      this.phase = { name: 'verdict' };
    }
    this.#host.requestUpdate();
  }

  /** How long the question has been there, ms; while the clock stands still it does not grow. */
  get elapsed(): number {
    return this.#clock.elapsed();
  }

  /** Stops the clock of the question, or lets it go on. */
  hold(on: boolean): void {
    if (on) this.#clock.pause('held');
    else this.#clock.resume('held');
  }

  /**
   * The time for the question is over: what stands there is the answer. Nobody is asked; what is unsure counts as what the
   * reader believes it is. Where the network cannot read at all, there is time once more, for the keypad.
   */
  async timeUp(): Promise<void> {
    if (this.locked || this.phase.name !== 'answering') return;
    const { mode: by } = this;
    const text = by === 'pen' ? '' : this.fields.answer;
    if (text !== '' || this.papers.empty) return this.#alone(() => this.#give({ text, by }));
    const reads = await this.#readWaiting();
    if (reads && reads !== 'overtaken') return this.#alone(() => this.#give(writtenAnswer(reads.map(textOf), reads)));
    if (!reads) this.use('keypad');
    this.#clock.restart();
  }

  /** One step back: from the hint, from being asked, from correcting, from the keypad to the pen. */
  back(): void {
    if (this.hint) this.showHint(false);
    else if (this.phase.name === 'answering' && this.mode === 'keypad') this.use('pen');
    else this.writeAgain();
  }

  /** Whether "I wrote something else" is still open to the child: once, and only for what was read from the pen. */
  get disputable(): boolean {
    if (this.phase.name !== 'verdict') return false;
    const answer = this.attempt?.answers[this.index];
    return answer !== undefined && isDisputable(answer);
  }

  dispute(): void {
    if (!this.disputable || this.busy || this.phase.name !== 'verdict') return;
    this.fields.renew(this.fields.texts.length);
    this.phase = { name: 'correcting' };
    this.#host.requestUpdate();
  }

  /** On to the next question, or to the end. */
  next(): void {
    if (this.phase.name !== 'verdict' || this.busy) return;
    const { attempt } = this;
    if (attempt) this.#moveOn(attempt);
    this.#host.requestUpdate();
  }

  /** A fresh sheet for the question that is open, or the end. */
  #moveOn(attempt: Attempt): void {
    this.#stopWaiting();
    this.phase = isFinished(attempt) ? { name: 'finished' } : { name: 'answering' };
    this.index = attempt.answers.length;
    this.#layOut();
    this.nudged = this.hint = this.#hinted = false;
    this.#given = undefined;
    this.#clock.restart();
  }

  /**
   * Fresh paper. Each question is there to be written; the keypad is one tap, or one digit on a keyboard, away. In seconds
   * nobody taps twice: in a check it stays. And what is tapped is tapped.
   */
  #layOut(): void {
    const kind = this.#kind;
    const tapped = kind?.manner === 'compare' || kind?.manner === 'order';
    if (tapped) this.mode = 'tap';
    else if (!this.check || this.mode === 'tap' || !this.#rules.keypad) this.mode = 'pen';
    const count = kind ? fieldCount(kind) : 1;
    this.papers.renew(tapped ? 0 : count);
    this.fields.renew(count);
  }

  /**
   * Waits for the reading, with the clock stopped: nobody can do anything about a slow network. Undefined where it
   * could not be asked, 'overtaken' where the child has done something else meanwhile.
   */
  async #readWaiting(): Promise<readonly Read[] | undefined | 'overtaken'> {
    const turn = ++this.#turn;
    this.waiting = true;
    this.#clock.pause('reading');
    const reads = await this.#tellingWhenSlow(this.papers.read(), () => turn === this.#turn);
    if (turn !== this.#turn) return 'overtaken';
    this.#stopWaiting();
    return reads;
  }

  /** Paper by paper; where one cannot be read surely, the child is asked, and then it goes on. @param texts what is known */
  async #take(reads: readonly Read[], texts: readonly string[]): Promise<void> {
    const read = reads[texts.length];
    if (!read) return this.#give(writtenAnswer(texts, reads));
    const { reading } = read;
    if (reading.kind === 'empty') {
      this.nudged = true;
      this.#clock.resume('asking');
      this.phase = { name: 'answering' };
    } else if (reading.kind === 'unsure') {
      this.phase = { name: 'asking', written: { ...read, reading }, texts, reads };
      this.#clock.pause('asking');
    } else {
      await this.#take(reads, [...texts, reading.text]);
    }
  }

  #stopWaiting(): void {
    this.#turn += 1;
    this.waiting = this.slow = false;
    this.#clock.resume('reading');
  }

  /** Marks the answer and writes it down; the verdict is shown only after that. */
  async #give(given: Given): Promise<void> {
    const { attempt, index } = this;
    const question = attempt?.questions[index];
    // Where another tab has answered meanwhile, catchUp moves on.
    if (!question || attempt?.answers.length !== index || !this.#services.missionLock.held) return;
    const verdict = mark(question, given.text, mirroredIn(given), this.#rules.marking);
    const { profile } = attempt;
    const event: AnswerGiven = {
      type: 'answer-given', profile, attempt: attempt.id, index, question, verdict,
      ...(this.#hinted ? { hint: true } : {}), times: this.#clock.times(), ...given,
    };
    await this.#services.recorder.record(event);
    this.#given = event;
    this.hint = false;
    this.phase = { name: 'verdict' };
  }

  async #correct(): Promise<void> {
    const dispute = this.attempt && disputeOf(this.attempt, this.index, this.fields.answer);
    if (!dispute || !this.#services.missionLock.held) return;
    await this.#services.recorder.record(dispute);
    this.phase = { name: 'verdict' };
  }

  /** One task at a time: what is tapped while one is under way does not count. */
  async #alone(task: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      await this.#tellingWhenSlow(task(), () => this.busy);
    } finally {
      this.busy = this.slow = false;
      this.catchUp();
      this.#host.requestUpdate();
    }
  }

  async #tellingWhenSlow<T>(answer: Promise<T>, underWay: () => boolean): Promise<T> {
    this.#host.requestUpdate();
    const patience = setTimeout(() => {
      if (!underWay()) return;
      this.slow = true;
      this.#host.requestUpdate();
    }, PATIENCE_MS);
    return answer.finally(() => clearTimeout(patience));
  }

  readonly #visibility = (): void => {
    if (document.visibilityState === 'hidden') this.#clock.pause('hidden');
    else this.#clock.resume('hidden');
  };
}

/** Whether it is one and the same answer: two that agree in all this get the same verdict, too. */
function isSame(one: AnswerGiven, other: AnswerGiven | undefined): boolean {
  return one.text === other?.text && one.by === other.by && one.times.done === other.times.done;
}
