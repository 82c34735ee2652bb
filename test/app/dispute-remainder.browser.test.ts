import { expect, fixture, html } from '@open-wc/testing';
import '../../src/app/astro-app.ts';
import '../../src/app/screens/sit.ts';
import { resultOf } from '../../src/core/assessment/hand-over.ts';
import { encodeInk } from '../../src/core/ink/code-ink.ts';
import type { AnswerGiven } from '../../src/core/log/event.ts';
import { assessment, handedIn, received, sat } from '../core/assessment/assessments.ts';
import { button, find, key, press, says, seen, text } from './by-role.ts';
import { fakeServices, MemoryLog, type FakeServices } from './fake-services.ts';
import { SEVEN } from './flown.ts';
import { inBothThemes } from './themes.ts';

const question = { kind: 'remainder', operands: [17, 5] };

/** What was read on one of the papers. */
const read = (text: string, kind: 'number' | 'unsure', confidence: number) => ({ reading: { kind, text, confidence, alternatives: [] }, ink: encodeInk(SEVEN) });

let services: FakeServices;

/** A child has handed in 17 ÷ 5, which was read as 8 r 2, and says that it wrote something else. */
async function dispute(): Promise<Element> {
  const log = new MemoryLog();
  const one = assessment({ questions: [question] });
  const given: AnswerGiven = {
    type: 'answer-given', profile: 'default', attempt: 'a', index: 0, question, text: '8 r 2', by: 'pen', verdict: 'wrong',
    ...read('8', 'number', 0.9), second: read('2', 'unsure', 0.6), times: { done: 5000, paused: 0 },
  };
  for (const event of [received(one), sat(one), given, handedIn()]) await log.append(event);
  services = await fakeServices(log);
  const app = await fixture(html`<astro-app .services=${services}></astro-app>`);
  await press('I wrote something else');
  await seen(() => find('number-pad'));
  return app;
}

beforeEach(() => history.replaceState(null, '', '#/sit/00112233aabbccdd'));
afterEach(() => history.replaceState(null, '', '#/'));

describe('a division with a remainder that was read wrongly in an assessment', () => {
  it('is disputed by both numbers, once, and the teacher decides', async () => {
    await dispute();
    await press('3');
    await press('Done');
    await seen(says('Tap both numbers first.'));
    await press('2');
    await press('Done');
    await seen(says('You say you wrote 3 r 2. Your teacher looks at it when you show it.'));
    expect(services.log.events.at(-1)).to.include({ type: 'answer-disputed', index: 0, text: '3 r 2' });
    expect(button('I wrote something else') === undefined).to.equal(true);
    expect(text()).to.contain('0 out of 1');
    // It is among the readings to look at first, as the second paper was read unsurely.
    expect(resultOf(services.recorder, 'a')?.answers[0]).to.deep.include({ disputed: '3 r 2', reading: { text: '8', confidence: 0.6, unsure: true } });
  });

  it('shows the ink of both papers, and each number can be typed anew', async () => {
    await dispute();
    for (const name of ['How many times', 'What is left over']) await seen(() => find('svg', `What you wrote: ${name}`));
    key('4');
    await press('What is left over:');
    key('2');
    await press('How many times: 4');
    key('Backspace');
    key('3');
    await seen(() => button('How many times: 3'));
    key('Enter');
    await seen(says('You say you wrote 3 r 2.'));
  });

  inBothThemes(async () => expect(await dispute()).to.be.accessible());
});
