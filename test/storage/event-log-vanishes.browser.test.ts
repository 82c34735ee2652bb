import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import type { LogEvent } from '../../src/core/log/event.ts';
import { Device, answer, left, seqs, started } from './device.ts';

describe('a database that vanishes', () => {
  const device = new Device();
  const open = () => device.open();

  it('is known to have been here: same device, new incarnation, said loudly', async () => {
    const first = open();
    const before = await first.append(started);
    await first.close();
    await deleteDB(device.name);
    const second = open();
    expect(await second.read()).to.deep.equal([]);
    expect(second.lost).to.equal(true);
    const after = await second.append(left(1));
    expect(after).to.include({ device: before.device, seq: 1 });
    expect(after.incarnation).not.to.equal(before.incarnation);
  });

  it('under a page: the new one begins with what the page knew', async () => {
    const log = open();
    const before = [await log.append(started), await log.append(answer, 1_600_000_000_000)];
    const [first] = before as [LogEvent, LogEvent];
    await deleteDB(device.name);
    localStorage.clear();
    const said = new Promise<void>((resolve) => log.subscribe(() => log.lost && resolve()));

    const after = await log.append(left(1));
    await said;
    expect(after.device).to.equal(first.device);
    expect(after.incarnation).not.to.equal(first.incarnation);
    const renamed = before.map((event) => ({ ...event, incarnation: after.incarnation }));
    expect(await log.read()).to.deep.equal([...renamed, after]);
    expect(seqs(await open().read())).to.deep.equal([1, 2, 3]);
  });

  it('brings back what was forgotten in its place: between what came before and what came after', async () => {
    const log = open();
    const types = (events: readonly LogEvent[]) => events.map(({ type }) => type);
    for (const body of [started, answer, { type: 'hand-forgotten', profile: 'default' } as const]) await log.append(body);
    await deleteDB(device.name);
    await log.append(left(1));
    expect(types(await open().read())).to.deep.equal(['mission-started', 'answer-given', 'hand-forgotten', 'mission-abandoned']);
  });

  it('under two tabs, while a third has begun anew: nothing is written double', async () => {
    const one = open();
    const other = open();
    await one.append(started);
    await other.read();
    await one.append(answer);
    await other.append(left(1));
    await deleteDB(device.name);
    const fresh = open();
    await fresh.append(left(2));
    await Promise.all([one.append(left(3)), other.append(left(4))]);
    const told = (await fresh.read()).map((event) => `${'attempt' in event ? event.attempt : ''} ${event.type}`);
    expect(told.slice(0, 1)).to.deep.equal(['b2 mission-abandoned']);
    expect(told).to.have.members([
      'b2 mission-abandoned',
      'a1 mission-started',
      'a1 answer-given',
      'b1 mission-abandoned',
      'b3 mission-abandoned',
      'b4 mission-abandoned',
    ]);
    expect(told.indexOf('a1 mission-started')).to.be.lessThan(told.indexOf('a1 answer-given'));
  });
});
