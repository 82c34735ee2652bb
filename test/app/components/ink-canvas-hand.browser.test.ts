import { expect, nextFrame } from '@open-wc/testing';
import { inked, places, sheet } from './paper.ts';
import { finger, pen } from './pen.ts';

describe('<ink-canvas>: the hand', () => {
  it('lets a second finger rest and move without drawing', async () => {
    const paper = await sheet();
    const first = finger(paper, 1);
    const second = finger(paper, 2);
    first.down(10, 10);
    second.down(200, 200);
    first.move(20, 20);
    second.move(250, 250);
    second.up(250, 250);
    first.move(30, 30);
    first.up(30, 30);
    expect(places(paper.ink)).to.deep.equal([[[10, 10], [20, 20], [30, 30]]]);
  });

  it('does not let the second finger go on when the first has left', async () => {
    const paper = await sheet();
    const second = finger(paper, 2);
    finger(paper, 1).down(10, 10);
    second.down(200, 200);
    finger(paper, 1).up(10, 10);
    second.move(250, 250);
    second.up(250, 250);
    expect(places(paper.ink)).to.deep.equal([[[10, 10]]]);
  });

  it('lets a thumb that rests on the paper give way to the finger that writes, and loses nothing of its strokes', async () => {
    const paper = await sheet();
    const [thumb, hand] = [finger(paper, 1), finger(paper, 2)];
    thumb.down(350, 280, { at: 1000 });
    hand.down(100, 100, { at: 1300 });
    hand.move(100, 110, { at: 1350 });
    hand.move(100, 120, { at: 1390 });
    thumb.move(352, 281, { at: 1395 });
    hand.move(100, 180, { at: 1410 });
    thumb.move(356, 281, { at: 1420 });
    hand.up(100, 200, { at: 1500 });
    hand.draw([150, 100], [150, 200]);
    thumb.up(356, 281);
    expect(places(paper.ink)).to.deep.equal([[[100, 100], [100, 110], [100, 120], [100, 180], [100, 200]], [[150, 100], [150, 200]]]);
    await nextFrame();
    expect(inked(paper, 'wet')).to.equal(0);
  });

  it('goes on with the finger that came down while a thumb rested, when that leaves', async () => {
    const paper = await sheet();
    const [thumb, hand] = [finger(paper, 1), finger(paper, 2)];
    thumb.down(350, 280, { at: 1000 });
    hand.down(100, 100, { at: 2000 });
    thumb.up(350, 280, { at: 2010 });
    hand.move(100, 180, { at: 2050 });
    hand.up(100, 180, { at: 2060 });
    expect(places(paper.ink)).to.deep.equal([[[100, 100], [100, 180]]]);
  });

  it('stays with the finger that thought before it wrote, whatever rests beside it', async () => {
    const paper = await sheet();
    const [hand, thumb] = [finger(paper, 1), finger(paper, 2)];
    hand.down(100, 100, { at: 1000 });
    thumb.down(350, 280, { at: 2000 });
    thumb.move(352, 284, { at: 2500 });
    hand.move(100, 180, { at: 2600 });
    thumb.move(250, 200, { at: 2700 });
    hand.up(100, 200, { at: 2800 });
    thumb.up(250, 200, { at: 2900 });
    expect(places(paper.ink)).to.deep.equal([[[100, 100], [100, 180], [100, 200]]]);
  });

  it('throws away a resting palm when the pen comes down', async () => {
    const paper = await sheet();
    const palm = finger(paper);
    const stylus = pen(paper);
    palm.down(300, 280);
    palm.move(310, 285);
    stylus.down(100, 100);
    palm.move(320, 290);
    stylus.move(100, 200);
    palm.up(320, 290);
    stylus.up(100, 200);
    expect(places(paper.ink)).to.deep.equal([[[100, 100], [100, 200]]]);
    await nextFrame();
    expect(inked(paper, 'wet')).to.equal(0);
  });

  it('ignores touch between the strokes of a pen', async () => {
    const paper = await sheet();
    pen(paper).draw([100, 100], [100, 200]);
    finger(paper).draw([300, 280], [310, 285]);
    pen(paper).draw([150, 100], [150, 200]);
    expect(paper.ink).to.have.length(2);
  });

  it('ignores touch while a pen hovers', async () => {
    const paper = await sheet();
    pen(paper).move(100, 100, { buttons: 0, pressure: 0 });
    finger(paper).draw([300, 280], [310, 285]);
    expect(paper.ink).to.be.empty;
  });

  it('ignores a contact the size of a palm, but no fingertip', async () => {
    const paper = await sheet();
    finger(paper).down(300, 280, { width: 170, height: 110 });
    finger(paper).up(300, 280);
    finger(paper).down(100, 100, { width: 70, height: 80 });
    finger(paper).up(100, 100);
    expect(places(paper.ink)).to.deep.equal([[[100, 100]]]);
  });

  it('lets the palm go that came down small and grew', async () => {
    const paper = await sheet();
    const palm = finger(paper);
    palm.down(300, 280);
    palm.move(303, 281, { width: 160, height: 160 });
    palm.move(350, 281, { width: 160, height: 160 });
    palm.up(350, 281);
    expect(paper.ink).to.be.empty;
  });

  it('believes the child where the screen calls every contact large', async () => {
    const paper = await sheet();
    for (const x of [100, 150, 200]) {
      finger(paper).down(x, 100, { width: 500, height: 500 });
      finger(paper).move(x, 200, { width: 500, height: 500 });
      finger(paper).up(x, 200);
    }
    expect(places(paper.ink)).to.deep.equal([[[200, 100], [200, 200]]]);
  });

  it('takes the last stroke back with the eraser end of a pen', async () => {
    const paper = await sheet();
    pen(paper).draw([100, 100], [100, 200]);
    pen(paper).draw([150, 100], [150, 200]);
    pen(paper).down(150, 150, { button: 5, buttons: 32 });
    pen(paper).up(150, 150, { button: 5 });
    expect(paper.ink).to.have.length(1);
  });
});

