/**
 * `npm run bench:log`: what a log of years costs, in a real Chromium with a real IndexedDB on the disk: until the start page
 * can be used, from there until the first question for whoever is as quick as can be, for one answer from "Done" to the verdict,
 * and in memory. Prints a table, judges nothing.
 */
import { availableParallelism } from 'node:os';
import type { Page } from 'playwright-core';
import { withKeptProfile, type Once } from './bench/kept-profile.ts';
import { CHILDREN, seedLog } from './bench/log-seed.ts';
import { median } from './bench/statistics.ts';
import { table } from './table.ts';

const LENGTHS = process.argv.slice(2).map(Number).filter(Boolean);
const ANSWERS = LENGTHS.length > 0 ? LENGTHS : [1_000, 10_000, 50_000, 200_000];

/** Each opening is one of a browser that was just started, as in the morning. */
const OPENINGS = 5;
const RECORDED = 10;

async function main(start: Once, url: string): Promise<void> {
  const once: Once = (task) => start(async (page) => {
    await page.addInitScript((child) => sessionStorage.setItem('astro-numbers.flying', child), CHILDREN[0]);
    return task(page);
  });
  console.log(`\nMedians of ${OPENINGS} openings and ${RECORDED} answers, ${CHILDREN.length} children, ${availableParallelism()} cores\n`);
  const rows = [['Answers in the log', 'first opening', 'opening', 'launch', 'answer', 'memory']];
  let there = 0;
  for (const answers of ANSWERS) {
    await once(async (page) => {
      await opened(page, url);
      await page.goto(`${url}manifest.json`);
      await seedLog(page, there, answers);
    });
    there = answers;
    const first = await once((page) => opened(page, url));
    const openings: number[] = [];
    const launches: number[] = [];
    for (let i = 0; i < OPENINGS; i++) {
      await once(async (page) => {
        openings.push(await opened(page, url));
        launches.push(await launched(page));
      });
    }
    const { times, heap } = await once((page) => flown(page, url));
    rows.push([answers.toLocaleString('en'), ms(first), ms(median(openings)), ms(median(launches)), ms(median(times)), `${(heap / 1e6).toFixed(0)} MB`]);
    console.log(table(rows.slice(0, 1).concat(rows.slice(-1))));
  }
  console.log(`\n${table(rows)}`);
}

/** Opens the app; milliseconds from the beginning of the navigation until the start page shows its big button. */
async function opened(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' });
  const shown = await page.waitForFunction(() => {
    const home = document.querySelector('astro-app')?.shadowRoot?.querySelector('home-screen')?.shadowRoot;
    return home?.querySelector('button.primary') ? performance.now() : undefined;
  }, undefined, { polling: 'raf', timeout: 300_000 });
  return Number(await shown.jsonValue());
}

/** Begins a new mission at once; milliseconds until its first question is there. */
async function launched(page: Page): Promise<number> {
  const begin = await page.evaluate(() => {
    location.hash = '#/mission/new';
    return performance.now();
  });
  const shown = await page.waitForFunction(() => {
    const mission = document.querySelector('astro-app')?.shadowRoot?.querySelector('mission-screen')?.shadowRoot;
    return mission?.querySelector('mission-question') ? performance.now() : undefined;
  }, undefined, { polling: 'raf', timeout: 300_000 });
  return Number(await shown.jsonValue()) - begin;
}

/** Answers on the keypad; milliseconds from "Done" to the verdict, which comes when the answer is on the disk. */
async function flown(page: Page, url: string): Promise<{ times: number[]; heap: number }> {
  await opened(page, url);
  await page.goto(`${url}#/mission/new`);
  await page.getByRole('button', { name: 'Keypad', exact: true }).click();
  const times: number[] = [];
  await page.evaluate('globalThis.__name = (f) => f');
  for (let i = 0; i < RECORDED; i++) {
    await page.keyboard.type('1');
    times.push(await page.evaluate(done));
    await page.getByRole('button', { name: /^(Next|See my score)/ }).click();
  }
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return { times, heap: usedSize };
}

/** Runs in the page. */
async function done(): Promise<number> {
  const begin = performance.now();
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  const mission = () => document.querySelector('astro-app')?.shadowRoot?.querySelector('mission-screen')?.shadowRoot;
  while (!mission()?.querySelector('verdict-card')) await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.now() - begin;
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}

withKeptProfile(main).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
