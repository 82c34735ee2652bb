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

/** Writes `text`, waits until the app has read something of that length, and says "done". */
export async function answerByHand(page: Page, text: string): Promise<void> {
  await write(page, text);
  await reading(page).filter({ hasText: text.replace('-', '−') }).waitFor();
  await done(page).click();
}
