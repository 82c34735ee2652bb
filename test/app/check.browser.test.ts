import { expect, fixture, html } from '@open-wc/testing';
import type { AstroApp } from '../../src/app/astro-app.ts';
import '../../src/app/astro-app.ts';
import '../../src/app/screens/check.ts';
import type { AnswerGiven } from '../../src/core/log/event.ts';
import { kindOf } from '../../src/core/practice/questions/registry.ts';
import * as aboard from './aboard.ts';
import { button, find, key, press, says, seen, text } from './by-role.ts';
import { fakeServices, MemoryLog, type FakeServices } from './fake-services.ts';
import { fly } from './flown.ts';
import { inBothThemes } from './themes.ts';

let services: FakeServices;

async function show(log?: MemoryLog): Promise<AstroApp> {
  services = await fakeServices(log);
  const app = await fixture<AstroApp>(html`<astro-app .services=${services}></astro-app>`);
  await seen(says('Time for each question'));
  return app;
}

const answers = (): AnswerGiven[] => services.log.events.flatMap((e) => (e.type === 'answer-given' ? [e] : []));
const pass = (ms: number) => {
  services.clock.now += ms;
};
/** The breath before a question is over. */
async function question(number: number, of = 25): Promise<void> {
  await seen(says(`Next: Question ${number} of ${of}`));
  pass(3000);
  await seen(() => find('mission-question'));
}
const rightAnswer = () => aboard.rightAnswer(services);
const write = (...table: string[]) => aboard.write(services.classifier, ...table);
/** By keyboard, which opens the keypad. */
async function type(digits: string): Promise<void> {
  for (const digit of digits) {
    key(digit);
    await seen(() => find('number-pad'));
  }
  key('Enter');
}

async function seconds(limit: string): Promise<void> {
  (await seen(() => [...(find('check-intro')?.shadowRoot?.querySelectorAll('label') ?? [])].find((l) => l.textContent?.includes(limit)))).click();
}

beforeEach(() => history.replaceState(null, '', '#/check'));
afterEach(() => history.replaceState(null, '', '#/'));

