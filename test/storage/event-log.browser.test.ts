import { expect } from '@open-wc/testing';
import { openDB } from 'idb';
import { StorageFullError, StorageUnavailableError } from '../../src/core/log/errors.ts';
import type { DatabaseEventLog } from '../../src/storage/event-log.ts';
import { Device, answer, clock, left, rejection, seqs, started } from './device.ts';

describe('the log in IndexedDB', () => {
  const device = new Device();
  const open = () => device.open();

  it('gives back after reopening what was appended, ink and all', async () => {
    const first = open();
    const one = await first.append(started);
    const two = await first.append(answer, 1_600_000_000_000);
    expect(one).to.deep.include({ ...started, seq: 1, wall: clock.wall(), app: '0.1.0' });
    expect(two).to.deep.include({ ...answer, seq: 2, wall: 1_600_000_000_000 });
    await first.close();

    const second = open();
    expect(await second.read()).to.deep.equal([one, two]);
    const { incarnation } = one;
    expect(await second.append(left(1))).to.include({ device: one.device, incarnation, seq: 3 });
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
    expect(new Set(events.map((event) => 'attempt' in event && event.attempt)).size).to.equal(40);
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

  it('fetches each row once, in the order of the log, whoever wrote it', async () => {
    const one = open();
    const other = open();
    await one.append(started);
    expect(await one.read()).to.have.length(1);
    let fetched = 0;
    const original = IDBObjectStore.prototype.getAll;
    IDBObjectStore.prototype.getAll = function (...args: Parameters<typeof original>) {
      const request = original.apply(this, args);
      request.addEventListener('success', () => (fetched += request.result.length));
      return request;
    };
    try {
      await other.append(left(1));
      await one.append(left(2));
      await other.append(left(3));
      const [events, again] = await Promise.all([one.read(), one.read()]);
      expect(seqs(events)).to.deep.equal([1, 2, 3, 4]);
      expect(again).to.deep.equal(events);
      expect(fetched).to.equal(3);
      expect(await one.read()).to.equal(await one.read());
      expect(fetched).to.equal(3);
    } finally {
      IDBObjectStore.prototype.getAll = original;
    }
    expect(await open().read()).to.deep.equal(await one.read());
  });

  it('sets damaged rows and rows of a newer version aside, and leaves them where they are', async () => {
    const log = open();
    const first = await log.append(started);
    const raw = await openDB(device.name);
    await raw.add('events', { ...first, seq: 2, type: 'badge-earned', badge: 'moon' });
    await raw.add('events', { ...first, seq: 3, questions: 'none' });
    await raw.add('events', 'rust');
    expect(await log.read()).to.deep.equal([first]);
    expect(await log.read()).to.deep.equal([first]);
    expect(await raw.count('events')).to.equal(4);
    raw.close();
  });

  it('makes way for a newer version in another tab, and then says so', async () => {
    const log = open();
    await log.append(started);
    const newer = await openDB(device.name, 99);
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

  it('does without a channel to the other tabs', async () => {
    const original = globalThis.BroadcastChannel;
    Object.assign(globalThis, {
      BroadcastChannel: function () {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    try {
      expect((await open().append(started)).seq).to.equal(1);
    } finally {
      Object.assign(globalThis, { BroadcastChannel: original });
    }
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
