/** Renders static/icons/icon.svg to the PNG icons: `node --import tsx tools/icons.ts`. */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { PNG } from 'pngjs';
import { CHROMIUM_ARGS, findChromium } from './browser.ts';
import { indexedPng } from './indexed-png.ts';

const folder = new URL('../static/icons/', import.meta.url);
/** The colour of the drawing's corners: on it, the rounded square disappears. */
const SKY = '#0d1330';

/**
 * `part` is the drawing's share of the side. A maskable icon may be cut to a circle of 80 % of the side; an
 * opaque one (`sky`) has no clear corners, which iOS would paint black.
 */
const icons = [
  { name: 'icon-192', size: 192, part: 1, sky: false },
  { name: 'icon-512', size: 512, part: 1, sky: false },
  { name: 'maskable-192', size: 192, part: 0.94, sky: true },
  { name: 'maskable-512', size: 512, part: 0.94, sky: true },
  { name: 'icon-180', size: 180, part: 1, sky: true },
] as const;

const drawing = await readFile(new URL('icon.svg', folder), 'utf8');
const executablePath = findChromium();
if (!executablePath) throw new Error('The icons are drawn by Chrome or Chromium; set CHROME_PATH.');
const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
try {
  const page = await browser.newPage();
  for (const { name, size, part, sky } of icons) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>
      body { margin: 0; display: grid; place-items: center; height: 100vh; ${sky ? `background: ${SKY};` : ''} }
      svg { width: ${part * 100}%; height: ${part * 100}%; }
    </style>${drawing}`);
    const png = indexedPng(PNG.sync.read(await page.screenshot({ omitBackground: !sky })));
    await writeFile(new URL(`${name}.png`, folder), png);
    console.log(`${name}.png ${png.length} bytes`);
  }
} finally {
  await browser.close();
}
