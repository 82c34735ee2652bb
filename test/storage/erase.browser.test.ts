import { expect } from '@open-wc/testing';
import { openDB } from 'idb';
import type { EventBody } from '../../src/core/log/event.ts';
import { StorageUnavailableError } from '../../src/core/log/errors.ts';
import { answer, Device, rejection, seqs, started } from './device.ts';

const OTHERS: EventBody = {
  type: 'mission-started', profile: 'ben', attempt: 'b1', questions: [{ kind: 'addition', operands: [1, 2] }],
};

describe('a child that is deleted', () => {
  const device = new Device();

  it('is gone from the disk, also what only a newer version can read, and the others stay', async () => {
    const log = device.open();
    for (const body of [started, answer, OTHERS]) await log.append(body);
    const database = await openDB(device.name);
    await database.add('events', { type: 'badge-won', profile: 'default', device: '0'.repeat(16), incarnation: '0'.repeat(8), seq: 1 });
    await database.add('events', { type: 'badge-won', profile: 'ben', device: '0'.repeat(16), incarnation: '0'.repeat(8), seq: 2 });

    await log.erase('default');
    const rows = await database.getAll('events');
    database.close();
    expect(rows.map(({ type, profile }) => [type, profile])).to.deep.equal([
      ['mission-started', 'ben'], ['badge-won', 'ben'], ['child-deleted', 'default'],
    ]);
    expect(seqs(await log.read())).to.deep.equal([3, 4]);
    expect((await log.append(started)).seq).to.equal(5);
  });

  it('is gone in the other tab too', async () => {
    const one = device.open();
    const other = device.open();
    for (const body of [started, answer, OTHERS]) await one.append(body);
    await other.read();
    const heard = new Promise<void>((resolve) => other.onForeignEvent(resolve));
    await one.erase('default');
    await heard;
    expect((await other.read()).map(({ profile, type }) => [type, profile])).to.deep.equal([
      ['mission-started', 'ben'], ['child-deleted', 'default'],
    ]);
  });

  it('gets no event any more from a tab that has not heard of it; the first id is given again', async () => {
    const [one, other] = [device.open(), device.open()];
    for (const body of [started, OTHERS]) await one.append(body);
    await other.read();
    for (const profile of ['ben', 'default']) await one.erase(profile);
    expect(await rejection(other.append(OTHERS))).to.be.instanceOf(StorageUnavailableError);
    await other.append(started);
    expect((await device.open().read()).map(({ profile, type }) => [profile, type])).to.deep.equal([
      ['ben', 'child-deleted'], ['default', 'child-deleted'], ['default', 'mission-started'],
    ]);
  });

  it('is still there, whole, where the disk refuses', async () => {
    const log = device.open();
    for (const body of [started, answer]) await log.append(body);
    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('broken', 'UnknownError');
    };
    try {
      expect(await rejection(log.erase('default'))).to.be.instanceOf(StorageUnavailableError);
    } finally {
      IDBObjectStore.prototype.add = add;
    }
    expect(await device.open().read()).to.have.length(2);
  });
});
