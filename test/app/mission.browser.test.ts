import { expect, fixture, html } from '@open-wc/testing';
import type { AstroApp } from '../../src/app/astro-app.ts';
import '../../src/app/astro-app.ts';
import type { AnswerGiven } from '../../src/core/log/event.ts';
import { StorageFullError } from '../../src/core/log/errors.ts';
import * as aboard from './aboard.ts';
import { typeOnKeypad } from './aboard.ts';
import { button, find, key, press, says, seen, text } from './by-role.ts';
import { fakeServices, type FakeServices, type MemoryLog } from './fake-services.ts';

let services: FakeServices;

async function fly(log?: MemoryLog): Promise<AstroApp> {
  services = await fakeServices(log);
  const app = await fixture<AstroApp>(html`<astro-app .services=${services}></astro-app>`);
  await seen(says('Question'));
  return app;
}

const answers = (): AnswerGiven[] => services.log.events.flatMap((e) => (e.type === 'answer-given' ? [e] : []));

const write = (...table: string[]) => aboard.write(services.classifier, ...table);
const rightAnswer = () => aboard.rightAnswer(services);
const writeRight = () => write(...rightAnswer());
const answer = () => find('output', 'Your answer');

beforeEach(() => history.replaceState(null, '', '#/mission'));
afterEach(() => history.replaceState(null, '', '#/'));

