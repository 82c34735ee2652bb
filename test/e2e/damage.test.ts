import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { CHILDREN, seedLog } from '../../tools/bench/log-seed.ts';
import { answerByHand, next, sumOnScreen, workOut } from './child.ts';
import { open, useFlight } from './flight.ts';

const flight = useFlight();

/** Fewer rows than a chapter, so that the app must read them as they lie on the disk. */
const ANSWERS = 900;

test('a part of the disk is damaged: what lies before it is kept, said loudly, and can be saved to a file', async () => {
  const page = await openDamaged((name) => name.endsWith('.ldb'), 250_000, 270_000);
  const notice = page.getByText(/Answers that could still be read: (\d+)/);
  await notice.waitFor();
  const kept = Number(/read: (\d+)/.exec((await notice.textContent()) ?? '')?.[1]);
  assert.ok(kept > 0 && kept < ANSWERS, `${kept} answers were read`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save to a file' }).click();
  const saved = readFileSync(await (await download).path(), 'utf8');
  assert.equal(saved.match(/"answer-given"/g)?.length, kept);
  assert.equal(saved.match(/"ink"/g)?.length, kept);
  await goesOn(page);
});

test('everything on the disk is damaged: the app says so and goes on', async () => {
  const page = await openDamaged((name) => /\.(ldb|log)$/.test(name), 0, Infinity);
  await page.getByText(/are gone/).waitFor();
  await goesOn(page);
});

/** The app on a tablet whose database was damaged between two evenings: in these files, from this byte to that. */
async function openDamaged(isHit: (file: string) => boolean, from: number, to: number): Promise<Page> {
  const { site, tablet } = flight;
  const page = await open(await tablet.start(), site.url);
  await page.getByRole('button', { name: 'Launch' }).waitFor();
  await page.goto(`${site.url}manifest.json`);
  await seedLog(page, 0, ANSWERS);
  await page.evaluate(fillUp);
  await tablet.close();
  const databases = join(tablet.profile, 'Default', 'IndexedDB');
  const folder = join(databases, readdirSync(databases).find((name) => name.endsWith('.leveldb')) ?? '');
  for (const file of readdirSync(folder).filter(isHit)) {
    const bytes = readFileSync(join(folder, file));
    for (let i = from; i < Math.min(to, bytes.length); i += 97) bytes[i] = (bytes[i] ?? 0) ^ 0x55;
    writeFileSync(join(folder, file), bytes);
  }
  const context = await tablet.start();
  await context.addInitScript((child) => sessionStorage.setItem('astro-numbers.flying', child), CHILDREN[0]);
  return open(context, site.url);
}

/** One answer more, which is there after a reload; and nothing reloads by itself. */
async function goesOn(page: Page): Promise<void> {
  let loads = 0;
  page.on('load', () => (loads += 1));
  await page.goto(`${flight.site.url}#/mission/new`);
  await answerByHand(page, workOut(await sumOnScreen(page)));
  await next(page).click();
  await page.getByText('Question 2 of 10').waitFor();
  assert.equal(loads, 0);
  await page.goto(`${flight.site.url}#/mission`);
  await page.reload();
  await page.getByText('Question 2 of 10').waitFor();
}

/** Another database of this site, larger than what Chromium only notes down before it sorts all into a file: 4 MB. */
async function fillUp(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('filler');
    request.onupgradeneeded = () => request.result.createObjectStore('bytes', { autoIncrement: true });
    request.onsuccess = () => resolve(request.result);
    request.onerror = reject;
  });
  for (let i = 0; i < 400; i++) {
    const transaction = database.transaction('bytes', 'readwrite');
    transaction.objectStore('bytes').add(crypto.getRandomValues(new Uint8Array(20_000)));
    await new Promise((resolve) => (transaction.oncomplete = resolve));
  }
  database.close();
}
