/** The two training threads, seen from the trainer. What they share is in shared memory; messages stay small. */
import { Worker } from 'node:worker_threads';
import { asError } from '../src/core/as-error.ts';
import type { RunSettings } from './checkpoint.ts';

/**
 * Each batch is always cut into this many parts, whatever the machine: a BatchNorm sees one part, and the parts'
 * gradients are added in order, so the same seed gives the same network.
 */
export const PARTS = 2;

export interface WorkerSetup {
  settings: RunSettings;
  /** Where the data lies; each thread reads it for itself. */
  folder: string;
  parameters: SharedArrayBuffer;
  gradient: SharedArrayBuffer;
}

/** `places`: of the samples in their epoch. `validation` is the name of a set, `from` and `to` a range in it. */
export type Request =
  | { kind: 'step'; samples: Int32Array; places: Int32Array; share: number; epoch: number; step: number; part: number }
  | { kind: 'validate'; set: ValidationSet; from: number; to: number };

export type ValidationSet = 'images' | 'digits';

/** `loss` is summed and multiplied with `share` for a step, summed only for a validation. */
export interface Reply {
  loss: number;
  correct: number;
}

export class Workers {
  /** What the threads compute with; write to it between requests only. */
  readonly parameters: Float32Array<SharedArrayBuffer>;
  /** One for each part. */
  readonly gradients: Float32Array<SharedArrayBuffer>[];
  readonly #threads: Worker[];

  constructor(settings: RunSettings, folder: string, length: number) {
    const floats = (): Float32Array<SharedArrayBuffer> => new Float32Array(new SharedArrayBuffer(length * 4));
    this.parameters = floats();
    this.gradients = Array.from({ length: PARTS }, floats);
    this.#threads = this.gradients.map((gradient) => {
      const setup: WorkerSetup = {
        settings,
        folder,
        parameters: this.parameters.buffer,
        gradient: gradient.buffer,
      };
      return new Worker(new URL('./worker-start.mjs', import.meta.url), { workerData: setup });
    });
  }

  /**
   * The gradient of one batch, left in `gradients`.
   * @param samples of the epoch's order, the first of them at place `first`
   */
  async step(samples: Int32Array, first: number, epoch: number, step: number): Promise<Reply> {
    const share = 1 / samples.length;
    return this.#all(
      cut(samples.length).map(([from, to], part) => ({
        kind: 'step',
        samples: samples.slice(from, to),
        places: Int32Array.from({ length: to - from }, (_, i) => first + from + i),
        share,
        epoch,
        step,
        part,
      })),
    );
  }

  /** Summed loss and number of right answers over a set of n, with running statistics and no dropout. */
  async validate(set: ValidationSet, n: number): Promise<Reply> {
    return this.#all(cut(n).map(([from, to]) => ({ kind: 'validate', set, from, to })));
  }

  async stop(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.terminate()));
  }

  async #all(requests: Request[]): Promise<Reply> {
    const replies = await Promise.all(requests.map((request, i) => ask(this.#threads[i], request)));
    return replies.reduce((a, b) => ({ loss: a.loss + b.loss, correct: a.correct + b.correct }));
  }
}

function ask(thread: Worker | undefined, request: Request): Promise<Reply> {
  return new Promise((resolve, reject) => {
    if (!thread) throw new Error('There is no such training thread.');
    const settle = (): void => {
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    const onMessage = (reply: Reply): void => {
      settle();
      resolve(reply);
    };
    const onError = (error: unknown): void => {
      settle();
      reject(asError(error));
    };
    const onExit = (): void => {
      settle();
      reject(new Error('A training thread has ended.'));
    };
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
    thread.postMessage(request);
  });
}

/** The range 0 to n in PARTS. */
function cut(n: number): [from: number, to: number][] {
  const each = Math.ceil(n / PARTS);
  return Array.from({ length: PARTS }, (_, i) => [Math.min(n, i * each), Math.min(n, (i + 1) * each)]);
}
