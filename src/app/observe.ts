import { ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { servicesContext, type Observable, type Services, type Unsubscribe } from './services.ts';

/**
 * Gives its host the services of the context and renders it anew whenever one of the parts that `watch` names changes.
 * The subscriptions live as long as the host is in the document.
 */
export class WatchedServices implements ReactiveController {
  readonly #host: LitElement;
  readonly #watch: (services: Services) => readonly Observable[];
  readonly #consumer: ContextConsumer<typeof servicesContext, LitElement>;
  #subscriptions: Unsubscribe[] = [];

  constructor(host: LitElement, watch: (services: Services) => readonly Observable[] = () => []) {
    this.#host = host;
    this.#watch = watch;
    this.#consumer = new ContextConsumer(host, { context: servicesContext, callback: () => this.#subscribe() });
    host.addController(this);
  }

  /** Undefined until the host is in the document below the provider. */
  get value(): Services | undefined {
    return this.#consumer.value;
  }

  hostConnected(): void {
    this.#subscribe();
  }

  hostDisconnected(): void {
    this.#unsubscribe();
  }

  #subscribe(): void {
    this.#unsubscribe();
    const services = this.value;
    if (!services) return;
    const changed = () => this.#host.requestUpdate();
    this.#subscriptions = this.#watch(services).map((observable) => observable.subscribe(changed));
    changed();
  }

  #unsubscribe(): void {
    for (const unsubscribe of this.#subscriptions) unsubscribe();
    this.#subscriptions = [];
  }
}
