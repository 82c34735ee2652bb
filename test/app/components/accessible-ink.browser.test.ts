import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/app/components/digit-bars.ts';
import '../../../src/app/components/ink-canvas.ts';
import '../../../src/app/components/ink-picture.ts';
import '../../../src/app/components/raster-view.ts';
import { tokens } from '../../../src/app/styles/tokens.ts';
import { finger } from './pen.ts';

const SEVEN = [0, 0, 0.01, 0.02, 0, 0, 0, 0.93, 0, 0.04];
const INK = [[{ x: 0, y: 0, t: 0, pressure: 0.5 }, { x: 9, y: 40, t: 9, pressure: 0.5 }]];

describe('ink for everybody', () => {
  const sheets = document.adoptedStyleSheets;

  before(() => {
    if (tokens.styleSheet) document.adoptedStyleSheets = [...sheets, tokens.styleSheet];
    document.body.style.background = 'var(--sky)';
  });

  after(() => {
    document.adoptedStyleSheets = sheets;
    delete document.documentElement.dataset['theme'];
    document.body.removeAttribute('style');
  });

  for (const theme of ['dark', 'light']) {
    it(`has nothing for axe to find in the ${theme} theme`, async () => {
      document.documentElement.dataset['theme'] = theme;
      const room = await fixture(html`
        <div>
          <ink-canvas></ink-canvas>
          <ink-picture .ink=${INK} label="What you wrote: 7"></ink-picture>
          <raster-view .raster=${new Float32Array(784).fill(0.5)}></raster-view>
          <digit-bars .probabilities=${SEVEN} .digit=${7}></digit-bars>
        </div>
      `);
      await expect(room).to.be.accessible();
    });
  }

  it('names the paper, and says how to do without it', async () => {
    const paper = await fixture<HTMLElement>(html`<ink-canvas></ink-canvas>`);
    const image = paper.shadowRoot?.querySelector('[role=img]');
    expect(image).to.have.attribute('aria-label', 'Write your answer here');
    const hint = paper.shadowRoot?.getElementById(image?.getAttribute('aria-describedby') ?? '');
    expect(hint).to.contain.text('keypad');
  });

  it('can be given another name', async () => {
    const paper = await fixture<HTMLElement>(html`<ink-canvas label="Draw anything"></ink-canvas>`);
    expect(paper.shadowRoot?.querySelector('[role=img]')).to.have.attribute('aria-label', 'Draw anything');
  });

  it('writes in an ink that stands out from the paper, in both themes', async () => {
    const paper = await fixture<HTMLElement>(html`<ink-canvas></ink-canvas>`);
    for (const theme of ['dark', 'light']) {
      document.documentElement.dataset['theme'] = theme;
      const { color, backgroundColor } = getComputedStyle(paper);
      expect(contrast(color, backgroundColor), theme).to.be.above(4.5);
    }
  });

  it('repaints the ink when the theme changes its colour', async () => {
    const paper = await fixture<HTMLElement>(html`<ink-canvas></ink-canvas>`);
    finger(paper).draw([50, 50], [50, 100]);
    document.documentElement.style.setProperty('--ink', 'rgb(200, 0, 0)');
    document.documentElement.dataset['theme'] = 'light';
    document.documentElement.dataset['theme'] = 'dark';
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    document.documentElement.style.removeProperty('--ink');
    const canvas = paper.shadowRoot?.querySelector('canvas');
    const scale = (canvas?.width ?? 0) / paper.clientWidth;
    const pixel = canvas?.getContext('2d')?.getImageData(Math.round(50 * scale), Math.round(75 * scale), 1, 1).data;
    expect([...(pixel ?? [])]).to.deep.equal([200, 0, 0, 255]);
  });
});

/** WCAG 2.2 contrast ratio of two `rgb(r, g, b)` colours. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const c = Number(part) / 255;
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
