import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readFileSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { answerByHand, next, sumOnScreen, workOut } from './child.ts';
import { open, readyForOffline, useFlight } from './flight.ts';
import { NEXT_VERSION, nextRelease } from './release.ts';

const flight = useFlight();
let release = '';
before(() => {
  release = nextRelease();
});
after(() => rmSync(release, { recursive: true, force: true }));

test('a new version is announced, waits while a mission runs, and is taken when the child says so', async () => {
  const { site, tablet } = flight;
  const page = await open(await tablet.start(), site.url);
  await readyForOffline(page);
  await page.goto(`${site.url}#/mission`);
  await answerByHand(page, workOut(await sumOnScreen(page)));
  await next(page).click();
  await page.getByText('Question 2 of 10').waitFor();
  const sum = await sumOnScreen(page);

  site.deploy(release);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await page.waitForFunction(isWaiting);
  const offer = page.getByRole('button', { name: 'Update now' });
  assert.equal(await sumOnScreen(page), sum, 'the mission goes on undisturbed');
  assert.equal(await offer.count(), 0);

  await page.goto(`${site.url}#/about`);
  await page.getByText('0.1.0').first().waitFor();
  await offer.click();
  await page.getByText(NEXT_VERSION).first().waitFor();

  await page.goto(`${site.url}#/mission`);
  await page.getByText('Question 2 of 10').waitFor();
  assert.equal(await sumOnScreen(page), sum, 'the mission survived the update');
});

/** What a bad line, a half deployment and a captive portal make of a file. */
const FAULTS = {
  truncated(response: ServerResponse) {
    response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': '100000' });
    response.write('half');
    response.destroy();
  },
  missing: (response: ServerResponse) => response.writeHead(404).end('Not found'),
  'HTML with status 200': (response: ServerResponse) =>
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Log in</title>'),
};

test('each file of the new version truncated, missing or HTML in turn: the old one goes on, and a good one is heard of', async () => {
  const { site, tablet } = flight;
  const page = await open(await tablet.start(), site.url);
  await readyForOffline(page);
  const kept = new Set(await page.evaluate(filesKept));
  site.deploy(release);
  const all = precachedFiles(release);
  // What did not change is copied from the version before, so that the server cannot spoil it.
  const asked = all.filter((file) => !kept.has(file)).map((file) => file.replace(/\?.*/, ''));
  assert.ok(asked.some((file) => file.endsWith('.bin')) && asked.length < all.length, `the new version asks for ${asked.join(', ')}`);

  const kinds = Object.entries(FAULTS);
  for (const [i, file] of asked.entries()) {
    const [kind, answer] = kinds[i % kinds.length] ?? kinds[0] ?? assert.fail();
    let met = 0;
    site.fault = (request, response) => {
      if (new URL(request.url ?? '/', site.url).pathname !== new URL(file, site.url).pathname) return false;
      met += 1;
      answer(response);
      return true;
    };
    assert.equal(await page.evaluate(tryUpdate), 'redundant', `${file} ${kind}`);
    assert.ok(met > 0, `${file} ${kind}: the fault was met`);
  }
  assert.equal(await page.evaluate(isWaiting), false);
  assert.equal(await page.getByRole('button', { name: 'Update now' }).count(), 0);
  await page.goto(`${site.url}#/mission`);
  await page.reload();
  await answerByHand(page, workOut(await sumOnScreen(page)));
  await page.getByText('Right!').waitFor();

  site.fault = undefined;
  assert.equal(await page.evaluate(tryUpdate), 'installed');
  await page.goto(`${site.url}#/`);
  await page.getByRole('button', { name: 'Update now' }).waitFor();
});

/** The files that the service worker of a build keeps: their paths, with what stands for their content. */
function precachedFiles(folder: string): string[] {
  const worker = readFileSync(join(folder, 'service-worker.js'), 'utf8');
  const entries = worker.match(/\{"integrity":"[^"]*","revision":(null|"[^"]*"),"url":"[^"]*"\}/g) ?? [];
  return entries.map((entry) => {
    const { url, revision } = JSON.parse(entry) as { url: string; revision: string | null };
    return revision === null ? url : `${url}?__WB_REVISION__=${revision}`;
  });
}

/** The same of all files in the caches of this page. */
async function filesKept(): Promise<string[]> {
  const names = await caches.keys();
  const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return requests.flat().map(({ url }) => url.slice(new URL('.', location.href).href.length));
}

/** Looks for a new version; resolves to what became of its installation. */
async function tryUpdate(): Promise<string> {
  const { installing } = await (await navigator.serviceWorker.ready).update();
  if (!installing) return 'none';
  if (installing.state !== 'installing') return installing.state;
  return new Promise((resolve) => {
    installing.addEventListener('statechange', () => resolve(installing.state), { once: true });
  });
}

async function isWaiting(): Promise<boolean> {
  return (await navigator.serviceWorker.ready).waiting !== null;
}
