import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { TEACHER } from '../../src/core/assessment/assessment.ts';
import { sealResult } from '../../src/core/assessment/hand-over.ts';
import { mulberry32 } from '../../src/core/random.ts';
import { frameMessage } from '../../src/core/transfer/frames.ts';
import { frameToText } from '../../src/core/transfer/qr-text.ts';
import { newKeyPair, signerWith } from '../../src/storage/ecdsa.ts';
import { handedIn, twentySums } from '../core/transfer/results.ts';
import { PIN, PIN_HASH } from '../app/teacher-pin.ts';
import { cameraArgs, filmCodes } from './camera.ts';
import { open, useFlight } from './flight.ts';

const flight = useFlight();
const SUMS = twentySums();
const PUPILS = [['K7M24', 'Mia'], ['P3Q8X', 'Ben']] as const;

/** What the devices of these pupils show, each signed by its own key. */
async function results(): Promise<Uint8Array[]> {
  const random = mulberry32(8);
  return Promise.all(PUPILS.map(([pupil, nickname]) => {
    const result = handedIn(random, SUMS);
    return sealResult({ ...result, owner: { ...result.owner, pupil, nickname } }, signerWith(newKeyPair));
  }));
}

/** The collecting page of a teacher who has handed the sums out to these pupils. */
async function openDesk(page: Page): Promise<void> {
  const events = [
    { type: 'pin-set', profile: TEACHER, pin: PIN_HASH, recovery: PIN_HASH },
    { type: 'assessment-handed-out', profile: TEACHER, assessment: SUMS },
    ...PUPILS.map(([pupil, name]) => ({ type: 'pupil-listed', profile: TEACHER, pupil, name, group: '3a' })),
  ];
  await page.locator('astro-app').evaluate(async (app, all) => {
    const { recorder } = (app as unknown as { services: { recorder: { record(event: unknown): Promise<unknown> } } }).services;
    for (const event of all) await recorder.record(event);
  }, events);
  await page.goto(`${flight.site.url}#/teacher/collect`);
  await page.getByLabel('PIN').fill(PIN);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

test('two devices, tilted, out of focus and often away, are collected by the camera without a touch between them', async () => {
  const film = join(flight.tablet.profile, 'class.y4m');
  const messages = await results();
  filmCodes(film, messages.map((message) => frameToText(frameMessage(message, message.length).frame(0))));
  const page = await open(await flight.tablet.start({ args: cameraArgs(film) }), flight.site.url);
  await openDesk(page);
  await page.getByText('2 of 2 are in.').waitFor();
  const came = page.getByRole('listitem').filter({ hasText: /^(Mia|Ben): \d+ of 20/ });
  assert.deepEqual((await came.allTextContents()).map((line) => line.slice(0, 3)).sort(), ['Ben', 'Mia']);
  await page.getByRole('img', { name: /^Receipt for (Mia|Ben)/ }).waitFor();
});

test('where nobody allows the camera, the same comes in by files', async () => {
  const page = await open(await flight.tablet.start({ args: ['--use-fake-device-for-media-stream'] }), flight.site.url);
  await openDesk(page);
  await page.getByText('The browser was told not to use the camera.').waitFor();
  const files = (await results()).map((message, i) => ({ name: `${i}.astro`, mimeType: 'application/octet-stream', buffer: Buffer.from(message) }));
  await page.getByLabel('Open a file').setInputFiles(files);
  await page.getByText('2 of 2 are in.').waitFor();
});
