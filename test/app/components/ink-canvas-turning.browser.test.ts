import { expect, nextFrame } from '@open-wc/testing';
import type { InkCanvas } from '../../../src/app/components/ink-canvas.ts';
import { inked, places, sheet, turned } from './paper.ts';
import { finger } from './pen.ts';

describe('<ink-canvas>: what comes in between loses nothing', () => {
  const interruptions: [string, (paper: InkCanvas) => void][] = [
    ['pointercancel', (paper) => finger(paper).cancel()],
    ['lostpointercapture', (paper) => finger(paper).fire('lostpointercapture', 0, 0)],
    ['the window losing focus', () => window.dispatchEvent(new Event('blur'))],
    ['the page being hidden', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['leaving the document', (paper) => paper.remove()],
  ];
  for (const [name, interrupt] of interruptions) {
    it(`keeps what was drawn before ${name}`, async () => {
      const paper = await sheet();
      const hand = finger(paper);
      hand.down(10, 10);
      hand.move(50, 50);
      interrupt(paper);
      hand.move(90, 90);
      expect(places(paper.ink)).to.deep.equal([[[10, 10], [50, 50]]]);
    });
  }

  it('writes on after an interruption', async () => {
    const paper = await sheet();
    finger(paper).down(10, 10);
    finger(paper).cancel();
    finger(paper, 12).draw([60, 10], [60, 90]);
    expect(paper.ink).to.have.length(2);
  });

  it('keeps its ink, on the paper and painted, when it is taken out and put back', async () => {
    const paper = await sheet();
    const room = paper.parentElement;
    finger(paper).draw([60, 10], [60, 90]);
    paper.remove();
    room?.append(paper);
    finger(paper).draw([90, 10], [90, 90]);
    await nextFrame();
    await nextFrame();
    expect(paper.ink).to.have.length(2);
    expect(inked(paper, 'dry')).to.be.above(1000);
  });
});

describe('<ink-canvas>: turning the tablet', () => {
  it('keeps all ink on the paper and in proportion', async () => {
    const paper = await sheet();
    finger(paper).draw([0, 0], [400, 300]);
    finger(paper).draw([350, 100], [390, 100], [390, 140]);
    await turned(paper, 300, 400);
    for (const { x, y } of paper.ink.flat()) {
      expect(x).to.be.within(0, 300);
      expect(y).to.be.within(0, 400);
    }
    const [a, b, c] = paper.ink[1] ?? [];
    expect((b?.x ?? NaN) - (a?.x ?? NaN)).to.be.closeTo(30, 0.01);
    expect((c?.y ?? NaN) - (b?.y ?? NaN)).to.be.closeTo(30, 0.01);
  });

  it('gives back the very same ink when it is turned back', async () => {
    const paper = await sheet();
    finger(paper).draw([20, 30], [380, 270]);
    const before = places(paper.ink);
    await turned(paper, 300, 400);
    await turned(paper, 400, 300);
    expect(places(paper.ink)).to.deep.equal(before);
  });

  it('keeps what was written after the turn, too, when it is turned back', async () => {
    const paper = await sheet();
    finger(paper).draw([20, 30], [380, 270]);
    await turned(paper, 300, 400);
    finger(paper).draw([150, 2], [150, 398]);
    await turned(paper, 400, 300);
    for (const { x, y } of paper.ink.flat()) {
      expect(x).to.be.within(0, 400);
      expect(y).to.be.within(0, 300);
    }
    const [top, bottom] = paper.ink[1] ?? [];
    expect(top?.y).to.be.closeTo(0, 2);
    expect(bottom?.y).to.be.closeTo(300, 2);
  });

  it('goes on with the stroke under way, without a jump', async () => {
    const paper = await sheet();
    const hand = finger(paper);
    hand.down(300, 100);
    hand.move(320, 100);
    await turned(paper, 200, 150);
    hand.move(340, 100);
    hand.up(340, 100);
    expect(places(paper.ink)).to.deep.equal([[[150, 50], [160, 50], [180, 50]]]);
  });

  it('does not bend a stroke when the page shifts under it', async () => {
    const paper = await sheet();
    const { left, top } = paper.getBoundingClientRect();
    const hand = finger(paper);
    hand.down(100, 100);
    paper.style.marginTop = '60px';
    hand.fire('pointermove', 0, 0, { clientX: left + 100, clientY: top + 150, buttons: 1 });
    hand.fire('pointerup', 0, 0, { clientX: left + 100, clientY: top + 150, buttons: 0 });
    expect(places(paper.ink)).to.deep.equal([[[100, 100], [100, 150]]]);
  });

  it('loses nothing while it is hidden', async () => {
    const paper = await sheet();
    finger(paper).draw([20, 30], [380, 270]);
    paper.hidden = true;
    await nextFrame();
    await nextFrame();
    paper.hidden = false;
    await nextFrame();
    await nextFrame();
    expect(places(paper.ink)).to.deep.equal([[[20, 30], [380, 270]]]);
  });
});
