/** Lets the contenders have their turns, one after the other and over again, so that noise hits all alike. */
import type { Browser } from 'playwright-core';
import type { Contender } from './contenders.ts';
import type { BenchWindow } from './page.ts';
import type { Job, Sample } from './protocol.ts';
import type { Site } from './site.ts';

/** Each round starts with the next contender. Nothing lasts from one turn to another. */
export async function playRounds(
  browser: Browser,
  site: Site,
  contenders: readonly Contender[],
  rounds: number,
): Promise<Map<Contender, Sample[]>> {
  const samples = new Map<Contender, Sample[]>(contenders.map((contender) => [contender, []]));
  for (let round = 0; round < rounds; round++) {
    for (const place of contenders.keys()) {
      const contender = contenders[(round + place) % contenders.length];
      if (contender) samples.get(contender)?.push(await takeTurn(browser, site, contender.job));
    }
  }
  return samples;
}

/** One turn, in a browser context of its own: no cache, no compiled code, no page is there from before. */
export async function takeTurn(browser: Browser, site: Site, job: Job): Promise<Sample> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(site.url, { waitUntil: 'load' });
    return await page.evaluate((what) => (window as unknown as BenchWindow).measure(what), job);
  } finally {
    await context.close();
  }
}
