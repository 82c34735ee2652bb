import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { answerByHand, next, sumOnScreen, workOut } from './child.ts';
import { open, useFlight } from './flight.ts';

const flight = useFlight();

/** Flies two questions rightly, by hand, and goes to the logbook. */
async function writeAndLook(page: Page, url: string): Promise<void> {
  await page.goto(`${url}#/mission`);
  for (let question = 1; question <= 2; question++) {
    await page.getByText(`Question ${question} of 10`).waitFor();
    await answerByHand(page, workOut(await sumOnScreen(page)));
    await page.getByText('Right!').waitFor();
    await next(page).click();
  }
  await page.getByRole('link', { name: 'Logbook' }).click();
  await page.getByText(/Learned from \d+ digits of yours/).waitFor();
}

test("the child's hand is learned from right answers, at the next visit too, and forgotten for good", async () => {
  const { site, tablet } = flight;
  let page = await open(await tablet.start(), site.url);
  await writeAndLook(page, site.url);
  assert.ok((await page.getByRole('img', { name: /^Your \d$/ }).count()) > 0, "the child's own digits are shown");

  await tablet.close();
  page = await open(await tablet.start(), `${site.url}#/logbook`);
  await page.getByText(/Learned from \d+ digits of yours/).waitFor();
  await page.getByRole('button', { name: 'Forget my handwriting' }).click();
  await page.getByRole('button', { name: 'Yes, forget it' }).click();
  await page.getByText('Forgotten.').waitFor();
  await page.reload();
  await page.getByText('Nothing learned yet.').waitFor();
});

test('what is switched off stays off, and is there again when it is switched on', async () => {
  const { site, tablet } = flight;
  const page = await open(await tablet.start(), site.url);
  await writeAndLook(page, site.url);
  const learn = page.getByRole('switch', { name: 'Learn how I write my digits' });
  await learn.press('Space');
  await page.getByText('Learned from').waitFor({ state: 'detached' });
  await page.reload();
  assert.equal(await learn.isChecked(), false);
  assert.equal(await page.getByText('Learned from').count(), 0);
  await learn.press('Space');
  await page.getByText(/Learned from \d+ digits of yours/).waitFor();
});
