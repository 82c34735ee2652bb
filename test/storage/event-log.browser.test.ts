import { expect } from '@open-wc/testing';
import { deleteDB, openDB } from 'idb';
import { StorageFullError, StorageUnavailableError } from '../../src/core/log/errors.ts';
import type { EventBody, LogEvent } from '../../src/core/log/event.ts';
import { DatabaseEventLog } from '../../src/storage/event-log.ts';

const clock = { wall: () => 1_700_000_000_000, mono: () => performance.now() };
const question = { kind: 'addition', operands: [60, 40] };
const started: EventBody = {
  type: 'mission-started',
  profile: 'default',
  attempt: 'a1',
  questions: [question],
};
const answer: EventBody = {
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

function left(attempt: number): EventBody {
  return { type: 'mission-abandoned', profile: 'default', attempt: `b${attempt}` };
}

function seqs(events: readonly LogEvent[]): number[] {
  return events.map((event) => event.seq);
}

async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.fail('it was not refused'),
    (error: unknown) => error,
  );
}

describe('the log in IndexedDB', () => {
  let name: string;
  let logs: DatabaseEventLog[];
  let databases = 0;

  const open = () => {
    const log = new DatabaseEventLog({ app: '0.1.0', clock, name });
    logs.push(log);
    return log;
  };

  beforeEach(() => {
    databases += 1;
    name = `test-${databases}-${Math.random()}`;
    logs = [];
    localStorage.clear();
  });

  afterEach(async () => {
    for (const log of logs) await log.close();
    await deleteDB(name);
  });

  it('gives back after reopening what was appended, ink and all', async () => {
    const first = open();
    const one = await first.append(started);
    const two = await first.append(answer, 1_600_000_000_000);
    expect(one).to.deep.include({ ...started, seq: 1, wall: clock.wall(), app: '0.1.0' });
    expect(two).to.deep.include({ ...answer, seq: 2, wall: 1_600_000_000_000 });
    await first.close();

    const second = open();
    expect(await second.read()).to.deep.equal([one, two]);
    expect((await second.append(left(1))).seq).to.equal(3);
    expect(second.identity).to.include({ device: one.device, incarnation: one.incarnation });
    expect(second.lost).to.equal(false);
  });

  it('asks the disk for each event: strict durability', async () => {
    const log = open();
    await log.read();
    const asked: unknown[] = [];
    const original = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...args: Parameters<typeof original>) {
      asked.push(args[2]?.durability);
      return original.apply(this, args);
    };
    try {
      await log.append(started);
    } finally {
      IDBDatabase.prototype.transaction = original;
    }
    expect(asked).to.deep.equal(['strict']);
  });

  it('numbers without gaps while two tabs write at the same time, and each hears of the other', async () => {
    const one = open();
    const other = open();
    const heard = new Promise<void>((resolve) => one.onForeignEvent(resolve));
    await Promise.all(Array.from({ length: 40 }, (_, i) => (i % 2 ? one : other).append(left(i))));
    const events = await one.read();
    expect(seqs(events)).to.deep.equal(Array.from({ length: 40 }, (_, i) => i + 1));
    expect(new Set(events.map((event) => event.attempt)).size).to.equal(40);
    expect(new Set(events.map((event) => event.device + event.incarnation)).size).to.equal(1);
    await heard;
  });

  it('says that the device is full, writes nothing, and goes on when there is room again', async () => {
    const log = open();
    await log.append(started);
    const original = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    try {
      expect(await rejection(log.append(answer))).to.be.instanceOf(StorageFullError);
    } finally {
      IDBObjectStore.prototype.put = original;
    }
    expect(seqs(await log.read())).to.deep.equal([1]);
    expect((await log.append(answer)).seq).to.equal(2);
  });

  it('opens again when the browser has closed the connection', async () => {
    const log = open();
    await log.append(started);
    const connections: IDBDatabase[] = [];
    const original = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...args: Parameters<typeof original>) {
      connections.push(this);
      return original.apply(this, args);
    };
    try {
      await log.append(left(1));
      connections.at(-1)?.close();
      await log.append(left(2));
      connections.at(-1)?.dispatchEvent(new Event('close'));
      await log.append(left(3));
    } finally {
      IDBDatabase.prototype.transaction = original;
    }
    expect(seqs(await log.read())).to.deep.equal([1, 2, 3, 4]);
    expect(new Set(connections).size).to.equal(3);
  });

  it('does not write twice when the end of a transaction was not heard', async () => {
    const log = open();
    await log.read();
    const original = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...args: Parameters<typeof original>) {
      IDBObjectStore.prototype.put = original;
      const request = original.apply(this, args);
      const { transaction } = this;
      transaction.addEventListener(
        'complete',
        (event) => {
          event.stopImmediatePropagation();
          transaction.dispatchEvent(new Event('abort'));
        },
        { capture: true, once: true },
      );
      return request;
    };
    try {
      await log.append(started);
    } finally {
      IDBObjectStore.prototype.put = original;
    }
    expect(seqs(await log.read())).to.deep.equal([1]);
  });

  it('knows that a database was here and has vanished: same device, new incarnation, said loudly', async () => {
    const first = open();
    const before = await first.append(started);
    await deleteDB(name);
    const said = new Promise<void>((resolve) => first.subscribe(() => first.lost && resolve()));

    const after = await first.append(left(1));
    await said;
    expect(after.device).to.equal(before.device);
    expect(after.incarnation).not.to.equal(before.incarnation);
    expect(after.seq).to.equal(1);

    await first.close();
    await deleteDB(name);
    const second = open();
    expect(await second.read()).to.deep.equal([]);
    expect(second.lost).to.equal(true);
    expect(second.identity?.device).to.equal(before.device);
    expect(second.identity?.incarnation).not.to.equal(after.incarnation);
  });

  it('sets damaged rows and rows of a newer version aside, and leaves them where they are', async () => {
    const log = open();
    const first = await log.append(started);
    const raw = await openDB(name);
    await raw.add('events', { ...first, seq: 2, type: 'badge-earned', badge: 'moon' });
    await raw.add('events', { ...first, seq: 3, questions: 'none' });
    await raw.add('events', 'rust');
    expect(await log.read()).to.deep.equal([first]);
    expect(log.setAside).to.deep.equal({ corrupt: 2, newer: 1 });
    expect(await raw.count('events')).to.equal(4);
    raw.close();
  });

  it('makes way for a newer version in another tab, and then says so', async () => {
    const log = open();
    await log.append(started);
    const newer = await openDB(name, 99);
    const error = await rejection(log.append(left(1)));
    expect(error).to.be.instanceOf(StorageUnavailableError);
    expect(String(error)).to.contain('Reload');
    expect(log.refused).to.equal(error);
    newer.close();
  });

  it('opens even where IndexedDB is refused, says why, and works once it is allowed', async () => {
    const original = IDBFactory.prototype.open;
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    let log: DatabaseEventLog;
    try {
      log = open();
      expect(await rejection(log.append(started))).to.be.instanceOf(StorageUnavailableError);
      expect(await rejection(log.read())).to.equal(log.refused);
    } finally {
      IDBFactory.prototype.open = original;
    }
    expect((await log.append(started)).seq).to.equal(1);
    expect(log.refused).to.equal(undefined);
  });

  it('does not keep a child waiting for a database that never opens', async () => {
    await open().append(started);
    const stubborn = await openDB(name);
    const deleted = deleteDB(name);
    const original = globalThis.setTimeout;
    const waits: unknown[] = [];
    Object.assign(globalThis, {
      setTimeout: (task: () => void, ms: number) => {
        waits.push(ms);
        return original(task, 0);
      },
    });
    const log = open();
    try {
      expect(await rejection(log.append(left(1)))).to.be.instanceOf(StorageUnavailableError);
    } finally {
      globalThis.setTimeout = original;
    }
    expect(waits).to.deep.equal([5000]);
    stubborn.close();
    await deleted;
    expect((await log.append(left(1))).seq).to.equal(1);
  });

  it('does without localStorage', async () => {
    const original = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    try {
      expect((await open().append(started)).seq).to.equal(1);
    } finally {
      Storage.prototype.setItem = original;
    }
  });
});
