import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { PIN } from '../app/teacher-pin.ts';
import { sumOnScreen, workOut } from './child.ts';
import { open, useFlight } from './flight.ts';
import { arrived, isOn, pressOn, tabTo, typeInto } from './keys.ts';

const flight = useFlight();

async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), pressOn(page, button)]);
  return download.path();
}

async function opens(page: Page, file: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), pressOn(page, 'Open a file')]);
  await chooser.setFiles(file);
}

test('the keyboard alone leads a teacher from an empty app to the table of scores, and a pupil from the file to the result; the focus is in sight at every stop, and never nowhere', async () => {
  const context = await flight.tablet.start();
  const teacher = await open(context, `${flight.site.url}#/`);
  await teacher.getByRole('navigation', { name: 'Main' }).waitFor();
  await pressOn(teacher, 'For teachers');
  await arrived(teacher, 'For teachers');
  for (const name of ['New PIN', 'Once more']) await typeInto(teacher, name, PIN);
  await teacher.keyboard.press('Enter');
  await arrived(teacher, 'Your recovery code');
  await pressOn(teacher, 'I have written it down');
  await arrived(teacher, 'Assessments');

  await pressOn(teacher, 'Pupils', 'Shift+Tab');
  await arrived(teacher, 'Pupils');
  await typeInto(teacher, 'Names', 'Mia');
  await pressOn(teacher, 'Add 1 pupil');
  await isOn(teacher, 'Names');
  const code = await teacher.getByText(/^[0-9A-Z]{5}$/).innerText();

  await pressOn(teacher, 'Assessments', 'Shift+Tab');
  await arrived(teacher, 'Assessments');
  await pressOn(teacher, 'New assessment');
  await arrived(teacher, 'Without a title');
  await typeInto(teacher, 'Title, as pupils see it', 'By keys');
  await pressOn(teacher, 'Year 1, ages 5 to 6');
  await tabTo(teacher, 'How many questions: Plus to 10, year 1');
  await teacher.keyboard.press('ArrowUp');
  await typeInto(teacher, 'More questions', '7 + 5');
  await pressOn(teacher, 'Add');
  await isOn(teacher, 'More questions');
  await tabTo(teacher, 'The handwriting comes along');
  await teacher.keyboard.press('Space');
  await teacher.getByText('2 questions. Saved on this device.').waitFor();
  await pressOn(teacher, 'Look at it');
  await arrived(teacher, 'By keys');
  await pressOn(teacher, 'Hand it out');
  await arrived(teacher, 'Hand it out');
  await pressOn(teacher, 'Hand it out now');
  await arrived(teacher, 'By keys · 2 questions');
  const handedOut = await saved(teacher, 'Save the file');

  const pupil = await context.newPage();
  await pupil.goto(`${flight.site.url}#/`);
  await pupil.getByRole('navigation', { name: 'Main' }).waitFor();
  await pressOn(pupil, 'Take an assessment');
  await arrived(pupil, 'Take an assessment');
  await pressOn(pupil, 'Scan, open or paste it');
  await arrived(pupil, 'Take an assessment');
  await opens(pupil, handedOut);
  await arrived(pupil, 'By keys');
  await pressOn(pupil, 'Take it');
  await arrived(pupil, 'By keys');
  await pressOn(pupil, 'Begin');
  await pupil.getByText('Question 1 of 2', { exact: true }).waitFor();
  await pupil.keyboard.type(workOut(await sumOnScreen(pupil)));
  await pupil.keyboard.press('Enter');
  await pupil.getByText('Question 2 of 2', { exact: true }).waitFor();
  await tabTo(pupil, '9');
  for (const _ of '99') await pupil.keyboard.press('Space');
  await pressOn(pupil, 'Done');
  await arrived(pupil, 'That was the last question');
  await pressOn(pupil, 'Hand in');
  await arrived(pupil, '1 out of 2');
  await pressOn(pupil, 'Give it to your teacher');
  await arrived(pupil, 'Give it to your teacher');
  await typeInto(pupil, 'The code on your card', code.toLowerCase());
  await pupil.keyboard.press('Enter');
  await isOn(pupil, 'Another code');
  // The code is made anew, with the pupil in it.
  await pupil.getByRole('img', { name: 'The code of your result' }).waitFor();
  await tabTo(pupil, 'Save it as a file', 'Shift+Tab');
  const result = await saved(pupil, 'Save it as a file');
  await pressOn(pupil, 'Scan the receipt');
  await arrived(pupil, '2. Scan the code');

  await teacher.bringToFront();
  await pressOn(teacher, 'Collect', 'Shift+Tab');
  await arrived(teacher, 'Collect results');
  await opens(teacher, result);
  await teacher.getByText('1 of 1 are in.').waitFor();
  await pressOn(teacher, 'Next');
  await isOn(teacher, 'Open a file');
  await pressOn(teacher, 'Gradebook', 'Shift+Tab');
  await arrived(teacher, 'Gradebook');
  await tabTo(teacher, 'Mia');
  for (const cell of ['50', '1/2']) {
    await teacher.keyboard.press('ArrowRight');
    await isOn(teacher, cell);
  }
  await teacher.keyboard.press('Enter');
  await arrived(teacher, 'Mia: By keys');
  await pressOn(teacher, 'Count as right');
  await isOn(teacher, 'Count as wrong');
  await pressOn(teacher, 'Gradebook', 'Shift+Tab');
  await arrived(teacher, 'Gradebook');
  assert.deepEqual(parse(readFileSync(await saved(teacher, 'Scores (CSV)')), { bom: true }), [
    ['name', 'class', 'code', 'mean', 'By keys', 'By keys (of)'],
    ['Mia', '', code, '1', '2', '2'],
  ]);
});
