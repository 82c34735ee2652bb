/** A camera whose pictures are drawn, in the place of the browser's own. */
import type { Page } from 'playwright-core';
import { codePath, type CodePath } from '../../src/app/components/code-path.ts';
import { RATE, ROUND, seriesOf } from '../../src/app/components/code-series.ts';
import { frameToText } from '../../src/core/transfer/qr-text.ts';

/** Longer than anybody holds a device, seconds. */
const PATIENCE = 60;

export interface Reading {
  /** From the first picture of the code until the teacher's screen says whose result it is; undefined where it never did. */
  readonly seconds: number | undefined;
  /** Pictures that were read meanwhile, and how long that was in seconds. */
  readonly pictures: number;
  readonly took: number;
}

interface Simulation {
  codes: readonly CodePath[];
  /** When the first of them was held there. */
  since: number;
  /** Pictures that went to the scanning worker. */
  read: number;
}

/** Before the page is opened. */
export async function simulateCamera(page: Page): Promise<void> {
  await page.addInitScript('globalThis.__name = (f) => f');
  await page.addInitScript((rate) => {
    const simulation: Simulation = { codes: [], since: 0, read: 0 };
    Object.assign(globalThis, { simulation });
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
    const context = canvas.getContext('2d')!;
    const draw = () => {
      context.resetTransform();
      context.filter = 'none';
      context.fillStyle = '#777';
      context.fillRect(0, 0, 640, 480);
      const seconds = (performance.now() - simulation.since) / 1000;
      const code = simulation.codes[Math.floor(seconds * rate) % simulation.codes.length];
      if (!code || Math.random() < 0.3) return;
      context.filter = 'blur(0.7px)';
      context.translate(320, 240);
      // A hand that is never still.
      context.rotate(0.25 * Math.sin(seconds * 2 + simulation.since));
      context.scale(400 / code.size, 400 / code.size);
      context.translate(-code.size / 2, -code.size / 2);
      context.fillStyle = '#eee';
      context.fillRect(0, 0, code.size, code.size);
      context.fillStyle = '#222';
      context.fill(new Path2D(code.path));
    };
    navigator.mediaDevices.getUserMedia = async () => {
      setInterval(draw, 1000 / 30);
      return canvas.captureStream(30);
    };
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
      if ((args[0] as { path?: unknown[] } | undefined)?.path?.[0] === 'read') simulation.read += 1;
      return (post as (...all: unknown[]) => void).apply(this, args);
    } as typeof post;
  }, RATE);
}

/** Holds the device that shows this message there until the collecting page says that name. */
export async function holdBeforeCamera(page: Page, message: Uint8Array, name: string): Promise<Reading> {
  const series = seriesOf(message);
  const codes = Array.from({ length: series.count === 1 ? 1 : ROUND * series.count }, (_, i) => codePath(frameToText(series.frame(i))));
  return page.evaluate(async ({ codes: held, name: awaited, patience }) => {
    const { simulation } = globalThis as unknown as { simulation: Simulation };
    const teacher = document.querySelector('astro-app')?.shadowRoot?.querySelector('teacher-screen')?.shadowRoot;
    const collecting = teacher?.querySelector('collect-page')?.shadowRoot;
    const [begin, before] = [performance.now(), simulation.read];
    Object.assign(simulation, { codes: held, since: begin });
    const took = () => (performance.now() - begin) / 1000;
    const isThere = () => collecting?.querySelector('.latest .big')?.textContent?.startsWith(`${awaited}:`) ?? false;
    while (!isThere() && took() < patience) await new Promise(requestAnimationFrame);
    return { seconds: isThere() ? took() : undefined, pictures: simulation.read - before, took: took() };
  }, { codes, name, patience: PATIENCE });
}
