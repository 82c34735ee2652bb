import { aTimeout, expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { sendMouse, resetMouse } from '@web/test-runner-commands';
import '../../../src/app/components/ink-canvas.ts';
import type { InkCanvas } from '../../../src/app/components/ink-canvas.ts';
import type { InkChangeEvent } from '../../../src/app/components/ink-events.ts';
import type { Ink } from '../../../src/core/ink/stroke.ts';
import { finger, mouse, pen } from './pen.ts';

/** A sheet of 400 x 300, somewhere on a page that could scroll. */
async function sheet(): Promise<InkCanvas> {
  const room = await fixture<HTMLElement>(html`
    <div style="height: 3000px; padding: 20px"><ink-canvas style="width: 400px; height: 300px"></ink-canvas></div>
  `);
  const paper = room.querySelector('ink-canvas') as InkCanvas;
  await paper.updateComplete;
  return paper;
}

const places = (ink: Ink): number[][][] => ink.map((stroke) => stroke.map(({ x, y }) => [x, y]));

async function turned(paper: InkCanvas, width: number, height: number): Promise<void> {
  const moved = oneEvent(paper, 'ink-change');
  paper.style.width = `${width}px`;
  paper.style.height = `${height}px`;
  await moved;
}

/** How many pixels of a canvas carry ink. */
function inked(paper: InkCanvas, id: 'dry' | 'wet'): number {
  const canvas = paper.renderRoot.querySelector<HTMLCanvasElement>(`#${id}`);
  const context = canvas?.getContext('2d');
  if (!canvas || !context) return NaN;
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let i = 3; i < data.length; i += 4) if ((data[i] ?? 0) > 128) count += 1;
  return count;
}

