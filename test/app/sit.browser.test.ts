import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import type { AstroApp } from '../../src/app/astro-app.ts';
import '../../src/app/astro-app.ts';
import '../../src/app/screens/sit.ts';
import '../../src/app/screens/sit/my-assessments.ts';
import type { Assessment } from '../../src/core/assessment/assessment.ts';
import type { AnswerGiven } from '../../src/core/log/event.ts';
import { assessment, received } from '../core/assessment/assessments.ts';
import * as aboard from './aboard.ts';
import { button, find, key, press, says, seen, text } from './by-role.ts';
import { fakeServices, MemoryLog, type FakeServices } from './fake-services.ts';
import { inBothThemes } from './themes.ts';

let services: FakeServices;

const HERE = '#/sit/00112233aabbccdd';

/** Opens the app where the child has this assessment. */
async function show(change: Partial<Assessment> = {}, log = new MemoryLog()): Promise<AstroApp> {
  if (log.events.length === 0) await log.append(received(assessment(change)));
  services = await fakeServices(log);
  const app = await fixture<AstroApp>(html`<astro-app .services=${services}></astro-app>`);
  await seen(() => find('h1', change.title ?? 'Plus and minus'));
  return app;
}

const answers = (): AnswerGiven[] => services.log.events.flatMap((e) => (e.type === 'answer-given' ? [e] : []));
const types = () => services.log.events.map(({ type }) => type);
const pass = (ms: number) => {
  services.clock.now += ms;
};
const question = (number: number, of = 3) => seen(() => says(`Question ${number} of ${of}`)() && find('mission-question'));
const rightAnswer = () => aboard.rightAnswer(services);

async function writeAndSay(...table: string[]): Promise<void> {
  await aboard.write(services.classifier, ...table);
  await press('Done');
}

async function type(digits: string): Promise<void> {
  for (const digit of digits) {
    key(digit);
    await seen(() => find('number-pad'));
  }
  key('Enter');
}

/** Answers what is left by keyboard, right but for the first one where `wrong`, and hands in. */
async function sitThrough(count = 3, first = 1, wrong = false): Promise<void> {
  for (let number = first; number <= count; number++) {
    await question(number, count);
    await type(wrong && number === first ? '99' : rightAnswer());
  }
  await press('Hand in');
}

beforeEach(() => history.replaceState(null, '', HERE));
afterEach(() => history.replaceState(null, '', '#/'));

