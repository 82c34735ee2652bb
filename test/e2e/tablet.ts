import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../tools/browser.ts';

/** A device with its browser profile on the disk: it can be switched off, killed and started again. */
export interface Tablet {
  readonly profile: string;
  /** Violations of the Content-Security-Policy, requests to other origins, uncaught errors: must stay empty. */
  readonly complaints: string[];
  start(options?: { viewport?: { width: number; height: number }; args?: string[]; touch?: boolean }): Promise<BrowserContext>;
  /** Ends the browser in good order. */
  close(): Promise<void>;
  /** SIGKILL to the whole process tree, as a dead battery does. */
  kill(): Promise<void>;
  /** Closes the browser and forgets the profile. */
  discard(): Promise<void>;
}

/** @param disk the folder in which its profile lies */
export function makeTablet(disk = tmpdir()): Tablet {
  const profile = mkdtempSync(join(disk, 'astro-tablet-'));
  const complaints: string[] = [];
  let context: BrowserContext | undefined;
  return {
    profile,
    complaints,
    async start({ viewport = { width: 768, height: 1024 }, args = [], touch = false } = {}) {
      const executablePath = findChromium();
      if (!executablePath) throw new Error('The end-to-end tests need Chromium: npm test installs it.');
      context = await chromium.launchPersistentContext(profile, {
        executablePath,
        args: [...CHROMIUM_ARGS, ...args],
        viewport,
        hasTouch: touch,
        ignoreDefaultArgs: ['--disable-back-forward-cache'],
      });
      context.on('page', (page) => watch(page, complaints));
      context.pages().forEach((page) => watch(page, complaints));
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          console.error(`CSP violation: ${violatedDirective} ${blockedURI}`));
      });
      return context;
    },
    async close() {
      await context?.close();
      context = undefined;
    },
    async kill() {
      if (!context) return;
      const closed = new Promise((resolve) => context?.on('close', resolve));
      killTree(profile);
      await closed;
      context = undefined;
    },
    async discard() {
      await context?.close();
      context = undefined;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function watch(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && /CSP violation|Content Security Policy|Trusted/i.test(message.text())) {
      complaints.push(message.text());
    }
  });
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (/^https?:/.test(protocol) && hostname !== 'localhost') complaints.push(`foreign request: ${request.url()}`);
  });
}

/** The browser's processes all name the profile on their command line. */
function killTree(profile: string): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (commandLine(pid).includes(profile)) kill(Number(pid));
  }
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return ''; // It ended meanwhile.
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // ESRCH: its parent's end took it along.
  }
}