describe('<ink-canvas>', () => {
  describe('writing', () => {
    it('takes down what a real mouse writes', async () => {
      const paper = await sheet();
      const { left, top } = paper.getBoundingClientRect();
      const at = (x: number, y: number): [number, number] => [Math.round(left + x), Math.round(top + y)];
      const before = performance.now();
      await sendMouse({ type: 'move', position: at(100, 50) });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: at(100, 150) });
      await sendMouse({ type: 'move', position: at(140, 250) });
      await sendMouse({ type: 'up' });
      await sendMouse({ type: 'move', position: at(300, 250) });
      await resetMouse();
      expect(paper.ink).to.have.length(1);
      const stroke = paper.ink[0] ?? [];
      expect(stroke[0]).to.include({ t: 0 });
      expect(stroke[0]?.x).to.be.closeTo(100, 1);
      expect(stroke[stroke.length - 1]?.x).to.be.closeTo(140, 1);
      expect(stroke[stroke.length - 1]?.y).to.be.closeTo(250, 1);
      expect(paper.firstStrokeAt).to.be.within(before, performance.now());
      expect(paper.lastStrokeAt).to.be.within(paper.firstStrokeAt ?? NaN, performance.now());
    });

    it('tells of every change, the stroke under way included', async () => {
      const paper = await sheet();
      const told: [number, boolean][] = [];
      paper.addEventListener('ink-change', ({ ink, writing }) => told.push([ink.flat().length, writing]));
      finger(paper).draw([10, 10], [30, 30], [50, 30]);
      expect(told).to.deep.equal([[1, true], [2, true], [3, true], [3, false]]);
    });

    it('hands out ink that never changes afterwards', async () => {
      const paper = await sheet();
      const hand = finger(paper);
      hand.down(10, 10);
      const early = paper.ink;
      hand.move(100, 100);
      hand.up(100, 100);
      paper.clear();
      expect(places(early)).to.deep.equal([[[10, 10]]]);
    });

    it('takes a tap for a dot and keeps it', async () => {
      const paper = await sheet();
      finger(paper).draw([50, 60]);
      expect(places(paper.ink)).to.deep.equal([[[50, 60]]]);
    });

    it('leaves out steps too small to mean anything', async () => {
      const paper = await sheet();
      finger(paper).draw([50, 60], [50.3, 60.2], [50.6, 60.4], [80, 60]);
      expect(paper.ink.flat()).to.have.length(2);
    });

    it('keeps a line that runs off the paper on its edge', async () => {
      const paper = await sheet();
      finger(paper).draw([390, 10], [900, 20], [-50, 5000]);
      expect(places(paper.ink)).to.deep.equal([[[390, 10], [400, 20], [0, 300]]]);
    });

    it('counts time from the first point and never backwards', async () => {
      const paper = await sheet();
      finger(paper).draw([10, 10], [20, 20], [30, 30]);
      await aTimeout(5);
      finger(paper).draw([40, 10], [50, 20]);
      const times = paper.ink.flat().map(({ t }) => t);
      expect(times[0]).to.equal(0);
      expect(times).to.deep.equal([...times].sort((a, b) => a - b));
      expect(times[3]).to.be.at.least(4);
    });

    it('writes with the left button of a mouse only', async () => {
      const paper = await sheet();
      const hand = mouse(paper);
      hand.down(10, 10, { button: 2, buttons: 2 });
      hand.move(90, 90, { buttons: 2 });
      hand.up(90, 90, { button: 2 });
      expect(paper.ink).to.be.empty;
    });

    it('ends a stroke whose release nobody saw', async () => {
      const paper = await sheet();
      const hand = mouse(paper);
      hand.down(10, 10);
      hand.move(50, 50);
      hand.move(90, 90, { buttons: 0 });
      expect(places(paper.ink)).to.deep.equal([[[10, 10], [50, 50]]]);
      hand.draw([100, 100], [120, 120]);
      expect(paper.ink).to.have.length(2);
    });

    it('takes nothing while it is disabled, and keeps what is there', async () => {
      const paper = await sheet();
      const hand = finger(paper);
      hand.down(10, 10);
      paper.disabled = true;
      await paper.updateComplete;
      hand.move(50, 50);
      hand.up(50, 50);
      finger(paper).draw([60, 60], [70, 70]);
      expect(places(paper.ink)).to.deep.equal([[[10, 10]]]);
    });
  });

  describe('the hand', () => {
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

  describe('what comes in between loses nothing', () => {
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

  describe('turning the tablet', () => {
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

  describe('undo and clear', () => {
    it('takes back stroke by stroke, and its times with it', async () => {
      const paper = await sheet();
      finger(paper).draw([10, 10], [20, 20]);
      const end = paper.lastStrokeAt;
      finger(paper).draw([30, 10], [40, 20]);
      paper.undo();
      expect(places(paper.ink)).to.deep.equal([[[10, 10], [20, 20]]]);
      expect(paper.lastStrokeAt).to.equal(end);
      paper.undo();
      expect(paper.ink).to.be.empty;
      expect(paper.firstStrokeAt).to.be.undefined;
      expect(paper.lastStrokeAt).to.be.undefined;
    });

    it('says nothing where there is nothing to take back', async () => {
      const paper = await sheet();
      let told = 0;
      paper.addEventListener('ink-change', () => (told += 1));
      paper.undo();
      paper.clear();
      expect(told).to.equal(0);
    });

    it('takes back the stroke under way and ignores the rest of it', async () => {
      const paper = await sheet();
      const hand = finger(paper);
      hand.down(10, 10);
      hand.move(20, 20);
      paper.undo();
      hand.move(30, 30);
      hand.up(30, 30);
      expect(paper.ink).to.be.empty;
    });

    it('gives a blank sheet, painted blank', async () => {
      const paper = await sheet();
      finger(paper).draw([10, 10], [200, 200]);
      expect(inked(paper, 'dry')).to.be.above(0);
      const told = oneEvent(paper, 'ink-change') as Promise<InkChangeEvent>;
      paper.clear();
      expect((await told).ink).to.be.empty;
      await nextFrame();
      expect(inked(paper, 'dry')).to.equal(0);
    });
  });

  describe('painting', () => {
    it('shows a stroke while it is being written', async () => {
      const paper = await sheet();
      const hand = finger(paper);
      hand.down(50, 50);
      hand.move(200, 200);
      await nextFrame();
      await nextFrame();
      expect(inked(paper, 'wet')).to.be.above(500);
      hand.up(200, 200);
      expect(inked(paper, 'wet')).to.equal(0);
      expect(inked(paper, 'dry')).to.be.above(500);
    });

    it('paints the whole of a very long stroke', async () => {
      const paper = await sheet();
      const hand = finger(paper);
      hand.down(10, 150);
      for (let x = 10; x < 390; x += 1) hand.move(x, 150);
      await nextFrame();
      await nextFrame();
      hand.up(390, 150);
      const canvas = paper.renderRoot.querySelector<HTMLCanvasElement>('#dry');
      const scale = (canvas?.width ?? 0) / 400;
      const line = canvas?.getContext('2d')?.getImageData(0, Math.round(150 * scale), canvas.width, 1).data ?? [];
      for (let x = 12; x < 388; x++) expect(line[4 * Math.round(x * scale) + 3]).to.be.above(128);
    });

    it('takes 500 strokes, and a frame stays as cheap as the first', async () => {
      const paper = await sheet();
      for (let i = 0; i < 500; i++) {
        const x = 10 + (i % 40) * 9;
        const y = 10 + Math.floor(i / 40) * 20;
        finger(paper).draw([x, y], [x + 4, y + 8], [x, y + 16]);
      }
      expect(paper.ink).to.have.length(500);
      await nextFrame();
      const dry = inked(paper, 'dry');
      const hand = finger(paper);
      hand.down(200, 290);
      hand.move(230, 295);
      await nextFrame();
      await nextFrame();
      expect(inked(paper, 'dry')).to.equal(dry);
      expect(inked(paper, 'wet')).to.be.above(0);
    });
  });

  describe('the page beneath', () => {
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
});
