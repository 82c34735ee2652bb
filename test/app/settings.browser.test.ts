import { expect, fixture, html } from '@open-wc/testing';
import type { AstroApp } from '../../src/app/astro-app.ts';
import '../../src/app/astro-app.ts';
import { applyLook } from '../../src/app/look.ts';
import { tokens } from '../../src/app/styles/tokens.ts';
import { DEFAULT_SETTINGS } from '../../src/core/practice/settings.ts';
import { paper, settled } from './aboard.ts';
import { button, find, says, seen } from './by-role.ts';
import { inked } from './components/paper.ts';
import { finger } from './components/pen.ts';
import { fakeServices, MemoryLog, type FakeServices } from './fake-services.ts';
import { inBothThemes } from './themes.ts';

let services: FakeServices;
const sheets = document.adoptedStyleSheets;

async function open(hash: string): Promise<AstroApp> {
  history.replaceState(null, '', hash);
  return fixture<AstroApp>(html`<astro-app .services=${services}></astro-app>`);
}

/** Taps the tile of that name below the heading. */
async function choose(legend: string, name: string): Promise<void> {
  const tile = await seen(() => [...(find('settings-screen')?.shadowRoot?.querySelectorAll('tile-choice') ?? [])]
    .filter((choice) => choice.legend === legend)
    .flatMap((choice) => [...(choice.shadowRoot?.querySelectorAll('label') ?? [])])
    .find((label) => label.textContent?.trim() === name));
  tile.querySelector('input')?.click();
}

const goTo = (hash: string) => {
  location.hash = hash;
};

/** Where it begins, from the left. */
const leftOf = (element: Element | undefined): number => element?.getBoundingClientRect().left ?? NaN;

beforeEach(async () => {
  if (tokens.styleSheet) document.adoptedStyleSheets = [...sheets, tokens.styleSheet];
  services = await fakeServices();
});

afterEach(() => {
  applyLook(DEFAULT_SETTINGS);
  document.adoptedStyleSheets = sheets;
  history.replaceState(null, '', '#/');
});

describe('the settings', () => {
  it('lie behind a picture in the header', async () => {
    await open('#/');
    (await seen(() => find<HTMLElement>('a', 'Settings'))).click();
    await seen(says('I write with'));
    (await seen(() => find<HTMLElement>('a', 'Back to the rocket'))).click();
    await seen(() => button('Launch'));
  });

  it('say whose they are', async () => {
    services = await fakeServices(await logOf('Mia'));
    services.crew.fly('m');
    services = { ...services, profile: 'm' };
    await open('#/settings');
    await seen(says('Settings of Mia'));
  });

  it('lay the paper on the side of the hand that writes, and the tools on the other', async () => {
    await open('#/mission');
    expect(leftOf(await paper())).to.be.greaterThan(leftOf(button('Done')));
    goTo('#/settings');
    await choose('I write with', 'my left hand');
    goTo('#/mission');
    const sheet = await paper();
    expect(leftOf(sheet)).to.be.lessThan(leftOf(button('Done')));
    expect(leftOf(button('Hint'))).to.be.lessThan(leftOf(button('Undo')));
  });

  it('make the paper smaller, in the corner where the hand lies', async () => {
    await open('#/mission');
    const large = (await paper()).getBoundingClientRect();
    goTo('#/settings');
    await choose('Paper', 'small');
    goTo('#/mission');
    const small = (await paper()).getBoundingClientRect();
    expect(small.width / large.width).to.be.within(0.5, 0.7);
    expect([small.right, small.bottom].map(Math.round)).to.deep.equal([large.right, large.bottom].map(Math.round));
  });

  it('make the pen thicker, of what is written already too', async () => {
    await open('#/mission');
    const sheet = await paper();
    finger(sheet).draw([40, 40], [140, 40], [140, 140]);
    const usual = await seen(() => inked(sheet, 'dry'));
    await services.settings.update({ pen: 'thick' });
    await seen(() => inked(sheet, 'dry') > 1.4 * usual);
    await services.settings.update({ pen: 'thin' });
    await seen(() => inked(sheet, 'dry') < 0.8 * usual);
  });

  it('set letters, words and lines further apart, and keep the digits of a number together', async () => {
    await open('#/settings');
    await choose('Letters and lines', 'far apart');
    goTo('#/');
    const story = await seen(() => [...(find('home-screen')?.shadowRoot?.querySelectorAll<HTMLElement>('.story p') ?? [])][0]);
    const style = getComputedStyle(story);
    const size = parseFloat(style.fontSize);
    expect(parseFloat(style.letterSpacing)).to.be.closeTo(0.12 * size, 0.1);
    expect(parseFloat(style.lineHeight)).to.be.at.least(1.5 * size);
    goTo('#/mission');
    const question = await seen(() => find('mission-question')?.shadowRoot?.querySelector('h1'));
    expect(getComputedStyle(question).letterSpacing).to.equal('normal');
  });

  it('keep the pictures still', async () => {
    await open('#/settings');
    await choose('Moving pictures', 'keep still');
    goTo('#/');
    const astronaut = await seen(() => find('rocket-scene')?.shadowRoot?.querySelector('.astronaut'));
    expect(getComputedStyle(astronaut).animationName).to.equal('none');
  });

  it('ask for digits as the child learns them', async () => {
    await open('#/settings');
    await choose('My 7', 'with a bar');
    await choose('My 4', 'open');
    goTo('#/mission');
    const forms = getComputedStyle(await seen(() => find('mission-question')?.shadowRoot?.querySelector('h1'))).fontFeatureSettings;
    expect(forms).to.match(/"cv04"( 1|on)?(,|$)/).and.to.match(/"cv07"( 1|on)?(,|$)/).and.to.contain('"cv01" 0');
  });

  it('are shown as they are, whoever changed them', async () => {
    await open('#/settings');
    await choose('Sounds', 'on');
    expect(services.settings.value.sound).to.equal(true);
    await services.settings.update({ sound: false });
    await settled();
    const [off] = await seen(() => [...(find('settings-screen')?.shadowRoot?.querySelectorAll('tile-choice') ?? [])]
      .find(({ legend }) => legend === 'Sounds')?.shadowRoot?.querySelectorAll('input'));
    expect(off?.checked).to.equal(true);
  });

  inBothThemes(async () => {
    const app = await open('#/settings');
    await seen(says('I write with'));
    await expect(app).to.be.accessible();
  });
});

async function logOf(nickname: string): Promise<MemoryLog> {
  const log = new MemoryLog();
  await log.append({ type: 'child-named', profile: 'm', nickname, astronaut: 'red-star' });
  return log;
}
