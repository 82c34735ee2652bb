import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import type { AstroApp } from '../../src/app/astro-app.ts';
import '../../src/app/astro-app.ts';
import { PAGES } from '../../src/app/screens/teacher/pages.ts';
import { TEACHER } from '../../src/core/assessment/assessment.ts';
import * as aboard from './aboard.ts';
import { button, find, press, says, seen, text } from './by-role.ts';
import { fakeServices, MemoryLog, type FakeServices } from './fake-services.ts';
import { PIN, teachersLog, typeInto } from './teacher.ts';
import { inBothThemes } from './themes.ts';

let services: FakeServices;

async function open(log = new MemoryLog(), exchange?: FakeServices['exchange']): Promise<AstroApp> {
  fixtureCleanup();
  history.replaceState(null, '', '#/teacher');
  services = { ...(await fakeServices(log)), newId: () => '00112233aabbccdd', ...(exchange && { exchange }) };
  return fixture<AstroApp>(html`<astro-app .services=${services}></astro-app>`);
}

/** Sets the PIN as a teacher does at the first visit; returns the recovery code. */
async function setPin(pin = PIN): Promise<string> {
  await typeInto('New PIN', pin);
  await typeInto('Once more', pin);
  await press('Set this PIN');
  const code = (await seen(() => find('output', 'Recovery code'))).textContent ?? '';
  await press('I have written it down');
  return code;
}

async function tryPin(pin: string): Promise<void> {
  await typeInto('PIN', pin);
  await press('Open');
}

const types = (): string[] => services.log.events.map(({ type }) => type);
const inside = () => find('h1', 'Assessments');

afterEach(() => history.replaceState(null, '', '#/'));

