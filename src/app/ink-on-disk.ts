import type { ReactiveControllerHost } from 'lit';
import type { Attempt } from '../core/attempt/attempt.ts';
import type { Recorder } from '../core/log/recorder.ts';

/** Fetches the ink of old answers when they are shown: it lies on the disk, and years of it need not lie in memory. */
export class InkOnDisk {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #fetched = new WeakMap<Attempt, Attempt>();

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** The attempt with all the ink that is at hand; the host is rendered anew when the rest has come. */
  of(attempt: Attempt, recorder: Pick<Recorder, 'withInk'>): Attempt {
    const fetched = this.#fetched.get(attempt);
    if (!fetched) void this.#fetch(attempt, recorder);
    return fetched ?? attempt;
  }

  async #fetch(attempt: Attempt, recorder: Pick<Recorder, 'withInk'>): Promise<void> {
    this.#fetched.set(attempt, attempt);
    const before = attempt.answers.map(({ given }) => given);
    const whole = await recorder.withInk(before);
    if (whole === before) return;
    this.#fetched.set(attempt, { ...attempt, answers: attempt.answers.map((answer, i) => ({ ...answer, given: whole[i] ?? answer.given })) });
    this.#host.requestUpdate();
  }
}
