import { expect } from '@open-wc/testing';
import { AppUpdates } from '../src/app-updates.ts';

/** A service worker as the page sees it. */
class FakeWorker extends EventTarget {
  readonly messages: unknown[] = [];
  state = 'installing';

  postMessage(message: unknown): void {
    this.messages.push(message);
  }
}

/** The browser's side, where this page may have been loaded past the worker, as a forced reload does. */
class FakeBrowser extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  active: FakeWorker | null = new FakeWorker();
  controller: FakeWorker | null;

  constructor(controlled: boolean) {
    super();
    this.controller = controlled ? this.active : null;
  }

  register(): Promise<this> {
    return Promise.resolve(this);
  }

  find(): FakeWorker {
    const found = (this.installing = new FakeWorker());
    this.dispatchEvent(new Event('updatefound'));
    return found;
  }

  finish(worker: FakeWorker, installed: boolean): void {
    this.installing = null;
    worker.state = installed ? 'installed' : 'redundant';
    if (installed) this.waiting = worker;
    worker.dispatchEvent(new Event('statechange'));
  }

  claim(): void {
    this.controller = this.active;
    this.dispatchEvent(new Event('controllerchange'));
  }
}

async function started(browser: FakeBrowser): Promise<AppUpdates> {
  const updates = new AppUpdates();
  await updates.start('sw.js', browser as unknown as ServiceWorkerContainer);
  return updates;
}

describe('the news of other versions', () => {
  it('comes for each version that arrives, however many failed before, while the page stays open', async () => {
    const browser = new FakeBrowser(true);
    const updates = await started(browser);
    for (let failed = 0; failed < 3; failed++) {
      browser.finish(browser.find(), false);
      expect(updates.updateWaiting).to.equal(false);
    }
    let told = 0;
    updates.subscribe(() => (told += 1));
    browser.finish(browser.find(), true);
    expect(updates.updateWaiting).to.equal(true);
    expect(told).to.equal(1);
    const newest = browser.find();
    browser.finish(newest, true);
    updates.applyUpdate();
    expect(newest.messages).to.deep.equal([{ type: 'SKIP_WAITING' }]);
  });

  it('comes for a version that waits already', async () => {
    const browser = new FakeBrowser(true);
    browser.waiting = new FakeWorker();
    expect((await started(browser)).updateWaiting).to.equal(true);
  });

  it('does not come when the worker claims a page that was loaded past it', async () => {
    const browser = new FakeBrowser(false);
    const updates = await started(browser);
    expect(updates.offlineReady).to.equal(true);
    browser.claim();
    expect(updates.updateWaiting).to.equal(false);
  });

  it('comes when another tab has taken a newer version', async () => {
    const browser = new FakeBrowser(true);
    const updates = await started(browser);
    browser.claim();
    expect(updates.updateWaiting).to.equal(true);
  });
});
