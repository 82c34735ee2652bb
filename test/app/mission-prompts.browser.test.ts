import { expect, fixture, html } from '@open-wc/testing';
import type { AstroApp } from '../../src/app/astro-app.ts';
import '../../src/app/astro-app.ts';
import type { Question } from '../../src/core/practice/question.ts';
import { tokens } from '../../src/app/styles/tokens.ts';
import { rightAnswer, write } from './aboard.ts';
import { find, press, says, seen, text } from './by-role.ts';
import { fakeServices, type FakeServices } from './fake-services.ts';

const sheets = document.adoptedStyleSheets;
let services: FakeServices;

/** A mission of this one question. */
async function ask(kind: string, ...operands: number[]): Promise<AstroApp> {
  const question: Question = { kind, operands };
  services = await fakeServices();
  await services.recorder.record({ type: 'mission-started', profile: 'default', attempt: 'a', questions: [question] });
  const app = await fixture<AstroApp>(html`<astro-app .services=${services}></astro-app>`);
  await seen(says('Question 1 of 1'));
  return app;
}

const heading = () => find('h1');
const answer = () => find('output', 'Your answer');
const words = () => text().replaceAll('\u00a0', ' ');

beforeEach(() => {
  if (tokens.styleSheet) document.adoptedStyleSheets = [...sheets, tokens.styleSheet];
  history.replaceState(null, '', '#/mission');
});
afterEach(() => {
  document.adoptedStyleSheets = sheets;
  history.replaceState(null, '', '#/');
});

describe('a question with a box', () => {
  it('has the answer in the box, between the numbers, and says what it asks', async () => {
    const app = await ask('missing-number', 7, 5, 1);
    const named = await seen(() => find('h1', '7 plus what is 12'));
    const [before, box, after] = [named, answer(), find('.after')].map((part) => part?.getBoundingClientRect());
    expect(before?.right).to.be.at.most(box?.left ?? 0);
    expect(box?.right).to.be.at.most(after?.left ?? 0);
    expect(find('.after')?.textContent).to.equal('= 12');
    await expect(app).to.be.accessible();
    await write(services.classifier, '5');
    await seen(() => answer()?.textContent?.includes('5'));
    await press('Done');
    await seen(says('Right!'));
    expect(find('.sum')?.textContent).to.equal('7 + 5 = 12');
  });

  it('may begin with the box', async () => {
    const app = await ask('missing-number', 8, -3, 0);
    await seen(() => heading()?.getAttribute('aria-label') === 'what minus 3 is 5');
    await expect(app).to.be.accessible();
    await write(services.classifier, '9');
    await press('Done');
    await seen(says('Not quite'));
    expect(find('.sum')?.textContent?.trim()).to.equal('8 − 3 = 5');
    await press('See my score');
    await seen(says('0 out of 1'));
    expect(find('answer-list .sum')?.textContent ?? find('.sum')?.textContent?.replace(/\s+/g, ' ').trim()).to.equal('9 8 − 3 = 5');
  });
});

describe('a question in words', () => {
  for (const [words_, kind, ...operands] of [
    ['4 tens and 7 ones =', 'place-value', 47],
    ['The 3 in 352 is worth', 'digit-value', 352, 2],
    ['Half of 14 =', 'halves', 14],
  ] as const) {
    it(`asks "${words_}", and takes the number`, async () => {
      const app = await ask(kind, ...operands);
      await seen(() => words().includes(words_));
      await expect(app).to.be.accessible();
      await write(services.classifier, ...rightAnswer(services));
      await press('Done');
      await seen(says('Right!'));
    });
  }
});