describe('the mission', () => {
  it('shows what it reads while the child writes, and the verdict after "Done"', async () => {
    await fly();
    const right = rightAnswer();
    await writeRight();
    await seen(() => answer()?.textContent?.includes(right));
    await press('Done');
    await seen(says('Right!'));
    await seen(says('Did you know?'));
    const [given] = answers();
    expect(given).to.include({ text: right, by: 'pen', verdict: 'right', index: 0, model: '00112233445566ff' });
    expect(given?.ink?.byteLength).to.be.greaterThan(5);
    expect(given?.reading?.text).to.equal(right);
  });

  it('never shows a verdict before the answer is in the log', async () => {
    await fly();
    let open: () => void = () => undefined;
    services.log.gate = new Promise((resolve) => (open = resolve));
    await writeRight();
    await press('Done');
    await aboard.settled();
    expect(text()).not.to.match(/Right!|Not quite/);
    expect(text()).to.contain('Question 1 of 10');
    open();
    await seen(says('Right!'));
  });

  it('says so where the answer could not be saved, and goes on', async () => {
    await fly();
    services.log.refusal = new StorageFullError('full');
    await writeRight();
    await press('Done');
    await seen(says('This answer is not saved yet.'));
    await press('Next');
    await seen(says('Question 2 of 10'));
  });

  it('says so no longer once the answer is saved', async () => {
    await fly();
    services.log.refusal = new StorageFullError('full');
    await writeRight();
    await press('Done');
    await seen(says('This answer is not saved yet.'));
    services.log.refusal = undefined;
    await press('Try again');
    await seen(() => !text().includes('not saved'));
    expect(text()).to.contain('Right!');
  });

  it('tells whoever has to wait for the network, and takes the answer when it is there', async () => {
    await fly();
    let arrive: () => void = () => undefined;
    services.classifier.gate = new Promise((resolve) => (arrive = resolve));
    await writeRight();
    await press('Done');
    await seen(says('One moment …'));
    arrive();
    await seen(says('Right!'));
    expect(text()).not.to.contain('One moment');
  });

  it('takes a double tap on "Done" for one', async () => {
    await fly();
    await writeRight();
    const done = await seen(() => button('Done'));
    done.click();
    done.click();
    await seen(says('Right!'));
    done.click();
    await seen(() => button('Next'));
    expect(answers()).to.have.length(1);
  });

  it('does not let the second tap of a double tap skip the verdict', async () => {
    await fly();
    await writeRight();
    await press('Done');
    const next = await seen(() => button('Next'));
    expect(getComputedStyle(next).pointerEvents).to.equal('none');
    await seen(() => getComputedStyle(next).pointerEvents === 'auto');
  });

  it('asks for an answer where the paper is empty', async () => {
    await fly();
    await press('Done');
    await seen(says('Write your answer on the paper first.'));
    expect(answers()).to.be.empty;
  });

  it('opens the keypad for a digit on a keyboard, and has paper for the next question', async () => {
    await fly();
    const [first = '', ...rest] = rightAnswer();
    key(first);
    await seen(() => find('number-pad'));
    for (const digit of rest) key(digit);
    await seen(() => answer()?.textContent === rightAnswer());
    key('Enter');
    await seen(says('Right!'));
    key('Enter');
    await seen(says('Question 2 of 10'));
    await seen(() => find('ink-canvas') && button('Keypad'));
  });

  it('takes an answer by keypad and keyboard alone', async () => {
    await fly();
    await press('Keypad');
    await seen(() => find('number-pad'));
    for (const digit of `${rightAnswer()}9`) key(digit);
    key('Backspace');
    await seen(() => answer()?.textContent === rightAnswer());
    key('Enter');
    await seen(says('Right!'));
    expect(answers()[0]).to.include({ by: 'keypad' });
    expect(answers()[0]).not.to.have.property('ink');
    key('Enter');
    await seen(says('Question 2 of 10'));
  });

  it('is not rushed through by a held key', async () => {
    await fly();
    await typeOnKeypad(rightAnswer());
    key('Enter');
    await seen(says('Right!'));
    key('Enter', { repeat: true });
    await new Promise(requestAnimationFrame);
    expect(text()).to.contain('Right!');
  });

  it('lets a wrong reading be put right, once', async () => {
    await fly();
    const right = rightAnswer();
    await write('9', '9', '9');
    await press('Done');
    await seen(says('Not quite'));
    await press('I wrote something else');
    await seen(says('Type the number that you wrote.'));
    for (const digit of right) key(digit);
    await press('Done');
    await seen(says('Right!'));
    expect(button('I wrote something else')).to.equal(undefined);
    expect(services.log.events.at(-1)).to.include({ type: 'answer-corrected', text: right, verdict: 'right', index: 0 });
    expect(answers()[0]).to.include({ text: '999', verdict: 'wrong' });
  });

  it('offers no dispute of what was typed', async () => {
    await fly();
    await typeOnKeypad('999');
    await press('Done');
    await seen(says('Not quite'));
    expect(button('I wrote something else')).to.equal(undefined);
  });

  it('goes on by keypad where the network does not load, and tries again when asked', async () => {
    await fly();
    services.classifier.failure = new Error('404');
    await writeRight();
    await seen(says(/Reading handwriting doesn't work/));
    await press('Done');
    await aboard.settled();
    expect(answers()).to.be.empty;
    services.classifier.failure = undefined;
    await press('Try again');
    await seen(() => answer()?.textContent?.includes(rightAnswer()));
    expect(text()).not.to.contain("doesn't work");
    await press('Done');
    await seen(says('Right!'));
  });

  it('goes on after a reload with the question that was open', async () => {
    await fly();
    await typeOnKeypad(rightAnswer());
    await press('Done');
    await press('Next');
    await seen(says('Question 2 of 10'));
    const prompt = find('h1')?.textContent;
    document.querySelector('astro-app')?.remove();
    await fly(services.log);
    expect(text()).to.contain('Question 2 of 10');
    expect(find('h1')?.textContent).to.equal(prompt);
  });

  it('ends with the score, the ink of each answer, and another try at the missed ones', async () => {
    await fly();
    const missed: (string | undefined | null)[] = [];
    for (const place of [1, 2, 3, 4, 5, 6, 'again', 7, 8, 9, 10]) {
      await seen(says(place === 'again' ? 'Once more' : `Question ${place} of 10`));
      if (place === 3) {
        missed.push(find('h1')?.textContent);
        await write('9', '9', '9');
      } else {
        if (place === 'again') expect(find('h1')?.textContent).to.equal(missed[0]);
        await writeRight();
      }
      await press('Done');
      await press(await seen(() => (button('Next') ? 'Next' : button('See my score') && 'See my score')));
    }
    await seen(says('9 out of 10'));
    await seen(says('And 1 more at the second try!'));
    await seen(() => find('ink-picture'));
    const mission = services.log.events.find((event) => event.type === 'mission-started')?.attempt;
    await press('Only the ones I missed');
    await seen(says('Question 1 of 1'));
    expect(find('h1')?.textContent).to.equal(missed[0]);
    expect(services.log.events.at(-1)).to.include({ type: 'mission-started', missedOf: mission });
  });

  it('flies in one tab only, and hands over', async () => {
    services = await fakeServices();
    services.missionLock.taken = true;
    await fixture(html`<astro-app .services=${services}></astro-app>`);
    await press('Fly here');
    await seen(says('Question 1 of 10'));
    services.missionLock.lose();
    await seen(() => button('Fly here'));
    await services.missionLock.takeOver();
    await seen(says('Question 1 of 10'));
  });

  it('stops the clock while the page is hidden', async () => {
    await fly();
    services.clock.now = 1000;
    const hide = (state: DocumentVisibilityState) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    hide('hidden');
    services.clock.now = 61_000;
    hide('visible');
    Reflect.deleteProperty(document, 'visibilityState');
    await typeOnKeypad(rightAnswer());
    services.clock.now = 62_000;
    await press('Done');
    await seen(says('Right!'));
    expect(answers()[0]?.times).to.deep.equal({
      firstStroke: 61_000, lastStroke: 61_000, pausedBefore: 60_000, done: 62_000, paused: 60_000,
    });
  });
});
