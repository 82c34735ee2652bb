import { expect, fixture, html } from '@open-wc/testing';
import type { AstroApp } from '../../src/app/astro-app.ts';
import '../../src/app/astro-app.ts';
import { received, assessment } from '../core/assessment/assessments.ts';
import { button, find, key, press, says, seen, text } from './by-role.ts';
import { fakeServices, MemoryLog, type FakeServices } from './fake-services.ts';

let services: FakeServices;

async function open(hash = '#/'): Promise<void> {
  history.replaceState(null, '', hash);
  services ??= await fakeServices();
  await fixture<AstroApp>(html`<astro-app .services=${services}></astro-app>`);
}

/** The switch of one skill: its label is a sign and the name. */
const box = (sign: string, name: string): HTMLInputElement | undefined =>
  find('label', `${sign} ${name}`)?.querySelector('input') ?? undefined;

const focused = (): Element | null => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};

beforeEach(async () => {
  services = await fakeServices();
});

afterEach(() => history.replaceState(null, '', '#/'));

describe('the start page', () => {
  it('leaves the big button where it is when what the teacher handed out comes', async () => {
    const log = new MemoryLog();
    await log.append(received(assessment({})));
    services = await fakeServices(log);
    await open();
    const list = await seen(() => find('my-assessments')?.shadowRoot?.querySelector('a') && find('my-assessments'));
    const big = await seen(() => find('button.big'));
    expect(big.getBoundingClientRect().bottom).to.be.at.most(list.getBoundingClientRect().top);
  });

  it('is there before all that a child did in years is known; the mission waits for that', async () => {
    let arrive = (): void => undefined;
    services.log.readGate = new Promise((resolve) => (arrive = resolve));
    await open();
    await press('Launch');
    const moment = await seen(() => find('h1', 'One moment …'));
    expect(find('mission-screen')).to.equal(undefined);
    arrive();
    await seen(says('Question 1 of 10'));
    expect(moment.isConnected).to.equal(false);
    await seen(() => focused()?.textContent === find('h1')?.textContent);
  });

  it('launches a mission and puts the focus on its question', async () => {
    await open();
    await press('Launch');
    await seen(says('Question 1 of 10'));
    expect(location.hash).to.equal('#/mission');
    expect(document.title).to.equal('Mission – Astro Numbers');
    await seen(() => focused()?.textContent === find('h1')?.textContent);
  });

  it('practises what the child chooses, and at least one skill', async () => {
    await open();
    (await seen(() => find<HTMLInputElement>('input[type=radio]', 'Year 3, ages 7 to 8'))).click();
    (await seen(() => box('× 3', 'Table of 3'))).click();
    for (const name of ['Plus to 20', 'Minus to 20']) await press(`Take out: ${name}, year 1`);
    await seen(() => !button('Take out: Minus to 20, year 1'));
    expect(services.settings.value.skills).to.deep.equal(['table-3']);
    box('× 3', 'Table of 3')?.click();
    await seen(says('One has to stay on.'));
    expect(box('× 3', 'Table of 3')?.checked).to.equal(true);
    expect(services.settings.value.skills).to.deep.equal(['table-3']);
    await press('Launch');
    await seen(says('Question 1 of 10'));
    const questions = services.recorder.attempts()[0]?.questions ?? [];
    expect(questions.every(({ kind, operands }) => kind === 'multiplication' && operands.includes(3))).to.equal(true);
  });

  it('offers to go on with the mission that was left, or to start a new one', async () => {
    await open('#/mission');
    await press('Keypad');
    await seen(() => find('number-pad'));
    key('9');
    key('9');
    key('9');
    await press('Done');
    await press('Next');
    location.hash = '#/';
    await seen(says('You have done 1 of 10 questions.'));
    await press('Continue');
    await seen(says('Question 2 of 10'));
    location.hash = '#/';
    await press('Start a new mission');
    await seen(says('Question 1 of 10'));
    expect(services.log.events.map(({ type }) => type)).to.deep.equal([
      'mission-started', 'answer-given', 'mission-abandoned', 'mission-started',
    ]);
  });

  it('does not abandon the new mission when it is taken up again', async () => {
    await open();
    location.hash = '#/mission/new';
    await seen(says('Question 1 of 10'));
    services.missionLock.lose();
    await press('Fly here');
    await seen(says('Question 1 of 10'));
    expect(services.log.events.map(({ type }) => type)).to.deep.equal(['mission-started']);
  });
});

describe('the frame', () => {
  it('shows the start page for an address that it does not know', async () => {
    await open('#/nowhere');
    await seen(() => button('Launch'));
  });

  it('marks where one is, and moves the focus to the heading of the next screen', async () => {
    await open();
    location.hash = '#/about';
    await seen(() => find('h1') && find('h1') === focused());
    expect(find('a[aria-current=page]')?.textContent).to.equal('About');
    expect(text()).not.to.contain('One moment');
  });

  it('keeps the page\'s own shell in sight until there are services', async () => {
    const app = await fixture<AstroApp>(html`<astro-app><p>Getting ready</p></astro-app>`);
    expect(find('p', 'Getting ready')).not.to.equal(undefined);
    app.services = services;
    await seen(() => button('Launch'));
    expect(find('p', 'Getting ready')).to.equal(undefined);
  });
});
