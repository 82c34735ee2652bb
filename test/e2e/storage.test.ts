import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { answerByHand, next, sumOnScreen, workOut } from './child.ts';
import { open, useFlight } from './flight.ts';

const flight = useFlight();

test('the device is full: the answer is marked as not saved, the mission goes on, and a file keeps it', async () => {
  const { site, tablet } = flight;
  const context = await tablet.start();
  // The device is full before the app comes: the browser looks at the room that is left only now and then.
  const page = await open(context, `${site.url}manifest.json`);
  const devtools = await context.newCDPSession(page);
  const { origin } = new URL(site.url);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await page.goto(`${site.url}#/mission`);
  for (let question = 1; question <= 2; question++) {
    await page.getByText(`Question ${question} of 10`).waitFor();
    await answer(page);
    await page.getByText('This answer is not saved yet.').waitFor();
    await page.getByText(`${question} answer`).first().waitFor();
    await next(page).click();
  }
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save to a file' }).click();
  const saved = readFileSync(await (await download).path(), 'utf8');
  assert.equal(saved.match(/"answer-given"/g)?.length, 2);

  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('answers are not saved').waitFor({ state: 'detached' });
  await page.reload();
  await page.getByText('Question 3 of 10').waitFor();
});

test('all storage refused: the app says so and the mission can be flown all the same', async () => {
  const { site, tablet } = flight;
  const context = await tablet.start();
  await context.addInitScript({ content: `{
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    IDBFactory.prototype.open = refuse;
    LockManager.prototype.request = refuse;
    globalThis.BroadcastChannel = function () { refuse(); };
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(globalThis, name, { get: refuse });
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: refuse });
  }` });
  const page = await open(context, `${site.url}#/mission`);
  await page.getByText(/does not let/i).first().waitFor();
  for (let question = 1; question <= 2; question++) {
    await page.getByText(`Question ${question} of 10`).waitFor();
    await answer(page);
    await page.getByText(/not saved/i).first().waitFor();
    await next(page).click();
  }
  await page.getByText('Question 3 of 10').waitFor();
});

test('the database vanishes while a mission is flown: the app says so, and the mission goes on after a reload', async () => {
  const { site, tablet } = flight;
  const context = await tablet.start();
  const page = await open(context, `${site.url}#/mission`);
  await answer(page);
  await next(page).click();
  await page.getByText('Question 2 of 10').waitFor();
  const devtools = await context.newCDPSession(page);
  const { origin } = new URL(site.url);
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb,local_storage' });
  await answer(page);
  await page.getByText(/are gone/).first().waitFor();
  await page.reload();
  await page.getByText('Question 3 of 10').waitFor();
});

test('a device that may forget says so', async () => {
  const { site, tablet } = flight;
  const page = await open(await tablet.start(), site.url);
  await page.getByText(/temporary device/i).first().waitFor();
});

test('two tabs: one flies, the other says so, and can take over when the first is gone', async () => {
  const { site, tablet } = flight;
  const context = await tablet.start();
  const first = await open(context, `${site.url}#/mission`);
  await answer(first);
  const second = await context.newPage();
  await second.goto(`${site.url}#/mission`);
  const here = second.getByRole('button', { name: 'Fly here' });
  await here.waitFor();
  await first.close();
  await second.getByText('Question 2 of 10').waitFor();
  await answer(second);
});

test('two tabs: the second takes the mission over, the first lets go and loses nothing', async () => {
  const { site, tablet } = flight;
  const context = await tablet.start();
  const first = await open(context, `${site.url}#/mission`);
  await answer(first);
  const second = await context.newPage();
  await second.goto(`${site.url}#/mission`);
  await second.getByRole('button', { name: 'Fly here' }).click();
  await second.getByText('Question 2 of 10').waitFor();
  await first.getByRole('button', { name: 'Fly here' }).waitFor();
});

test('the clock jumps a year back and forth: the order of answers holds', async () => {
  const { site, tablet } = flight;
  const context = await tablet.start();
  const page = await open(context, `${site.url}#/mission`);
  const year = 365 * 24 * 3600 * 1000;
  for (const jump of [-year, year, -year]) {
    await answer(page);
    await next(page).click();
    await page.evaluate((shift) => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + shift;
    }, jump);
  }
  await page.reload();
  await page.getByText('Question 4 of 10').waitFor();
});

const strace = spawnSync('strace', ['-V']).status === 0;

test('a power cut cannot take an answer: at least one disk sync for each', { skip: strace ? false : 'strace is not installed' }, async () => {
  const { site, tablet } = flight;
  const page = await open(await tablet.start(), `${site.url}#/mission`);
  await sumOnScreen(page);
  const log = join(tmpdir(), `astro-syncs-${process.pid}.txt`);
  const tracer = spawn('strace', ['-f', '-e', 'trace=fsync,fdatasync', '-o', log, ...processes(tablet.profile).flatMap((pid) => ['-p', pid])]);
  await once(tracer.stderr, 'data');
  for (let question = 1; question <= 4; question++) {
    await page.getByText(`Question ${question} of 10`).waitFor();
    await answer(page);
    await next(page).click();
  }
  tracer.kill('SIGINT');
  await once(tracer, 'close');
  const syncs = readFileSync(log, 'utf8').match(/\b(fsync|fdatasync)\(/g) ?? [];
  assert.ok(syncs.length >= 4, `${syncs.length} syncs for 4 answers`);
});

function processes(profile: string): string[] {
  return spawnSync('pgrep', ['-f', profile]).stdout.toString().split('\n').filter(Boolean);
}

/** Answers the sum on the screen rightly, by hand, and waits for the verdict. */
async function answer(page: Page): Promise<void> {
  await answerByHand(page, workOut(await sumOnScreen(page)));
  await page.getByText('Right!').waitFor();
}
