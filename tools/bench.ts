/**
 * `npm run bench`: how long a child waits, and how this reader compares with plain TensorFlow.js, measured in a real
 * Chromium on the built app. Prints tables, judges nothing.
 */
import { availableParallelism } from 'node:os';
import { chromium } from 'playwright-core';
import { measureApp } from './bench/app.ts';
import { compareReaders } from './bench/comparison.ts';
import { CHROMIUM_ARGS, neededChromium } from './browser.ts';
import { distFolder } from './dist.ts';

async function main(): Promise<void> {
  const browser = await chromium.launch({ executablePath: neededChromium(), args: [...CHROMIUM_ARGS] });
  try {
    console.log(`\nChromium ${browser.version()} on this machine, ${availableParallelism()} cores\n`);
    console.log(await measureApp(browser, distFolder));
    console.log(`\n${await compareReaders(browser, distFolder)}`);
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
