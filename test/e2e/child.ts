import type { Locator, Page } from 'playwright-core';
import { strokesFor } from '../core/ink/digits.ts';

/** What a child sees and does, by role and accessible name. */
export const paper = (page: Page): Locator => page.getByLabel('Write your answer here');
export const reading = (page: Page): Locator => page.getByRole('status', { name: 'Your answer' });
export const done = (page: Page): Locator => page.getByRole('button', { name: 'Done', exact: true });
export const next = (page: Page): Locator => page.getByRole('button', { name: /^(Next|See my score)/ });

const SUM = /(−?[\d.]+) ([+−×÷]) ([\d.]+) =/;

/** The sum on the screen as it stands there: `7 + 5 =`. */
export async function sumOnScreen(page: Page): Promise<string> {
  const sum = page.getByText(SUM).first();
  await sum.waitFor();
  return SUM.exec((await sum.textContent()) ?? '')?.[0] ?? '';
}

/** Works the sum out, as the child does, not as the app does. */
export function workOut(sum: string): string {
  const [, a = '', sign = '', b = ''] = SUM.exec(sum) ?? [];
  const [x, y] = [Number(a.replace('−', '-')), Number(b)];
  const result = sign === '+' ? x + y : sign === '−' ? x - y : sign === '×' ? x * y : x / y;
  return String(Number(result.toFixed(1)));
}

/** What is asked, as it is read aloud: `7 plus what is 12`, `4 tens and 7 ones =`. */
export async function askedAloud(page: Page): Promise<string> {
  const heading = page.locator('mission-question h1');
  await heading.waitFor({ state: 'attached' });
  const words = (await heading.getAttribute('aria-label')) ?? (await heading.textContent()) ?? '';
  return words.replaceAll('\u00a0', ' ');
}

/** Works out what was asked in words. */
export function workOutAloud(words: string): string {
  const [first = 0, second = 0] = (words.match(/\d+/g) ?? []).map(Number);
  if (words.includes('plus')) return String(second - first);
  if (/^\d+ minus what/.test(words)) return String(first - second);
  if (/^what minus/.test(words)) return String(first + second);
  const digit = (place: RegExp) => Number(place.exec(words)?.[1] ?? 0);
  return String(100 * digit(/(\d) hundreds?/) + 10 * digit(/(\d) tens?/) + digit(/(\d) ones?/));
}

/** Chooses skills of one school year on the start page, beside what is chosen already. */
export async function chooseSkills(page: Page, year: number, ...names: string[]): Promise<void> {
  await page.getByRole('radio', { name: `Year ${year}`, exact: false }).check();
  for (const name of names) await page.getByRole('checkbox', { name, exact: true }).check();
}

/** Takes out of the mission what is chosen before anybody has chosen. */
export async function takeOutFirstSkills(page: Page): Promise<void> {
  for (const name of ['Plus to 20', 'Minus to 20']) await page.getByRole('button', { name: `Take out: ${name}, year 1` }).click();
}

/** Draws the strokes on the paper with the mouse, pen down to pen up. */
export async function draw(page: Page, strokes: readonly (readonly { x: number; y: number }[])[]): Promise<void> {
  for (const stroke of strokes) {
    const [first, ...rest] = stroke;
    if (!first) continue;
    await page.mouse.move(first.x, first.y);
    await page.mouse.down();
    for (const { x, y } of rest) await page.mouse.move(x, y);
    await page.mouse.up();
  }
}

/** The paper's rectangle on the page. */
export async function paperBox(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await paper(page).boundingBox();
  if (!box) throw new Error('There is no paper on the page.');
  return box;
}

/** Writes a number on the paper by hand. */
export async function write(page: Page, text: string): Promise<void> {
  await draw(page, strokesFor(text, await paperBox(page)));
}

/** Writes `text` and waits until the app has read it. */
export async function writeAndSee(page: Page, text: string): Promise<void> {
  await write(page, text);
  await reading(page).filter({ hasText: text.replace('-', '−') }).waitFor();
}

/** The same on one of two papers. */
export async function writeOn(page: Page, paper: string, text: string): Promise<void> {
  const box = await page.getByLabel(paper).last().boundingBox();
  if (!box) throw new Error(`There is no paper "${paper}".`);
  await draw(page, strokesFor(text, box));
  await page.getByRole('status', { name: paper }).filter({ hasText: text }).waitFor();
}

/** Writes `text` on the only paper, waits likewise, and says "done". */
export async function answerByHand(page: Page, text: string): Promise<void> {
  await writeAndSee(page, text);
  await done(page).click();
}