describe('<ink-canvas>: the page beneath', () => {
  it('neither scrolls nor zooms, selects, magnifies or opens a menu', async () => {
    const paper = await sheet();
    expect(getComputedStyle(paper).touchAction).to.equal('none');
    expect(getComputedStyle(paper).overscrollBehaviorX).to.equal('contain');
    expect(finger(paper).down(10, 10)).to.equal(true);
    for (const type of ['touchstart', 'touchmove', 'contextmenu', 'selectstart', 'dblclick', 'gesturestart']) {
      const event = new Event(type, { bubbles: true, cancelable: true, composed: true });
      paper.renderRoot.querySelector('canvas')?.dispatchEvent(event);
      expect(event.defaultPrevented, type).to.equal(true);
    }
  });

  it('scrolls as usual under a paper that takes no ink', async () => {
    const paper = await sheet();
    paper.disabled = true;
    await paper.updateComplete;
    const canvas = paper.renderRoot.querySelector('canvas');
    const touch = new Event('touchmove', { bubbles: true, cancelable: true, composed: true });
    canvas?.dispatchEvent(touch);
    expect(touch.defaultPrevented).to.equal(false);
    expect(canvas && getComputedStyle(canvas).touchAction).to.equal('manipulation');
  });

  it('is held still under a stroke, and let go after it', async () => {
    const paper = await sheet();
    const scrolls = (): boolean => {
      const wheel = new WheelEvent('wheel', { bubbles: true, cancelable: true });
      document.body.dispatchEvent(wheel);
      return !wheel.defaultPrevented;
    };
    const hand = finger(paper);
    expect(scrolls()).to.equal(true);
    hand.down(10, 10);
    expect(scrolls()).to.equal(false);
    hand.up(10, 10);
    expect(scrolls()).to.equal(true);
  });
});
