/**
 * `npm run bench:gradebook`: what a gradebook of years costs, in a real Chromium with a real IndexedDB on the disk: 40 pupils, 200
 * assessments of 25 questions, all marked anew. From the tap on "Gradebook" until the table is there, and how long a frame takes
 * while it is scrolled. Prints a table; fails beyond a second.
 */
import { availableParallelism, loadavg } from 'node:os';
import type { Page } from 'playwright-core';
import { withKeptProfile, type Once } from './bench/kept-profile.ts';
import { seedSchool } from './bench/school-seed.ts';
import { median } from './bench/statistics.ts';
import { table } from './table.ts';

const [PUPILS, ASSESSMENTS, QUESTIONS] = [40, 200, 25];
/** ms; the issue asks for it. */
const MOST = 1000;
const OPENINGS = 5;
const PIN = '2468';

async function main(once: Once, url: string): Promise<void> {
  await once(async (page) => {
    await page.goto(`${url}#/teacher`);
    for (const name of ['New PIN', 'Once more']) await page.getByLabel(name, { exact: true }).fill(PIN);
    await page.getByRole('button', { name: 'Set this PIN' }).click();
    await page.getByRole('button', { name: 'I have written it down' }).click();
    await page.getByRole('link', { name: 'Gradebook' }).waitFor();
    await page.goto(`${url}manifest.json`);
    await seedSchool(page, PUPILS, ASSESSMENTS, QUESTIONS);
  });
  const first: number[] = [];
  const cpu: number[] = [];
  const again: number[] = [];
  let frames: number[] = [];
  for (let i = 0; i < OPENINGS; i++) {
    await once(async (page) => {
      await page.goto(`${url}#/teacher`);
      await page.getByLabel('PIN', { exact: true }).fill(PIN);
      await page.getByRole('button', { name: 'Open' }).click();
      const link = page.getByRole('link', { name: 'Gradebook' });
      await link.waitFor();
      await page.evaluate('globalThis.__name = (f) => f');
      const before = await cpuOf(page);
      first.push(await page.evaluate(opened));
      cpu.push((await cpuOf(page)) - before);
      frames = [...frames, ...(await page.evaluate(scrolled))];
      await page.getByRole('link', { name: 'Pupils' }).click();
      await page.getByRole('heading', { name: 'Pupils', exact: true }).waitFor();
      again.push(await page.evaluate(opened));
    });
  }
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  const answers = (PUPILS * ASSESSMENTS * QUESTIONS).toLocaleString('en');
  console.log(`\n${PUPILS} pupils, ${ASSESSMENTS} assessments, ${answers} answers; ${OPENINGS} starts, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}\n`);
  console.log(table([
    ['', 'median', 'worst'],
    ['first opening after a start', ms(median(first)), ms(Math.max(...first))],
    ['its computing time', ms(median(cpu)), ms(Math.max(...cpu))],
    ['opening again', ms(median(again)), ms(Math.max(...again))],
    ['a frame while scrolling', ms(median(frames)), ms(Math.max(...frames))],
  ]));
  if (median(first) > MOST) throw new Error(`It opens in ${ms(median(first))}, and may take ${MOST} ms.`);
}

/** ms that the page's process has computed, which other work on the machine does not lengthen much. */
async function cpuOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const { metrics } = await devtools.send('Performance.getMetrics');
  await devtools.detach();
  return 1000 * (metrics.find(({ name }) => name === 'ProcessTime')?.value ?? NaN);
}

/** Runs in the page: ms from the tap until the rows are painted. */
async function opened(): Promise<number> {
  const area = () => document.querySelector('astro-app')?.shadowRoot?.querySelector('teacher-screen')?.shadowRoot;
  const link = [...(area()?.querySelectorAll('a') ?? [])].find((one) => one.hash === '#/teacher/gradebook');
  const rows = () => area()?.querySelector('gradebook-page')?.shadowRoot?.querySelector('grade-table')?.shadowRoot?.querySelectorAll('tbody tr').length ?? 0;
  const begin = performance.now();
  link?.click();
  while (rows() === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - begin;
}

/** Runs in the page: how long each frame took while the table went by, two columns a frame. */
async function scrolled(): Promise<number[]> {
  const page = document.querySelector('astro-app')?.shadowRoot?.querySelector('teacher-screen')?.shadowRoot?.querySelector('gradebook-page');
  const scroll = page?.shadowRoot?.querySelector('grade-table')?.shadowRoot?.querySelector('.scroll');
  const times: number[] = [];
  let before = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
  for (let i = 0; i < 60; i++) {
    if (scroll) scroll.scrollLeft += 192;
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    times.push(now - before);
    before = now;
  }
  return times;
}

withKeptProfile(main).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
