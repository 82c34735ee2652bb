import { expect } from '@open-wc/testing';
import { openDB } from 'idb';
import { crewOf } from '../../src/core/crew/crew.ts';
import type { EventBody, LogEvent } from '../../src/core/log/event.ts';
import { CHAPTER_ROWS } from '../../src/storage/chapter.ts';
import { answer, Device, seqs, started } from './device.ts';

const ALL = ['events', 'chapters', 'parts'];
const MIA = new Set(['mia']);

/** Two children come aboard, choose their pictures and answer in turns, ink and all. */
function body(i: number): EventBody {
  const profile = i % 2 ? 'mia' : 'ben';
  if (i < 2) return { type: 'child-named', profile, nickname: profile, astronaut: 'red-star' };
  if (i < 4) return { type: 'pictures-set', profile, lock: { salt: 'a', hash: 'b' } };
  if (i % 20 > 1) return { ...answer, profile };
  return { type: 'mission-started', profile, attempt: `${profile} ${i}`, questions: [{ kind: 'addition', operands: [60, 40] }] };
}

function byPen(events: readonly LogEvent[]) {
  return events.filter((event) => event.type === 'answer-given');
}

/** Nor what else it might have said. */
const withoutInk = (event: LogEvent): object => {
  const reading = 'reading' in event && event.reading ? { reading: { ...event.reading, alternatives: [] } } : {};
  return { ...event, ink: null, ...reading };
};

