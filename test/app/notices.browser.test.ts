import { expect, html } from '@open-wc/testing';
import type { AppNotices } from '../../src/app/app-notices.ts';
import '../../src/app/app-notices.ts';
import { InkChangeEvent } from '../../src/app/components/ink-events.ts';
import type { Services } from '../../src/app/services.ts';
import type { Ink } from '../../src/core/ink/stroke.ts';
import { StorageFullError } from '../../src/core/log/errors.ts';
import { button, find, press, says, seen, text } from './by-role.ts';
import { fakeServices, type FakeServices } from './fake-services.ts';
import { showWith } from './provide.ts';
import { inBothThemes } from './themes.ts';

/** What the outside world says, under the test's hand. */
class Outside {
  readonly #listeners = new Set<() => void>();
  temporary = false;
  lost = false;
  rescued: number | undefined;
  readOnly = false;
  storageRefused = false;
  offlineReady = false;
  updateWaiting = false;
  updates = 0;

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  applyUpdate(): void {
    this.updates += 1;
  }

  say(news: Partial<Outside>): void {
    Object.assign(this, news);
    for (const listener of this.#listeners) listener();
  }
}

let fake: FakeServices;
let outside: Outside;
let notices: HTMLElement;

async function open(): Promise<void> {
  fake = await fakeServices();
  outside = new Outside();
  const services: Services = { ...fake, device: outside, updates: outside };
  notices = await showWith(services, html`<app-notices></app-notices>`);
}

/** The link of the next download, which is kept from happening. */
function download(): Promise<HTMLAnchorElement> {
  return new Promise((resolve) => {
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      HTMLAnchorElement.prototype.click = click;
      resolve(this);
    };
  });
}

/** The disk is full, and the child goes on. */
async function answerUnsaved(count: number): Promise<void> {
  fake.log.refusal = new StorageFullError('No room.');
  const question = { kind: 'addition', operands: [3, 4] };
  for (let index = 0; index < count; index++) {
    await fake.recorder.record({
      type: 'answer-given', profile: 'default', attempt: 'a', index, question, text: '7', by: 'pen', verdict: 'right',
      ink: Uint8Array.of(1, 2, 255), times: { done: 1, paused: 0 },
    });
  }
}

