import { expect, fixture, html } from '@open-wc/testing';
import type { AstroApp } from '../../src/app/astro-app.ts';
import '../../src/app/astro-app.ts';
import type { AnswerGiven } from '../../src/core/log/event.ts';
import { kindOf } from '../../src/core/practice/questions/registry.ts';
import { sumOf } from '../../src/core/practice/sum.ts';
import * as aboard from './aboard.ts';
import { typeOnKeypad } from './aboard.ts';
import { button, find, key, press, says, seen, text } from './by-role.ts';
import { fakeServices, type FakeServices } from './fake-services.ts';

let services: FakeServices;

async function fly(...skills: string[]): Promise<void> {
  services = await fakeServices();
  await services.settings.update({ skills });
  await fixture<AstroApp>(html`<astro-app .services=${services}></astro-app>`);
  await seen(says('Question'));
}

const answers = (): AnswerGiven[] => services.log.events.flatMap((e) => (e.type === 'answer-given' ? [e] : []));
const write = (...table: string[]) => aboard.write(services.classifier, ...table);
const rightAnswer = () => aboard.rightAnswer(services);
const picture = () => find('sum-picture');
const words = () => picture()?.shadowRoot?.querySelector('svg')?.getAttribute('aria-label') ?? '';

/** Types what its neighbour in the table is, and says "Done". */
async function typeNeighbour(): Promise<void> {
  const open = services.recorder.attempts().at(-1);
  const question = open?.questions[open.answers.length];
  const sum = question && sumOf(question);
  await typeOnKeypad(String((sum?.answer ?? 0) + (sum?.second ?? 0)));
  await press('Done');
  await seen(says('Not quite'));
}

/** On to the first question where the slip shows: the table of one has no neighbours. */
async function toTables(): Promise<void> {
  for (;;) {
    const open = services.recorder.attempts().at(-1);
    const question = open?.questions[open.answers.length];
    if (!question || (kindOf(question).id === 'multiplication' && !question.operands.includes(1))) return;
    await typeOnKeypad(rightAnswer());
    await press('Done');
    await press('Next');
    await seen(() => find('ink-canvas'));
  }
}

beforeEach(() => history.replaceState(null, '', '#/mission'));
afterEach(() => history.replaceState(null, '', '#/'));

describe('after a wrong answer', () => {
  it('says what may have happened, kindly, and shows the right way', async () => {
    await fly('tables-to-12');
    await toTables();
    await typeNeighbour();
    await seen(says('So close! That is its neighbour in the table.'));
    if (!picture()) (await seen(() => find<HTMLElement>('summary', 'Show me'))).click();
    await seen(picture);
    expect(words()).to.match(/^Dots in \d+ rows of \d+\. There are \d+ dots\.$/);
  });

  it('shows the way without a word about slips where none is known', async () => {
    await fly('add-to-20');
    await typeOnKeypad('999');
    await press('Done');
    await seen(() => find('summary', 'Show me'));
    expect(find('.slip') === undefined).to.equal(true);
  });

  it('takes the explanation back once a misreading has been put right', async () => {
    await fly('add-to-20');
    const right = rightAnswer();
    await write(...String(Number(right) + 1));
    await press('Done');
    await seen(says('So close! Just one away.'));
    await press('I wrote something else');
    await seen(says('Type the number'));
    expect(text()).not.to.contain('So close');
    expect(picture() === undefined).to.equal(true);
    for (const digit of right) key(digit);
    await press('Done');
    await seen(says('Right!'));
    expect(text()).not.to.match(/So close|Show me/);
  });

  it('keeps "Next" on the screen, whatever is open', async () => {
    await fly('tables-to-12');
    await toTables();
    await typeNeighbour();
    const details = await seen(() => find<HTMLDetailsElement>('details'));
    details.open = true;
    await seen(picture);
    const next = await seen(() => button('Next'));
    const box = next.getBoundingClientRect();
    expect(box.bottom).to.be.at.most(window.innerHeight + 1);
  });
});

describe('the hint', () => {
  it('shows the way with its end left open, and is remembered with the answer', async () => {
    await fly('add-to-20');
    const right = rightAnswer();
    await press('Hint');
    await seen(picture);
    expect(words().match(/\d+/g)).not.to.include(right);
    await press('Got it');
    await seen(() => !picture());
    await typeOnKeypad(right);
    await press('Done');
    await seen(says('Right!'));
    expect(answers()[0]).to.include({ hint: true, verdict: 'right' });
    await press('Next');
    await seen(() => find('ink-canvas'));
    await typeOnKeypad(rightAnswer());
    await press('Done');
    await seen(says('Right!'));
    expect(answers()[1]).not.to.have.property('hint');
  });

  it('leaves the ink where it is, and the clock going', async () => {
    await fly('add-to-20');
    const [first = '', ...rest] = rightAnswer();
    services.clock.now = 1000;
    await write(first, ...rest);
    await seen(() => find('output')?.textContent?.includes(rightAnswer()));
    await press('Hint');
    await seen(picture);
    services.clock.now = 9000;
    key('Escape');
    await seen(() => !picture());
    await press('Done');
    await seen(says('Right!'));
    const [given] = answers();
    expect(given?.reading?.text).to.equal(given?.text);
    expect(given?.ink?.byteLength).to.be.greaterThan(5);
    expect(given?.times).to.include({ firstStroke: 1000, lastStroke: 1000, done: 9000, paused: 0 });
    expect(given?.hint).to.equal(true);
  });

  it('does not lie over the verdict or the next question', async () => {
    await fly('add-to-20');
    await press('Hint');
    await seen(picture);
    await write(...rightAnswer());
    await press('Done');
    await seen(says('Right!'));
    await seen(() => !find('.help'));
    await press('Next');
    await seen(says('Question 2 of 10'));
    await seen(() => !picture());
  });
});
