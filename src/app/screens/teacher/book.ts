import type { LitElement, ReactiveController } from 'lit';
import { gradebookOf, type Gradebook } from '../../../core/assessment/gradebook.ts';
import type { TimedEvent } from '../../../core/log/event.ts';
import type { CollectedResult } from '../../../core/ports.ts';
import { WatchedServices } from '../../observe.ts';
import type { Services } from '../../services.ts';

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
  #made: { readonly results: readonly CollectedResult[]; readonly events: readonly TimedEvent[]; readonly book: Gradebook } | undefined;

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

  /** Undefined until the results are there. */
  get value(): Gradebook | undefined {
    const { services } = this;
    if (!services || !this.#results) return undefined;
    const events = services.recorder.events();
    const made = this.#made;
    if (made && made.results === this.#results && made.events.length === events.length && made.events.at(-1) === events.at(-1)) return made.book;
    const book = gradebookOf(events, this.#results);
    this.#made = { results: this.#results, events, book };
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
      this.#failure = error instanceof Error ? error : new Error(String(error));
    }
    this.#host.requestUpdate();
  }
}
