/** How long a child waits from lifting the pen to the first frame that shows another reading. */
import type { Browser } from 'playwright-core';
import { strokesFor } from '../../test/core/ink/digits.ts';
import { visit } from './visit.ts';

/** Their last digit is one stroke, so that the reading changes with the last pen-up. */
const NUMBERS = ['120', '316', '982', '203', '638', '891', '306', '269', '812', '963'];

/** The mission's screen has no paper to write on. */
export class NoPaperError extends Error {
  override readonly name = 'NoPaperError';
}

/** Installed in the page. */
interface Watched {
  penUpToFrame: Promise<number>;
}

/**
 * Writes `count` numbers of three digits on the paper of a mission.
 * @param rate how many times slower the page shall be
 * @returns milliseconds, one for each number
 */
export async function penUpToReading(browser: Browser, url: string, rate: number, count: number): Promise<number[]> {
  const { context, page } = await visit(browser, `${url}#/mission`);
  const box = await page.getByLabel('Write your answer here').boundingBox();
  if (!box) throw new NoPaperError('There is no paper on the page.');
  const reading = page.getByRole('status', { name: 'Your answer' });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const strokes = strokesFor(NUMBERS[i % NUMBERS.length] ?? '120', box);
    for (const [s, stroke] of strokes.entries()) {
      const last = s === strokes.length - 1;
      for (const [p, { x, y }] of stroke.entries()) {
        // The browser takes each move with a frame of its own; every third is as good a digit.
        if (p % 3 !== 0 && p !== stroke.length - 1) continue;
        await page.mouse.move(x, y);
        if (p === 0) await page.mouse.down();
      }
      if (last) await reading.evaluate(watch);
      await page.mouse.up();
    }
    times.push(await page.evaluate(() => (window as unknown as Watched).penUpToFrame));
    await page.getByRole('button', { name: 'Clear' }).click();
  }
  await context.close();
  return times;
}

/** Runs in the page. */
function watch(output: Element): void {
  (window as unknown as Watched).penUpToFrame = new Promise((resolve, reject) => {
    let penUp = NaN;
    let changed = NaN;
    const observer = new MutationObserver(() => {
      changed = performance.now();
      output.dispatchEvent(new Event('news'));
    });
    addEventListener('pointerup', (event) => {
      penUp = event.timeStamp;
      output.dispatchEvent(new Event('news'));
    }, { once: true, capture: true });
    // Either may come first: the app may have changed the reading before the listener here has its turn.
    output.addEventListener('news', () => {
      if (!(changed >= penUp)) return;
      observer.disconnect();
      // The message comes right after the frame that shows the change has been drawn.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - penUp);
        port2.postMessage(undefined);
      });
    });
    observer.observe(output, { characterData: true, childList: true, subtree: true });
    setTimeout(() => reject(new Error('The reading did not change within 5 s.')), 5000);
  });
}