describe('an assessment', () => {
  it('is sat by pen, without a word about right or wrong, handed in, and shows its score', async () => {
    await show();
    expect(text()).to.contain('3 questions.').and.to.contain('No clock');
    await press('Begin');
    await question(1);
    expect(button('Hint') === undefined).to.equal(true);
    await writeAndSay(...rightAnswer());
    await question(2);
    expect(text()).not.to.match(/Right!|Not quite/);
    await writeAndSay('9');
    await question(3);
    await press("Don't know");
    await seen(says('1 question has no answer.'));
    await press('Hand in');
    await seen(says('1 out of 3'));
    expect(types()).to.deep.equal(['assessment-received', 'mission-started', 'answer-given', 'answer-given', 'answer-given', 'handed-in']);
    expect(services.log.events[1]).to.deep.include({ flight: 'assessment', assessment: { id: '00112233aabbccdd', revision: 1, places: [0, 1, 2] } });
    expect(answers().map(({ verdict }) => verdict)).to.deep.equal(['right', 'wrong', 'wrong']);
    expect(answers()[0]?.ink?.byteLength).to.be.greaterThan(5);
    expect(services.missionLock.held).to.equal(false);
    expect(button('Do it again') === undefined).to.equal(true);
  });

  it('goes on after the battery was empty, with the question that was open', async () => {
    await show();
    await press('Begin');
    await question(1);
    await type(rightAnswer());
    await question(2);
    fixtureCleanup();
    await show({}, services.log);
    await seen(says('You have done 1 of 3 questions.'));
    await press('Continue');
    await sitThrough(3, 2);
    await seen(says('3 out of 3'));
    expect(types().filter((one) => one === 'mission-started')).to.have.length(1);
  });

  it('is handed in by itself when the time for all is up, with what stands on the paper, however often it was interrupted', async () => {
    await show({ time: { per: 'all', ms: 60_000 } });
    await press('Begin');
    await question(1);
    pass(40_000);
    await type(rightAnswer());
    await question(2);
    fixtureCleanup();
    await show({}, services.log);
    await press('Continue');
    await question(2);
    await seen(says('20 s left'));
    await aboard.write(services.classifier, ...rightAnswer());
    await seen(() => find('output')?.textContent?.includes(rightAnswer()));
    pass(20_000);
    await seen(says('2 out of 3'));
    expect(text()).to.contain('The time was up: 1 question was not answered.');
    expect(types().at(-1)).to.equal('handed-in');
    expect(answers()).to.have.length(2);
  });

  it('takes what stands on the paper when the time for a question is over', async () => {
    await show({ time: { per: 'question', ms: 6000 } });
    await press('Begin');
    await seen(says('Next: Question 1 of 3'));
    pass(3000);
    await question(1);
    await aboard.write(services.classifier, '1', '7');
    await seen(() => find('output')?.textContent?.includes('17'));
    pass(6000);
    await seen(says('Next: Question 2 of 3'));
    expect(answers()[0]).to.include({ text: '17', by: 'pen' });
    expect(services.log.events[1]).to.include({ timeLimit: 6000 });
  });

  it('has no keypad where the teacher wants none: what is unsure is chosen, written again, or left as it is', async () => {
    await show({ keypad: false });
    await press('Begin');
    await question(1);
    key('4');
    await aboard.settled();
    expect(find('number-pad') === undefined).to.equal(true);
    expect(button('Keypad') === undefined).to.equal(true);
    await writeAndSay('17');
    await seen(says(/Is this/));
    await press('7');
    await question(2);
    await writeAndSay('17');
    await seen(says(/Is this/));
    await press('Leave it so');
    await question(3);
    expect(answers().map(({ by }) => by)).to.deep.equal(['pen', 'pen']);
    expect(answers()[1]?.reading?.kind).to.equal('unsure');
  });

  it('lets a child type where its handwriting cannot be read at all', async () => {
    await show({ keypad: false });
    await press('Begin');
    await question(1);
    services.classifier.failure = new Error('404');
    await aboard.write(services.classifier, '1');
    await press('Keypad');
    await seen(() => find('number-pad'));
  });

  it('counts a digit in the mirror as wrong only where the teacher says so', async () => {
    for (const [mirroredCounts, score] of [[true, '1 out of 1'], [false, '0 out of 1']] as const) {
      await show({ mirroredCounts, questions: [{ kind: 'addition', operands: [1, 2] }] });
      await press('Begin');
      await question(1, 1);
      await writeAndSay('m3');
      await press('Hand in');
      await seen(says(score));
      fixtureCleanup();
    }
  });

  it('tells after each answer where the teacher wants it so, and notes what the child says it wrote', async () => {
    await show({ shows: 'each' });
    await press('Begin');
    await question(1);
    await writeAndSay('9');
    await seen(says('Not quite'));
    await press('I wrote something else');
    await aboard.typeOnKeypad('12');
    await press('Done');
    await seen(says('You say you wrote 12. Your teacher looks at it.'));
    await press('Next');
    await question(2);
    expect(types()).to.include('answer-disputed').and.not.to.include('answer-corrected');
  });

  it('flags an answer of which the child says that it was read wrongly, and leaves the score', async () => {
    await show();
    await press('Begin');
    await question(1);
    await writeAndSay('9');
    await sitThrough(3, 2);
    await seen(says('2 out of 3'));
    (await seen(() => button('I wrote something else'))).focus();
    await press('I wrote something else');
    await aboard.typeOnKeypad('12');
    await press('Done');
    await seen(says('You say you wrote 12. Your teacher looks at it when you show it.'));
    expect(services.log.events.at(-1)).to.include({ type: 'answer-disputed', index: 0, text: '12' });
    expect(text()).to.contain('2 out of 3');
    expect(find('li:focus'), 'the line of the button that is gone').to.not.equal(undefined);
  });

  it('shows no more of it than the teacher allows: the score alone, or nothing', async () => {
    for (const [shows, shown] of [['score', '2 out of 3'], ['nothing', 'Handed in!']] as const) {
      await show({ shows, passMark: 0.6 });
      await press('Begin');
      await sitThrough(3, 1, true);
      await seen(says(shown));
      expect(find('answer-list') === undefined).to.equal(true);
      expect(text().includes('You have passed!')).to.equal(shows === 'score');
      location.hash = '#/logbook';
      await seen(() => find('a.assessment'));
      expect(text().includes('out of 3')).to.equal(shows === 'score');
      expect(find('skill-progress') === undefined).to.equal(true);
      fixtureCleanup();
      history.replaceState(null, '', HERE);
    }
  });

  it('can be sat again where the teacher allows it, each time as an attempt of its own', async () => {
    await show({ attempts: 'many' });
    await press('Begin');
    await sitThrough(3, 1, true);
    await seen(says('2 out of 3'));
    await press('Do it again');
    await press('Begin');
    await sitThrough();
    await seen(says('3 out of 3'));
    expect(types().filter((one) => one === 'handed-in')).to.have.length(2);
  });

  it('is sat after its closing date all the same, and says that it is late', async () => {
    await show({ closes: 1000 });
    pass(5000);
    await press('Begin');
    await sitThrough();
    await seen(says('late'));
  });

  it('is sat in one tab: the other one says so, and can take over without losing an answer', async () => {
    await show();
    await press('Begin');
    await question(1);
    await type(rightAnswer());
    await question(2);
    services.missionLock.lose();
    await seen(says('The rocket is flying in another tab'));
    await press('Fly here');
    await question(2);
    await sitThrough(3, 2);
    await seen(says('3 out of 3'));
  });

  it('waits on the start page until it is handed in, and then for the teacher', async () => {
    await show();
    history.replaceState(null, '', '#/');
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    (await seen(() => find<HTMLAnchorElement>('a.todo'))).click();
    await press('Begin');
    await question(1);
    await type(rightAnswer());
    location.hash = '#/';
    await seen(says('Continue: you have done 1 of 3 questions.'));
    location.hash = HERE;
    await press('Continue');
    await sitThrough(3, 2);
    await seen(says('3 out of 3'));
    location.hash = '#/';
    await seen(says('Your teacher does not have it yet.'));
  });

  it('says where it is not here', async () => {
    history.replaceState(null, '', '#/sit/ffffffffffffffff');
    services = await fakeServices();
    await fixture<AstroApp>(html`<astro-app .services=${services}></astro-app>`);
    await seen(says('This assessment is not here'));
    expect(find<HTMLAnchorElement>('a', 'Change who flies')?.hash, 'and comes back here').to.equal('#/crew/sit/ffffffffffffffff');
  });

  inBothThemes(async () => {
    const app = await show({ time: { per: 'all', ms: 600_000 }, closes: 5, ink: true, mirroredCounts: false, passMark: 0.5 });
    await expect(app).to.be.accessible();
    await press('Begin');
    await question(1);
    await expect(app).to.be.accessible();
  });

  inBothThemes(async () => {
    const app = await show();
    await press('Begin');
    await question(1);
    await writeAndSay('9');
    await question(2);
    await press("Don't know");
    await question(3);
    await type(rightAnswer());
    await seen(() => find('look-back'));
    await expect(app).to.be.accessible();
    await press('Hand in');
    await seen(says('1 out of 3'));
    await expect(app).to.be.accessible();
  });
});
