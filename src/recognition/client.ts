import { wrap } from 'comlink';
import type { Remote } from 'comlink';
import { asError } from '../core/as-error.ts';
import type { Glyph } from '../core/ink/glyph.ts';
import type { Classification, Classifier, ModelInfo } from '../core/ports.ts';
import { packGlyphs, unpack } from './batch.ts';
import { BuildMismatchError, RecognitionUnavailableError } from './errors.ts';
import { ModelFileError } from './model-file.ts';
import type { RecognitionWorker, StartOptions } from './protocol.ts';

/** User Timing entry from the start of the worker to its first prediction, for `npm run bench`. */
export const START_MEASURE = 'recognition-start';

export interface ClientOptions extends Omit<StartOptions, 'refetch'> {
  createWorker(): Worker;
  /** How long one answer may take before the worker counts as hung, ms. */
  readonly timeout?: number;
}

/** The worker died or does not answer; the request may be sent to another one. */
class WorkerLost extends Error {}

interface Connection {
  readonly remote: Remote<RecognitionWorker>;
  readonly started: Promise<ModelInfo>;
  /** Never resolves; rejects when the worker has ended. */
  readonly lost: Promise<never>;
  /** Ends the worker and tells why to all who wait for it. */
  end(why: Error): void;
}

/**
 * The page's end of the recognition worker: starts it when first asked, starts it anew when it died or hangs and
 * then asks the same once more. After a failure the next call tries again from the beginning.
 */
export class RecognitionClient implements Classifier {
  readonly #options: ClientOptions;
  #connection: Connection | undefined;
  #startFailed = false;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** @throws ModelFileError | BuildMismatchError | RecognitionUnavailableError */
  info(): Promise<ModelInfo> {
    return this.#ask(({ started }) => started);
  }

  /** @throws ModelFileError | BuildMismatchError | RecognitionUnavailableError */
  async classify(glyphs: readonly Glyph[]): Promise<readonly Classification[]> {
    const n = glyphs.length;
    if (n === 0) return [];
    const packed = packGlyphs(glyphs);
    const answers = await this.#ask(async (connection) => {
      await connection.started;
      const limit = this.#options.timeout ?? 10_000;
      const timer = setTimeout(() => connection.end(new WorkerLost(`No answer within ${limit} ms.`)), limit);
      return connection.remote.classify(packed, n).finally(() => clearTimeout(timer));
    });
    return unpack(answers, n);
  }

  /** Ends the worker; the next call starts one. */
  close(): void {
    this.#connection?.end(new RecognitionUnavailableError('The handwriting reader was closed.'));
  }

  async #ask<T>(request: (connection: Connection) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        const connection = (this.#connection ??= this.#connect());
        return await Promise.race([request(connection), connection.lost]);
      } catch (error) {
        if (!(error instanceof WorkerLost)) throw named(error);
        if (attempt === 2) {
          const message = 'The handwriting reader stopped working. The keypad still works; try again in a moment.';
          throw new RecognitionUnavailableError(message, { cause: error });
        }
      }
    }
  }

  #connect(): Connection {
    const { createWorker, buildId, modelUrl, modelSha256, wasmUrl, backend } = this.#options;
    const begin = performance.now();
    const worker = createWorker();
    const remote = wrap<RecognitionWorker>(worker);
    const refetch = this.#startFailed;
    const started = remote.start({ buildId, modelUrl, modelSha256, wasmUrl, backend, refetch });
    let reject: (why: Error) => void;
    const lost = new Promise<never>((_, no) => (reject = no));
    const connection: Connection = {
      remote,
      started,
      lost,
      end: (why) => {
        worker.terminate();
        if (this.#connection === connection) this.#connection = undefined;
        reject(why);
      },
    };
    // Whoever waits learns of a failure through the race in #ask; here it is for the case that nobody waits.
    lost.catch(() => undefined);
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      connection.end(new WorkerLost(event.message || 'The worker could not be started.'));
    });
    worker.addEventListener('messageerror', () => connection.end(new WorkerLost('A message could not be read.')));
    started.then(
      () => {
        this.#startFailed = false;
        performance.measure(START_MEASURE, { start: begin });
      },
      (error: Error) => {
        this.#startFailed = true;
        connection.end(error);
      },
    );
    return connection;
  }
}

const NAMED_ERRORS = new Map<string, new (message: string, options: ErrorOptions) => Error>([
  ['ModelFileError', ModelFileError],
  ['BuildMismatchError', BuildMismatchError],
  ['RecognitionUnavailableError', RecognitionUnavailableError],
]);

/** Errors lose their class on the way from the worker; the name survives. */
function named(error: unknown): Error {
  const { name, message } = asError(error);
  const Kind = NAMED_ERRORS.get(name);
  if (Kind) return new Kind(message, { cause: error });
  return new RecognitionUnavailableError(`The handwriting reader does not work here: ${message}`, { cause: error });
}
