import { afterEach, beforeEach } from 'node:test';
import assert from 'node:assert/strict';
import type { BrowserContext, Page } from 'playwright-core';
import { serve, type Site } from './site.ts';
import { makeTablet, type Tablet } from './tablet.ts';

/** What each test of a file works with: a fresh tablet before the served app. */
export interface Flight {
  site: Site;
  tablet: Tablet;
}

/** Gives every test of the file its own server and tablet, and looks afterwards that no policy was violated. */
export function useFlight(): Flight {
  const flight = {} as Flight;
  beforeEach(async () => {
    flight.site = await serve();
    flight.tablet = makeTablet();
  });
  afterEach(async () => {
    await flight.tablet.discard();
    await flight.site.stop();
    assert.deepEqual(flight.tablet.complaints, []);
  });
  return flight;
}

/** Opens a route of the app in the tablet's first tab. */
export async function open(context: BrowserContext, url: string): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(10_000);
  await page.goto(url);
  return page;
}

/** Resolves once the app has said that it works without a network. */
export async function readyForOffline(page: Page): Promise<void> {
  await page.getByText('Ready for offline use').waitFor({ timeout: 20_000 });
}
