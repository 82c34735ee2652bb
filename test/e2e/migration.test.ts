import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { mulberry32 } from '../../src/core/random.ts';
import { seedLog } from '../../tools/bench/log-seed.ts';
import { answerByHand, next, sumOnScreen, workOut } from './child.ts';
import { open, useFlight } from './flight.ts';
import { makeTablet } from './tablet.ts';

const flight = useFlight();

/** Printed, so that a failing run can be replayed: SEED=123 npm test -- e2e. */
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 32));

/** So many answers that bringing the database up to date takes a while. */
const ANSWERS = 10_000;
const ROUNDS = 4;

test(`the browser is killed while the database is brought up to date (SEED=${seed}): it is old or new, never half`, async () => {
  const { site, tablet } = flight;
  const random = mulberry32(seed);
  const page = await open(await tablet.start(), `${site.url}manifest.json`);
  await page.evaluate(makeVersion1);
  await seedLog(page, 0, ANSWERS);
  const before = await page.evaluate(look);
  assert.deepEqual([before.version, before.rows > ANSWERS], [1, true]);
  await tablet.close();
  for (let round = 0; round < ROUNDS; round++) await killAndLook(before, random() * 1500);
});

/**
 * Each time with a copy of the old profile, and with the database kept open from the first look to the end: Chromium goes
 * on writing behind a record that a kill has torn, and throws all of it away when it next reads the file ("database was
 * corrupt: checksum mismatch"). Two kills in a row would ask for what no app can promise.
 */
async function killAndLook(before: Looked, after: number): Promise<void> {
  const { site } = flight;
  const tablet = makeTablet();
  try {
    cpSync(flight.tablet.profile, tablet.profile, { recursive: true });
    const page = await open(await tablet.start(), `${site.url}manifest.json`);
    // When the app asks for the database nobody knows; once it is new, the chapters are what is being written.
    const opening = page.goto(site.url).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, after));
    await tablet.kill();
    await opening;

    const context = await tablet.start();
    const { version, rows, stores, indexed } = await (await open(context, `${site.url}manifest.json`)).evaluate(look);
    assert.equal(rows, before.rows);
    if (version === 1) assert.deepEqual(stores, before.stores);
    else assert.deepEqual([version, stores, indexed], [3, ['chapters', 'events', 'keys', 'messages', 'meta', 'parts', 'results'], rows]);

    const app = await context.newPage();
    await app.goto(site.url);
    await app.getByRole('button', { name: 'mia' }).click();
    await app.goto(`${site.url}#/logbook`);
    await app.getByText(`My ${ANSWERS / 50} missions`).waitFor();
    assert.deepEqual(tablet.complaints, []);
  } finally {
    await tablet.discard();
  }
}

test('the app is older than its data: it shows them, saves them to a file, and writes nothing', async () => {
  const { site, tablet } = flight;
  const page = await open(await tablet.start(), `${site.url}#/mission`);
  await answerByHand(page, workOut(await sumOnScreen(page)));
  await next(page).click();
  await page.getByText('Question 2 of 10').waitFor();
  await page.goto(`${site.url}manifest.json`);
  await page.evaluate(makeNewer);
  const before = await page.evaluate(look);

  await page.goto(`${site.url}#/mission`);
  await page.getByText(/A newer version of Astro Numbers has saved/).waitFor();
  await page.getByText('Question 2 of 10').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save to a file' }).click();
  const saved = readFileSync(await (await download).path(), 'utf8');
  assert.equal(saved.match(/"answer-given"/g)?.length, 1);
  await answerByHand(page, workOut(await sumOnScreen(page)));
  await page.getByText('This answer is not saved yet.').waitFor();
  await page.goto(`${site.url}manifest.json`);
  assert.deepEqual(await page.evaluate(look), before);
});

async function makeVersion1(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('astro-numbers', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('events', { autoIncrement: true })
        .createIndex('identity', ['device', 'incarnation', 'seq'], { unique: true });
      request.result.createObjectStore('meta')
        .put({ device: '0123456789abcdef', incarnation: '01234567', nextSeq: 1 }, 'identity');
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });
}

async function makeNewer(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('astro-numbers', 99);
    request.onupgradeneeded = () => request.result.createObjectStore('of-the-future');
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });
}

interface Looked {
  readonly version: number;
  readonly stores: readonly string[];
  readonly rows: number;
  readonly indexed: number;
}

/** The database as it lies on the disk. It stays open until a newer version is asked for, or the page ends. */
async function look(): Promise<Looked> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('astro-numbers');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const events = database.transaction('events').objectStore('events');
  const indexes = [events, ...(events.indexNames.contains('profile') ? [events.index('profile')] : [])];
  const [rows = 0, indexed = 0] = await Promise.all(indexes.map((source) => new Promise<number>((resolve, reject) => {
    const request = source.count();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  })));
  const { version, objectStoreNames } = database;
  database.onversionchange = () => database.close();
  return { version, stores: [...objectStoreNames], rows, indexed };
}
