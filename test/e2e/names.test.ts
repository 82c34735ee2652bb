import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, useFlight } from './flight.ts';

const flight = useFlight();

/** What is typed, and what it is called then. */
const NAMES = [
  ['<img src=x onerror="document.title=1">', '<img src=x onerror="'],
  ['\u202Egnp.aim\u2066\u200F', 'gnp.aim'],
  ['😀'.repeat(10_000), '😀'.repeat(20)],
] as const;

// FAULTS 34. That no policy was violated useFlight looks afterwards.
test('names of markup, of marks that turn the text, and of ten thousand emoji stay names on every screen, and fit a phone', async () => {
  const { site, tablet } = flight;
  const page = await open(await tablet.start({ viewport: { width: 360, height: 740 } }), site.url);
  const look = async (screen: string, name: string) => {
    const { text, images, wide } = await page.evaluate(onScreen);
    assert.ok(text.includes(name), `${screen} shows ${name}`);
    assert.doesNotMatch(text, /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/, screen);
    assert.doesNotMatch(text, /(?:😀){21}/u, screen);
    assert.equal(images, 0, `${screen}: pictures made of a name`);
    assert.equal(wide, false, `${screen} is wider than the phone`);
  };
  for (const [typed, name] of NAMES) {
    await page.goto(site.url);
    await page.goto(`${site.url}#/crew`);
    await page.getByRole('button', { name: 'I am new' }).click();
    await page.getByLabel('Nickname').fill(typed);
    await page.getByRole('button', { name: 'Come aboard' }).click();
    await page.getByRole('link', { name: `${name} is flying. Change who flies` }).waitFor();
    await page.goto(`${site.url}#/settings`);
    await page.getByRole('button', { name: 'Choose my pictures' }).click();
    await look('Settings', name);
    for (const picture of ['Sun', 'Fish', 'Sun', 'Sun', 'Fish', 'Sun']) await page.getByRole('button', { name: picture, exact: true }).click();
    await page.getByText('You are asked for three pictures before you fly.').waitFor();
    await page.goto(`${site.url}#/crew`);
    await page.getByRole('button', { name: 'Guest' }).click();
    await page.goto(`${site.url}#/crew`);
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('heading', { name: /^Is it you/ }).waitFor();
    await look('the secret pictures', name);
  }
  await page.goto(site.url);
  await page.goto(`${site.url}#/crew`);
  await page.getByRole('button', { name: 'Change a name or picture' }).waitFor();
  for (const [, name] of NAMES) await look('Who is flying?', name);
  assert.notEqual(await page.title(), '1');
});

/** Runs in the page: what is in all of its shadow roots. */
function onScreen(): { text: string; images: number; wide: boolean } {
  const roots: ParentNode[] = [document.body];
  let [text, images] = ['', 0];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (element.tagName === 'IMG') images += 1;
      if (element.tagName === 'STYLE') continue;
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) text += ` ${node.nodeValue ?? ''}`;
    }
  }
  return { text, images, wide: document.documentElement.scrollWidth > innerWidth };
}
