import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { rmSync } from 'node:fs';
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
  const offer = page.getByRole('button', { name: 'Update now' });
  await offer.waitFor();
  assert.equal(await sumOnScreen(page), sum, 'the mission goes on undisturbed');

  await page.goto(`${site.url}#/about`);
  await page.getByText('0.1.0').first().waitFor();
  await offer.click();
  await page.getByText(NEXT_VERSION).first().waitFor();

  await page.goto(`${site.url}#/mission`);
  await page.getByText('Question 2 of 10').waitFor();
  assert.equal(await sumOnScreen(page), sum, 'the mission survived the update');
});

for (const [name, fault] of Object.entries({
  truncated: { status: 200, type: 'text/javascript', body: 'export const half =' },
  missing: { status: 404, type: 'text/plain', body: 'Not found' },
})) {
  test(`a ${name} file in the new version: the old version goes on`, async () => {
    const { site, tablet } = flight;
    const page = await open(await tablet.start(), site.url);
    await readyForOffline(page);
    site.deploy(release);
    let faulted = 0;
    site.fault = (request, response) => {
      if (!/main-[\w-]+\.js$/.test(request.url ?? '')) return false;
      faulted++;
      const headers = { 'Content-Type': fault.type, ...(name === 'truncated' ? { 'Content-Length': '100000' } : {}) };
      response.writeHead(fault.status, headers);
      response.write(fault.body);
      if (name === 'truncated') response.destroy();
      else response.end();
      return true;
    };
    await page.evaluate(async () => {
      const { installing } = await (await navigator.serviceWorker.ready).update();
      await new Promise<void>((resolve) => {
        installing?.addEventListener('statechange', () => resolve(), { once: true });
      });
    });
    assert.ok(faulted > 0, 'the fault was met');
    assert.equal(await page.getByRole('button', { name: 'Update now' }).count(), 0);
    await page.goto(`${site.url}#/mission`);
    await page.reload();
    await answerByHand(page, workOut(await sumOnScreen(page)));
    await page.getByText('Right!').waitFor();
  });
}
