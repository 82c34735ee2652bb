import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import type { AnswerGiven, EventBody, LogEvent, MissionStarted } from '../../src/core/log/event.ts';
import { DatabaseEventLog, type EventLogOptions } from '../../src/storage/event-log.ts';

export const clock = { wall: () => 1_700_000_000_000, mono: () => performance.now() };
const question = { kind: 'addition', operands: [60, 40] };
export const started: MissionStarted = {
  type: 'mission-started',
  profile: 'default',
  attempt: 'a1',
  questions: [question],
};
export const answer: AnswerGiven = {
  type: 'answer-given',
  profile: 'default',
  attempt: 'a1',
  index: 0,
  question,
  text: '100',
  by: 'pen',
  reading: {
    kind: 'number',
    text: '100',
    confidence: 0.98,
    alternatives: [{ text: '106', confidence: 0.01 }],
  },
  verdict: 'right',
  ink: new Uint8Array([1, 2, 255]),
  times: { firstStroke: 700, lastStroke: 1900, done: 2500, paused: 0 },
  model: '0123456789abcdef',
};

export function left(attempt: number): EventBody {
  return { type: 'mission-abandoned', profile: 'default', attempt: `b${attempt}` };
}

export function seqs(events: readonly LogEvent[]): number[] {
  return events.map((event) => event.seq);
}

export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.fail('it was not refused'),
    (error: unknown) => error,
  );
}

/** Tabs of a device of its own for each test, which is gone afterwards. */
export class Device {
  name = '';
  #logs: DatabaseEventLog[] = [];

  constructor() {
    beforeEach(() => {
      this.name = `test-${Math.random()}`;
      localStorage.clear();
    });
    afterEach(async () => {
      for (const log of this.#logs.splice(0)) await log.close();
      await deleteDB(this.name);
      localStorage.clear();
    });
  }

  /** The log as one more tab has it. */
  open(more: Partial<EventLogOptions> = {}): DatabaseEventLog {
    const log = new DatabaseEventLog({ app: '0.1.0', clock, name: this.name, ...more });
    this.#logs.push(log);
    return log;
  }
}