describe('the tables check', () => {
  it('takes the ink that is on the paper when the six seconds are over, and says nothing about right or wrong', async () => {
    await show();
    await press('Start the check');
    await question(1);
    const right = rightAnswer();
    await write(...right);
    await seen(() => find('output')?.textContent?.includes(right));
    pass(6000);
    await question(2);
    expect(answers()[0]).to.include({ text: right, by: 'pen', verdict: 'right' });
    expect(answers()[0]?.ink?.byteLength).to.be.greaterThan(5);
    expect(text()).not.to.match(/Right!|Not quite/);
    expect(services.log.events[0]).to.include({ type: 'mission-started', flight: 'tables-check', timeLimit: 6000 });
  });

  it('counts what the reader best believes where it is unsure and nobody can be asked any more', async () => {
    await show();
    await press('Start the check');
    await question(1);
    await write('17');
    pass(6000);
    await question(2);
    expect(answers()[0]).to.include({ by: 'pen' });
    expect(answers()[0]?.reading?.kind).to.equal('unsure');
    expect(answers()[0]?.text).to.match(/^[17]$/);
  });

  it('asks what it is, with the clock stopped, where the child says "Done" in time', async () => {
    await show();
    await press('Start the check');
    await question(1);
    await write('17');
    await press('Done');
    await seen(says(/Is this/));
    pass(60_000);
    await aboard.settled();
    await press('7');
    await question(2);
    expect(answers()[0]).to.include({ text: '7', by: 'pen' });
  });

  it('takes a paper left empty for a wrong answer, and what was typed so far for the answer', async () => {
    await show();
    await press('Start the check');
    await question(1);
    pass(6000);
    await question(2);
    key('4');
    await seen(() => find('output')?.textContent?.includes('4'));
    pass(6000);
    await question(3);
    expect(answers().map(({ text: given, by }) => `${by} ${given}`)).to.deep.equal(['pen ', 'keypad 4']);
    expect(answers()[0]?.verdict).to.equal('wrong');
  });

  it('gives the time again, with the keypad, where the handwriting cannot be read', async () => {
    await show();
    await press('Start the check');
    await question(1);
    services.classifier.failure = new Error('404');
    await write('1');
    pass(6000);
    await seen(() => find('number-pad'));
    expect(answers()).to.be.empty;
    await type(rightAnswer());
    await question(2);
    expect(answers()[0]).to.include({ by: 'keypad', verdict: 'right' });
  });

  it('warms up with three questions of which nothing is kept', async () => {
    await show();
    await press('Warm up first');
    for (const number of [1, 2, 3]) {
      await seen(says(`Next: Warm-up ${number} of 3`));
      pass(3000);
      await seen(() => find('mission-question'));
      await type('7');
    }
    await seen(says('Warmed up!'));
    expect(services.log.events).to.be.empty;
    await press('Start the check');
    await question(1);
    expect(services.log.events).to.have.length(1);
  });

  it('has no limit where the child wants none, and remembers that from the last check', async () => {
    await show();
    await seconds('No limit');
    await press('Start the check');
    await question(1);
    expect(find('time-bar')).to.equal(undefined);
    pass(600_000);
    await aboard.settled();
    await type(rightAnswer());
    await seen(says('Question 2 of 25'));
    expect(services.log.events[0]).not.to.have.property('timeLimit');
    expect(text()).not.to.contain('Next: Question 2');
    await fixture(html`<p></p>`);
    await fixture<AstroApp>(html`<astro-app .services=${services}></astro-app>`);
    await press('Start a new check');
    await question(1);
    expect(services.log.events.at(-1)).not.to.have.property('timeLimit');
    expect(services.log.events.at(-2)).to.include({ type: 'mission-abandoned' });
  });

  it('goes on after a reload with the question that was open, and its whole time', async () => {
    await show();
    await press('Start the check');
    await question(1);
    await type(rightAnswer());
    await question(2);
    pass(4000);
    services.missionLock.release();
    const { log } = services;
    services = await fakeServices(log);
    await fixture<AstroApp>(html`<astro-app .services=${services}></astro-app>`);
    await seen(says('You have done 1 of 25 questions.'));
    await press('Continue');
    await question(2);
    pass(5000);
    await aboard.settled();
    expect(answers()).to.have.length(1);
    pass(1000);
    await question(3);
  });

  it('stands still while another tab is looked at, until the child says "Go on"', async () => {
    await show();
    await press('Start the check');
    await question(1);
    pass(2000);
    look('hidden');
    pass(60_000);
    look('visible');
    await seen(says('The clock stands still'));
    expect(find('mission-question')).to.equal(undefined);
    pass(60_000);
    await press('Go on');
    await seen(() => find('mission-question'));
    pass(3000);
    await aboard.settled();
    expect(answers()).to.be.empty;
    pass(1000);
    await question(2);
    expect(answers()[0]?.times).to.deep.equal({ done: 126_000, paused: 120_000 });
  });

  it('is no mission: neither takes the other for its own', async () => {
    await show();
    await press('Start the check');
    await question(1);
    location.hash = '#/mission';
    await seen(says('Question 1 of 10'));
    location.hash = '#/';
    await seen(says('You have done 0 of 10 questions.'));
    location.hash = '#/check';
    await seen(says('You have done 0 of 25 questions.'));
  });

  it('goes on here when another tab has taken over and this one takes it back', async () => {
    await show();
    await press('Start the check');
    await question(1);
    services.missionLock.lose();
    await seen(says('The rocket is flying in another tab'));
    await press('Fly here');
    await question(1);
  });

  it('tells it all at the end: the score, all ink, the own best, and what was misread is put right there', async () => {
    await show();
    await press('Start the check');
    await fly25();
    await seen(says('24 out of 25'));
    expect(text()).to.contain('This is your best check so far!');
    await press('I wrote something else');
    await seen(() => find('dialog'));
    const [wrong] = answers().filter(({ verdict }) => verdict === 'wrong');
    for (const digit of wrong ? kindOf(wrong.question).answer(wrong.question) : '') key(digit);
    await aboard.settled();
    await press('Done');
    await seen(says('25 out of 25'));
    expect(find('dialog')).to.equal(undefined);
    expect(services.log.events.at(-1)).to.include({ type: 'answer-corrected', index: 0, verdict: 'right' });
  });

  it('lets the missed ones be practised without a clock', async () => {
    await show();
    await press('Start the check');
    await fly25();
    await press('Practise the ones I missed, without a clock');
    await seen(says('Question 1 of 1'));
    expect(services.log.events.at(-1)).to.include({ type: 'mission-started' }).and.not.to.have.property('timeLimit');
  });

  inBothThemes(async (theme) => {
    const app = await show();
    await services.settings.update({ theme });
    await expect(app).to.be.accessible();
    await press('Start the check');
    await seen(says('Next: Question 1'));
    await expect(app).to.be.accessible();
    await question(1);
    await expect(app).to.be.accessible();
  });
});

describe('the result of a tables check', () => {
  /** As after a reload. */
  async function landed(): Promise<AstroApp> {
    const log = new MemoryLog();
    const question = { kind: 'multiplication', operands: [7, 8] };
    await fly(log, { attempt: 'a', flight: 'tables-check', timeLimit: 6000, answers: [{ question, text: '56' }, { question, text: '54' }] });
    services = await fakeServices(log);
    history.replaceState({ mission: 'a' }, '', '#/check');
    const app = await fixture<AstroApp>(html`<astro-app .services=${services}></astro-app>`);
    await seen(says('1 out of 2'));
    return app;
  }

  it('leaves the mission alone that another tab flies', async () => {
    await landed();
    await services.recorder.record({ type: 'mission-started', profile: 'default', attempt: 'there', questions: [{ kind: 'addition', operands: [1, 2] }] });
    services.missionLock.lose();
    await press('Practise the ones I missed, without a clock');
    await seen(() => button('Fly here'));
    expect(services.log.events.at(-1)).to.include({ type: 'mission-started', attempt: 'there' });
  });

  inBothThemes(async (theme) => {
    const app = await landed();
    await services.settings.update({ theme });
    await expect(app).to.be.accessible();
    await press('I wrote something else');
    await seen(() => find('dialog'));
    await expect(app).to.be.accessible();
  });
});

/** A wrong answer by hand, the others right by keyboard. */
async function fly25(): Promise<void> {
  for (let number = 1; number <= 25; number++) {
    await question(number);
    if (number > 1) {
      await type(rightAnswer());
    } else {
      await write('9', '9', '9');
      await press('Done');
    }
  }
}

function look(state: 'hidden' | 'visible'): void {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}
