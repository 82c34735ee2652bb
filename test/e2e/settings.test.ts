import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { done, paperBox, sumOnScreen } from './child.ts';
import { open, useFlight } from './flight.ts';

const flight = useFlight();

async function comeAboard(page: Page, url: string, name: string): Promise<void> {
  await page.goto(`${url}#/crew`);
  await page.getByRole('button', { name: 'I am new' }).click();
  await page.getByLabel('Nickname').fill(name);
  await page.getByRole('button', { name: 'Come aboard' }).click();
  await page.getByRole('link', { name: `${name} is flying. Change who flies` }).waitFor();
}

/** Taps the tile of that name below the heading. */
async function choose(page: Page, legend: string, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('group', { name: legend }).getByRole('radio', { name, exact: true }).check();
}

/** Whether the paper lies on the left of "Done", on a tablet that lies on its side. */
async function paperIsLeft(page: Page): Promise<boolean> {
  await sumOnScreen(page);
  const tools = await done(page).boundingBox();
  return (await paperBox(page)).x < (tools?.x ?? NaN);
}

test('a left hand stays over a reload, reaches the other tab of the same child at once, and no other child', async () => {
  const { site, tablet } = flight;
  const context = await tablet.start({ viewport: { width: 1024, height: 768 } });
  const page = await open(context, site.url);
  await comeAboard(page, site.url, 'Ben');
  await comeAboard(page, site.url, 'Mia');
  const other = await context.newPage();
  await other.goto(`${site.url}#/crew`);
  await other.getByRole('button', { name: 'Mia', exact: true }).click();
  await other.goto(`${site.url}#/mission`);
  assert.equal(await paperIsLeft(other), false);
  const bens = await context.newPage();
  await bens.goto(`${site.url}#/crew`);
  await bens.getByRole('button', { name: 'Ben', exact: true }).click();
  await bens.goto(`${site.url}#/mission`);

  await choose(page, 'I write with', 'my left hand');
  await other.locator('html[data-hand=left]').waitFor({ state: 'attached' });
  assert.equal(await paperIsLeft(other), true);
  assert.equal(await paperIsLeft(bens), false);

  await page.reload();
  assert.equal(await page.getByRole('radio', { name: 'my left hand' }).isChecked(), true);
  await page.getByRole('link', { name: 'Mia is flying. Change who flies' }).click();
  await page.getByRole('button', { name: 'Guest', exact: false }).click();
  await page.getByRole('link', { name: 'Who is flying?' }).waitFor();
  await page.goto(`${site.url}#/settings`);
  assert.equal(await page.getByRole('radio', { name: 'my right hand' }).isChecked(), true);
});

test('a 7 with a bar is drawn with a bar', async () => {
  const { site, tablet } = flight;
  const page = await open(await tablet.start(), `${site.url}#/settings`);
  /** What a 7 looks like, large, in the face of the questions. */
  const seven = async () => {
    await page.evaluate(() => {
      document.querySelector('#seven')?.remove();
      const digit = document.createElement('p');
      digit.id = 'seven';
      digit.textContent = '7';
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("#seven { position: fixed; inset: 0 auto auto 0; z-index: 9; margin: 0; background: white; color: black; font-family: 'Astro Digits'; font-size: 80px }");
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      document.body.append(digit);
      return document.fonts.load("80px 'Astro Digits'", '7');
    });
    return page.locator('#seven').screenshot();
  };
  const plain = await seven();
  assert.ok((await seven()).equals(plain));
  await choose(page, 'My 7', 'with a bar');
  await page.locator('html[data-seven=bar]').waitFor({ state: 'attached' });
  assert.ok(!(await seven()).equals(plain));
});

test('settings that were damaged on the disk are as at the beginning', async () => {
  const { site, tablet } = flight;
  const page = await open(await tablet.start(), site.url);
  await page.evaluate(() => localStorage.setItem('astro-numbers.settings', '{"hand":"third","autoDone":1,"pen":{},"paper":null,"sound":"yes"}'));
  await page.goto(`${site.url}#/settings`);
  await page.reload();
  for (const name of ['my right hand', 'large', 'No, I tap Done', 'off']) {
    assert.equal(await page.getByRole('radio', { name, exact: true }).isChecked(), true, name);
  }
});
