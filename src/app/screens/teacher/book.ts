import type { LitElement, ReactiveController } from 'lit';
import { asError } from '../../../core/as-error.ts';
import { gradebookOf, type Gradebook } from '../../../core/assessment/gradebook.ts';
import type { TimedEvent } from '../../../core/log/event.ts';
import type { Recorder } from '../../../core/log/recorder.ts';
import type { CollectedResult } from '../../../core/ports.ts';
import { WatchedServices } from '../../observe.ts';
import type { Services } from '../../services.ts';

interface Made {
  readonly results: readonly CollectedResult[];
  readonly events: readonly TimedEvent[];
  readonly book: Gradebook;
}

/** What the last page had: the next one shows it at once, and reads meanwhile what has come since. */
const lastOf = new WeakMap<Recorder, Made>();

/**
 * Gives its host the gradebook, made anew when the log has changed; the results are read when the host comes, and when it
 * asks for them again.
 */
export class Book implements ReactiveController {
  readonly #host: LitElement;
  readonly #services: WatchedServices;
  #results: readonly CollectedResult[] | undefined;
  #asked = false;
  #failure: Error | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#services = new WatchedServices(host, ({ recorder }) => [recorder]);
    host.addController(this);
  }

  get services(): Services | undefined {
    return this.#services.value;
  }

  /** Why the results cannot be read; undefined when they can. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  /** Undefined until the results are there; those of the last page until then. */
  get value(): Gradebook | undefined {
    const { services } = this;
    if (!services) return undefined;
    const made = lastOf.get(services.recorder);
    const results = this.#results ?? made?.results;
    if (!results) return undefined;
    const events = services.recorder.events();
    if (made && made.results === results && made.events.length === events.length && made.events.at(-1) === events.at(-1)) return made.book;
    const book = gradebookOf(events, results);
    lastOf.set(services.recorder, { results, events, book });
    return book;
  }

  hostUpdate(): void {
    if (this.services && !this.#asked) void this.refresh(this.services);
  }

  /** Reads the results again. */
  async refresh(services: Services): Promise<void> {
    this.#asked = true;
    try {
      const { results } = await services.exchange();
      this.#results = await results.all();
      this.#failure = undefined;
    } catch (error) {
      this.#failure = asError(error);
    }
    this.#host.requestUpdate();
  }
}
