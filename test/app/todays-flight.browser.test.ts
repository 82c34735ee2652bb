import { expect, fixture, html } from '@open-wc/testing';
import type { AstroApp } from '../../src/app/astro-app.ts';
import '../../src/app/astro-app.ts';
import { componentOf } from '../../src/core/practice/component.ts';
import { rightAnswer, typeOnKeypad } from './aboard.ts';
import { button, find, key, press, says, seen, text } from './by-role.ts';
import { fakeServices, type FakeServices } from './fake-services.ts';
import { inBothThemes } from './themes.ts';

let services: FakeServices;

async function open(): Promise<void> {
  history.replaceState(null, '', '#/');
  await fixture<AstroApp>(html`<astro-app .services=${services}></astro-app>`);
}

const started = () => services.log.events.flatMap((event) => (event.type === 'mission-started' ? [event] : []));

/** To the next question or the end. Returns whether it was the last. */
async function on(): Promise<boolean> {
  const name = await seen(() => (button('Next') ? 'Next' : button('See my score') && 'See my score'));
  await press(name);
  return name !== 'Next';
}

beforeEach(async () => {
  services = await fakeServices();
});

afterEach(() => history.replaceState(null, '', '#/'));

describe('a child that is new', () => {
  it('finds its start in a test flight, says what it does not know, and flies what comes next', async () => {
    await open();
    await press('Test flight');
    for (let question = 1; ; question += 1) {
      await seen(says(`Test flight, question ${question}`));
      if (question <= 2) {
        await typeOnKeypad(rightAnswer(services));
        await press('Done');
      } else {
        expect(button('Hint')).to.equal(undefined);
        await press("Don't know");
      }
      if (await on()) break;
    }
    await seen(says('Your rocket starts here'));
    await seen(says('Pairs that make 10'));
    expect(text().match(/Typed on the keypad/g)).to.have.length(2);
    expect(find('.note', "Don't know")).to.not.equal(undefined);
    await press("Today's flight");
    await seen(says('Question 1 of 10'));
    expect(started().map(({ flight }) => flight)).to.deep.equal(['placement', 'today']);
  });

  inBothThemes(async () => {
    await open();
    await press('Test flight');
    await seen(says('Test flight, question 1'));
    await expect(find('astro-app')).to.be.accessible();
    for (;;) {
      await press("Don't know");
      if (await on()) break;
    }
    await seen(says('Your rocket starts here'));
    await expect(find('astro-app')).to.be.accessible();
    await press("Today's flight");
    await seen(says('Question 1 of 10'));
    await expect(find('astro-app')).to.be.accessible();
  });

  it('may fly at once: from the first skill on', async () => {
    await open();
    await press("Today's flight");
    await seen(says('Question 1 of 10'));
    expect(started()[0]?.questions.every(({ operands }) => operands.every((number) => number <= 20))).to.equal(true);
  });
});

describe("today's flight", () => {
  it('is the main button from then on, tells at the end what it was, and brings back what was missed', async function () {
    // Some twenty answers, one after the other.
    this.timeout(30_000);
    await open();
    await press("Today's flight");
    for (let answered = 0; ; answered += 1) {
      await seen(says(/Question \d+ of 10|Once more/));
      const right = rightAnswer(services);
      if (/\d/.test(right)) await typeOnKeypad(answered === 0 ? '99' : right);
      else key(answered > 0 ? right : right === '<' ? '>' : '<');
      await press('Done');
      if (await on()) break;
    }
    await seen(says('9 out of 10'));
    await seen(says('0 to remember, 10 new'));
    services.clock.now += 86_400_000;
    location.hash = '#/';
    await seen(() => button("Today's flight")?.classList.contains('primary'));
    expect(button('Test flight')).to.equal(undefined);
    await press("Today's flight");
    await seen(says('Question 1 of 10'));
    const [missed, ...again] = started().flatMap(({ questions }, flight) => (flight === 0 ? questions.slice(0, 1) : questions))
      .map((question) => componentOf(question).id);
    expect(again).to.include(missed);
  });
});
