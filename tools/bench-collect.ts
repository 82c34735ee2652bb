/**
 * `npm run bench:collect`: a teacher's device collects the results of a class by QR code, in a real Chromium with the built app.
 * The camera is simulated: each code is tilted and out of focus, and three pictures of ten show nothing. What passes between two
 * pupils who step up is not in it. Prints a table; fails where a result is missing or the median takes 3 s.
 */
import type { AddressInfo } from 'node:net';
import { availableParallelism } from 'node:os';
import { chromium } from 'playwright-core';
import { encodeInk } from '../src/core/ink/code-ink.ts';
import { thin } from '../src/core/ink/thin.ts';
import { mulberry32 } from '../src/core/random.ts';
import { sealResult } from '../src/core/assessment/hand-over.ts';
import type { Result, ResultInk } from '../src/core/assessment/result.ts';
import { newKeyPair, signerWith } from '../src/storage/ecdsa.ts';
import { inkFor } from '../test/core/ink/digits.ts';
import { handedIn, twentySums } from '../test/core/transfer/results.ts';
import { CHROMIUM_ARGS, neededChromium } from './browser.ts';
import { holdBeforeCamera, simulateCamera, type Reading } from './bench/simulated-camera.ts';
import { openCollecting } from './bench/collecting-page.ts';
import { median, quantile } from './bench/statistics.ts';
import { distFolder } from './dist.ts';
import { siteServer } from './serve.ts';
import { table } from './table.ts';

const PUPILS = 30;
/** Seconds, for the result without ink. */
const MOST = 3;

const SUMS = twentySums();
const random = mulberry32(2026);

/** A result as this pupil's device seals it. */
async function resultOf(pupil: number, ink: boolean): Promise<{ readonly name: string; readonly message: Uint8Array }> {
  const name = `Pupil ${pupil + 1}`;
  const result = handedIn(random, SUMS);
  const own = { ...result, owner: { ...result.owner, pupil: codeOf(pupil), nickname: name } };
  return { name, message: await sealResult(own, signerWith(newKeyPair), ink ? inkOf(own) : undefined) };
}

function inkOf({ answers }: Result): ResultInk {
  return answers.map(({ text }) => [encodeInk(thin(inkFor(text, { x: 40, y: 30, width: 320, height: 180 }, random)))]);
}

function codeOf(pupil: number): string {
  return `P${String(pupil).padStart(4, '0')}`;
}

async function main(): Promise<void> {
  const executablePath = neededChromium();
  const server = siteServer(distFolder);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
  try {
    const rows = [['Twenty questions', 'bytes', 'collected', 'median s', '90 % s', 'longest s', 'pictures/s']];
    let met = true;
    for (const ink of [false, true]) {
      const page = await browser.newPage({ viewport: { width: 1024, height: 768 } });
      await simulateCamera(page);
      const pupils = Array.from({ length: PUPILS }, (_, pupil) => ({ code: codeOf(pupil), name: `Pupil ${pupil + 1}` }));
      await openCollecting(page, `http://localhost:${(server.address() as AddressInfo).port}/`, SUMS, pupils);
      const readings: Reading[] = [];
      let bytes = 0;
      for (const pupil of pupils.keys()) {
        const { name, message } = await resultOf(pupil, ink);
        bytes += message.length / PUPILS;
        readings.push(await holdBeforeCamera(page, message, name));
      }
      await page.close();
      const seconds = readings.flatMap((one) => one.seconds ?? []);
      const rate = readings.reduce((sum, { pictures }) => sum + pictures, 0) / readings.reduce((sum, { took }) => sum + took, 0);
      rows.push([
        ink ? 'with ink' : 'without ink', bytes.toFixed(), `${seconds.length} of ${PUPILS}`,
        ...[median(seconds), quantile(seconds, 0.9), Math.max(...seconds), rate].map((value) => value.toFixed(1)),
      ]);
      if (!ink) met = seconds.length === PUPILS && median(seconds) < MOST;
    }
    console.log(`\nSimulated camera, 30 % of the pictures lost, ${availableParallelism()} cores\n\n${table(rows)}`);
    if (!met) process.exitCode = 1;
  } finally {
    await browser.close();
    server.close();
  }
}

await main();
