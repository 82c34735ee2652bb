import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { done, next, sumOnScreen, workOut } from './child.ts';
import { open, useFlight } from './flight.ts';

const flight = useFlight();

const tile = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function comeAboard(page: Page, url: string, name: string): Promise<void> {
  await page.goto(`${url}#/crew`);
  await page.getByRole('button', { name: 'I am new' }).click();
  await page.getByLabel('Nickname').fill(name);
  await page.getByRole('button', { name: 'Come aboard' }).click();
  await page.getByRole('link', { name: `${name} is flying. Change who flies` }).waitFor();
}

/** Two taps: the own picture above, and the other child's. */
async function switchTo(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: /Change who flies|Who is flying/ }).click();
  await tile(page, name).click();
  await page.getByRole('link', { name: `${name} is flying. Change who flies` }).waitFor();
}

/** Types the right answer to the open question, and leaves it at the verdict. */
async function answer(page: Page, question: number): Promise<void> {
  await page.getByText(`Question ${question} of 10`).waitFor();
  await page.keyboard.type(workOut(await sumOnScreen(page)));
  await done(page).click();
  await page.getByText('Right!').waitFor();
}

test('a dead battery in one child\'s mission: the tablet asks who flies, and each finds the own mission', async () => {
  const { site, tablet } = flight;
  let page = await open(await tablet.start(), site.url);
  await comeAboard(page, site.url, 'Mia');
  await comeAboard(page, site.url, 'Ben');
  await page.getByRole('button', { name: 'Launch' }).click();
  await answer(page, 1);

  await tablet.kill();
  page = await open(await tablet.start(), `${site.url}#/mission`);
  await page.getByRole('heading', { name: 'Who is flying?' }).waitFor();
  await tile(page, 'Mia').click();
  await page.getByText('Question 1 of 10').waitFor();
  await switchTo(page, 'Ben');
  await page.getByText('You have done 1 of 10 questions.').waitFor();
});

test('each practises what it chose itself', async () => {
  const { site, tablet } = flight;
  const page = await open(await tablet.start(), site.url);
  await comeAboard(page, site.url, 'Mia');
  await page.getByLabel('Doubles').check({ force: true });
  await comeAboard(page, site.url, 'Ben');
  assert.equal(await page.getByLabel('Doubles').isChecked(), false);
  await switchTo(page, 'Mia');
  assert.equal(await page.getByLabel('Doubles').isChecked(), true);
});

test('after a reload the same child goes on', async () => {
  const { site, tablet } = flight;
  const page = await open(await tablet.start(), site.url);
  await comeAboard(page, site.url, 'Mia');
  await page.getByRole('button', { name: 'Launch' }).click();
  await answer(page, 1);
  await page.reload();
  await page.getByText('Question 2 of 10').waitFor();
});

test('after a reload where the storage does not answer at first, too, and its answers are its own', async () => {
  const { site, tablet } = flight;
  const context = await tablet.start();
  const page = await open(context, site.url);
  await comeAboard(page, site.url, 'Mia');
  await comeAboard(page, site.url, 'Ben');
  // The first opening is never heard of, and the 5 s that the app waits for it are short.
  await context.addInitScript({ content: `{
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...args) {
      IDBFactory.prototype.open = open;
      const request = open.apply(this, args);
      request.addEventListener('success', (event) => event.stopImmediatePropagation());
      return request;
    };
    const { setTimeout } = globalThis;
    globalThis.setTimeout = (task, ms, ...args) => setTimeout(task, ms === 5000 ? 50 : ms, ...args);
  }` });
  await page.reload();
  await page.getByRole('button', { name: 'Launch' }).click();
  await answer(page, 1);
  await page.getByRole('link', { name: 'Ben is flying. Change who flies' }).waitFor();
  await switchTo(page, 'Mia');
  await switchTo(page, 'Ben');
  await page.getByText('You have done 1 of 10 questions.').waitFor();
});

test('two tabs fly for two children at the same time', async () => {
  const { site, tablet } = flight;
  const context = await tablet.start();
  const page = await open(context, site.url);
  await comeAboard(page, site.url, 'Mia');
  await comeAboard(page, site.url, 'Ben');
  await page.getByRole('button', { name: 'Launch' }).click();
  await answer(page, 1);
  const other = await context.newPage();
  await other.goto(`${site.url}#/mission`);
  await tile(other, 'Mia').click();
  await answer(other, 1);
  await next(page).click();
  await answer(page, 2);
});

// FAULTS 12.
test('children switch thirty times quickly, in the middle of answers: nothing reaches another child', async () => {
  const { site, tablet } = flight;
  const page = await open(await tablet.start(), site.url);
  const names = ['Mia', 'Ben', 'Zoë'];
  for (const name of names) await comeAboard(page, site.url, name);
  const given = new Map(names.map((name) => [name, 0]));
  for (let turn = 0; turn < 30; turn++) {
    const name = names[turn % 3] ?? '';
    const answered = given.get(name) ?? 0;
    await switchTo(page, name);
    await page.goto(`${site.url}#/mission`);
    await page.getByText(`Question ${answered + 1} of 10`).waitFor();
    await page.keyboard.type(workOut(await sumOnScreen(page)));
    // Away at once: the answer is still on its way to the disk.
    await done(page).click({ noWaitAfter: true });
    given.set(name, answered + 1);
  }
  await page.getByText('Right!').waitFor();
  const stored = await page.evaluate(readLog);
  const childOf = new Map(stored.filter(({ type }) => type === 'child-named').map(({ profile, nickname }) => [profile, nickname]));
  const flownBy = new Map(stored.filter(({ type }) => type === 'mission-started').map(({ attempt, profile }) => [attempt, profile]));
  const answers = stored.filter(({ type }) => type === 'answer-given');
  assert.equal(flownBy.size, 3, 'one mission a child');
  assert.ok(answers.every(({ attempt, profile, verdict }) => flownBy.get(attempt) === profile && verdict === 'right'));
  for (const name of names) {
    assert.equal(answers.filter(({ profile }) => childOf.get(profile) === name).length, given.get(name), `answers of ${name}`);
  }
});

interface Row {
  type: string;
  profile: string;
  nickname?: string;
  attempt?: string;
  verdict?: string;
}

/** What is on the disk, read beside the app. */
function readLog(): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('astro-numbers');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('events').objectStore('events').getAll();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => resolve(reading.result as Row[]);
    };
  });
}

test('a child chooses secret pictures: from the next start on a friend who does not know them does not fly as it', async () => {
  const { site, tablet } = flight;
  let page = await open(await tablet.start(), site.url);
  const tap = async (...pictures: string[]) => {
    for (const picture of pictures) await tile(page, picture).click();
  };
  await comeAboard(page, site.url, 'Ben');
  await comeAboard(page, site.url, 'Mia');
  await page.goto(`${site.url}#/settings`);
  await page.getByRole('button', { name: 'Choose my pictures' }).click();
  await tap('Sun', 'Fish', 'Sun');
  await page.getByText('Once more the same three.').waitFor();
  await tap('Sun', 'Fish', 'Sun');
  await page.getByText('You are asked for three pictures before you fly.').waitFor();

  await tablet.kill();
  page = await open(await tablet.start(), site.url);
  await tap('Mia', 'Fish', 'Sun', 'Sun');
  await page.getByText(/Those are other pictures/).waitFor();
  await tap('Sun', 'Fish', 'Sun');
  await page.getByRole('link', { name: 'Mia is flying. Change who flies' }).waitFor();
  await switchTo(page, 'Ben');
});
