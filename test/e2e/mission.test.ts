import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import {
  answerByHand, askedAloud, chooseSkills, done, draw, next, paperBox, reading, sumOnScreen, takeOutFirstSkills, workOut, workOutAloud, write,
} from './child.ts';
import { open, useFlight } from './flight.ts';

const flight = useFlight();

test('a child flies a whole mission by hand, and finds it in the logbook', async () => {
  const { site, tablet } = flight;
  const page = await open(await tablet.start(), `${site.url}#/mission`);
  for (const place of [1, 2, 3, 4, 5, 6, 7, 'again', 8, 9, 10]) {
    await page.getByText(place === 'again' ? 'Once more' : `Question ${place} of 10`).waitFor();
    const sum = await sumOnScreen(page);
    const right = workOut(sum);
    if (place === 4) {
      await answerByHand(page, right === '1' ? '2' : '1');
      await page.getByText(`${sum} ${right}`).first().waitFor();
    } else {
      await answerByHand(page, right);
      await page.getByText('Right!').waitFor();
    }
    await next(page).click();
  }
  await page.getByRole('heading', { name: '9 out of 10' }).waitFor();
  assert.equal(await page.getByRole('img', { name: /Your handwriting/ }).count(), 11, 'each answer with its ink');

  await page.goto(`${site.url}#/logbook`);
  await page.reload();
  await page.getByText('9 out of 10').first().waitFor();

});

test('an older child answers below zero and in tenths, by hand and on a keyboard', async () => {
  const { site, tablet } = flight;
  const page = await open(await tablet.start(), site.url);
  await chooseSkills(page, 5, 'Plus and minus below zero', 'Tenths to 10');
  await takeOutFirstSkills(page);
  await page.getByRole('button', { name: 'Launch' }).click();
  for (let question = 1; question <= 10; question++) {
    await page.getByText(`Question ${question} of 10`).waitFor();
    const right = workOut(await sumOnScreen(page));
    if (question % 2 === 0) await typeAnswer(page, right);
    else await answerByHand(page, right);
    await page.getByText('Right!').waitFor();
    await next(page).click();
  }
  await page.getByRole('heading', { name: '10 out of 10' }).waitFor();
});

test('a child of year 2 finds missing numbers and puts tens and ones together, and the choice is still there the next day', async () => {
  const { site, tablet } = flight;
  let page = await open(await tablet.start(), site.url);
  await chooseSkills(page, 2, 'Missing number to 20', 'Tens and ones');
  await takeOutFirstSkills(page);
  await tablet.close();
  page = await open(await tablet.start(), site.url);
  assert.equal(await page.getByRole('checkbox', { name: 'Tens and ones', exact: true }).isChecked(), true);
  await page.getByRole('button', { name: 'Launch' }).click();
  const kinds = new Set<string>();
  for (let question = 1; question <= 10; question++) {
    await page.getByText(`Question ${question} of 10`).waitFor();
    const asked = await askedAloud(page);
    kinds.add(asked.includes('what') ? 'missing number' : 'tens and ones');
    await answerByHand(page, workOutAloud(asked));
    await page.getByText('Right!').waitFor();
    await next(page).click();
  }
  await page.getByRole('heading', { name: '10 out of 10' }).waitFor();
  assert.equal(kinds.size, 2);
});

test('only the ones I missed', async () => {
  const { site, tablet } = flight;
  const page = await open(await tablet.start(), `${site.url}#/mission`);
  const missed: string[] = [];
  for (const place of [1, 2, 3, 4, 'again', 'again', 5, 6, 7, 8, 9, 10]) {
    await page.getByText(place === 'again' ? 'Once more' : `Question ${place} of 10`).waitFor();
    const sum = await sumOnScreen(page);
    const miss = place === 1 || place === 2;
    if (miss) missed.push(sum);
    await typeAnswer(page, miss ? '999' : workOut(sum));
    await next(page).click();
  }
  await page.getByRole('heading', { name: '8 out of 10' }).waitFor();
  await page.getByRole('button', { name: 'Only the ones I missed' }).click();
  await page.getByText('Question 1 of 2').waitFor();
  assert.equal(await sumOnScreen(page), missed[0]);
});

