import { expect, fixture, html } from '@open-wc/testing';
import type { AstroApp } from '../../src/app/astro-app.ts';
import '../../src/app/astro-app.ts';
import { lockOf } from '../../src/core/crew/pictures.ts';
import { button, find, press, says, seen } from './by-role.ts';
import { fakeServices, FakeLock, MemoryLog, type FakeServices } from './fake-services.ts';
import { installVoice } from './installed-voice.ts';
import { inBothThemes } from './themes.ts';

let services: FakeServices;

/** The app on a tablet of Mia, who has pictures (sun, fish, sun), and Ben, who has none. Nobody flies yet. */
async function open(hash: string, flying?: string): Promise<AstroApp> {
  history.replaceState(null, '', hash);
  const log = new MemoryLog();
  await log.append({ type: 'child-named', profile: 'm', nickname: 'Mia', astronaut: 'red-star' });
  await log.append({ type: 'child-named', profile: 'b', nickname: 'Ben', astronaut: 'blue-moon' });
  await log.append({ type: 'pictures-set', profile: 'm', lock: lockOf(['sun', 'fish', 'sun'], 'salt') });
  services = await fakeServices(log);
  if (flying) await services.crew.fly(flying);
  const app = await fixture<AstroApp>(html`<astro-app .services=${{ ...services, profile: flying ?? 'default' }}></astro-app>`);
  services.crew.subscribe(() => {
    const profile = services.crew.flying ?? services.crew.guest;
    if (app.services?.profile !== profile) app.services = { ...services, profile, missionLock: new FakeLock() };
  });
  return app;
}

/** As soon as they may be tapped again. */
async function tap(...names: string[]): Promise<void> {
  for (const name of names) (await seen(() => button(name)?.disabled === false && button(name))).click();
}

async function fill(name: string, value: string): Promise<void> {
  (await seen(() => find<HTMLInputElement>(`input[name=${name}]`))).value = value;
}

const flies = (nickname: string) => seen(() => find('a', `${nickname} is flying. Change who flies`));

afterEach(() => history.replaceState(null, '', '#/'));

describe('a child with pictures', () => {
  it('flies in two taps and its pictures', async () => {
    await open('#/');
    await press('Mia');
    await seen(says('Is it you, Mia?'));
    expect(services.crew.flying).to.equal(undefined);
    await tap('Sun', 'Fish', 'Sun');
    await flies('Mia');
  });

  it('is nobody that knows the pictures but not their order, and may try again after a moment', async () => {
    await open('#/');
    await press('Mia');
    await tap('Fish', 'Sun', 'Sun');
    await seen(says('Those are other pictures.'));
    expect(button('Sun')?.disabled).to.equal(true);
    expect(services.crew.flying).to.equal(undefined);
    await tap('Sun', 'Fish', 'Sun');
    await flies('Mia');
  });

  it('takes a slip of the finger back', async () => {
    await open('#/');
    await press('Mia');
    await tap('Sun', 'House', 'Take the last picture back', 'Fish', 'Sun');
    await flies('Mia');
  });

  it('is not in the way of the others', async () => {
    await open('#/');
    await press('Mia');
    await press('Back');
    await press('Ben');
    await flies('Ben');
  });

  it('is not renamed or deleted by a friend', async () => {
    await open('#/crew', 'b');
    await press('Change a name or picture');
    await press('Mia');
    await seen(says('Is it you, Mia?'));
    expect(find('child-form')).to.equal(undefined);
    await tap('Sun', 'Fish', 'Sun');
    await seen(() => find('child-form'));
  });

  it('that has forgotten them is let in by a grown-up, who knows its name and can multiply', async () => {
    await open('#/');
    await press('Mia');
    await press('Forgotten? Ask a grown-up');
    // Seed 7.
    await seen(says('What is 19 × 6?'));
    await fill('nickname', 'mia');
    await fill('product', '100');
    await press('Take the pictures away');
    await seen(says('One of the two is not right.'));
    expect(services.log.events).to.have.length(3);
    await fill('product', '114');
    await press('Take the pictures away');
    await seen(says('Who is flying?'));
    await press('Mia');
    await flies('Mia');
  });
});

describe('the own pictures, in the settings', () => {
  it('are set by tapping them twice, and asked for from then on', async () => {
    await open('#/settings', 'b');
    await press('Choose my pictures');
    await tap('Boat', 'Moon', 'Star');
    await seen(says('Once more the same three.'));
    await tap('Boat', 'Moon', 'Heart');
    await seen(says('Those were others.'));
    await tap('Boat', 'Moon', 'Star');
    await seen(says('Once more the same three.'));
    await tap('Boat', 'Moon', 'Star');
    await seen(() => button('Other pictures'));
    expect(JSON.stringify(services.log.events.at(-1))).not.to.match(/boat|moon|star/);
    location.hash = '#/crew';
    await press('Guest Just trying');
    await seen(() => button('Launch'));
    location.hash = '#/crew';
    await press('Ben');
    await tap('Boat', 'Moon', 'Star');
    await flies('Ben');
  });

  it('go only when they were shown', async () => {
    await open('#/settings', 'm');
    await press('Fly without');
    await tap('Moon', 'Moon', 'Moon');
    await seen(says('Those are other pictures.'));
    expect(services.log.events.at(-1)).to.have.property('lock');
    await tap('Sun', 'Fish', 'Sun');
    await seen(() => button('Choose my pictures'));
    expect(services.log.events.at(-1)).to.include({ type: 'pictures-set', profile: 'm' }).and.not.to.have.property('lock');
  });

  it('say aloud what to do', async () => {
    const heard = installVoice();
    try {
      await open('#/settings', 'b');
      await press('Choose my pictures');
      (await seen(() => find('own-pictures')?.shadowRoot?.querySelector('.say say-button')?.shadowRoot?.querySelector('button'))).click();
      expect(heard.said).to.deep.equal(['Tap three pictures, and remember them.']);
    } finally {
      heard.remove();
    }
  });

  it('are not offered to a guest', async () => {
    await open('#/settings', 'default');
    await seen(says('I write with'));
    expect(find('own-pictures')).to.equal(undefined);
  });

  inBothThemes(async () => {
    const app = await open('#/settings', 'b');
    await press('Choose my pictures');
    await expect(app).to.be.accessible();
    location.hash = '#/crew';
    await press('Mia');
    await press('Forgotten? Ask a grown-up');
    await expect(app).to.be.accessible();
  });
});
