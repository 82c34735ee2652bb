import { fixture, html, oneEvent } from '@open-wc/testing';
import '../../../src/app/components/ink-canvas.ts';
import type { InkCanvas } from '../../../src/app/components/ink-canvas.ts';
import type { Ink } from '../../../src/core/ink/stroke.ts';

/** A sheet of 400 x 300, somewhere on a page that could scroll. */
export async function sheet(): Promise<InkCanvas> {
  const room = await fixture<HTMLElement>(html`
    <div style="height: 3000px; padding: 20px"><ink-canvas style="width: 400px; height: 300px"></ink-canvas></div>
  `);
  const paper = room.querySelector('ink-canvas') as InkCanvas;
  await paper.updateComplete;
  return paper;
}

/** Where the points are, stroke by stroke. */
export const places = (ink: Ink): number[][][] => ink.map((stroke) => stroke.map(({ x, y }) => [x, y]));

/** Gives the paper another size and waits until the ink has followed. */
export async function turned(paper: InkCanvas, width: number, height: number): Promise<void> {
  const moved = oneEvent(paper, 'ink-change');
  paper.style.width = `${width}px`;
  paper.style.height = `${height}px`;
  await moved;
}

/** How many pixels of a canvas carry ink. */
export function inked(paper: InkCanvas, id: 'dry' | 'wet'): number {
  const canvas = paper.renderRoot.querySelector<HTMLCanvasElement>(`#${id}`);
  const context = canvas?.getContext('2d');
  if (!canvas || !context) return NaN;
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let i = 3; i < data.length; i += 4) if ((data[i] ?? 0) > 128) count += 1;
  return count;
}
