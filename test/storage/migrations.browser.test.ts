import { expect } from '@open-wc/testing';
import { openDB } from 'idb';
import { NewerDataError } from '../../src/core/log/errors.ts';
import type { LogEvent } from '../../src/core/log/event.ts';
import { VERSION } from '../../src/storage/database.ts';
import { answer, Device, rejection, seqs, started } from './device.ts';
import { putBack, type Fixture } from './fixtures/fixture.ts';

/** Every version that was ever released, but for the newest: as an app of that time left it on a disk. */
const PAST = [1, 2];

async function fixture(version: number): Promise<Fixture> {
  return (await fetch(new URL(`./fixtures/version-${version}.json`, import.meta.url))).json();
}

async function rowsOf(name: string): Promise<LogEvent[]> {
  const database = await openDB(name);
  const rows = await database.getAll('events');
  database.close();
  return rows;
}

describe('the database of an older version', () => {
  const device = new Device();

  it('is kept for each', () => expect(PAST).to.deep.equal(Array.from({ length: VERSION - 1 }, (_, i) => i + 1)));

  for (const version of PAST) {
    it(`opens without loss: version ${version}`, async () => {
      await putBack(await fixture(version), device.name);
      const before = await rowsOf(device.name);
      expect(before.length).to.be.greaterThan(5);
      const log = device.open();
      expect(await log.read()).to.deep.equal(before);
      expect(await rowsOf(device.name)).to.deep.equal(before);
      expect(before.some((event) => event.type === 'answer-given' && (event.ink?.length ?? 0) > 50)).to.equal(true);
      const { seq } = await log.append(started);
      expect(seq).to.equal(before.length + 1);
      expect(log.lost).to.equal(false);
    });

    it(`lets a child be deleted: version ${version}`, async () => {
      await putBack(await fixture(version), device.name);
      const [first] = await rowsOf(device.name);
      const log = device.open();
      await log.erase(first?.profile ?? '');
      expect((await log.read()).filter(({ profile }) => profile === first?.profile).map(({ type }) => type)).to.deep.equal(['child-deleted']);
    });
  }

  it('stands behind an old tab that does not close it: said within 5 s, and opened as soon as it does', async () => {
    await putBack(await fixture(1), device.name);
    const oldTab = await openDB(device.name);
    const log = device.open();
    const error = await rejection(log.append(started));
    expect(String(error)).to.contain('Another tab');
    oldTab.close();
    expect((await log.append(started)).seq).to.be.greaterThan(5);
  }).timeout(20_000);
});

describe('the database of a newer version', () => {
  const device = new Device();

  it('is read, and nothing is written to it', async () => {
    const now = device.open();
    const written = [await now.append(started), await now.append(answer)];
    await now.close();
    const newer = await openDB(device.name, 99, { upgrade: (database) => void database.createObjectStore('of-the-future') });
    newer.close();

    const log = device.open();
    expect(await log.read()).to.deep.equal(written);
    expect(log.refused).to.be.instanceOf(NewerDataError);
    expect(await rejection(log.append(answer))).to.be.instanceOf(NewerDataError);
    expect(await rejection(log.erase('default'))).to.be.instanceOf(NewerDataError);
    expect(seqs(await rowsOf(device.name))).to.deep.equal([1, 2]);
    expect(await log.reread(written)).to.deep.equal(written);
  });
});
