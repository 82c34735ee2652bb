import { expect, fixture, html } from '@open-wc/testing';
import type { AstroApp } from '../../src/app/astro-app.ts';
import '../../src/app/astro-app.ts';
import { button, find, key, press, says, seen, text } from './by-role.ts';
import { fakeServices, FakeLock, MemoryLog, type FakeServices } from './fake-services.ts';
import { inBothThemes } from './themes.ts';

let services: FakeServices;

/** The app on a device with this log, just started, with other services for each child as main.ts has them. */
async function open(hash: string, log = services.log): Promise<AstroApp> {
  history.replaceState(null, '', hash);
  services = await fakeServices(log);
  const app = await fixture<AstroApp>(html`<astro-app .services=${services}></astro-app>`);
  services.crew.subscribe(() => {
    const profile = services.crew.flying ?? services.crew.guest;
    if (app.services?.profile !== profile) app.services = { ...services, profile, missionLock: new FakeLock() };
  });
  return app;
}

/** A device on which Mia and Ben have come aboard. */
async function shared(): Promise<MemoryLog> {
  const log = new MemoryLog();
  await log.append({ type: 'child-named', profile: 'm', nickname: 'Mia', astronaut: 'red-star' });
  await log.append({ type: 'child-named', profile: 'b', nickname: 'Ben', astronaut: 'blue-moon' });
  return log;
}

const profiles = (): string[] => services.log.events.map(({ profile }) => profile);