describe('notices', () => {
  beforeEach(() => {
    localStorage.clear();
    history.replaceState(null, '', '#/');
  });

  it('say that it is not saved that the handwriting was forgotten', async () => {
    await open();
    fake.log.refusal = new StorageFullError('No room.');
    await fake.recorder.record({ type: 'hand-forgotten', profile: 'default' });
    await seen(says('Your last change is not saved.'));
  });

  it('say nothing while there is nothing to say', async () => {
    await open();
    expect(notices.getBoundingClientRect().height).to.equal(0);
  });

  it('do not move the paper under a hand that writes', async () => {
    await open();
    const write = (ink: Ink): boolean => document.body.dispatchEvent(new InkChangeEvent(ink, false));
    write([[{ x: 1, y: 1, t: 0, pressure: 0.5 }]]);
    outside.say({ offlineReady: true });
    await (notices as AppNotices).updateComplete;
    expect(notices.getBoundingClientRect().height).to.equal(0);
    write([]);
    await seen(says('Ready for offline use'));
  });

  it('say once that the app works offline, and are closed', async () => {
    await open();
    outside.say({ offlineReady: true });
    await seen(says('Ready for offline use'));
    await press('Close this message');
    await seen(() => !text().includes('Ready for offline use'));
  });

  it('do not repeat on the next visit that the app works offline', async () => {
    await open();
    outside.say({ offlineReady: true });
    await seen(says('Ready for offline use'));
    notices.remove();
    await open();
    outside.say({ offlineReady: true, updateWaiting: true });
    await seen(says('A new version is ready'));
    expect(text()).not.to.contain('Ready for offline use');
  });

  it('offer a new version, and take it only when told', async () => {
    await open();
    outside.say({ updateWaiting: true });
    await seen(() => button('Update now'));
    expect(outside.updates).to.equal(0);
    await press('Update now');
    expect(outside.updates).to.equal(1);
  });

  it('do not offer a reload that would lose answers', async () => {
    await open();
    await answerUnsaved(1);
    outside.say({ updateWaiting: true });
    await seen(says('A new version is ready'));
    expect(button('Update now')).to.equal(undefined);
  });

  it('count the answers that are not saved, and save them when there is room again', async () => {
    await open();
    await answerUnsaved(1);
    await seen(says('1 answer is not saved. There is no room left on this device.'));
    await answerUnsaved(2);
    await seen(says('3 answers are not saved.'));
    await press('Try again');
    await seen(() => button('Try again')?.disabled === false);
    expect(text()).to.contain('3 answers are not saved.');
    fake.log.refusal = undefined;
    await press('Try again');
    await seen(() => !text().includes('not saved'));
    expect(fake.log.events).to.have.length(3);
  });

  it('give what is not saved as a file', async () => {
    await open();
    await answerUnsaved(2);
    const clicked = download();
    await press('Save to a file');
    const link = await clicked;
    expect(link.download).to.equal('astro-numbers-1970-01-01.json');
    const file = await (await fetch(link.href)).json();
    expect(file.format).to.equal('astro-numbers-unsaved');
    expect(file.events.map((event: { index: number; ink: string }) => [event.index, event.ink]))
      .to.deep.equal([[0, '0102ff'], [1, '0102ff']]);
  });

  it('say loudly that the browser stores nothing, or has lost what was there', async () => {
    await open();
    outside.say({ storageRefused: true });
    await seen(says('does not let the app store anything'));
    await answerUnsaved(1);
    await seen(says('1 answer is not saved.'));
    expect(text()).not.to.contain('no room');
    expect(button('Try again')).to.not.equal(undefined);
    expect(button('Save to a file')).to.not.equal(undefined);
    outside.say({ storageRefused: false, lost: true });
    await seen(says('are gone'));
    expect(notices.shadowRoot?.querySelector('[role=alert]')?.textContent).to.contain('are gone');
  });

  it('say loudly what a damaged disk has left, and that a newer version has written here', async () => {
    await open();
    outside.say({ lost: true, rescued: 12 });
    await seen(says('could still be read: 12'));
    outside.say({ lost: false, readOnly: true });
    await seen(says('cannot save new ones'));
    expect(button('Reload')).to.not.equal(undefined);
    const link = download();
    await press('Save to a file');
    expect(await (await fetch((await link).href)).json()).to.include({ format: 'astro-numbers-device' });
  });

  it('say so where no file could be made, and take it back when one is', async () => {
    await open();
    outside.say({ readOnly: true });
    const read = fake.log.read.bind(fake.log);
    fake.log.read = () => Promise.reject(new Error('The storage of this browser does not answer.'));
    await press('Save to a file');
    await seen(says('No file was made'));
    fake.log.read = read;
    const link = download();
    await press('Save to a file');
    await link;
    await seen(() => !text().includes('No file was made'));
  });

  it('say quietly that a device may forget', async () => {
    await open();
    outside.say({ temporary: true });
    await seen(says('Temporary device'));
    expect(find<HTMLAnchorElement>('a', 'Why?')?.hash).to.equal('#/about');
  });

  for (const hash of ['#/mission/today', '#/check', '#/sit/0011', '#/try']) {
    it(`move no key under a finger at ${hash}: only what is not saved is said at once`, async () => {
      await open();
      location.hash = hash;
      outside.say({ offlineReady: true, updateWaiting: true, temporary: true });
      await (notices as AppNotices).updateComplete;
      expect(notices.getBoundingClientRect().height).to.equal(0);
      await answerUnsaved(1);
      await seen(says('1 answer is not saved.'));
      expect(text()).not.to.match(/Temporary|new version|offline/);
      location.hash = '#/';
      await seen(says('A new version is ready'));
      await seen(says('Temporary device'));
    });
  }

  inBothThemes(async () => {
    await open();
    await answerUnsaved(1);
    outside.say({ temporary: true, offlineReady: true, updateWaiting: true, lost: true });
    await seen(says('Temporary device'));
    await expect(notices).to.be.accessible();
  });
});
