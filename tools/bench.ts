/** `npm run bench`: how long a child waits, measured in a real Chromium on the built app. Prints a table, judges nothing. */
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { strokesFor } from '../test/core/ink/digits.ts';
import { CHROMIUM_ARGS, findChromium } from './browser.ts';
import { siteServer } from './serve.ts';

/** Their last digit is one stroke, so that the reading changes with the last pen-up. */
const NUMBERS = ['120', '316', '982', '203', '638', '891', '306', '269', '812', '963'];

interface Row {
  readonly name: string;
  readonly value: string;
  readonly wanted: string;
}

/** Installed in the page: the time from the last pen-up to the first frame that shows another reading. */
interface Watched {
  penUpToFrame: Promise<number>;
}

async function main(): Promise<void> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('The benchmark needs Chrome or Chromium: name it with CHROME_PATH.');
  const server = siteServer(fileURLToPath(new URL('../dist', import.meta.url)));
  let sent = 0;
  server.on('request', (_, response) => response.on('finish', () => (sent += Number(response.getHeader('Content-Length')))));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
  try {
    const rows: Row[] = [];
    for (const [name, rate, wanted] of [['', 1, '30 ms'], [', page throttled 6x', 6, '150 ms']] as const) {
      const times = await penUpToReading(browser, url, rate, rate === 1 ? 20 : 12);
      rows.push(
        { name: `Pen up to reading, 3 digits, p50${name}`, value: ms(quantile(times, 0.5)), wanted: '' },
        { name: `Pen up to reading, 3 digits, p95${name}`, value: ms(quantile(times, 0.95)), wanted: `at most ${wanted}` },
      );
    }
    const starts = { wasm: await workerStart(browser, url, false), cpu: await workerStart(browser, url, true) };
    for (const [backend, times] of Object.entries(starts)) {
      rows.push({ name: `Worker start to first prediction, ${backend}, p50`, value: ms(quantile(times, 0.5)), wanted: '' });
    }
    sent = 0;
    const { context } = await visit(browser, url);
    await context.close();
    rows.push({ name: 'First visit, until all is on the device', value: `${(sent / 1000).toFixed(0)} kB`, wanted: 'at most 750 kB' });
    print(rows, browser.version());
  } finally {
    await browser.close();
    server.close();
  }
}

async function penUpToReading(browser: Browser, url: string, rate: number, count: number): Promise<number[]> {
  const { context, page } = await visit(browser, `${url}#/mission`);
  const box = await page.getByLabel('Write your answer here').boundingBox();
  if (!box) throw new Error('There is no paper on the page.');
  const reading = page.getByRole('status', { name: 'Your answer' });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const strokes = strokesFor(NUMBERS[i % NUMBERS.length] ?? '120', box);
    for (const [s, stroke] of strokes.entries()) {
      const last = s === strokes.length - 1;
      for (const [p, { x, y }] of stroke.entries()) {
        // The browser takes each move with a frame of its own; every third is as good a digit.
        if (p % 3 !== 0 && p !== stroke.length - 1) continue;
        await page.mouse.move(x, y);
        if (p === 0) await page.mouse.down();
      }
      if (last) await reading.evaluate(watch);
      await page.mouse.up();
    }
    times.push(await page.evaluate(() => (window as unknown as Watched).penUpToFrame));
    await page.getByRole('button', { name: 'Clear' }).click();
  }
  await context.close();
  return times;
}

/** Runs in the page. */
function watch(output: Element): void {
  (window as unknown as Watched).penUpToFrame = new Promise((resolve, reject) => {
    let penUp = NaN;
    let changed = NaN;
    const observer = new MutationObserver(() => {
      changed = performance.now();
      output.dispatchEvent(new Event('news'));
    });
    addEventListener('pointerup', (event) => {
      penUp = event.timeStamp;
      output.dispatchEvent(new Event('news'));
    }, { once: true, capture: true });
    // Either may come first: the app may have changed the reading before the listener here has its turn.
    output.addEventListener('news', () => {
      if (!(changed >= penUp)) return;
      observer.disconnect();
      // The message comes right after the frame that shows the change has been drawn.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - penUp);
        port2.postMessage(undefined);
      });
    });
    observer.observe(output, { characterData: true, childList: true, subtree: true });
    setTimeout(() => reject(new Error('The reading did not change within 5 s.')), 5000);
  });
}

async function workerStart(browser: Browser, url: string, withoutWasm: boolean): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    if (withoutWasm) await context.route('**/*.wasm', (route) => route.abort());
    const page = await context.newPage();
    await page.goto(url);
    const entry = await page.waitForFunction(() => performance.getEntriesByName('recognition-start')[0]?.duration);
    times.push(Number(await entry.jsonValue()));
    await context.close();
  }
  return times;
}

/** Opens the address and waits until everything is on the device. */
async function visit(browser: Browser, url: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 768, height: 1024 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  return { context, page };
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? NaN;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

function print(rows: readonly Row[], version: string): void {
  console.log(`\nChromium ${version}, on this machine`);
  for (const { name, value, wanted } of rows) console.log(`${name.padEnd(58)}${value.padStart(10)}   ${wanted}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