async function type(nickname: string): Promise<void> {
  const input = await seen(() => find<HTMLInputElement>('input[type=text]'));
  input.value = nickname;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

beforeEach(async () => {
  services = await fakeServices();
});

afterEach(() => history.replaceState(null, '', '#/'));

describe('who is flying', () => {
  it('is not asked where nobody has come aboard', async () => {
    await open('#/');
    await seen(() => button('Launch'));
    expect(find('a', 'Who is flying?')).not.to.equal(undefined);
  });

  it('lets a child come aboard, who then flies', async () => {
    await open('#/crew');
    await press('I am new');
    await type('  Mia ');
    (await seen(() => find<HTMLInputElement>('input[name=astronaut]', undefined))).click();
    await press('Come aboard');
    await seen(() => find('a', 'Mia is flying. Change who flies'));
    expect(location.hash).to.equal('#/');
    await press('Launch');
    await seen(says('Question 1 of 10'));
    expect(new Set(profiles()).size).to.equal(1);
    expect(profiles()[0]).not.to.equal('default');
  });

  it('asks for a name where none was typed, and says so', async () => {
    await open('#/crew');
    await press('I am new');
    await type(' \u202E ');
    await press('Come aboard');
    await seen(says('Type a name first.'));
    expect(services.log.events).to.have.length(0);
  });

  it('comes first where several share the device, and then shows what was asked for', async () => {
    await open('#/mission', await shared());
    await seen(says('Who is flying?'));
    expect(services.log.events).to.have.length(2);
    await press('Ben');
    await seen(says('Question 1 of 10'));
    expect(location.hash).to.equal('#/mission');
    expect(profiles().at(-1)).to.equal('b');
  });

  it('changes in two taps, and each finds the own mission again', async () => {
    await open('#/', await shared());
    await press('Mia');
    await press('Launch');
    await seen(says('Question 1 of 10'));
    for (const digit of '999') key(digit);
    await press('Done');
    await press('Next');
    await seen(says('Question 2 of 10'));
    (await seen(() => find<HTMLElement>('a', 'Mia is flying. Change who flies'))).click();
    await press('Ben');
    await seen(() => button('Launch'));
    expect(text()).not.to.contain('You have done');
    (await seen(() => find<HTMLElement>('a', 'Ben is flying. Change who flies'))).click();
    await press('Mia');
    await seen(says('You have done 1 of 10 questions.'));
  });

  it("does not show a child the other's result, wherever the browser's history leads", async () => {
    const app = await open('#/mission', await shared());
    await press('Mia');
    for (;;) {
      await seen(says(/Question \d+ of 10|Once more/));
      key('9');
      await press('Done');
      const on = await seen(() => (button('Next') ? 'Next' : button('See my score') && 'See my score'));
      await press(on);
      if (on !== 'Next') break;
    }
    await seen(() => find('mission-result'));
    services.crew.fly('b');
    await app.updateComplete;
    await seen(says('Question 1 of 10'));
    expect(find('mission-result')).to.equal(undefined);
  });

  it('lets a guest fly for nobody', async () => {
    await open('#/', await shared());
    await press('Guest Just trying');
    await press('Launch');
    await seen(says('Question 1 of 10'));
    expect(profiles().at(-1)).to.equal('default');
  });

  it('gives the first child what was flown before, if it says that this was it', async () => {
    const log = new MemoryLog();
    const questions = [{ kind: 'addition', operands: [1, 2] }];
    await log.append({ type: 'mission-started', profile: 'default', attempt: 'old', questions });
    await log.append({
      type: 'answer-given', profile: 'default', attempt: 'old', index: 0, question: { kind: 'addition', operands: [1, 2] },
      text: '3', by: 'keypad', verdict: 'right', times: { done: 1000, paused: 0 },
    });
    await open('#/crew', log);
    await press('I am new');
    await type('Mia');
    (await seen(() => find<HTMLInputElement>('input[type=checkbox]'))).click();
    await press('Come aboard');
    await seen(() => find('a', 'Mia is flying. Change who flies'));
    location.hash = '#/logbook';
    await seen(says('My mission'));
    expect(services.crew.guest).to.equal('guest');
  });

  it('takes another name or picture', async () => {
    await open('#/crew', await shared());
    await press('Change a name or picture');
    await press('Ben');
    await type('Benno');
    await press('Save');
    await seen(() => button('Benno'));
    expect(services.crew.children.map(({ nickname }) => nickname)).to.deep.equal(['Mia', 'Benno']);
  });

  it('deletes a child for good only where its name is typed', async () => {
    const log = await shared();
    await log.append({ type: 'mission-started', profile: 'b', attempt: 'x', questions: [{ kind: 'addition', operands: [1, 2] }] });
    await open('#/crew', log);
    await press('Change a name or picture');
    await press('Ben');
    await press('Delete Ben …');
    const input = await seen(() => find('child-farewell')?.shadowRoot?.querySelector('input'));
    input.value = 'Mia';
    await press('Delete for good');
    await seen(says('That is another name.'));
    expect(services.log.events).to.have.length(3);
    services.log.refusal = new Error('broken');
    input.value = ' ben';
    await press('Delete for good');
    await seen(says('It could not be deleted.'));
    services.log.refusal = undefined;
    await press('Delete for good');
    await seen(says('Who is flying?'));
    expect(button('Ben')).to.equal(undefined);
    expect(services.log.events.map(({ type, profile }) => [type, profile])).to.deep.equal([['child-named', 'm'], ['child-deleted', 'b']]);
  });

  it('says before a child is deleted that there is no copy, where not all of it can be read', async () => {
    const log = await shared();
    await open('#/crew', log);
    await press('Change a name or picture');
    await press('Ben');
    log.unreadable = new Error('no answer');
    await press('Save a copy to a file');
    await seen(says('There is no copy'));
  });

  it('shows markup in a name as it was typed', async () => {
    const log = new MemoryLog();
    await log.append({ type: 'child-named', profile: 'x', nickname: '<img src=x onerror=1>', astronaut: 'red-star' });
    await open('#/crew', log);
    await seen(says('<img src=x onerror='));
    expect(find('img')).to.equal(undefined);
  });

  it('follows the log: a child that came aboard in another tab is there', async () => {
    await open('#/crew', await shared());
    await services.log.append({ type: 'child-named', profile: 'z', nickname: 'Zoë', astronaut: 'teal-drop' });
    await services.recorder.refresh();
    await seen(() => button('Zoë'));
  });

  inBothThemes(async () => {
    const app = await open('#/crew', await shared());
    await seen(() => button('Mia'));
    await expect(app).to.be.accessible();
    await press('I am new');
    await seen(() => find('child-form'));
    await expect(app).to.be.accessible();
  });
});
