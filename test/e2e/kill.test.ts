import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { mulberry32 } from '../../src/core/random.ts';
import { next, sumOnScreen, workOut } from './child.ts';
import { open, useFlight } from './flight.ts';

const flight = useFlight();

/** Printed, so that a failing run can be replayed: SEED=123 npm test -- e2e. */
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 32));

/** Fewer answers in all than a mission has questions. */
const ROUNDS = 3;
const ANSWERS = 3;

test(`the browser is killed at random moments (SEED=${seed}): every answer that got a verdict survives`, async () => {
  const { site, tablet } = flight;
  const random = mulberry32(seed);
  let verdicts = 0;
  for (let round = 0; ; round++) {
    const page = await open(await tablet.start(), `${site.url}#/mission`);
    const question = page.getByText(/Question \d+ of 10/);
    await question.waitFor();
    const answered = Number(/\d+/.exec((await question.textContent()) ?? '')?.[0]) - 1;
    assert.ok(answered >= verdicts, `${verdicts} verdicts were shown, ${answered} answers are there`);
    if (round === ROUNDS) return;
    verdicts = answered;
    const flying = answerUntilDead(page, () => (verdicts += 1));
    setTimeout(() => void tablet.kill(), random() * 1500);
    await flying;
  }
});

/** Types right answers until the browser is gone or ANSWERS are given; reports each verdict when it is on the screen. */
async function answerUntilDead(page: Page, onVerdict: () => void): Promise<void> {
  const gone = new Promise<void>((resolve) => page.context().on('close', () => resolve()));
  try {
    await page.getByRole('button', { name: 'Keypad', exact: true }).click();
    for (let answer = 0; answer < ANSWERS; answer++) {
      await page.keyboard.type(workOut(await sumOnScreen(page)));
      await page.keyboard.press('Enter');
      await page.getByText('Right!').waitFor();
      onVerdict();
      await next(page).click();
    }
  } catch (error) {
    if (!/closed|crash/i.test(String(error))) throw error;
  }
  await gone;
}
