import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CDPSession } from 'playwright-core';
import { strokesFor } from '../core/ink/digits.ts';
import { paperBox, reading } from './child.ts';
import { open, useFlight } from './flight.ts';

const flight = useFlight();

interface Contact {
  readonly x: number;
  readonly y: number;
  readonly id: number;
}

async function touch(glass: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', ...fingers: Contact[]): Promise<void> {
  await glass.send('Input.dispatchTouchEvent', { type, touchPoints: fingers });
}

test('a finger writes on a phone, a second finger neither draws nor scrolls nor zooms', async () => {
  const { site, tablet } = flight;
  const context = await tablet.start({ touch: true, viewport: { width: 360, height: 740 } });
  const page = await open(context, `${site.url}#/try`);
  const glass = await context.newCDPSession(page);
  const box = await paperBox(page);
  for (const stroke of strokesFor('47', box)) {
    const [first, ...rest] = stroke.map((point) => ({ ...point, id: 1 }));
    if (!first) continue;
    await touch(glass, 'touchStart', first);
    const second = { x: box.x + 20, y: box.y + 20, id: 2 };
    await touch(glass, 'touchStart', first, second);
    for (const [i, finger] of rest.entries()) {
      // The second finger wipes across the page, as if it would scroll or pinch.
      await touch(glass, 'touchMove', finger, { ...second, y: second.y + 10 * i });
    }
    await touch(glass, 'touchEnd');
  }
  await reading(page).filter({ hasText: '47' }).waitFor();
  const view = await page.evaluate(() => ({ scrolled: scrollY, zoom: visualViewport?.scale }));
  assert.deepEqual(view, { scrolled: 0, zoom: 1 });
});
