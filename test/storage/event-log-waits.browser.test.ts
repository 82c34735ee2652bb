import { expect } from '@open-wc/testing';
import { deleteDB, openDB } from 'idb';
import { StorageUnavailableError } from '../../src/core/log/errors.ts';
import { Device, answer, left, rejection, seqs, started } from './device.ts';

describe('a database that does not answer', () => {
  const device = new Device();
  const open = () => device.open();

  it('keeps no child waiting when it never opens', async () => {
    await open().append(started);
    const stubborn = await openDB(device.name);
    const deleted = deleteDB(device.name);
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

  it('keeps no child waiting when a write never ends, and writes once when it is tried again', async () => {
    const log = open();
    await log.append(started);
    const stuck = await openDB(device.name);
    let holding = true;
    const transaction = stuck.transaction('events', 'readwrite');
    const hold = async () => {
      while (holding) await transaction.store.count();
    };
    const held = hold();
    const original = globalThis.setTimeout;
    const waits: unknown[] = [];
    Object.assign(globalThis, {
      setTimeout: (task: () => void, ms: number) => {
        waits.push(ms);
        return original(task, 50);
      },
    });
    try {
      expect(await rejection(log.append(answer))).to.be.instanceOf(StorageUnavailableError);
      expect(waits).to.deep.equal([10_000]);
    } finally {
      globalThis.setTimeout = original;
      holding = false;
    }
    await held;
    expect((await log.append(answer)).seq).to.equal(2);
    expect(seqs(await open().read())).to.deep.equal([1, 2]);
    stuck.close();
  });
});
