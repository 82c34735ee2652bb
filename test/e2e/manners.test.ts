import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { askedAloud, chooseSkills, done, next, takeOutFirstSkills, writeAndSee, writeOn } from './child.ts';
import { open, useFlight } from './flight.ts';

const flight = useFlight();

const numbersIn = (words: string): number[] => (words.replaceAll('−', '-').match(/-?\d+/g) ?? []).map(Number);

test('a child of year 1 taps which number is more, and puts numbers in order', async () => {
  const { site, tablet } = flight;
  const page = await open(await tablet.start(), site.url);
  await chooseSkills(page, 1, 'Which is more, to 20', 'In order, to 20');
  for (const name of ['Plus to 20', 'Minus to 20']) await page.getByRole('checkbox', { name, exact: true }).uncheck();
  const manners = await flyWith(page, async (asked) => {
    if (!asked.startsWith('Smallest first')) {
      const [first = 0, second = 0] = numbersIn(asked);
      await tap(page, first < second ? 'is less than' : first > second ? 'is more than' : 'is the same as');
      return 'compare';
    }
    const tiles = await page.locator('mission-question').getByRole('button', { name: /^\d+$/ }).allTextContents();
    for (const number of tiles.map(Number).sort((a, b) => a - b)) await tap(page, String(number));
    return 'order';
  });
  assert.deepEqual(manners, new Set(['compare', 'order']));
});

test('an older child divides on two papers and adds in columns, and the logbook keeps the ink of both', async () => {
  const { site, tablet } = flight;
  const page = await open(await tablet.start(), site.url);
  await chooseSkills(page, 3, 'Plus in columns, 2 digits');
  await chooseSkills(page, 4, 'Divide with a remainder');
  await takeOutFirstSkills(page);
  const manners = await flyWith(page, async (asked) => {
    const [first = 0, second = 0] = numbersIn(asked);
    if (!/divided by|÷/.test(asked)) {
      await writeAndSee(page, String(first + second));
      return 'columns';
    }
    await writeOn(page, 'How many times', String(Math.floor(first / second)));
    await writeOn(page, 'What is left over', String(first % second));
    return 'remainder';
  });
  assert.deepEqual(manners, new Set(['columns', 'remainder']));
  await page.goto(`${site.url}#/logbook`);
  await page.reload();
  await page.getByText('10 out of 10').first().click();
  await page.getByRole('img', { name: /Your handwriting/ }).first().waitFor();
  assert.ok((await page.getByRole('img', { name: /Your handwriting/ }).count()) > 10, 'two papers of each division');
});

/** Flies ten questions, all of them right. @returns the manners in which `answer` says that it answered */
async function flyWith(page: Page, answer: (asked: string) => Promise<string>): Promise<Set<string>> {
  const manners = new Set<string>();
  await page.getByRole('button', { name: 'Launch' }).click();
  for (let question = 1; question <= 10; question++) {
    await page.getByText(`Question ${question} of 10`).waitFor();
    manners.add(await answer(await askedAloud(page)));
    await done(page).click();
    await page.getByText('Right!').waitFor();
    await next(page).click();
  }
  await page.getByRole('heading', { name: '10 out of 10' }).waitFor();
  return manners;
}

async function tap(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}
