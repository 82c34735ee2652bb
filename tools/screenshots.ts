/**
 * Takes the pictures for the README and the manifest from the built app:
 * `npm run build`, then `node --import tsx tools/screenshots.ts`.
 */
import { writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { PNG } from 'pngjs';
import { strokesFor } from '../test/core/ink/digits.ts';
import { answerByHand, draw, next, paperBox, reading, sumOnScreen, workOut } from '../test/e2e/child.ts';
import { serve } from '../test/e2e/site.ts';
import { CHROMIUM_ARGS, findChromium } from './browser.ts';
import { indexedPng } from './indexed-png.ts';

const folder = new URL('../static/screenshots/', import.meta.url);

/** Sizes in CSS pixels; manifest.json names the pixels of the pictures: these times `density`. */
const pictures = [
  { name: 'mission-narrow', viewport: { width: 360, height: 740 }, density: 2 },
  { name: 'mission-wide', viewport: { width: 1280, height: 800 }, density: 1 },
] as const;

/** The question that is seen half answered; those before it give the rocket some fuel. */
const SHOWN = 4;

const executablePath = findChromium();
if (!executablePath) throw new Error('The pictures are taken in Chrome or Chromium; set CHROME_PATH.');
const site = await serve();
const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
try {
  for (const { name, viewport, density } of pictures) {
    const context = await browser.newContext({ viewport, deviceScaleFactor: density, colorScheme: 'dark' });
    const page = await context.newPage();
    await page.goto(`${site.url}#/mission`);
    for (let question = 1; question < SHOWN; question++) {
      await page.getByText(`Question ${question} of`).waitFor();
      await answerByHand(page, workOut(await sumOnScreen(page)));
      await next(page).click();
    }
    await page.getByText(`Question ${SHOWN} of`).waitFor();
    await page.getByText('Ready for offline use').waitFor();
    await page.getByRole('button', { name: 'Close this message' }).click();
    const answer = workOut(await sumOnScreen(page));
    const { x, y, width, height } = await paperBox(page);
    const side = Math.min(width, height) * 0.7;
    const box = { x: x + (width - side) / 2, y: y + (height - side) / 2, width: side, height: side };
    await draw(page, strokesFor(answer, box));
    await reading(page).filter({ hasText: answer }).waitFor();
    const png = indexedPng(PNG.sync.read(await page.screenshot()));
    await writeFile(new URL(`${name}.png`, folder), png);
    console.log(`${name}.png ${png.length} bytes`);
    await context.close();
  }
} finally {
  await browser.close();
  await site.stop();
}
