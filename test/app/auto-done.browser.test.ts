import { expect, fixture, html } from '@open-wc/testing';
import '../../src/app/astro-app.ts';
import type { AnswerGiven } from '../../src/core/log/event.ts';
import * as aboard from './aboard.ts';
import { button, find, key, press, says, seen, text } from './by-role.ts';
import { fakeServices, type FakeServices } from './fake-services.ts';

let services: FakeServices;

/** A mission of a child whose answers are done by themselves after the shortest pause. */
async function fly(): Promise<void> {
  services = await fakeServices();
  await services.settings.update({ autoDone: 1500 });
  await fixture(html`<astro-app .services=${services}></astro-app>`);
  await seen(says('Question 1 of 10'));
}

const write = (...table: string[]) => aboard.write(services.classifier, ...table);
const answers = (): AnswerGiven[] => services.log.events.flatMap((e) => (e.type === 'answer-given' ? [e] : []));
const fuse = () => find('.fuse');

beforeEach(() => history.replaceState(null, '', '#/mission'));
afterEach(() => history.replaceState(null, '', '#/'));

describe('an answer that is done by itself', () => {
  it('is taken as after "Done", once the child has seen what was read', async () => {
    await fly();
    const right = aboard.rightAnswer(services);
    await write(...right);
    await seen(() => find('output', 'Your answer')?.textContent?.includes(right) && fuse());
    expect(answers()).to.be.empty;
    await seen(says('Right!'));
    expect(answers()[0]).to.include({ text: right, by: 'pen', verdict: 'right' });
  });

  it('can be put right as any other', async () => {
    await fly();
    const right = aboard.rightAnswer(services);
    await write('9', '9', '9');
    await seen(says('Not quite'));
    await press('I wrote something else');
    await seen(says('Type the number that you wrote.'));
    for (const digit of right) key(digit);
    await press('Done');
    await seen(says('Right!'));
  });

  it('is asked about where the reading is unsure, and is not asked again for the same ink', async () => {
    await fly();
    await write('17');
    await seen(says(/Is this [17] or [17]/));
    expect(answers()).to.be.empty;
    key('Escape');
    await seen(() => !text().includes('Is this'));
    await aboard.settled();
    expect(fuse()).to.equal(undefined);
  });

  it('waits for whoever writes on, clears, looks at the hint or takes the keypad', async () => {
    await fly();
    await write('1');
    const first = await seen(fuse);
    await write('1', '2');
    await seen(() => fuse() && fuse() !== first);
    for (const tool of ['Hint', 'Keypad', 'Clear']) {
      await press(tool);
      await seen(() => !fuse());
      if (tool === 'Hint') await press('Got it');
      if (tool === 'Keypad') await press('Pen');
      if (tool !== 'Clear') await seen(fuse);
    }
    expect(answers()).to.be.empty;
  });

  it('is not there for a child that says "Done" itself, nor any more where it wishes so', async () => {
    await fly();
    await write('1');
    await seen(fuse);
    await services.settings.update({ autoDone: 0 });
    await seen(() => !fuse());
    expect(button('Done')).not.to.equal(undefined);
  });
});
