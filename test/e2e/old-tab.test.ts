import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { rmSync } from 'node:fs';
import { distFolder, secondStage } from '../../tools/dist.ts';
import { open, readyForOffline, useFlight } from './flight.ts';
import { NEXT_VERSION, nextRelease } from './release.ts';

const flight = useFlight();
let release = '';
let skipped = '';
before(() => {
  release = nextRelease();
  skipped = nextRelease('9.9.8');
});
after(() => {
  for (const folder of [release, skipped]) rmSync(folder, { recursive: true, force: true });
});

for (const [name, between] of Object.entries({
  'the version before': () => [],
  'two versions before, as nobody took the one between': () => [skipped],
})) {
  test(`a tab of ${name} still opens screens whose files are gone from the server`, () => openOldScreen(between()));
}

async function openOldScreen(between: readonly string[]): Promise<void> {
  const { site, tablet } = flight;
  const context = await tablet.start();
  const old = await open(context, site.url);
  await readyForOffline(old);
  const other = await context.newPage();
  await other.goto(site.url);

  for (const folder of [...between, release]) {
    const waiting = await other.evaluateHandle(waitingWorker);
    site.deploy(folder);
    await other.evaluate(installUpdate, waiting);
  }
  const reloaded = other.waitForEvent('load');
  await other.getByRole('button', { name: 'Update now' }).click();
  await reloaded;
  await other.goto(`${site.url}#/about`);
  await other.getByText(NEXT_VERSION).first().waitFor();

  const asked = site.requests.length;
  await old.getByRole('link', { name: 'Try it' }).click();
  await old.getByLabel('Write your answer here').waitFor();
  // The browser may look for a newer service worker at any time, and the other tab brings the second stage of its version.
  const later = [distFolder, skipped, release].flatMap(secondStage);
  const unexpected = site.requests.slice(asked).filter((path) => path.includes('/assets/') && !later.some((file) => path.endsWith(file)));
  assert.deepEqual(unexpected, []);
  // The offer waits until nobody writes.
  await old.getByRole('link', { name: 'About' }).click();
  const renewed = old.waitForEvent('load');
  await old.getByRole('button', { name: 'Update now' }).click();
  await renewed;
  await old.getByText(NEXT_VERSION).first().waitFor();
}

async function waitingWorker(): Promise<ServiceWorker | null> {
  return (await navigator.serviceWorker.ready).waiting;
}

/**
 * Looks for a new version and waits until it is installed. While the browser is still busy with the version before, it
 * takes a question for the one it has just answered: so it is asked until it has found another.
 */
async function installUpdate(before: ServiceWorker | null): Promise<void> {
  const registration = await navigator.serviceWorker.ready;
  for (;;) {
    await registration.update();
    const { installing, waiting } = registration;
    if (installing) {
      await new Promise<void>((resolve) => {
        installing.addEventListener('statechange', () => resolve(), { once: true });
      });
      return;
    }
    if (waiting && waiting !== before) return;
  }
}
