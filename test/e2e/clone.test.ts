import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { answerByHand, next, sumOnScreen, workOut } from './child.ts';
import { open, useFlight } from './flight.ts';
import { makeTablet } from './tablet.ts';

const flight = useFlight();

/** No browser tells a page that its profile was copied: storage/README.md. */
test('a copied profile: both go on by themselves, and whoever brings their logs together can tell them apart', async () => {
  const { site, tablet } = flight;
  const copy = makeTablet();
  try {
    const first = await open(await tablet.start(), `${site.url}#/mission`);
    await answer(first, 1);
    await tablet.close();
    cpSync(tablet.profile, copy.profile, { recursive: true });
    const logs: Row[][] = [];
    for (const one of [tablet, copy]) {
      const page = await open(await one.start(), `${site.url}#/mission`);
      await answer(page, 2);
      await page.reload();
      await page.getByText('Question 3 of 10').waitFor();
      logs.push(await page.evaluate(rows));
      await one.close();
    }
    const [one = [], other = []] = logs;
    const common = one.filter(({ row }, i) => other[i]?.row === row);
    assert.equal(common.length, 2, 'what was before the copy is the same in both');
    const clashing = one.slice(2).filter(({ name }) => other.some((its) => its.name === name));
    assert.ok(clashing.length > 0 && clashing.every(({ name, row }) => other.find((its) => its.name === name)?.row !== row),
      'the same name, another content: what must be set aside for a person to look at');
    assert.deepEqual(copy.complaints, []);
  } finally {
    await copy.discard();
  }
});

interface Row {
  readonly name: string;
  readonly row: string;
}

async function answer(page: Page, question: number): Promise<void> {
  await page.getByText(`Question ${question} of 10`).waitFor();
  await answerByHand(page, workOut(await sumOnScreen(page)));
  await next(page).click();
  await page.getByText(`Question ${question + 1} of 10`).waitFor();
}

/** The log as it lies on the disk. */
async function rows(): Promise<Row[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('astro-numbers');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const all = await new Promise<{ device: string; incarnation: string; seq: number }[]>((resolve, reject) => {
    const request = database.transaction('events').objectStore('events').getAll();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  database.close();
  return all.map((event) => ({ name: `${event.device} ${event.incarnation} ${event.seq}`, row: JSON.stringify(event) }));
}
