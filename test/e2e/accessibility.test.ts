import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { answerByHand, sumOnScreen, workOut } from './child.ts';
import { open, useFlight } from './flight.ts';

const flight = useFlight();
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const screens: Record<string, (page: Page) => Promise<void>> = {
  '#/': async () => undefined,
  '#/mission': async (page) => void (await sumOnScreen(page)),
  '#/try': async () => undefined,
  '#/logbook': async () => undefined,
  '#/about': async () => undefined,
  '#/crew': async () => undefined,
  '#/check': async () => undefined,
  '#/settings': async () => undefined,
  '#/map': async () => undefined,
  '#/badges': async () => undefined,
  '#/teacher': async () => undefined,
};

for (const colorScheme of ['dark', 'light'] as const) {
  for (const [route, ready] of Object.entries(screens)) {
    test(`axe finds nothing on ${route} in the ${colorScheme} theme`, async () => {
      const { site, tablet } = flight;
      const page = await open(await tablet.start(), 'about:blank');
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(`${site.url}${route}`);
      await page.getByRole('navigation', { name: 'Main' }).waitFor();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await ready(page);
      await assertClean(page);
    });
  }

  test(`axe finds nothing after a right and a wrong answer in the ${colorScheme} theme`, async () => {
    const { site, tablet } = flight;
    const page = await open(await tablet.start(), 'about:blank');
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(`${site.url}#/mission`);
    await answerByHand(page, workOut(await sumOnScreen(page)));
    await page.getByText('Right!').waitFor();
    await assertClean(page);
  });
}

async function assertClean(page: Page): Promise<void> {
  // By the debugger, not as a script tag: the page's own policy would refuse that, as it should.
  await page.evaluate(axeSource);
  const results = (await page.evaluate('axe.run()')) as axe.AxeResults;
  assert.deepEqual(results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`), []);
}
