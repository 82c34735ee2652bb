import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { answerByHand, next, sumOnScreen, workOut } from './child.ts';
import { open, readyForOffline } from './flight.ts';
import { serve } from './site.ts';
import { makeTablet } from './tablet.ts';

/** A disk of its own, which only Linux gives, and only to root. */
const disk = mkdtempSync(join(tmpdir(), 'astro-disk-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=128m', 'tmpfs', disk]).status === 0;
after(() => {
  if (mounted) spawnSync('umount', ['-l', disk]);
  rmSync(disk, { recursive: true, force: true });
});

// FAULTS 4.
test('the disk is full: the answer is marked as not saved, the mission goes on, and is saved when there is room', { skip: mounted ? false : 'no tmpfs can be mounted here' }, async (t) => {
  mkdirSync(join(disk, 'film'));
  const site = await serve();
  const tablet = makeTablet(disk);
  t.after(async () => {
    await tablet.discard();
    await site.stop();
  });
  const page = await open(await tablet.start(), site.url);
  await readyForOffline(page);
  await page.goto(`${site.url}#/mission`);
  await page.getByText('Question 1 of 10').waitFor();
  const unsaved = page.getByText('This answer is not saved yet.');
  let question = 0;
  // The browser makes room by throwing away what it can do without: an answer or two may still find a place.
  for (let full = false; !full && question < 9;) {
    question += 1;
    await page.getByText(`Question ${question} of 10`).waitFor();
    fill(join(disk, 'film', String(question)));
    await answerByHand(page, workOut(await sumOnScreen(page)));
    await next(page).waitFor();
    full = (await unsaved.count()) > 0;
    await next(page).click();
  }
  await page.getByText(`Question ${question + 1} of 10`).waitFor();
  await page.getByText('1 answer is not saved.').waitFor();
  rmSync(join(disk, 'film'), { recursive: true });
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('1 answer is not saved.').waitFor({ state: 'detached' });
  await page.reload();
  await page.getByText(`Question ${question + 1} of 10`).waitFor();
  assert.deepEqual(tablet.complaints, []);
});

/** Writes the file until nothing more goes onto the disk. */
function fill(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (const size of [1_000_000, 1000, 1]) while (written(file, size));
  } finally {
    closeSync(file);
  }
}

function written(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size)) === size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false;
    throw error;
  }
}
