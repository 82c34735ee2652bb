import { expect } from '@open-wc/testing';
import { MissionLock } from '../../src/storage/mission-lock.ts';

const profiles: MissionLock[] = [];
let made = 0;

function tab(profile: string, locks?: LockManager): MissionLock {
  const lock = new MissionLock(profile, locks);
  profiles.push(lock);
  return lock;
}

/** Resolves when the tab flies, or flies no more. */
function until(lock: MissionLock, held: boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (lock.held === held) resolve();
    };
    lock.subscribe(look);
    look();
  });
}

/** Another page of this origin with its own lock manager, which can be closed like a tab that crashes. */
async function otherPage(): Promise<{ locks: LockManager; crash: () => void }> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const page = frame.contentWindow;
  if (!page) throw new Error('the frame has no page');
  return { locks: page.navigator.locks, crash: () => frame.remove() };
}

describe('one tab flies the mission', () => {
  let profile: string;

  beforeEach(() => {
    made += 1;
    profile = `child-${made}-${Math.random()}`;
  });

  afterEach(() => {
    for (const lock of profiles.splice(0)) lock.release();
  });

  it('lets the first tab fly and tells the second, which flies when the first lets go', async () => {
    const one = tab(profile);
    const other = tab(profile);
    expect(await one.acquire()).to.equal(true);
    expect(await other.acquire()).to.equal(false);
    expect(await one.acquire()).to.equal(true);
    one.release();
    await until(other, true);
    expect(one.held).to.equal(false);
  });

  it('lets the second tab fly when the first crashes', async () => {
    const { locks, crash } = await otherPage();
    const first = tab(profile, locks);
    expect(await first.acquire()).to.equal(true);
    const second = tab(profile);
    expect(await second.acquire()).to.equal(false);
    crash();
    await until(second, true);
  });

  it('takes over from a tab that is told, waits, and gets it back', async () => {
    const one = tab(profile);
    const other = tab(profile);
    await one.acquire();
    await other.acquire();
    expect(await other.takeOver()).to.equal(true);
    await until(one, false);
    expect(await one.acquire()).to.equal(false);
    other.release();
    await until(one, true);
    expect(other.held).to.equal(false);
  });

  it('never lets two fly, however often they take over', async () => {
    const tabs = [tab(profile), tab(profile), tab(profile)];
    for (const lock of [...tabs, ...tabs, ...tabs]) {
      await lock.takeOver();
      expect(lock.held).to.equal(true);
      await Promise.all(tabs.filter((other) => other !== lock).map((other) => until(other, false)));
    }
  });

  it('does not fly after it let go while it was waiting', async () => {
    const one = tab(profile);
    const other = tab(profile);
    const third = tab(profile);
    await one.acquire();
    await other.acquire();
    other.release();
    await third.acquire();
    one.release();
    await until(third, true);
    expect(other.held).to.equal(false);
  });

  it('keeps children apart', async () => {
    expect(await tab(profile).acquire()).to.equal(true);
    expect(await tab(`${profile}-sister`).acquire()).to.equal(true);
  });

  it('flies where the locks are refused', async () => {
    const refusing = {
      request: () => Promise.reject(new DOMException('denied', 'SecurityError')),
      query: () => Promise.resolve({}),
    };
    expect(await tab(profile, refusing as LockManager).acquire()).to.equal(true);
    const throwing = {
      request: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    };
    expect(await tab(profile, throwing as unknown as LockManager).acquire()).to.equal(true);
  });
});
