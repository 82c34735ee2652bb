import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { answerByHand, done, sumOnScreen, workOut, writeOn } from './child.ts';
import { open, useFlight } from './flight.ts';
import { makeTablet } from './tablet.ts';

const flight = useFlight();
const PIN = '2468';

/** Saves what the button gives and reads it. */
async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return readFileSync(await download.path());
}

const astro = (buffer: Buffer) => ({ name: 'result.astro', mimeType: 'application/octet-stream', buffer });

test('from an empty app to the table of scores: a teacher sets and hands out, a pupil takes the picture of the code and sits, says what it wrote on two papers, the result is collected, overruled and taken along', async (t) => {
  const { site, tablet } = flight;
  const pupils = makeTablet();
  t.after(() => pupils.discard());

  const teacher = await open(await tablet.start(), `${site.url}#/teacher`);
  for (const name of ['New PIN', 'Once more']) await teacher.getByLabel(name, { exact: true }).fill(PIN);
  await teacher.getByRole('button', { name: 'Set this PIN' }).click();
  await teacher.getByRole('button', { name: 'I have written it down' }).click();
  await teacher.getByRole('link', { name: 'Pupils', exact: true }).click();
  await teacher.getByLabel('Names').fill('=Mia');
  await teacher.getByRole('button', { name: /^Add/ }).click();
  const code = await teacher.getByText(/^[0-9A-Z]{5}$/).innerText();
  await teacher.getByRole('link', { name: 'Assessments', exact: true }).click();
  await teacher.getByRole('button', { name: 'New assessment' }).click();
  await teacher.getByLabel('Title, as pupils see it').fill('Friday sums');
  await teacher.getByLabel('More questions').fill('7 + 5\n12 - 5\n17 : 5');
  await teacher.getByRole('button', { name: 'Add', exact: true }).click();
  await teacher.getByLabel('at the end the score, and which answers were right').check();
  await teacher.getByLabel('The handwriting comes along').check();
  await teacher.getByText('3 questions. Saved on this device.').waitFor();
  await teacher.getByRole('link', { name: 'Look at it' }).click();
  await teacher.getByRole('link', { name: 'Hand it out' }).click();
  await teacher.getByRole('button', { name: 'Hand it out now' }).click();
  const picture = await teacher.getByRole('img', { name: 'The code of Friday sums' }).screenshot();

  const pupil = await open(await pupils.start(), `${site.url}#/take`);
  await pupil.getByRole('button', { name: 'Scan, open or paste it' }).click();
  await pupil.locator('input[type=file]').setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer: picture });
  await pupil.getByRole('button', { name: 'Take it' }).click();
  await pupil.getByRole('button', { name: 'Begin' }).click();
  await pupil.getByText('Question 1 of 3', { exact: true }).waitFor();
  await answerByHand(pupil, workOut(await sumOnScreen(pupil)));
  await pupil.getByText('Question 2 of 3', { exact: true }).waitFor();
  await answerByHand(pupil, '8');
  await pupil.getByText('Question 3 of 3', { exact: true }).waitFor();
  await writeOn(pupil, 'How many times', '8');
  await writeOn(pupil, 'What is left over', '2');
  await done(pupil).click();
  await pupil.getByRole('button', { name: 'Hand in' }).click();
  await pupil.getByRole('heading', { name: '1 out of 3' }).waitFor();
  await pupil.getByRole('button', { name: 'I wrote something else' }).last().click();
  await pupil.keyboard.press('3');
  await pupil.getByRole('button', { name: 'What is left over:' }).click();
  await pupil.keyboard.press('2');
  await pupil.keyboard.press('Enter');
  await pupil.getByText('You say you wrote 3 r 2.').waitFor();
  await pupil.getByRole('link', { name: 'Give it to your teacher' }).click();
  await pupil.getByLabel('The code on your card').fill(code.toLowerCase());
  await pupil.getByRole('button', { name: 'That is me' }).click();
  await pupil.getByLabel('The code on your card').waitFor({ state: 'detached' });
  const result = await saved(pupil, 'Save it as a file');

  await teacher.getByRole('link', { name: 'Collect', exact: true }).click();
  await teacher.getByLabel('Open a file').setInputFiles(astro(result));
  await teacher.getByText('1 of 1 are in.').waitFor();

  await teacher.getByRole('link', { name: 'Gradebook', exact: true }).click();
  await teacher.getByRole('link', { name: /^1/ }).click();
  await teacher.getByRole('img', { name: 'Handwriting of the pupil: What is left over' }).waitFor();
  await teacher.getByRole('button', { name: 'It says 3 r 2' }).click();
  await teacher.getByText(/^You decided/).waitFor();
  await teacher.getByRole('button', { name: 'Count as right' }).click();
  await teacher.getByRole('link', { name: 'Gradebook', exact: true }).first().click();
  await teacher.getByRole('link', { name: /^3/ }).waitFor();
  const scores = await saved(teacher, 'Scores (CSV)');
  assert.deepEqual(parse(scores, { bom: true }), [
    ['name', 'class', 'code', 'mean', 'Friday sums', 'Friday sums (of)'],
    ["'=Mia", '', code, '1', '3', '3'],
  ]);
  assert.deepEqual(pupils.complaints, []);
});
