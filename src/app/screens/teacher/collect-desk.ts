import { asError } from '../../../core/as-error.ts';
import { TEACHER } from '../../../core/assessment/assessment.ts';
import { makeReceipt, receive, type Desk, type Received } from '../../../core/assessment/collect.ts';
import { assessmentOf, inkOf, resultOf, sealResult } from '../../../core/assessment/hand-over.ts';
import { markResult, type MarkedResult } from '../../../core/assessment/mark-result.ts';
import { overrulesOf } from '../../../core/assessment/overrules.ts';
import { sameName, type Result } from '../../../core/assessment/result.ts';
import { ownerOfResult, rosterOf, type Pupil } from '../../../core/assessment/roster.ts';
import { takeReceipt } from '../../../core/assessment/take-receipt.ts';
import type { Attempt } from '../../../core/attempt/attempt.ts';
import type { CollectedResult } from '../../../core/ports.ts';
import type { Recorder } from '../../../core/log/recorder.ts';
import type { Exchange, Services } from '../../services.ts';

/** A result that came in and is kept. */
export interface TakenIn extends Received {
  readonly marked: MarkedResult;
  /** Whose it is; undefined where nobody in the list is known by it. */
  readonly pupil: Pupil | undefined;
  /** For the pupil's device. */
  readonly receipt: Uint8Array;
  /** The teacher has said that the device's other key is fine. */
  readonly keyAccepted?: boolean;
}

/** What could not be taken, and from which file. */
export interface TurnedAway {
  readonly error: Error;
  readonly file: string | undefined;
}

export type Outcome = TakenIn | TurnedAway;

export function isTakenIn(outcome: Outcome): outcome is TakenIn {
  return 'marked' in outcome;
}

/** Takes in what pupils hand over, one message after another in the order in which they came. */
export class CollectDesk {
  /** Of this visit, the last one first. */
  outcomes: readonly Outcome[] = [];
  /** All that was ever collected here. */
  results: readonly Result[];
  readonly #services: Services;
  readonly #exchange: Exchange;
  readonly #changed: (outcome?: Outcome) => void;
  #work: Promise<unknown> = Promise.resolve();

  private constructor(
    services: Services, exchange: Exchange, collected: readonly CollectedResult[], changed: (outcome?: Outcome) => void,
  ) {
    this.results = collected.map(({ result }) => result);
    this.#services = services;
    this.#exchange = exchange;
    this.#changed = changed;
  }

  /** @param changed is called with each outcome */
  static async open(services: Services, changed: (outcome?: Outcome) => void): Promise<CollectDesk> {
    const exchange = await services.exchange();
    return new CollectDesk(services, exchange, await exchange.results.all(), changed);
  }

  /** Resolves when it is on the disk, or turned away. @param file the name of the one that it came from */
  take(message: Uint8Array, file?: string): Promise<Outcome> {
    return this.#after(() => this.#take(message, file));
  }

  /** Takes in what was sat on this very device; resolves to how many results were taken, and how many turned away. */
  takeFromHere(): Promise<{ readonly taken: number; readonly refused: number }> {
    return this.#after(async () => {
      const { recorder, crew } = this.#services;
      const profiles = [...crew.children.map(({ id }) => id), crew.guest];
      for (const profile of profiles) await recorder.know(profile);
      const handedIn = recorder.attempts().filter(({ assessment, handedIn: at }) => assessment && at !== undefined);
      let [taken, refused] = [0, 0];
      for (const attempt of handedIn) {
        const message = await this.#messageOf(attempt);
        if (!message) continue;
        const outcome = await this.#take(message);
        if (!isTakenIn(outcome)) {
          refused += 1;
          continue;
        }
        taken += 1;
        await takeReceipt(outcome.receipt, { recorder, signer: this.#exchange.signer, profiles });
      }
      return { taken, refused };
    });
  }

  /** One receipt for everything that was collected of this assessment. @param assessment its id */
  receipt(assessment: string): Promise<Uint8Array> {
    return makeReceipt(this.results.filter((result) => result.assessment.id === assessment), this.#desk());
  }

  /** From now on this is the key of the device, said once however often it is tapped. Resolves to the outcome without its warning. */
  acceptKey(outcome: TakenIn): Promise<TakenIn> {
    return this.#after(async () => {
      const known = this.outcomes.filter(isTakenIn).find((one) => one.keyAccepted && one.receipt === outcome.receipt);
      if (known) return known;
      const { result, key, marks } = outcome;
      await this.#services.recorder.record({ type: 'device-remembered', profile: TEACHER, from: result.name.device, key });
      const accepted = { ...outcome, keyAccepted: true, marks: new Set([...marks].filter((mark) => mark !== 'key changed')) };
      this.outcomes = this.outcomes.map((one) => (one === outcome ? accepted : one));
      this.#changed();
      return accepted;
    });
  }

  async #take(message: Uint8Array, file?: string): Promise<Outcome> {
    const outcome = await this.#takeIn(message).catch((error: unknown): Outcome => ({ error: asError(error), file }));
    this.outcomes = [outcome, ...this.outcomes];
    if (isTakenIn(outcome)) this.#keep(outcome);
    this.#changed(outcome);
    return outcome;
  }

  /** What was there may have an owner now, or be set aside. */
  #keep({ result, kept }: TakenIn): void {
    this.results = [...this.results.filter(({ name }) => !sameName(name, result.name)), ...kept.map((one) => one.result)];
  }

  async #takeIn(message: Uint8Array): Promise<Outcome> {
    const received = await receive(message, this.#desk());
    const { result, assessment, key, stored } = received;
    const events = this.#services.recorder.events();
    const collected = { result, key, collectedAt: this.#services.clock.wall(), disputed: stored === 'differs' };
    return {
      ...received,
      marked: markResult(collected, assessment, overrulesOf(events, collected)),
      pupil: ownerOfResult(rosterOf(events), result),
      receipt: await makeReceipt([result], this.#desk()),
    };
  }

  async #messageOf(attempt: Attempt): Promise<Uint8Array | undefined> {
    const { recorder } = this.#services;
    const result = resultOf(recorder, attempt.id);
    if (!result) return undefined;
    const ink = assessmentOf(recorder.events(), attempt)?.ink ? await keptInk(attempt, recorder) : undefined;
    return sealResult(result, this.#exchange.signer, ink);
  }

  #desk(): Desk {
    const { recorder, clock } = this.#services;
    return { recorder, clock, collected: () => this.results, ...this.#exchange };
  }

  #after<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#work.then(work);
    // Who asked hears of a failure; it must not stop what comes after.
    this.#work = done.catch(() => undefined);
    return done;
  }
}

async function keptInk(attempt: Attempt, recorder: Recorder) {
  const given = await recorder.withAllInk(attempt.answers.map((answer) => answer.given));
  return inkOf({ answers: attempt.answers.map((answer, i) => ({ ...answer, given: given[i] ?? answer.given })) });
}
