import type { Adopted, EventLog } from '../ports.ts';
import type { EventBody, LogEvent } from './event.ts';

/** A log for what is only tried out, as when warming up: it lasts as long as whoever holds it, and nothing reaches the disk. */
export class PassingLog implements EventLog {
  #events: readonly LogEvent[] = [];

  append(body: EventBody, wall = 0): Promise<LogEvent> {
    const event = { ...body, wall, device: '0'.repeat(16), incarnation: '0'.repeat(8), seq: this.#events.length + 1, app: '' };
    this.#events = [...this.#events, event];
    return Promise.resolve(event);
  }

  erase(profile: string): Promise<void> {
    this.#events = this.#events.filter((event) => event.profile !== profile);
    return Promise.resolve();
  }

  adopt(events: readonly LogEvent[]): Promise<Adopted> {
    this.#events = [...this.#events, ...events];
    return Promise.resolve({ added: events.length, different: 0 });
  }

  read(): Promise<readonly LogEvent[]> {
    return Promise.resolve(this.#events);
  }

  /** Nothing was ever without its ink. */
  reread(events: readonly LogEvent[]): Promise<readonly LogEvent[]> {
    return Promise.resolve(events);
  }
}
