/** The two training threads, seen from the trainer. What they share is in shared memory; messages stay small. */
import { Worker } from 'node:worker_threads';
import type { Augmentation } from './augment.ts';
import type { ImageSet } from './data.ts';

/**
 * Each batch is always cut into this many parts, whatever the machine: a BatchNorm sees one part, and the parts'
 * gradients are added in order, so the same seed gives the same network.
 */
export const PARTS = 2;

export interface WorkerSetup {
  network: string;
  seed: number;
  augmentation: Augmentation | null;
  images: SharedArrayBuffer;
  labels: SharedArrayBuffer;
  parameters: SharedArrayBuffer;
  gradient: SharedArrayBuffer;
}

export type Request =
  | { kind: 'step'; samples: Int32Array; share: number; epoch: number; step: number; part: number }
  | { kind: 'evaluate'; samples: Int32Array };

/** `loss` is summed and multiplied with `share` for a step, summed only for an evaluation. */
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

  constructor(
    network: string,
    length: number,
    set: ImageSet,
    options: { seed: number; augmentation: Augmentation | null },
  ) {
    const floats = (): Float32Array<SharedArrayBuffer> => new Float32Array(new SharedArrayBuffer(length * 4));
    this.parameters = floats();
    this.gradients = Array.from({ length: PARTS }, floats);
    const images = share(set.images);
    const labels = share(set.labels);
    this.#threads = this.gradients.map((gradient) => {
      const setup: WorkerSetup = {
        network,
        ...options,
        images,
        labels,
        parameters: this.parameters.buffer,
        gradient: gradient.buffer,
      };
      return new Worker(new URL('./worker-start.mjs', import.meta.url), { workerData: setup });
    });
  }

  /** The gradient of one batch, left in `gradients`. */
  async step(batch: Int32Array, epoch: number, step: number): Promise<Reply> {
    const share = 1 / batch.length;
    return this.#all(
      cut(batch).map((samples, part) => ({ kind: 'step', samples, share, epoch, step, part })),
    );
  }

  /** Summed loss and number of right answers over the samples, with running statistics and no dropout. */
  async evaluate(samples: Int32Array): Promise<Reply> {
    return this.#all(cut(samples).map((part) => ({ kind: 'evaluate', samples: part })));
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
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    const onExit = (): void => {
      settle();
      reject(new Error('A training thread has ended.'));
    };
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
    thread.postMessage(request);
  });
}

function cut(samples: Int32Array): Int32Array[] {
  const each = Math.ceil(samples.length / PARTS);
  return Array.from({ length: PARTS }, (_, i) => samples.slice(i * each, (i + 1) * each));
}

function share(bytes: Uint8Array): SharedArrayBuffer {
  const buffer = new SharedArrayBuffer(bytes.length);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}