test('the browser dies in the middle: every answer that got a verdict is there, and the mission goes on', async () => {
  const { site, tablet } = flight;
  let page = await open(await tablet.start(), `${site.url}#/mission`);
  for (let question = 1; question <= 3; question++) {
    await page.getByText(`Question ${question} of 10`).waitFor();
    await answerByHand(page, workOut(await sumOnScreen(page)));
    await page.getByText('Right!').waitFor();
    if (question < 3) await next(page).click();
  }
  await tablet.kill();
  page = await open(await tablet.start(), `${site.url}#/mission`);
  await page.getByText('Question 4 of 10').waitFor();
  const sum = await sumOnScreen(page);
  await page.reload();
  await page.getByText('Question 4 of 10').waitFor();
  assert.equal(await sumOnScreen(page), sum, 'the very question that was open');
});

test('a misreading is put right by the child, once', async () => {
  const { site, tablet } = flight;
  const page = await open(await tablet.start(), `${site.url}#/mission`);
  const right = workOut(await sumOnScreen(page));
  await answerByHand(page, right === '1' ? '2' : '1');
  await page.getByRole('button', { name: 'I wrote something else' }).click();
  await page.keyboard.type(right);
  await done(page).click();
  await page.getByText('Right!').waitFor();
  assert.equal(await page.getByRole('button', { name: 'I wrote something else' }).count(), 0);
});

const unreadable: Record<string, (box: { x: number; y: number; width: number; height: number }) => { x: number; y: number }[][]> = {
  'a dot': ({ x, y, width, height }) => [[{ x: x + width / 2, y: y + height / 2 }]],
  'a line across the page': ({ x, y, width, height }) => [
    Array.from({ length: 40 }, (_, i) => ({ x: x + 10 + ((width - 20) * i) / 39, y: y + height / 2 })),
  ],
  'a scribble': ({ x, y, width, height }) => [
    Array.from({ length: 300 }, (_, i) => ({
      x: x + width * (0.5 + 0.4 * Math.sin(i * 2.3)),
      y: y + height * (0.5 + 0.4 * Math.cos(i * 1.7)),
    })),
  ],
  '500 strokes': ({ x, y, width, height }) =>
    Array.from({ length: 500 }, (_, i) => [
      { x: x + 10 + ((width - 20) * (i % 50)) / 50, y: y + 10 + ((height - 30) * Math.floor(i / 50)) / 10 },
      { x: x + 14 + ((width - 20) * (i % 50)) / 50, y: y + 20 + ((height - 30) * Math.floor(i / 50)) / 10 },
    ]),
};

for (const [name, strokes] of Object.entries(unreadable)) {
  test(`${name} gets a calm "I can't read that", or a question, and no verdict`, async () => {
    const { site, tablet } = flight;
    const page = await open(await tablet.start(), `${site.url}#/mission`);
    await sumOnScreen(page);
    await draw(page, strokes(await paperBox(page)));
    await page.getByText(/I can.t read that|I.m not sure/).first().waitFor();
    await done(page).click();
    assert.equal(await page.getByText('Right!').count(), 0);
    await page.getByRole('button', { name: 'Write again' }).click();
    await write(page, '7');
    await reading(page).filter({ hasText: '7' }).waitFor();
  });
}

test('an empty paper is not an answer', async () => {
  const { site, tablet } = flight;
  const page = await open(await tablet.start(), `${site.url}#/mission`);
  const sum = await sumOnScreen(page);
  await done(page).click();
  await page.getByText('Question 1 of 10').waitFor();
  assert.equal(await sumOnScreen(page), sum);
});

async function typeAnswer(page: Page, text: string): Promise<void> {
  const keypad = page.getByRole('button', { name: 'Keypad', exact: true });
  if (await keypad.count()) await keypad.click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await next(page).waitFor();
}
