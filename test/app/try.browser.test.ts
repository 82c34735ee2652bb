import { expect, html } from '@open-wc/testing';
import type { DigitBars } from '../../src/app/components/digit-bars.ts';
import type { InkCanvas } from '../../src/app/components/ink-canvas.ts';
import type { RasterView } from '../../src/app/components/raster-view.ts';
import '../../src/app/screens/try.ts';
import { rasterise } from '../../src/core/ink/rasterise.ts';
import { find, press, says, seen, text } from './by-role.ts';
import { finger } from './components/pen.ts';
import { fakeServices, type FakeServices } from './fake-services.ts';
import { showWith } from './provide.ts';
import { inBothThemes } from './themes.ts';

let services: FakeServices;
let screen: HTMLElement;

async function open(): Promise<void> {
  services = await fakeServices();
  screen = await showWith(services, html`<try-screen></try-screen>`);
}

const paper = () => seen(() => find<InkCanvas>('ink-canvas'));
const reading = () => find('output', 'Your answer')?.textContent?.trim();
const all = <E extends Element>(selector: string): E[] => [...(screen.shadowRoot?.querySelectorAll<E>(selector) ?? [])];

/** A stroke a digit, side by side; `table` is what the network will say of each. */
async function write(...table: string[]): Promise<void> {
  services.classifier.table = table;
  const sheet = await paper();
  table.forEach((_, place) => finger(sheet).draw([40 + 60 * place, 30], [55 + 60 * place, 60], [40 + 60 * place, 90]));
}

describe('the playground', () => {
  it('shows the reading, and for each digit its ten probabilities and the very image that was read', async () => {
    await open();
    await write('4', '2');
    await seen(() => reading() === '42');
    expect(text()).to.match(/Very sure: 100\s?%/);
    const bars = all<DigitBars>('digit-bars');
    expect(bars.map(({ digit }) => digit)).to.deep.equal([4, 2]);
    expect(bars[0]?.probabilities[4]).to.be.closeTo(1, 1e-6);
    const { ink } = await paper();
    expect(all<RasterView>('raster-view').map(({ raster }) => raster))
      .to.deep.equal(ink.map((stroke) => rasterise([stroke])));
  });

  it('says when a digit is in the mirror, and reads it all the same', async () => {
    await open();
    await write('m3', '1');
    await seen(() => reading() === '31');
    expect(text()).to.contain('This 3 is the wrong way round.');
    expect(text()).not.to.contain('This 1 looks');
  });

  it('says when what is drawn is no digit', async () => {
    await open();
    await write('x');
    await seen(() => reading() === "I can't read that");
    expect(text()).to.contain('This looks like no digit.');
    expect(all<DigitBars>('digit-bars').map(({ digit }) => digit)).to.deep.equal([undefined]);
  });

  it('says when it is not sure, with a guess', async () => {
    await open();
    await write('17');
    await seen(() => /^[17]\?$/.test(reading() ?? ''));
    expect(text()).to.match(/Not sure: 50\s?%/);
  });

  it('reads while the pen is still on the paper', async () => {
    await open();
    services.classifier.table = ['1'];
    const pen = finger(await paper());
    pen.down(40, 30);
    pen.move(42, 60);
    pen.move(40, 120);
    await seen(() => reading() === '1');
    pen.up(40, 120);
  });

  it('takes back the last stroke, and clears the paper', async () => {
    await open();
    await write('4', '2');
    await seen(() => reading() === '42');
    await press('Undo');
    await seen(() => reading() === '4');
    await press('Clear');
    await seen(() => reading() === '');
    expect(all('digit-bars')).to.deep.equal([]);
    expect(text()).to.contain('Write something!');
  });

  const zigzag = Array.from({ length: 40 }, (_, i): [number, number] => [40 + (i % 2) * 120, 30 + (i % 7) * 20]);
  const unreadable: Readonly<Record<string, [number, number][][]>> = {
    'a dot': [[[80, 80], [80, 80]]],
    'a scribble': [zigzag],
    'a line across the paper': [[[5, 100], [100, 101], [220, 100]]],
    'fifty strokes': Array.from({ length: 50 }, (_, i) => [[10 + 4 * i, 20], [12 + 4 * i, 90]]),
  };
  for (const [name, strokes] of Object.entries(unreadable)) {
    it(`stays calm about ${name}`, async () => {
      await open();
      // The network says of each part of it, and of the whole, that it is no digit.
      services.classifier.table = Array.from({ length: 200 }, () => 'x');
      const sheet = await paper();
      for (const stroke of strokes) finger(sheet).draw(...stroke);
      await seen(() => reading() === "I can't read that");
    });
  }

  it('offers to try again where the network did not load, and reads the ink that is there', async () => {
    await open();
    services.classifier.failure = new Error('weights-1of4.bin could not be fetched.');
    await write('8');
    await seen(says("didn't load"));
    expect(reading()).to.equal('');
    services.classifier.failure = undefined;
    await press('Try again');
    await seen(() => reading() === '8');
    expect(text()).not.to.contain("didn't load");
  });

  inBothThemes(async () => {
    await open();
    await write('4', 'm2');
    await seen(() => reading() === '42');
    await expect(screen).to.be.accessible();
  });
});
