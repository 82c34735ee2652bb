import { transfer, wrap } from 'comlink';
import type { CodeReader, Pixels } from '../core/ports.ts';
import { ScanningUnavailableError } from '../core/transfer/refused.ts';
import type { ScanningWorker } from './protocol.ts';

/** The page's end of the scanning worker. */
export class ScanningClient implements CodeReader {
  readonly #worker: Worker;
  readonly #remote;
  /** Never resolves; rejects when the worker has ended. */
  readonly #lost: Promise<never>;
  #end: (why: Error) => void = () => undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    this.#remote = wrap<ScanningWorker>(worker);
    this.#lost = new Promise((_, reject) => (this.#end = reject));
    // Whoever waits for an answer learns of it; here it is for the case that nobody waits.
    this.#lost.catch(() => undefined);
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#end(new ScanningUnavailableError(event.message || 'The reader of codes could not be started.'));
    });
  }

  async read(pixels: Pixels, thorough = false): Promise<string | undefined> {
    return Promise.race([this.#remote.read(transfer(pixels, [pixels.data.buffer]), thorough), this.#lost]);
  }

  close(): void {
    this.#worker.terminate();
    this.#end(new ScanningUnavailableError('The reader of codes was closed.'));
  }
}
