import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sumOnScreen, workOut, write } from './child.ts';
import { open, useFlight } from './flight.ts';

const flight = useFlight();

test('a tables check takes the ink when the time is up, and goes on after the browser was killed', async () => {
  const { site, tablet } = flight;
  const page = await open(await tablet.start(), `${site.url}#/`);
  await page.getByRole('link', { name: 'Tables check' }).click();
  // Time enough to write and be read on a busy machine.
  await page.getByText('12 seconds').click();
  await page.getByRole('button', { name: 'Start the check' }).click();
  await page.getByText('Next: Question 1 of 25').waitFor();
  const first = await sumOnScreen(page);
  await write(page, workOut(first));
  // Nobody says "Done", and nobody waits for the reading: the clock does both. A short answer leaves it more than ten seconds.
  await page.getByText('Next: Question 2 of 25').waitFor({ timeout: 20_000 });
  assert.equal(await page.getByText(/Right!|Not quite/).count(), 0);
  const second = await sumOnScreen(page);
  await page.keyboard.type(workOut(second));
  await page.keyboard.press('Enter');
  await page.getByText('Next: Question 3 of 25').waitFor();
  await tablet.kill();

  const again = await open(await tablet.start(), `${site.url}#/check`);
  await again.getByText('You have done 2 of 25 questions.').waitFor();
  await again.getByRole('button', { name: 'Continue' }).click();
  await again.getByText('Next: Question 3 of 25').waitFor();
  const log = await again.evaluate(() => new Promise<unknown[]>((resolve, reject) => {
    const opening = indexedDB.open('astro-numbers');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const all = opening.result.transaction('events').objectStore('events').getAll();
      all.onsuccess = () => resolve(all.result.map(({ type, flight: how, timeLimit, by, verdict }) => ({ type, flight: how, timeLimit, by, verdict })));
    };
  }));
  assert.deepEqual(log, [
    { type: 'mission-started', flight: 'tables-check', timeLimit: 12000, by: undefined, verdict: undefined },
    { type: 'answer-given', flight: undefined, timeLimit: undefined, by: 'pen', verdict: 'right' },
    { type: 'answer-given', flight: undefined, timeLimit: undefined, by: 'keypad', verdict: 'right' },
  ]);
});
