/** The built app as a child meets it: what is waited for, and what is downloaded. */
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { START_MEASURE } from '../../src/recognition/client.ts';
import { siteServer } from '../serve.ts';
import { FIRST_VISIT } from '../size.ts';
import { kB, table } from '../table.ts';
import { penUpToReading } from './pen-up.ts';
import { median, quantile } from './statistics.ts';
import { visit } from './visit.ts';

const STARTS = 5;

/** How much slower the page is made, how many numbers are written then, and what 95 % of them must not exceed, ms. */
const PACES = [
  { name: '', rate: 1, count: 20, most: 30 },
  { name: ', page throttled 6x', rate: 6, count: 12, most: 150 },
] as const;

/**
 * Measures the app in the folder and writes a table about it.
 * @throws NoPaperError
 */
export async function measureApp(browser: Browser, folder: string): Promise<string> {
  const server = siteServer(folder);
  let sent = 0;
  server.on('request', (_, response) => response.on('finish', () => (sent += Number(response.getHeader('Content-Length')))));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`;
  try {
    const rows = [['The app', 'measured', 'at most']];
    for (const { name, rate, count, most } of PACES) {
      const times = await penUpToReading(browser, url, rate, count);
      rows.push(
        [`Pen up to reading, 3 digits, p50${name}`, ms(median(times))],
        [`Pen up to reading, 3 digits, p95${name}`, ms(quantile(times, 0.95)), `${most} ms`],
      );
    }
    for (const backend of ['wasm', 'cpu'] as const) {
      const times = await workerStarts(browser, url, backend);
      rows.push([`Worker start to first prediction within the app, ${backend}, p50`, ms(median(times))]);
    }
    sent = 0;
    const { context } = await visit(browser, url);
    await context.close();
    rows.push(['First visit, until all is on the device', `${kB(sent)} kB`, `${FIRST_VISIT.most} kB`]);
    return table(rows);
  } finally {
    server.close();
  }
}

/** How long the reader takes to start while the page itself does, for a visitor who has nothing in the cache; ms. */
async function workerStarts(browser: Browser, url: string, backend: 'wasm' | 'cpu'): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < STARTS; i++) {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    if (backend === 'cpu') await context.route('**/*.wasm', (route) => route.abort());
    const page = await context.newPage();
    await page.goto(url);
    const entry = await page.waitForFunction((name) => performance.getEntriesByName(name)[0]?.duration, START_MEASURE);
    times.push(Number(await entry.jsonValue()));
    await context.close();
  }
  return times;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}
