import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, neededChromium } from '../browser.ts';
import { distFolder } from '../dist.ts';
import { siteServer } from '../serve.ts';

/** Starts the browser for one task, as in the morning, and closes it. */
export type Once = <T>(task: (page: Page) => Promise<T>) => Promise<T>;

/**
 * Serves the built app to a browser that keeps what it stores from one start to the next; when `work` is over, all of that is gone.
 * @throws NoBrowserError
 */
export async function withKeptProfile(work: (once: Once, url: string) => Promise<void>): Promise<void> {
  const executablePath = neededChromium();
  const server = siteServer(distFolder);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const profile = mkdtempSync(join(tmpdir(), 'astro-bench-'));
  const once: Once = async (task) => {
    const viewport = { width: 1280, height: 800 };
    const context = await chromium.launchPersistentContext(profile, { executablePath, args: [...CHROMIUM_ARGS], viewport });
    const [page = await context.newPage()] = context.pages();
    try {
      return await task(page);
    } finally {
      await context.close();
    }
  };
  try {
    await work(once, `http://localhost:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