describe('a log of years', () => {
  const device = new Device();
  const open = () => device.open();
  let written: readonly LogEvent[];

  beforeEach(async function () {
    this.timeout(30_000);
    const { device: name, incarnation } = await open().append(started);
    const database = await openDB(device.name);
    await database.clear('events');
    written = Array.from({ length: 2.5 * CHAPTER_ROWS }, (_, i) =>
      ({ ...body(i), device: name, incarnation, seq: i + 2, wall: 1_700_000_000_000 + i, app: '0.1.0' }));
    const { store, done } = database.transaction('events', 'readwrite');
    await Promise.all([...written.map((event) => store.add(event)), done]);
    await database.put('meta', { device: name, incarnation, nextSeq: written.length + 2 }, 'identity');
    database.close();
  });

  const raw = async <T>(task: (database: Awaited<ReturnType<typeof openDB>>) => Promise<T>): Promise<T> => {
    const database = await openDB(device.name);
    try {
      return await task(database);
    } finally {
      database.close();
    }
  };

  it('says how far the sorting into chapters is, and nothing where there are chapters', async () => {
    const heard: number[] = [];
    const sorting = (share: number) => void heard.push(Math.round(100 * share));
    await device.open({ sorting }).read(MIA);
    expect(heard).to.deep.equal([40, 80]);
    await device.open({ sorting }).read(MIA);
    expect(heard).to.have.length(2);
  });

  it('tells the same from its chapters as from its rows, but for the ink, which stays on the disk', async () => {
    expect((await open().read()).map(withoutInk)).to.deep.equal(written.map(withoutInk));
    expect(await raw((database) => database.count('chapters'))).to.equal(2);
    const log = open();
    const told = await log.read();
    expect(told.map(withoutInk)).to.deep.equal(written.map(withoutInk));
    const [oldest] = byPen(told);
    expect(oldest).not.to.have.property('ink');
    expect(oldest && (await log.reread([oldest]))[0]).to.deep.equal(byPen(written)[0]);
    expect(await log.reread(byPen(told))).to.deep.equal(byPen(written));
    expect(byPen(told).at(-1)).to.have.property('ink');
  });

  it('has all of the child that is asked for, what is new of everybody, and who is aboard', async () => {
    await open().read();
    const log = open();
    const hers = await log.read(MIA);
    expect(hers.filter(({ profile }) => profile === 'mia').map(withoutInk))
      .to.deep.equal(written.filter(({ profile }) => profile === 'mia').map(withoutInk));
    expect(hers.filter(({ type }) => type === 'child-named')).to.have.length(2);
    expect(crewOf(hers), 'nobody else flies as Ben').to.deep.equal(crewOf(written));
    expect(hers.length).to.equal(2 + (written.length + CHAPTER_ROWS / 2) / 2);
    expect(await log.read(new Set(['mia', 'ben']))).to.have.length(written.length);
    const next = await log.append({ ...started, profile: 'mia' });
    expect((await log.read(MIA)).at(-1)).to.deep.equal(next);
  });

  /** How many values of this store the task fetches. */
  const fetched = async (store: string, task: () => Promise<unknown>): Promise<number> => {
    let count = 0;
    const original = IDBObjectStore.prototype.getAll;
    IDBObjectStore.prototype.getAll = function (...args: Parameters<typeof original>) {
      const request = original.apply(this, args);
      request.addEventListener('success', () => (count += this.name === store ? request.result.length : 0));
      return request;
    };
    try {
      await task();
    } finally {
      IDBObjectStore.prototype.getAll = original;
    }
    return count;
  };

  it('fetches only what no chapter holds', async () => {
    await open().read();
    expect(await fetched('events', () => open().read(MIA))).to.equal(CHAPTER_ROWS / 2);
  });

  it('has what a child did last from its last chapters, then all of it, and nothing any more once it is deleted', async function () {
    this.timeout(30_000);
    const { device: name, incarnation } = written[0]!;
    const later = Array.from({ length: 3 * CHAPTER_ROWS }, (_, i): LogEvent =>
      ({ ...body(20 + i), device: name, incarnation, seq: written.length + 2 + i, wall: 0, app: '0.1.0' }));
    written = [...written, ...later];
    await raw(async (database) => {
      const { store, done } = database.transaction('events', 'readwrite');
      await Promise.all([...later.map((event) => store.add(event)), done]);
      await database.put('meta', { device: name, incarnation, nextSeq: written.length + 2 }, 'identity');
    });
    await open().read();
    const log = open();
    const of = (child: string, events: readonly LogEvent[]) => seqs(events.filter(({ profile }) => profile === child));
    let told: readonly LogEvent[] = [];
    expect(await fetched('parts', async () => (told = await log.read(new Set(), 'mia')))).to.equal(3);
    const hers = of('mia', written);
    expect(of('mia', told)).to.deep.equal([...hers.slice(0, 2), ...hers.slice(-3.5 * CHAPTER_ROWS / 2)]);
    expect(crewOf(told)).to.deep.equal(crewOf(written));
    expect(of('mia', await log.read(new Set(['ben']))), 'while all of another is asked for').to.deep.equal(of('mia', told));
    expect(of('mia', await log.read(MIA))).to.deep.equal(hers);
    expect(await fetched('parts', () => log.read(MIA, 'mia'))).to.equal(0);
    const other = open();
    await other.read(new Set(), 'mia');
    await other.erase('mia');
    expect((await other.read(new Set(), 'mia')).filter(({ profile }) => profile === 'mia').map(({ type }) => type)).to.deep.equal(['child-deleted']);
  });

  it('forgets a child that is deleted in its chapters too, also for a tab that had read them', async () => {
    const [one, other] = [open(), open()];
    await one.read();
    await other.read(MIA);
    await one.erase('ben');
    for (const log of [one, other, open()]) {
      const told = await log.read();
      expect(told.filter(({ profile }) => profile === 'ben').map(({ type }) => type)).to.deep.equal(['child-deleted']);
      expect(told.filter(({ profile }) => profile === 'mia')).to.have.length(written.length / 2);
    }
    const left = await raw(async (database) => Promise.all(ALL.map(async (store) => [await database.getAllKeys(store), await database.getAll(store)])));
    expect(JSON.stringify(left).match(/"ben"/g)).to.deep.equal(['"ben"']);
  });

  it('reads its rows again where the chapters are of another version, or do not fit', async () => {
    const spoil = {
      'of another version': (database: Awaited<ReturnType<typeof openDB>>) =>
        database.get('chapters', CHAPTER_ROWS + 1).then((chapter) => database.put('chapters', { ...chapter, shape: '' }, CHAPTER_ROWS + 1)),
      'one is missing': (database: Awaited<ReturnType<typeof openDB>>) => database.delete('chapters', CHAPTER_ROWS + 1),
      'a part is missing': (database: Awaited<ReturnType<typeof openDB>>) => database.delete('parts', ['mia', CHAPTER_ROWS + 1]),
    };
    await open().read();
    for (const [what, spoiled] of Object.entries(spoil)) {
      await raw<unknown>(spoiled);
      expect((await open().read()).map(withoutInk), what).to.deep.equal(written.map(withoutInk));
      expect(await raw((database) => database.count('chapters')), what).to.equal(2);
    }
  });

  it('is read without chapters where there is no room for them, and by two tabs at once', async () => {
    const original = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    try {
      expect(await open().read(MIA)).to.deep.equal(written);
    } finally {
      IDBObjectStore.prototype.put = original;
    }
    const [one, other] = await Promise.all([open().read(), open().read()]);
    expect(seqs(one)).to.deep.equal(seqs(written));
    expect(seqs(other)).to.deep.equal(seqs(written));
    expect(await raw((database) => database.count('chapters'))).to.equal(2);
  });
});
