import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/app/components/hand-card.ts';
import type { DigitSample, HandCard, LearnChangeEvent } from '../../../src/app/components/hand-card.ts';
import type { RasterView } from '../../../src/app/components/raster-view.ts';
import { tokens } from '../../../src/app/styles/tokens.ts';
import { rasterise } from '../../../src/core/ink/rasterise.ts';
import { inkFor } from '../../core/ink/digits.ts';
import { button, find, key, press, says, seen, text } from '../by-role.ts';
import { inBothThemes } from '../themes.ts';

const sample = (digit: number, count: number): DigitSample =>
  ({ digit, count, newest: rasterise(inkFor(String(digit), { x: 0, y: 0, width: 200, height: 200 })) });
const SAMPLES = [sample(1, 5), sample(3, 1), sample(7, 2)];

let told: string[];

async function show(samples: readonly DigitSample[] = SAMPLES, more: { on?: boolean; failed?: boolean } = {}): Promise<HandCard> {
  told = [];
  const { on = true, failed = false } = more;
  return fixture<HandCard>(html`
    <hand-card .on=${on} .failed=${failed} .samples=${samples} @forget=${() => told.push('forget')}
      @learn-change=${({ on: now }: LearnChangeEvent) => told.push(now ? 'on' : 'off')}></hand-card>`);
}

const box = (): HTMLInputElement | undefined => find<HTMLInputElement>('input[role=switch]');

function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

describe('the card of what was learned', () => {
  const sheets = document.adoptedStyleSheets;

  before(() => {
    if (tokens.styleSheet) document.adoptedStyleSheets = [...sheets, tokens.styleSheet];
  });

  after(() => {
    document.adoptedStyleSheets = sheets;
  });

  it("shows the child's own newest digits, and how many of each there are", async () => {
    const card = await show();
    expect(text()).to.contain('Learned from 8 digits of yours:');
    const views = [...card.renderRoot.querySelectorAll<RasterView>('raster-view')];
    expect(views.map(({ raster }) => raster)).to.deep.equal(SAMPLES.map(({ newest }) => newest));
    const rows = [...card.renderRoot.querySelectorAll('li')].map((row) => row.querySelector('.visually-hidden')?.textContent);
    expect(rows).to.have.length(10);
    expect(rows.slice(0, 4)).to.deep.equal(['0: not yet', '1: learned from 5', '2: not yet', '3: learned from 1']);
  });

  it('says in plain words that it stays on the device', async () => {
    await show();
    expect(text()).to.contain('What it learns stays on this device.');
  });

  it('is switched off and on by a tap, and by the keyboard', async () => {
    await show();
    expect(box()?.checked).to.equal(true);
    find('label', 'Learn how I write my digits')?.click();
    box()?.focus();
    box()?.click();
    expect(told).to.deep.equal(['off', 'on']);
    for (const target of [find('label'), button('Forget my handwriting')]) {
      expect(target?.getBoundingClientRect().height).to.be.at.least(48);
    }
  });

  it('shows nothing while it is off', async () => {
    await show([], { on: false });
    expect(box()?.checked).to.equal(false);
    expect(find('ul')).to.equal(undefined);
    expect(button('Forget my handwriting')).to.equal(undefined);
    expect(text()).not.to.contain('Nothing learned');
  });

  it('forgets only whoever says so twice, and goes on where the child is', async () => {
    const card = await show();
    await press('Forget my handwriting');
    await seen(() => focused()?.id === 'question');
    expect(told).to.deep.equal([]);
    await press('No, keep it');
    await seen(() => focused()?.textContent === 'Forget my handwriting');
    await press('Forget my handwriting');
    await press('Yes, forget it');
    expect(told).to.deep.equal(['forget']);
    card.samples = [];
    await seen(says('Forgotten. From your next right answer on, the app learns anew.'));
    await seen(() => focused()?.tagName === 'H2');
    expect(text()).not.to.contain('Nothing learned');
  });

  it('takes Escape for "No"', async () => {
    await show();
    await press('Forget my handwriting');
    await seen(() => focused()?.id === 'question');
    key('Escape');
    await seen(() => button('Forget my handwriting'));
    expect(told).to.deep.equal([]);
  });

  it('says how to begin', async () => {
    await show([]);
    expect(text()).to.contain('Nothing learned yet. Write some answers in a mission!');
  });

  it('says when nothing could be learned', async () => {
    await show([], { failed: true });
    expect(text()).to.contain("didn't load, so nothing new could be learned.");
    expect(text()).not.to.contain('Nothing learned yet.');
  });

  it('has no inline style, which the page would refuse', async () => {
    const card = await show();
    expect(card.renderRoot.querySelector('[style]')).to.equal(null);
  });

  inBothThemes(async () => {
    const card = await show();
    await expect(card).to.be.accessible();
    await press('Forget my handwriting');
    await seen(() => button('Yes, forget it'));
    await expect(card).to.be.accessible();
  });
});
