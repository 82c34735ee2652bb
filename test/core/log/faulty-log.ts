import assert from 'node:assert/strict';
import type { EventBody, LogEvent } from '../../../src/core/log/event.ts';
import type { Adopted, EventLog } from '../../../src/core/ports.ts';
import { logged } from './events.ts';

/** A log in memory that fails as told: each entry of `faults` is the fate of one call of append. */
export class FaultyLog implements EventLog {
  readonly stored: LogEvent[] = [];
  faults: (Error | undefined)[] = [];
  readFault: Error | undefined;
  rereadFault: Error | undefined;
  writing = 0;

  async append(body: EventBody, wall = 0): Promise<LogEvent> {
    this.writing += 1;
    assert.equal(this.writing, 1, 'two writes at the same time');
    await new Promise(setImmediate);
    this.writing -= 1;
    const fault = this.faults.shift();
    if (fault) throw fault;
    const event = logged(this.#nextSeq, body, wall);
    this.stored.push(event);
    return event;
  }

  async erase(profile: string): Promise<void> {
    const fault = this.faults.shift();
    if (fault) throw fault;
    const left = this.stored.filter((event) => event.profile !== profile);
    this.stored.splice(0, Infinity, ...left, logged(this.#nextSeq, { type: 'child-deleted', profile }));
  }

  async adopt(events: readonly LogEvent[]): Promise<Adopted> {
    const fault = this.faults.shift();
    if (fault) throw fault;
    this.stored.push(...events);
    return { added: events.length, different: 0 };
  }

  get #nextSeq(): number {
    return (this.stored.at(-1)?.seq ?? 0) + 1;
  }

  async read(): Promise<readonly LogEvent[]> {
    if (this.readFault) throw this.readFault;
    return [...this.stored];
  }

  async reread(events: readonly LogEvent[]): Promise<readonly (LogEvent | undefined)[]> {
    if (this.rereadFault) throw this.rereadFault;
    return events.map(({ seq }) => this.stored.find((event) => event.seq === seq));
  }
}
