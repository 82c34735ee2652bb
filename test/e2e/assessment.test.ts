import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { makeReceipt, receive } from '../../src/core/assessment/collect.ts';
import { TEACHER } from '../../src/core/assessment/assessment.ts';
import { Recorder } from '../../src/core/log/recorder.ts';
import { seal } from '../../src/core/transfer/container.ts';
import { toFragment } from '../../src/core/transfer/link.ts';
import { encodeAssessment } from '../../src/core/transfer/messages/assessment.ts';
import { PassingLog } from '../../src/core/log/passing-log.ts';
import { newKeyPair, signerWith } from '../../src/storage/ecdsa.ts';
import { assessment } from '../core/assessment/assessments.ts';
import { MemoryResults } from '../core/transfer/memory-results.ts';
import { answerByHand, sumOnScreen, workOut } from './child.ts';
import { open, useFlight } from './flight.ts';

const flight = useFlight();
const handedOut = assessment({ ink: true, keypad: false });

test('an assessment is taken by its link, sat by pen, gone on with after the browser was killed, handed in, and collected as a file', async () => {
  const clock = { wall: () => Date.now(), mono: () => performance.now() };
  const teacher = { recorder: await Recorder.open(new PassingLog(), clock), signer: signerWith(newKeyPair), results: new MemoryResults(), collected: () => [], clock };
  await teacher.recorder.record({ type: 'assessment-handed-out', profile: TEACHER, assessment: handedOut });
  const link = toFragment(await seal('assessment', encodeAssessment(handedOut), teacher.signer));

  const { site, tablet } = flight;
  const page = await open(await tablet.start(), `${site.url}${link}`);
  await page.getByRole('button', { name: 'Take it' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByText('Question 1 of 3', { exact: true }).waitFor();
  await answerByHand(page, workOut(await sumOnScreen(page)));
  await page.getByText('Question 2 of 3', { exact: true }).waitFor();
  await tablet.kill();

  // From here on without a pointer, but for what is written.
  const again = await open(await tablet.start(), `${site.url}#/`);
  await again.getByRole('link', { name: 'Continue: you have done 1 of 3 questions.' }).press('Enter');
  await again.getByRole('button', { name: 'Continue' }).press('Enter');
  await again.getByText('Question 2 of 3', { exact: true }).waitFor();
  await answerByHand(again, workOut(await sumOnScreen(again)));
  await again.getByText('Question 3 of 3', { exact: true }).waitFor();
  await again.getByRole('button', { name: "Don't know" }).press('Enter');
  await again.getByText('1 question has no answer.').waitFor();
  await again.getByRole('button', { name: 'Hand in' }).press('Enter');
  await again.getByRole('heading', { name: '2 out of 3' }).waitFor();

  await again.getByRole('link', { name: 'Give it to your teacher' }).press('Enter');
  await again.getByRole('img', { name: 'The code of your result' }).waitFor();
  const [download] = await Promise.all([
    again.waitForEvent('download'),
    again.getByRole('button', { name: 'Save it as a file' }).press('Enter'),
  ]);
  const { result, stored } = await receive(new Uint8Array(readFileSync(await download.path())), teacher);
  assert.equal(stored, 'new');
  assert.deepEqual(result.answers.map(({ text, by }) => `${by} ${text}`), ['pen 12', 'pen 7', 'keypad ']);
  assert.equal((await teacher.results.ink(result.name))?.filter((ink) => ink !== undefined).length, 2);

  await teacher.recorder.record({ type: 'result-overruled', profile: TEACHER, result: result.name, index: 2, verdict: 'right', text: '3' });
  await again.getByRole('button', { name: 'Scan the receipt' }).press('Enter');
  await again.locator('input[type=file]').setInputFiles({
    name: 'receipt.astro', mimeType: 'application/octet-stream', buffer: Buffer.from(await makeReceipt([result], teacher)),
  });
  await again.getByText('Your teacher has it. It stays here, too.').waitFor();
  await again.getByRole('link', { name: 'Back', exact: true }).press('Enter');
  await again.getByRole('heading', { name: '3 out of 3' }).waitFor();
});
