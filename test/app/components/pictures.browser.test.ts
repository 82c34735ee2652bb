import { expect, fixture, html } from '@open-wc/testing';
import fc from 'fast-check';
import '../../../src/app/components/digit-bars.ts';
import '../../../src/app/components/ink-picture.ts';
import '../../../src/app/components/raster-view.ts';
import type { DigitBars } from '../../../src/app/components/digit-bars.ts';
import type { InkPicture } from '../../../src/app/components/ink-picture.ts';
import { drawInk } from '../../../src/app/components/ink-polyline.ts';
import type { RasterView } from '../../../src/app/components/raster-view.ts';
import { rasterOfGrey } from '../../../src/core/ink/raster.ts';
import { rasterise } from '../../../src/core/ink/rasterise.ts';

const point = (x: number, y: number): { x: number; y: number; t: number; pressure: number } =>
  ({ x, y, t: 0, pressure: 0.5 });

describe('<ink-picture>', () => {
  it('fits any ink into its box', async () => {
    const ink = [[point(1000, 2000), point(1400, 2000)], [point(1200, 1900), point(1200, 2300)]];
    const picture = await fixture<InkPicture>(html`<ink-picture .ink=${ink}></ink-picture>`);
    const drawn = picture.renderRoot.querySelector('path')?.getBoundingClientRect();
    const box = picture.getBoundingClientRect();
    expect(drawn?.left).to.be.at.least(box.left);
    expect(drawn?.right).to.be.at.most(box.right);
    expect(drawn?.top).to.be.at.least(box.top);
    expect(drawn?.bottom).to.be.at.most(box.bottom);
    expect(drawn?.height).to.be.above(box.height / 2);
  });

  it('says in words whose ink it is', async () => {
    const picture = await fixture<InkPicture>(html`<ink-picture label="7 + 5, you wrote 12"></ink-picture>`);
    expect(picture.renderRoot.querySelector('[role=img]')).to.have.attribute('aria-label', '7 + 5, you wrote 12');
  });

  it('draws an empty paper for no ink', async () => {
    const picture = await fixture<InkPicture>(html`<ink-picture .ink=${[]}></ink-picture>`);
    expect(picture.renderRoot.querySelector('path')).to.equal(null);
  });

  it('keeps a dot a dot', () => {
    expect(drawInk([[point(30, 40)]])).to.deep.equal({ viewBox: '2.2 12.2 55.7 55.7', path: 'M30 40h0' });
  });

  it('never writes a useless number into the drawing', () => {
    const number = fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom(NaN, Infinity));
    const stroke = fc.array(fc.tuple(number, number).map(([x, y]) => point(x, y)), { maxLength: 20 });
    fc.assert(fc.property(fc.array(stroke, { maxLength: 5 }), (ink) => {
      const drawing = drawInk(ink);
      expect(`${drawing?.viewBox} ${drawing?.path}`).not.to.match(/NaN|Infinity/);
    }));
  });
});

describe('<raster-view>', () => {
  it('shows the very pixels, white on black, and survives useless numbers', async () => {
    const raster = rasterOfGrey([1, 0.5, NaN, 7, -3]);
    const view = await fixture<RasterView>(html`<raster-view .raster=${raster} label="A seven"></raster-view>`);
    const canvas = view.renderRoot.querySelector('canvas');
    const data = canvas?.getContext('2d')?.getImageData(0, 0, 5, 1).data ?? [];
    expect([0, 4, 8, 12, 16].map((i) => data[i])).to.deep.equal([255, 128, 0, 255, 0]);
    expect(canvas).to.have.attribute('role', 'img');
    expect(canvas).to.have.attribute('aria-label', 'A seven');
  });

  it('follows the raster it is given', async () => {
    const view = await fixture<RasterView>(html`<raster-view .raster=${rasterOfGrey(new Float32Array(784).fill(1))}></raster-view>`);
    view.raster = undefined;
    await view.updateComplete;
    const data = view.renderRoot.querySelector('canvas')?.getContext('2d')?.getImageData(0, 0, 1, 1).data ?? [];
    expect([...data]).to.deep.equal([0, 0, 0, 255]);
  });
});

describe('<raster-view> in the order of writing', () => {
  const show = async (raster: Float32Array) => {
    const view = await fixture<RasterView>(html`<raster-view ordered .raster=${raster}></raster-view>`);
    return (x: number, y: number) =>
      [...(view.renderRoot.querySelector('canvas')?.getContext('2d')?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3);
  };

  it('goes from blue to yellow along the line', async () => {
    const colourAt = await show(rasterise([[point(0, 0), point(0, 100)]]));
    const [red = 0, , blue = 0] = colourAt(14, 6);
    expect(blue).to.be.greaterThan(red);
    const [lastRed = 0, , lastBlue = 0] = colourAt(14, 22);
    expect(lastRed).to.be.greaterThan(lastBlue);
    expect(colourAt(2, 2)).to.deep.equal([0, 0, 0]);
  });

  it('shows an image that never was ink in white', async () => {
    const colourAt = await show(rasterOfGrey([1, 0.5]));
    expect(colourAt(0, 0)).to.deep.equal([255, 255, 255]);
    expect(colourAt(1, 0)).to.deep.equal([128, 128, 128]);
  });
});

describe('<digit-bars>', () => {
  const bars = (probabilities: readonly number[], digit?: number): Promise<DigitBars> =>
    fixture<DigitBars>(html`<digit-bars .probabilities=${probabilities} .digit=${digit}></digit-bars>`);
  const rows = (element: DigitBars): string[] => [...element.renderRoot.querySelectorAll('tbody tr')]
    .map((row) => (row.textContent ?? '').replace(/\s+/g, ' ').trim());

  it('says each digit with its probability, and which is the best guess', async () => {
    const spoken = rows(await bars([0, 0.004, 0.01, 0.02, 0, 0, 0, 0.93, 0, 0.036], 7));
    expect(spoken).to.have.length(11);
    expect(spoken[1]).to.equal('1 0%');
    expect(spoken[7]).to.equal('7, best guess 93%');
    expect(spoken[9]).to.equal('9 4%');
  });

  it('draws bars as long as the numbers say, without any inline style', async () => {
    const element = await bars([0.25, 0, 0, 0, 0, 0, 0, 0.75, 0, 0], 7);
    const lengths = [...element.renderRoot.querySelectorAll('.bar')].map((bar) => bar.getAttribute('width'));
    expect(lengths[0]).to.equal('25%');
    expect(lengths[7]).to.equal('75%');
    expect(element.renderRoot.querySelector('[style]')).to.equal(null);
  });

  it('shows nothing likely where nothing was read', async () => {
    expect(rows(await bars([NaN, -1, 2]))).to.deep.equal(
      ['0 0%', '1 0%', '2 100%', '3 0%', '4 0%', '5 0%', '6 0%', '7 0%', '8 0%', '9 0%', '–No digit 0%']);
    expect(rows(await bars([])).at(-1)).to.equal('–No digit 0%');
  });

  it('says how likely it is that this is no digit', async () => {
    const shares = [0.1, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    expect(rows(await bars(shares)).at(-1)).to.equal('–No digit, best guess 90%');
    expect(rows(await bars(shares, 0)).at(-1)).to.equal('–No digit 90%');
  });
});
