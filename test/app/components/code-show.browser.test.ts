import { expect, fixture, html } from '@open-wc/testing';
import { decodeQR } from 'qr/decode.js';
import '../../../src/app/components/code-show.ts';
import type { CodeShow } from '../../../src/app/components/code-show.ts';
import { ScannedCodes } from '../../../src/core/transfer/scanned-codes.ts';
import { press, says, seen } from '../by-role.ts';
import { inBothThemes } from '../themes.ts';

const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => (i * i * 3 + i) & 255);

const show = (message?: Uint8Array): Promise<CodeShow> =>
  fixture<CodeShow>(html`<code-show .message=${message} label="The code of your result"></code-show>`);

/** What a camera would read of it. */
function read(shown: CodeShow): string {
  const picture = shown.renderRoot.querySelector('svg')!;
  const size = picture.viewBox.baseVal.width;
  const canvas = new OffscreenCanvas(size * 5, size * 5);
  const context = canvas.getContext('2d')!;
  context.fillStyle = getComputedStyle(picture).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(5, 5);
  context.fillStyle = '#000';
  context.fill(new Path2D(picture.querySelector('path')!.getAttribute('d')!));
  return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height));
}

describe('showing a message as a code', () => {
  afterEach(() => delete document.documentElement.dataset['motion']);

  it('a short one stands still and is whole', async () => {
    const shown = await show(bytes(250));
    expect(new ScannedCodes().add(read(shown), 0)).to.deep.equal(bytes(250));
    expect(shown.renderRoot.querySelector('button')).to.be.null;
    expect(shown.renderRoot.querySelector('svg')!.viewBox.baseVal.width).to.be.at.most(77 + 8);
    expect(shown.renderRoot.querySelector('[role=img]')?.getAttribute('aria-label')).to.equal('The code of your result');
  });

  it('keeps its place until there is one: nothing jumps when it comes', async () => {
    const shown = await show();
    const { height } = shown.getBoundingClientRect();
    shown.message = bytes(250);
    await shown.updateComplete;
    expect(read(shown)).to.not.equal('');
    expect(shown.getBoundingClientRect().height).to.equal(height);
  });

  it('a long one is a series that plays by itself until it is stopped', async () => {
    const message = bytes(1500);
    const shown = await show(message);
    const codes = new ScannedCodes();
    await seen(() => codes.add(read(shown), 0) instanceof Uint8Array);
    await press('Stop the pictures');
    await seen(says(/Picture \d+; at least 6 are needed/));
  });

  it('is stepped through where nothing is to move', async () => {
    document.documentElement.dataset['motion'] = 'reduced';
    const message = bytes(700);
    const shown = await show(message);
    const codes = new ScannedCodes();
    expect(codes.add(read(shown), 0)).to.equal('partly');
    await press('Next');
    await seen(says('Picture 2; at least 3 are needed.'));
    expect(codes.add(read(shown), 0)).to.equal('partly');
    await press('Next');
    await seen(says('Picture 3; at least 3 are needed.'));
    expect(codes.add(read(shown), 0)).to.deep.equal(message);
  });

  inBothThemes(async () => {
    await expect(await show(bytes(250))).to.be.accessible();
    await expect(await show(bytes(900))).to.be.accessible();
  });
});
