import { aTimeout, expect, nextFrame, oneEvent } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import type { InkChangeEvent } from '../../../src/app/components/ink-events.ts';
import { inked, places, sheet } from './paper.ts';
import { finger, mouse } from './pen.ts';

describe('<ink-canvas>: writing', () => {
  it('takes down what a real mouse writes', async () => {
    const paper = await sheet();
    const { left, top } = paper.getBoundingClientRect();
    const at = (x: number, y: number): [number, number] => [Math.round(left + x), Math.round(top + y)];
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

describe('<ink-canvas>: undo and clear', () => {
  it('takes back stroke by stroke', async () => {
    const paper = await sheet();
    finger(paper).draw([10, 10], [20, 20]);
    finger(paper).draw([30, 10], [40, 20]);
    paper.undo();
    expect(places(paper.ink)).to.deep.equal([[[10, 10], [20, 20]]]);
    paper.undo();
    expect(paper.ink).to.be.empty;
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

describe('<ink-canvas>: painting', () => {
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
