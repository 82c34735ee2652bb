import { expect } from '@open-wc/testing';
import { openDB } from 'idb';
import type { AnswerGiven } from '../../src/core/log/event.ts';
import { ALL_BUT_THE_NEWEST, olderThan } from '../../src/core/log/old-ink.ts';
import { InkKeeping } from '../../src/storage/ink-keeping.ts';
import { answer, clock, Device, seqs, started } from './device.ts';

const quiet = () => Promise.resolve();
const MISSION = 10;

describe('the ink on the disk', () => {
  const device = new Device();

  /** Missions of ten answers by pen, three bytes of ink each. */
  async function fly(missions: number) {
    const log = device.open();
    await log.append(started);
    const { device: name, incarnation } = (await log.read())[0] ?? {};
    const database = await openDB(device.name);
    const { store, done } = database.transaction('events', 'readwrite');
    let seq = 2;
    for (let mission = 0; mission < missions; mission++) {
      const header = () => ({ device: name, incarnation, seq: seq++, wall: clock.wall() - 1000, app: '0.1.0', ofTheFuture: true });
      const questions = Array.from({ length: MISSION }, () => ({ kind: 'addition', operands: [60, 40] }));
      void store.add({ ...started, attempt: `m${mission}`, questions, ...header() });
      for (let index = 0; index < MISSION; index++) void store.add({ ...answer, attempt: `m${mission}`, index, ...header() });
    }
    await done;
    database.close();
    return log;
  }

  it('is counted, and nothing is deleted', async () => {
    const log = await fly(15);
    expect(await log.sweepInk(olderThan(Infinity, 0), quiet, clock.wall())).to.deep.equal({ answers: 150, bytes: 450, dropped: 0 });
  });

  it('goes where it is old, marked with the day; everything else of the answer stays', async () => {
    const log = await fly(15);
    expect(await log.sweepInk(ALL_BUT_THE_NEWEST, quiet, 123)).to.deep.equal({ answers: 100, bytes: 300, dropped: 50 });
    const database = await openDB(device.name);
    const rows: (AnswerGiven & { ofTheFuture?: boolean; seq: number })[] = await database.getAll('events');
    database.close();
    const answers = rows.filter(({ type }) => type === 'answer-given');
    expect(answers.slice(0, 50).every(({ ink, inkDropped, ofTheFuture }) => !ink && inkDropped === 123 && ofTheFuture)).to.equal(true);
    expect(answers.slice(50).every(({ ink, inkDropped }) => ink?.length === 3 && inkDropped === undefined)).to.equal(true);
    const fresh = device.open();
    const events = await fresh.read();
    expect(seqs(events)).to.deep.equal(rows.map(({ seq }) => seq));
    expect(events.find(({ type }) => type === 'answer-given')).to.deep.include({ text: '100', verdict: 'right', inkDropped: 123 });
    expect(await log.sweepInk(ALL_BUT_THE_NEWEST, quiet, 456)).to.deep.equal({ answers: 100, bytes: 300, dropped: 0 });
  });

  it('is looked at once a week, is kept as long as was chosen, and tells its space', async () => {
    const log = await fly(15);
    let now = clock.wall();
    const keeping = new InkKeeping({ log, clock: { ...clock, wall: () => now }, quiet });
    expect(keeping.days).to.equal(182);
    keeping.keepFor(Infinity);
    expect(new InkKeeping({ log, clock, quiet }).days).to.equal(Infinity);
    await keeping.sweepWeekly();
    expect(keeping.space).to.include({ ink: 450, answers: 150 });
    await keeping.dropNow();
    expect(keeping.space).to.include({ ink: 300, answers: 100 });
    expect(keeping.space?.total).to.be.greaterThan(300);
    let swept = 0;
    log.sweepInk = () => {
      swept += 1;
      return Promise.resolve({ answers: 0, bytes: 0, dropped: 0 });
    };
    await keeping.sweepWeekly();
    now += 6 * 24 * 3600 * 1000;
    await keeping.sweepWeekly();
    expect(swept).to.equal(0);
    now += 2 * 24 * 3600 * 1000;
    await keeping.sweepWeekly();
    expect(swept).to.equal(1);
  });
});