describe("the teacher's area", () => {
  it('is found from the start page and from About', async () => {
    services = await fakeServices();
    history.replaceState(null, '', '#/');
    await fixture<AstroApp>(html`<astro-app .services=${services}></astro-app>`);
    (await seen(() => find<HTMLElement>('a', 'For teachers'))).click();
    await seen(() => find('h1', 'For teachers'));
    location.hash = '#/about';
    (await seen(() => find<HTMLElement>('a', "Open the teacher's area"))).click();
    await seen(() => find('h1', 'For teachers'));
  });

  it('asks nobody who flies', async () => {
    const log = new MemoryLog();
    await log.append({ type: 'child-named', profile: 'm', nickname: 'Mia', astronaut: 'red-star' });
    await log.append({ type: 'child-named', profile: 'b', nickname: 'Ben', astronaut: 'blue-moon' });
    await open(log);
    await seen(() => find('h1', 'For teachers'));
  });

  it('names the tab after the page that it shows, and tells nothing while it is locked', async () => {
    await open();
    await setPin();
    await seen(inside);
    expect(document.title).to.equal('Assessments – Teachers – Astro Numbers');
    location.hash = '#/teacher/backup';
    await seen(() => find('h1', 'Backup of this device'));
    expect(document.title).to.equal('Backup of this device – Teachers – Astro Numbers');
    // Whatever else changes in the app, the page is the same.
    await services.settings.update({ sound: true });
    await aboard.settled();
    expect(document.title).to.contain('Backup');
    await press('Lock');
    await seen(() => find('h1', 'For teachers'));
    expect(document.title).to.equal('Teachers – Astro Numbers');
    location.hash = '#/about';
    await seen(() => find('h1', 'About Astro Numbers'));
    expect(document.title).to.equal('About – Astro Numbers');
  });

  it('reads what was collected while the PIN is typed, and opens also where that cannot be read', async () => {
    let asked = 0;
    await open(await teachersLog(), async () => {
      asked += 1;
      throw new Error('The storage of this browser does not answer.');
    });
    await seen(() => asked > 0);
    await tryPin(PIN);
    await seen(inside);
    location.hash = '#/teacher/gradebook';
    await seen(says('The storage of this browser does not answer.'));
  });

  it('has a way on where a page does not arrive', async () => {
    const gradebook = PAGES.find(({ name }) => name === 'gradebook');
    if (!gradebook) throw new Error('no gradebook');
    const { load } = gradebook;
    gradebook.load = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    try {
      const app = await open(await teachersLog());
      await tryPin(PIN);
      await seen(inside);
      location.hash = '#/teacher/gradebook';
      const heading = await seen(() => find('h1', 'This page did not arrive'));
      await seen(() => (heading.getRootNode() as ShadowRoot).activeElement === heading);
      expect(button('Try again')).not.to.equal(undefined);
      await expect(app).to.be.accessible();
    } finally {
      gradebook.load = load;
    }
  });

  it('opens with a PIN that is set at the first visit, and says what it is worth', async () => {
    await open();
    await seen(says('it does not stop somebody who takes the device away'));
    await setPin();
    await seen(inside);
    expect(JSON.stringify(services.log.events)).not.to.contain(PIN);
  });

  it('takes no PIN that is too short or typed in two ways', async () => {
    await open();
    await typeInto('New PIN', '12');
    await press('Set this PIN');
    await seen(says('A PIN has 4 to 12 digits.'));
    await typeInto('New PIN', '1234');
    await typeInto('Once more', '1243');
    await press('Set this PIN');
    await seen(says('These two are not the same.'));
    expect(services.log.events).to.have.length(0);
  });

  it('is locked when it was left, and opens with the PIN only', async () => {
    await open(await teachersLog());
    await tryPin(PIN);
    await seen(inside);
    location.hash = '#/';
    await seen(() => button('Launch') ?? button('Test flight'));
    location.hash = '#/teacher';
    await seen(() => button('Open'));
    expect(inside()).to.equal(undefined);
    await tryPin('1111');
    await seen(says('That is not the PIN.'));
    await tryPin(PIN);
    await seen(inside);
  });

  it('is locked when nobody has touched it for some minutes', async () => {
    await open(await teachersLog());
    await tryPin(PIN);
    await seen(inside);
    services.clock.now += 9 * 60_000;
    window.dispatchEvent(new PointerEvent('pointerdown'));
    services.clock.now += 9 * 60_000;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(inside()).not.to.equal(undefined);
    services.clock.now += 60_000;
    document.dispatchEvent(new Event('visibilitychange'));
    await seen(() => button('Open'));
    expect(inside()).to.equal(undefined);
  });

  it('makes whoever tries every number wait, longer each time, and a reload does not help', async () => {
    await open(await teachersLog());
    for (const pin of ['1111', '2222', '3333']) {
      await tryPin(pin);
      await seen(() => types().filter((type) => type === 'pin-tried').length === Number(pin[0]));
      await seen(says('That is not the PIN.'));
    }
    await seen(says('Wait 15 s.'));
    await open(services.log);
    await seen(says('Wait 15 s.'));
    expect(button('Open')?.disabled).to.equal(true);
    services.clock.now += 14_000;
    await seen(says('Wait 1 s.'));
    services.clock.now += 1_000;
    await seen(() => button('Open')?.disabled === false);
    await tryPin('4444');
    await seen(says('Wait 30 s.'));
    services.clock.now += 30_000;
    await seen(() => button('Open')?.disabled === false);
    await tryPin(PIN);
    await seen(inside);
    expect(types().at(-1)).to.equal('area-opened');
  });

  it('makes whoever sets the clock forward and reloads wait all the same', async () => {
    await open(await teachersLog());
    services.clock.wall = () => -86_400_000;
    for (const _ of [1, 2, 3]) await services.recorder.record({ type: 'pin-tried', profile: TEACHER });
    await open(services.log);
    await seen(says('Wait 15 s.'));
    expect(button('Open')?.disabled).to.equal(true);
  });

  it('counts a try that was not waited for, so that closing the page ends no wait', async () => {
    await open(await teachersLog());
    await tryPin('1111');
    await seen(() => types().at(-1) === 'pin-tried');
    for (const _ of [1, 2]) await services.recorder.record({ type: 'pin-tried', profile: TEACHER });
    await open(services.log);
    await seen(says('Wait 15 s.'));
  });

  it('opens with the recovery code, which asks for a new PIN', async () => {
    await open();
    const code = await setPin();
    await press('Lock');
    await press('I have forgotten the PIN');
    await typeInto('Recovery code', code.toLowerCase().replaceAll('-', ' '));
    await press('Set a new PIN');
    expect(await setPin('1357')).not.to.equal(code);
    await seen(inside);
    await press('Lock');
    await tryPin(PIN);
    await seen(says('That is not the PIN.'));
    await tryPin('1357');
    await seen(inside);
  });

  it("is new again when all of the teacher's data was deleted, which asks for a word", async () => {
    await open(await teachersLog());
    await tryPin(PIN);
    await press('New assessment');
    await seen(() => find('h1', 'Without a title'));
    await press('Lock');
    const { results } = await services.exchange();
    let cleared = false;
    results.clear = async () => {
      cleared = true;
    };
    await press('I have forgotten the PIN');
    await press("Delete the teacher's data …");
    await typeInto('To delete, type: delete everything', 'everything');
    await press('Delete for good');
    await seen(says('Nothing is deleted.'));
    await typeInto('To delete, type: delete everything', 'Delete everything');
    await press('Delete for good');
    await seen(() => button('Set this PIN'));
    expect(cleared).to.equal(true);
    expect(services.log.events.filter(({ profile }) => profile === TEACHER).map(({ type }) => type)).to.deep.equal(['child-deleted']);
    await setPin();
    location.hash = '#/teacher';
    await seen(inside);
    expect(text()).not.to.contain('Without a title');
  });

  inBothThemes(async () => {
    const app = await open();
    await seen(() => button('Set this PIN'));
    await expect(app).to.be.accessible();
  });

  inBothThemes(async () => {
    const app = await open(await teachersLog());
    await seen(() => button('Open'));
    await expect(app).to.be.accessible();
    await press('I have forgotten the PIN');
    await expect(app).to.be.accessible();
  });
});
