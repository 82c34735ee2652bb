import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { answerByHand, sumOnScreen, workOut } from './child.ts';
import { open, readyForOffline, useFlight } from './flight.ts';
import { NEXT_VERSION, nextRelease } from './release.ts';

const flight = useFlight();
let release = '';
before(() => {
  release = nextRelease();
});
after(() => rmSync(release, { recursive: true, force: true }));

/** The battery dies when this file of the installation is asked for: the first, one of the network, the last. */
const FIRST = /index\.html$/;
const WEIGHTS = /weights-\w+\.\w+\.bin$/;
const LAST = /about-[\w-]+\.js$/;

test('killed at a step of the first installation: nothing is half there, and the next visit has it all', async () => {
  const { site, tablet } = flight;
  for (const step of [FIRST, LAST]) {
    let page = await open(await tablet.start(), 'about:blank');
    const killed = killAt(step);
    await page.goto(site.url).catch(closed);
    await killed;
    page = await startWithoutNetwork();
    assert.equal(await page.locator('astro-app').count(), 0, `${step}: without a network there is no app yet`);
    site.fault = undefined;
    await tablet.close();
  }
  const page = await open(await tablet.start(), site.url);
  await readyForOffline(page);
  await tablet.close();
  await works(await startWithoutNetwork(), '0.1.0');
});

test('killed at each step of an update: the old version goes on, whole, and the new one comes the next time', async () => {
  const { site, tablet } = flight;
  let page = await open(await tablet.start(), site.url);
  await readyForOffline(page);
  site.deploy(release);
  for (const step of [FIRST, WEIGHTS, LAST]) {
    const killed = killAt(step);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update()).catch(closed);
    await killed;
    page = await startWithoutNetwork();
    await works(page, '0.1.0');
    site.fault = undefined;
  }
  await page.goto(`${site.url}#/about`);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await page.getByRole('button', { name: 'Update now' }).click();
  await page.getByText(NEXT_VERSION).first().waitFor();
  await tablet.close();
  await works(await startWithoutNetwork(), NEXT_VERSION);
});

/** Resolves when the browser was killed, as soon as it asked for this file after the service worker's own. */
function killAt(step: RegExp): Promise<void> {
  const { site, tablet } = flight;
  return new Promise((resolve, reject) => {
    let installing = false;
    let killed = false;
    site.fault = ({ url = '' }) => {
      killed ||= installing && step.test(url);
      installing ||= url.endsWith('/service-worker.js');
      if (killed) tablet.kill().then(resolve, reject);
      return killed;
    };
  });
}

async function startWithoutNetwork(): Promise<Page> {
  const { site, tablet } = flight;
  site.fault = (_request, response) => {
    response.destroy();
    return true;
  };
  const page = await open(await tablet.start(), 'about:blank');
  await page.goto(`${site.url}#/about`).catch(() => undefined);
  return page;
}

/** The version says its name, and reads what is written. */
async function works(page: Page, version: string): Promise<void> {
  await page.getByText(version).first().waitFor();
  await page.goto(`${flight.site.url}#/mission/new`);
  await answerByHand(page, workOut(await sumOnScreen(page)));
  await page.getByText('Right!').waitFor();
}

function closed(error: unknown): void {
  if (!/closed|crash|ERR_/i.test(String(error))) throw error;
}
