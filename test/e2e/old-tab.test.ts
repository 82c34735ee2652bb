import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { rmSync } from 'node:fs';
import { open, readyForOffline, useFlight } from './flight.ts';
import { NEXT_VERSION, nextRelease } from './release.ts';

const flight = useFlight();
let release = '';
before(() => {
  release = nextRelease();
});
after(() => rmSync(release, { recursive: true, force: true }));

test('a tab of the old version still opens screens whose files are gone from the server', async () => {
  const { site, tablet } = flight;
  const context = await tablet.start();
  const old = await open(context, site.url);
  await readyForOffline(old);
  const other = await context.newPage();
  await other.goto(site.url);

  site.deploy(release);
  await other.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await other.getByRole('button', { name: 'Update now' }).click();
  await other.goto(`${site.url}#/about`);
  await other.getByText(NEXT_VERSION).first().waitFor();

  const asked = site.requests.length;
  await old.getByRole('link', { name: 'Try it' }).click();
  await old.getByLabel('Write your answer here').waitFor();
  assert.deepEqual(site.requests.slice(asked).filter((path) => path.endsWith('.js')), []);
  await old.getByRole('button', { name: 'Update now' }).click();
  await old.getByRole('link', { name: 'About' }).click();
  await old.getByText(NEXT_VERSION).first().waitFor();
});
