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
import { makeTablet } from './tablet.ts';

const flight = useFlight();
const SUMS = twentySums();
const PUPILS = [['K7M24', 'Mia'], ['P3Q8X', 'Ben']] as const;

/** What the device of this pupil shows, signed by its own key. */
function resultOf([pupil, nickname]: (typeof PUPILS)[number], seed: number): Promise<Uint8Array> {
  const result = handedIn(mulberry32(seed), SUMS);
  return sealResult({ ...result, owner: { ...result.owner, pupil, nickname } }, signerWith(newKeyPair));
}

/** Lets these things have happened on the device. @param mine whether they are of whoever is flying */
async function happen(page: Page, events: readonly object[], mine = false): Promise<void> {
  await page.waitForFunction(() => (document.querySelector('astro-app') as unknown as { services?: unknown } | null)?.services);
  await page.locator('astro-app').evaluate(async (app, { all, own }) => {
    const { recorder, profile } = (app as unknown as {
      services: { profile: string; recorder: { record(event: unknown): Promise<unknown> } };
    }).services;
    for (const event of all) await recorder.record(own ? { ...event, profile } : event);
  }, { all: events, own: mine });
}

/** What a code on the screen says, once it is there. */
async function shown(page: Page, name: string): Promise<Uint8Array> {
  await page.getByRole('img', { name }).waitFor();
  const codes = await page.locator('code-show').evaluateAll((all) => all.map((one) => {
    const { label, message } = one as unknown as { label: string; message: Uint8Array };
    return { label, message: [...message] };
  }));
  return Uint8Array.from(codes.find(({ label }) => label === name)?.message ?? []);
}

const codeOf = (message: Uint8Array): string => frameToText(frameMessage(message, message.length).frame(0));

/** The collecting page of a teacher who has handed the sums out to these pupils. */
async function openDesk(page: Page): Promise<void> {
  const events = [
    { type: 'pin-set', profile: TEACHER, pin: PIN_HASH, recovery: PIN_HASH },
    { type: 'assessment-handed-out', profile: TEACHER, assessment: SUMS },
    ...PUPILS.map(([pupil, name]) => ({ type: 'pupil-listed', profile: TEACHER, pupil, name, group: '3a' })),
  ];
  await happen(page, events);
  await page.goto(`${flight.site.url}#/teacher/collect`);
  await page.getByLabel('PIN').fill(PIN);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

/** Mia has handed in, with one answer of twenty: the page on which she gives it to the teacher. */
async function openHandOver(page: Page): Promise<void> {
  const [question] = SUMS.questions;
  await happen(page, [
    { type: 'class-joined', pupil: PUPILS[0][0] },
    { type: 'assessment-received', assessment: SUMS },
    {
      type: 'mission-started', attempt: 'a', questions: SUMS.questions, flight: 'assessment',
      assessment: { id: SUMS.id, revision: 1, places: SUMS.questions.map((_, place) => place) },
    },
    {
      type: 'answer-given', attempt: 'a', index: 0, question, text: String(question!.operands[0]! + question!.operands[1]!),
      by: 'keypad', verdict: 'right', times: { done: 4000, paused: 0 },
    },
    { type: 'handed-in', attempt: 'a' },
  ], true);
  await page.goto(`${flight.site.url}#/sit/${SUMS.id}/hand-over`);
}

test('two devices, tilted, out of focus and often away, are collected without a touch between them; a pupil’s camera takes the receipt', async (t) => {
  const { site, tablet } = flight;
  const pupils = makeTablet();
  t.after(() => pupils.discard());
  const [film, receipt] = [join(tablet.profile, 'class.y4m'), join(tablet.profile, 'receipt.y4m')];

  let mia = await open(await pupils.start(), site.url);
  await openHandOver(mia);
  filmCodes(film, [codeOf(await shown(mia, 'The code of your result')), codeOf(await resultOf(PUPILS[1], 8))]);
  await pupils.close();

  const teacher = await open(await tablet.start({ args: cameraArgs(film) }), site.url);
  await openDesk(teacher);
  await teacher.getByText('2 of 2 are in.').waitFor();
  const came = await teacher.getByRole('listitem').filter({ hasText: /^(Mia|Ben): \d+ of 20/ }).allTextContents();
  assert.ok(came.some((line) => line.startsWith('Mia: 1 of 20')), came.join());
  await teacher.getByRole('button', { name: 'Receipt for all', exact: true }).click();
  filmCodes(receipt, [codeOf(await shown(teacher, 'Receipt for all'))]);

  mia = await open(await pupils.start({ args: cameraArgs(receipt) }), `${site.url}#/sit/${SUMS.id}/hand-over`);
  await mia.getByText('Your teacher does not have it yet.').waitFor();
  await mia.getByRole('button', { name: 'Scan the receipt' }).click();
  await mia.getByText('Your teacher has it. It stays here, too.').waitFor();
  assert.deepEqual(pupils.complaints, []);
});

test('where nobody allows the camera, the same comes in by files', async () => {
  const page = await open(await flight.tablet.start({ args: ['--use-fake-device-for-media-stream'] }), flight.site.url);
  await openDesk(page);
  await page.getByText('The browser was told not to use the camera.').waitFor();
  const results = await Promise.all(PUPILS.map(resultOf));
  const files = results.map((message, i) => ({ name: `${i}.astro`, mimeType: 'application/octet-stream', buffer: Buffer.from(message) }));
  await page.getByLabel('Open a file').setInputFiles(files);
  await page.getByText('2 of 2 are in.').waitFor();
});
