import { expect, fixture, html } from '@open-wc/testing';
import type { AstroApp } from '../../src/app/astro-app.ts';
import '../../src/app/astro-app.ts';
import type { AnswerGiven } from '../../src/core/log/event.ts';
import { inBothThemes } from './themes.ts';
import { button, find, key, press, says, seen } from './by-role.ts';
import { finger } from './components/pen.ts';
import { fakeServices, type FakeServices } from './fake-services.ts';

let services: FakeServices;

/** A mission of this one question. */
async function ask(kind: string, ...operands: number[]): Promise<AstroApp> {
  services = await fakeServices();
  await services.recorder.record({ type: 'mission-started', profile: 'default', attempt: 'a', questions: [{ kind, operands }] });
  const app = await fixture<AstroApp>(html`<astro-app .services=${services}></astro-app>`);
  await seen(says('Question 1 of 1'));
  return app;
}

const answers = (): AnswerGiven[] => services.log.events.flatMap((e) => (e.type === 'answer-given' ? [e] : []));

/** One digit, a stroke, on the paper of this name. */
async function write(digit: string, name: string, shown = digit): Promise<void> {
  services.classifier.table = [digit];
  const sheet = await seen(() => [...(find('mission-question')?.shadowRoot?.querySelectorAll('ink-canvas') ?? [])].find(({ label }) => label === name));
  finger(sheet).draw([40, 30], [55, 60], [40, 90]);
  await seen(() => find('output', name)?.textContent?.includes(shown));
}

beforeEach(() => history.replaceState(null, '', '#/mission'));
afterEach(() => history.replaceState(null, '', '#/'));

for (const [kind, ...operands] of [['compare', 7, 9], ['order', 9, -3, 7], ['remainder', 17, 5], ['column-sum', 523, -167]] as const) {
  describe(`the question ${kind}`, () => {
    inBothThemes(async () => expect(await ask(kind, ...operands)).to.be.accessible());
  });
}

describe('an answer that is tapped', () => {
  it('is a sign between two numbers, and counts only once "Done" is said', async () => {
    const app = await ask('compare', 7, 9);
    await expect(app).to.be.accessible();
    await press('Done');
    await seen(says('Tap your answer first.'));
    await press('is more than');
    await press('is less than');
    expect(answers()).to.be.empty;
    await press('Done');
    await seen(says('Right!'));
    expect(answers()[0]).to.include({ text: '<', by: 'tap', verdict: 'right' });
    expect(button('I wrote something else') === undefined).to.equal(true);
  });

  it('is typed on a keyboard as well', async () => {
    await ask('compare', 9, 7);
    key('>');
    key('Enter');
    await seen(says('Right!'));
  });

  it('is the numbers in turn, the last of which can be taken back', async () => {
    const app = await ask('order', 9, -3, 7);
    await press('−3');
    await press('9');
    await press('Done');
    await seen(says('Tap your answer first.'));
    await press('Undo');
    await press('7');
    await press('9');
    await seen(() => button('9, in place 3'));
    await expect(app).to.be.accessible();
    await press('Done');
    await seen(says('Right!'));
    expect(answers()[0]).to.include({ text: '-3 7 9', by: 'tap' });
  });
});

describe('a division with a remainder', () => {
  it('is written on two papers, and both are kept', async () => {
    const app = await ask('remainder', 17, 5);
    await expect(app).to.be.accessible();
    await write('3', 'How many times');
    await press('Done');
    await seen(says('Write on both papers first.'));
    await write('2', 'What is left over');
    await press('Done');
    await seen(says('Right!'));
    const [given] = answers();
    expect(given).to.include({ text: '3 r 2', by: 'pen', verdict: 'right' });
    expect([given?.reading?.text, given?.second?.reading.text]).to.deep.equal(['3', '2']);
    expect(given?.second?.ink?.byteLength).to.be.greaterThan(5);
  });

  it('asks about the paper of which it is unsure, then takes both', async () => {
    await ask('remainder', 17, 5);
    await write('3', 'How many times');
    await write('27', 'What is left over', '?');
    await press('Done');
    await seen(says(/Is this [27] or [27]/));
    await press('2');
    await seen(says('Right!'));
    expect(answers()[0]?.text).to.equal('3 r 2');
  });

  it('can be put right on the keypad, number by number', async () => {
    await ask('remainder', 17, 5);
    await write('8', 'How many times');
    await write('2', 'What is left over');
    await press('Done');
    await seen(says('Not quite'));
    await press('I wrote something else');
    await seen(says('Type both numbers that you wrote.'));
    key('3');
    await press('Done');
    await seen(says('Tap both numbers first.'));
    key('2');
    await press('Done');
    await seen(says('Right!'));
    expect(services.log.events.at(-1)).to.include({ type: 'answer-corrected', text: '3 r 2' });
  });
});

describe('a sum in columns', () => {
  it('notes what is carried by a tap, which nobody marks', async () => {
    const app = await ask('column-sum', 358, 267);
    await expect(app).to.be.accessible();
    await press('Note above the 5 tens: none');
    await seen(() => button('Note above the 5 tens: 1'));
    services.classifier.table = ['6', '2', '5'];
    const sheet = await seen(() => find<HTMLElement>('ink-canvas'));
    for (const place of [0, 1, 2]) finger(sheet).draw([40 + 60 * place, 30], [55 + 60 * place, 60], [40 + 60 * place, 90]);
    await seen(() => find('output', 'Your answer')?.textContent?.includes('625'));
    await press('Done');
    await seen(says('Right!'));
    expect(answers()[0]).to.include({ text: '625', by: 'pen' });
  });
});
