import { expect, fixture, html } from '@open-wc/testing';
import '../../src/app/astro-app.ts';
import '../../src/app/components/digit-bars.ts';
import '../../src/app/components/number-pad.ts';
import { tokens } from '../../src/app/styles/tokens.ts';
import { button, find, seen } from './by-role.ts';
import { fakeServices } from './fake-services.ts';

const sheets = document.adoptedStyleSheets;
const faceOf = (element: Element | undefined | null): string | undefined =>
  element ? getComputedStyle(element).fontFamily.split(',')[0]?.replace(/["']/g, '') : undefined;

/** The face that the page loads, as its own style sheet names it. */
async function shippedFace(): Promise<{ readonly family: string; readonly face: FontFace }> {
  const address = new URL('../../src/shell.css', import.meta.url);
  const css = await (await fetch(address)).text();
  const [, family = ''] = /font-family: '([^']+)'/.exec(css) ?? [];
  const [, file = ''] = /url\('([^']+)'\)/.exec(css) ?? [];
  return { family, face: new FontFace(family, `url(${new URL(file, address).href})`) };
}

describe('digits', () => {
  beforeEach(() => {
    if (tokens.styleSheet) document.adoptedStyleSheets = [...sheets, tokens.styleSheet];
  });

  afterEach(() => {
    document.adoptedStyleSheets = sheets;
    history.replaceState(null, '', '#/');
  });

  it('are set in the face that is shipped, wherever they are to be read', async () => {
    const { family } = await shippedFace();
    history.replaceState(null, '', '#/mission');
    const services = await fakeServices();
    await fixture(html`<astro-app .services=${services}></astro-app>`);
    expect(faceOf(await seen(() => find('mission-question')?.shadowRoot?.querySelector('h1')))).to.equal(family);
    expect(faceOf(find('output', 'Your answer'))).to.equal(family);
    await fixture(html`<number-pad></number-pad>`);
    expect(faceOf(button('7'))).to.equal(family);
    const bars = await fixture(html`<digit-bars .probabilities=${[1]}></digit-bars>`);
    expect(faceOf(bars.shadowRoot?.querySelector('tbody th'))).to.equal(family);
  });

  it('are all equally wide, and not those of the system', async () => {
    const { family, face } = await shippedFace();
    document.fonts.add(await face.load());
    const widthOf = async (text: string, fontFamily: string) => {
      const line = await fixture(html`<span>${text}</span>`) as HTMLElement;
      line.style.font = `100px ${fontFamily}`;
      return line.getBoundingClientRect().width;
    };
    const own = 'var(--font-digits)';
    expect(await widthOf('1111', own)).to.equal(await widthOf('8888', own));
    expect(await widthOf('12 + 34 =', own)).to.equal(await widthOf('12 + 34 =', `"${family}"`));
    expect(await widthOf('12 + 34 =', own)).not.to.equal(await widthOf('12 + 34 =', 'system-ui'));
    document.fonts.delete(face);
  });
});
