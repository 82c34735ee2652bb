import { expect } from '@open-wc/testing';
import { InkChangeEvent } from '../../src/app/components/ink-events.ts';
import { Quiet } from '../../src/app/quiet.ts';
import { settled } from './aboard.ts';

/** ms: long enough to be noticed, short enough to wait for. */
const REST = 50;

const ink = (writing: boolean) => window.dispatchEvent(new InkChangeEvent([], writing));

/** Whether it has resolved by now. */
function watch(moment: Promise<void>): { over: boolean; readonly end: Promise<void> } {
  const watched = { over: false, end: moment.then(() => void (watched.over = true)) };
  return watched;
}

describe('work that can wait', () => {
  it('is done soon where nobody writes', async () => {
    await new Quiet(REST).moment();
  });

  it('waits for the end of a stroke, and for the rest after it', async () => {
    const quiet = new Quiet(REST);
    ink(true);
    const moment = watch(quiet.moment());
    await settled();
    expect(moment.over).to.equal(false);
    const lifted = performance.now();
    ink(false);
    await moment.end;
    expect(performance.now() - lifted).to.be.at.least(REST - 1);
  });

  it('does not wait for a stroke that was left with its screen', async () => {
    const quiet = new Quiet(REST);
    ink(true);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await quiet.moment();
  });
});
