import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerByHand, next, paperBox, reading, sumOnScreen, workOut, write } from './child.ts';
import { distFolder, secondStage } from '../../tools/dist.ts';
import { open, readyForOffline, useFlight } from './flight.ts';

const flight = useFlight();

test('server gone, browser restarted: a mission from start to end, the playground, the logbook, the about page and the teacher’s area', async () => {
  const { site, tablet } = flight;
  let page = await open(await tablet.start(), site.url);
  await readyForOffline(page);
  // What only teachers need follows by itself.
  await page.evaluate(async (paths) => {
    while ((await Promise.all(paths.map((path) => caches.match(path)))).includes(undefined)) {
      await new Promise(requestAnimationFrame);
    }
  }, secondStage(distFolder));
  await tablet.close();
  await site.stop();

  const context = await tablet.start();
  await context.setOffline(true);
  page = await open(context, `${site.url}#/mission`);
  for (let question = 1; question <= 10; question++) {
    await page.getByText(`Question ${question} of 10`).waitFor();
    await answerByHand(page, workOut(await sumOnScreen(page)));
    await page.getByText('Right!').waitFor();
    await next(page).click();
  }
  await page.getByRole('heading', { name: '10 out of 10' }).waitFor();

  await page.goto(`${site.url}#/try`);
  await paperBox(page);
  await write(page, '64');
  await reading(page).filter({ hasText: '64' }).waitFor();

  await page.goto(`${site.url}#/logbook`);
  await page.getByText('10 out of 10').first().waitFor();

  await page.goto(`${site.url}#/about`);
  await page.getByText(/nothing leaves/i).first().waitFor();

  await page.goto(`${site.url}#/teacher`);
  await page.locator('teacher-screen').waitFor({ state: 'attached' });
});

test('works below the root of its host, and asks for no file twice nor for any that is not there', async () => {
  const { site, tablet } = flight;
  const page = await open(await tablet.start(), site.url);
  await readyForOffline(page);
  await page.goto(`${site.url}#/try`);
  await write(page, '5');
  await reading(page).filter({ hasText: '5' }).waitFor();
  const hashed = site.requests.filter((path) => /-[\w-]{8,}\.(js|wasm|json|css|woff2)$|\.bin$/.test(path));
  assert.deepEqual(hashed.filter((path, i) => hashed.indexOf(path) !== i), []);
  const home = new URL(site.url).pathname;
  assert.deepEqual(site.requests.filter((path) => !path.startsWith(home)), []);
});
