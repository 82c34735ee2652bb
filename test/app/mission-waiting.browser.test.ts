import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/app/astro-app.ts';
import type { Services } from '../../src/app/services.ts';
import { tokens } from '../../src/app/styles/tokens.ts';
import type { Ink } from '../../src/core/ink/stroke.ts';
import type { AnswerGiven } from '../../src/core/log/event.ts';
import { latestOnly } from '../../src/recognition/latest-only.ts';
import { paper, rightAnswer, settled, write } from './aboard.ts';
import { button, find, press, says, seen, text } from './by-role.ts';
import { finger } from './components/pen.ts';
import { fakeServices, type FakeServices } from './fake-services.ts';

const sheets = document.adoptedStyleSheets;
let services: FakeServices;

/** As main.ts builds it: of two questions that are under way, only the newer one gets an answer. */
async function fly(more: Partial<Services> = {}): Promise<void> {
  services = await fakeServices();
  const read = latestOnly((ink: Ink) => services.read(ink, 'whole'));
  await fixture(html`
    <astro-app class="phone" .services=${{ ...services, read, ...more }}></astro-app>`);
  await seen(says('Question 1 of 10'));
}

const answers = (): AnswerGiven[] => services.log.events.flatMap((e) => (e.type === 'answer-given' ? [e] : []));
const writeRight = () => write(services.classifier, ...rightAnswer(services));

/** Holds something back until the function that comes back is called. */
function hold(held: { gate: Promise<void> | undefined }): () => void {
  let open: () => void = () => undefined;
  held.gate = new Promise((resolve) => (open = resolve));
  return open;
}

beforeEach(() => history.replaceState(null, '', '#/mission'));
afterEach(() => history.replaceState(null, '', '#/'));

describe('while "Done" is under way', () => {
  it('the ink that is written down stays on the paper', async () => {
    await fly();
    await writeRight();
    const { ink } = await paper();
    const release = hold(services.log);
    await press('Done');
    await seen(() => button('Undo')?.getAttribute('aria-disabled') === 'true');
    await press('Undo');
    await press('Clear');
    expect((await paper()).ink).to.deep.equal(ink);
    release();
    await seen(says('Right!'));
  });

  it('the ink that is read stays on the paper', async () => {
    await fly();
    const release = hold(services.classifier);
    await writeRight();
    await press('Done');
    await press('Clear');
    await press('Undo');
    expect((await paper()).ink).not.to.be.empty;
    release();
    await seen(says('Right!'));
  });

  it('the keypad is the way out where the network does not come', async () => {
    await fly();
    const release = hold(services.classifier);
    await write(services.classifier, '9', '9', '9');
    await press('Done');
    await seen(says('One moment …'));
    await press('Keypad');
    await seen(() => find('number-pad'));
    expect(text()).not.to.contain('One moment');
    for (const digit of rightAnswer(services)) await press(digit);
    release();
    await settled();
    expect(answers()).to.be.empty;
    await press('Done');
    await seen(says('Right!'));
    await press('Next');
    await seen(says('Question 2 of 10'));
    await settled();
    expect(answers().map(({ by }) => by)).to.deep.equal(['keypad']);
  });

  it('whoever comes back from the keypad says "Done" once more', async () => {
    await fly();
    const release = hold(services.classifier);
    await writeRight();
    await press('Done');
    await press('Keypad');
    await press('Pen');
    await press('Done');
    release();
    await seen(says('Right!'));
    expect(answers()).to.have.length(1);
  });

  it('waiting for the network does not count as time', async () => {
    await fly();
    const release = hold(services.classifier);
    await writeRight();
    services.clock.now = 3000;
    await press('Done');
    services.clock.now = 63_000;
    release();
    await seen(says('Right!'));
    expect(answers()[0]?.times).to.include({ done: 63_000, paused: 60_000 });
  });

  it('"Try again" does not swallow it', async () => {
    await fly();
    services.classifier.failure = new Error('404');
    await writeRight();
    await seen(() => button('Try again'));
    services.classifier.failure = undefined;
    const release = hold(services.classifier);
    await press('Done');
    await press('Try again');
    release();
    await seen(says('Right!'));
  });
});

describe('on a phone, the paper does not move', () => {
  beforeEach(async () => {
    await setViewport({ width: 360, height: 740 });
    if (tokens.styleSheet) document.adoptedStyleSheets = [...sheets, tokens.styleSheet];
    localStorage.clear();
  });

  afterEach(async () => {
    document.adoptedStyleSheets = sheets;
    await setViewport({ width: 800, height: 600 });
  });

  const place = async () => {
    const { x, y, width, height } = (await paper()).getBoundingClientRect();
    return [x, y, width, height];
  };

  it('when it turns out that nothing can be read', async () => {
    await fly();
    const before = await place();
    services.classifier.failure = new Error('404');
    await writeRight();
    await seen(() => button('Try again'));
    finger(await paper(), 12).down(30, 120);
    expect(await place()).to.deep.equal(before);
  });

  it('when it lies on its side, and the question stays in sight', async () => {
    await setViewport({ width: 740, height: 360 });
    await fly();
    const before = await place();
    services.classifier.failure = new Error('404');
    await writeRight();
    const message = (await seen(() => button('Try again'))).parentElement?.getBoundingClientRect();
    expect(await place()).to.deep.equal(before);
    expect(message?.left).to.be.greaterThan((await paper()).getBoundingClientRect().left);
  });

  it('when the child is told to write, or to wait', async () => {
    await fly();
    const before = await place();
    await press('Done');
    await seen(says('Write your answer'));
    expect(await place()).to.deep.equal(before);
    const release = hold(services.classifier);
    await writeRight();
    await press('Done');
    await seen(says('One moment …'));
    expect(await place()).to.deep.equal(before);
    release();
    await seen(says('Right!'));
  });

  it('when there is news while ink is on it', async () => {
    const listeners = new Set<() => void>();
    const updates = {
      offlineReady: false, updateWaiting: false, applyUpdate: () => undefined,
      subscribe: (listener: () => void) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    };
    await fly({ updates });
    const before = await place();
    await writeRight();
    updates.offlineReady = updates.updateWaiting = true;
    for (const listener of listeners) listener();
    await settled();
    expect(await place()).to.deep.equal(before);
    expect(text()).not.to.contain('Ready for offline use');
    await press('Done');
    await seen(says('Right!'));
    expect(text()).not.to.contain('Ready for offline use');
    location.hash = '#/';
    await seen(says('Ready for offline use'));
  });
});
