import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { PAGES } from '../../src/app/screens/teacher/pages.ts';
import { seal } from '../../src/core/transfer/container.ts';
import { toFragment } from '../../src/core/transfer/link.ts';
import { encodeAssessment } from '../../src/core/transfer/messages/assessment.ts';
import { newKeyPair, signerWith } from '../../src/storage/ecdsa.ts';
import { PIN } from '../app/teacher-pin.ts';
import { assessment } from '../core/assessment/assessments.ts';
import { findings } from './axe.ts';
import { answerByHand, draw, paperBox, sumOnScreen, workOut } from './child.ts';
import { classBackup, PASSPHRASE } from './class-backup.ts';
import { open, useFlight } from './flight.ts';

const flight = useFlight();

/** Walks through the app in one browser, and looks with axe wherever it stops. */
class Walk {
  readonly page: Page;
  readonly found: string[] = [];

  private constructor(page: Page) {
    this.page = page;
  }

  static async from(address: string): Promise<Walk> {
    const page = await open(await flight.tablet.start(), 'about:blank');
    await page.goto(`${flight.site.url}${address}`);
    return new Walk(page);
  }

  async look(where: string): Promise<void> {
    this.found.push(...await findings(this.page, where));
  }

  /** Opens an address and looks at it once its heading, or what else is waited for, is there. */
  async to(address: string, text?: string | RegExp): Promise<void> {
    await this.page.goto(`${flight.site.url}${address}`);
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
    if (text) await this.page.getByText(text).first().waitFor();
    await this.look(address);
  }

  press(name: string | RegExp): Promise<void> {
    return this.page.getByRole('button', { name }).first().click();
  }
}

test('axe finds nothing on the screens of a child, in both themes', async () => {
  const walk = await Walk.from('#/');
  for (const address of ['#/', '#/try', '#/logbook', '#/about', '#/crew', '#/check', '#/settings', '#/map', '#/badges']) await walk.to(address);
  await walk.to('#/mission', / =/);
  await answerByHand(walk.page, workOut(await sumOnScreen(walk.page)));
  await walk.page.getByText('Right!').waitFor();
  await walk.look('a right answer');
  assert.deepEqual(walk.found, []);
});

test('axe finds nothing on any page of the teacher\'s area with a class in it, in both themes', async () => {
  const walk = await Walk.from('#/teacher');
  const { page } = walk;
  await page.getByLabel('New PIN', { exact: true }).waitFor();
  await walk.look('a new PIN');
  for (const name of ['New PIN', 'Once more']) await page.getByLabel(name, { exact: true }).fill(PIN);
  await walk.press('Set this PIN');
  await page.getByRole('button', { name: 'I have written it down' }).waitFor();
  await walk.look('the recovery code');
  await walk.press('I have written it down');
  await page.getByRole('link', { name: 'Gradebook' }).click();
  await walk.to('#/teacher/gradebook', 'Nothing here yet');

  await page.goto(`${flight.site.url}#/teacher/backup`);
  await page.getByLabel('Backup file').setInputFiles({ name: 'class.astro', mimeType: 'application/octet-stream', buffer: await classBackup(['Mia', 'Ben'], ['Friday', 'Monday']) });
  await page.getByLabel('Passphrase of the file').fill(PASSPHRASE);
  await walk.press('Restore');
  await page.getByText(/^Restored/).waitFor();

  const [handedOut, draft] = ['0'.repeat(16), '1'.padStart(16, '0')];
  await walk.to('#/teacher/gradebook', 'Whose are these?');
  const [result = ''] = await page.getByRole('link', { name: /^\d+\/10|^\d+ / }).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash));
  const [pupil = ''] = await page.getByRole('link', { name: /^Mia/ }).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash));
  const addresses: Readonly<Record<string, readonly (readonly [address: string, text: string | RegExp])[]>> = {
    assessments: [['assessments', 'Handed out']],
    edit: [[`edit/${draft}`, 'Exact questions']],
    preview: [[`preview/${draft}`, 'Every pupil']],
    try: [[`try/${draft}`, 'Begin']],
    'hand-out': [[`hand-out/${draft}`, 'Hand it out now'], [`hand-out/${handedOut}`, 'As a link']],
    worksheet: [[`worksheet/${draft}`, 'Answers']],
    pin: [['pin', 'New PIN']],
    collect: [[`collect/${handedOut}`, '1 of 2 are in.']],
    pupils: [['pupils/cards', 'My code in Astro Numbers'], ['pupils', 'Add pupils']],
    gradebook: [['gradebook', 'Take it along']],
    result: [[result.replace('#/teacher/', ''), /% sure/]],
    pupil: [[pupil.replace('#/teacher/', ''), 'Progress']],
    items: [[`items/${handedOut}`, 'Pupils and questions']],
    backup: [['backup', 'Save everything']],
  };
  assert.deepEqual(Object.keys(addresses), PAGES.map(({ name }) => name), 'each page is looked at');
  for (const [address, text] of Object.values(addresses).flat()) await walk.to(`#/teacher/${address}`, text);

  await walk.to('#/teacher/pupils');
  await page.getByText('Add pupils').click();
  await walk.press(/^Change Mia/);
  await walk.press('Show the pictures');
  await walk.look('a pupil that is changed');
  await walk.press('Lock');
  await page.getByLabel('PIN', { exact: true }).waitFor();
  await walk.look('the PIN');
  await walk.press('I have forgotten the PIN');
  await walk.press(/^Delete the teacher/);
  await walk.look('all of it is to be deleted');
  assert.deepEqual(walk.found, []);
});

test('axe finds nothing from the link of an assessment to the code of its result, in both themes', async () => {
  const set = assessment({ passMark: 0.5, ink: true, title: 'Friday' });
  const walk = await Walk.from('#/take');
  const { page } = walk;
  await walk.to('#/take', 'My code in class');
  await walk.press('Scan, open or paste it');
  await page.getByText('No camera was found').waitFor();
  await walk.look('the scanner');
  await walk.to(toFragment(await seal('assessment', encodeAssessment(set), signerWith(newKeyPair))), 'Take it');
  await walk.press('Take it');
  await page.getByRole('button', { name: 'Begin' }).waitFor();
  await walk.look('the cover');
  await walk.press('Begin');
  await answerByHand(page, workOut(await sumOnScreen(page)));
  await page.getByText('Question 2 of 3', { exact: true }).waitFor();
  await walk.look('a question');
  await draw(page, scribble(await paperBox(page)));
  await walk.press('Done');
  await page.getByRole('button', { name: 'Leave it so' }).waitFor();
  await walk.look('a question about what was written');
  await walk.press('Leave it so');
  await page.getByText('Question 3 of 3', { exact: true }).waitFor();
  await walk.press('Keypad');
  await walk.look('the keypad');
  await page.keyboard.press('1');
  await walk.press('Done');
  await page.getByRole('button', { name: 'Hand in' }).waitFor();
  await walk.look('before it is handed in');
  await walk.press('Hand in');
  await page.getByRole('heading', { name: /out of 3/ }).waitFor();
  await walk.look('the result');
  await page.getByRole('link', { name: 'Give it to your teacher' }).click();
  await page.getByRole('img', { name: 'The code of your result' }).waitFor();
  await walk.press('Scan the receipt');
  await walk.look('the code of the result');
  assert.deepEqual(walk.found, []);
});

/** Nothing that anybody could read. */
function scribble({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return [Array.from({ length: 40 }, (_, i) => ({ x: x + width * (0.2 + 0.6 * ((i * 7) % 10) / 10), y: y + height * (0.2 + 0.6 * ((i * 3) % 11) / 11) }))];
}
