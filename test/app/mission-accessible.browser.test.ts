import { expect, fixture, html } from '@open-wc/testing';
import type { AstroApp } from '../../src/app/astro-app.ts';
import '../../src/app/astro-app.ts';
import { tokens } from '../../src/app/styles/tokens.ts';
import * as aboard from './aboard.ts';
import { button, find, key, press, says, seen } from './by-role.ts';
import { fakeServices, type FakeServices } from './fake-services.ts';

const sheets = document.adoptedStyleSheets;
let services: FakeServices;

const write = (...table: string[]) => aboard.write(services.classifier, ...table);
const rightAnswer = () => aboard.rightAnswer(services);

/** What is done to come to each state of the mission. */
const states: Readonly<Record<string, () => Promise<unknown>>> = {
  'the open question': () => seen(says('Question 1 of 10')),
  'an answer that is read': async () => {
    await write('4', '2');
    await seen(says('42'));
  },
  'a nudge': async () => {
    await press('Done');
    await seen(says('Write your answer'));
  },
  'the keypad': async () => {
    await press('Keypad');
    await seen(() => find('number-pad'));
    key('4');
    await seen(() => find('output')?.textContent?.includes('4'));
  },
  'being asked': async () => {
    await write('17');
    await press('Done');
    await seen(says(/Is this/));
  },
  'the right verdict': async () => {
    await write(...rightAnswer());
    await press('Done');
    await seen(says('Did you know?'));
  },
  'a digit in the mirror': async () => {
    await write(...Array.from(rightAnswer(), (digit) => `m${digit}`));
    await press('Done');
    await seen(says('the wrong way round'));
  },
  'the wrong verdict': async () => {
    await write('9', '9', '9');
    await press('Done');
    await seen(says('Not quite'));
  },
  'the picture of the right way': async () => {
    await write('9', '9', '9');
    await press('Done');
    const details = await seen(() => find<HTMLDetailsElement>('details'));
    details.open = true;
    await seen(() => find('sum-picture'));
  },
  'the hint': async () => {
    await press('Hint');
    await seen(() => find('sum-picture'));
  },
  'a verdict that is not saved': async () => {
    services.log.refusal = new Error('full');
    await write('9', '9', '9');
    await press('Done');
    await seen(says('not saved yet'));
  },
  'correcting': async () => {
    await write('9', '9', '9');
    await press('Done');
    await press('I wrote something else');
    await seen(says('Type the number'));
  },
  'no network to read with': async () => {
    services.classifier.failure = new Error('404');
    await write('1');
    await seen(() => button('Try again'));
  },
  'another tab': async () => {
    services.missionLock.lose();
    await seen(() => button('Fly here'));
  },
  'the result': async () => {
    for (const place of [1, 2, 3, 4, 5, 6, 'again', 7, 8, 'again', 9, 10, 'again']) {
      await seen(says(place === 'again' ? 'Once more' : `Question ${place} of 10`));
      await press('Keypad');
      await seen(() => find('number-pad'));
      for (const digit of place === 3 || place === 6 || place === 9 ? '999' : rightAnswer()) key(digit);
      await press('Done');
      await press(await seen(() => (button('Next') ? 'Next' : button('See my score') && 'See my score')));
    }
    await seen(says('7 out of 10'));
  },
};

for (const theme of ['dark', 'light'] as const) {
  describe(`for axe in the ${theme} theme`, () => {
    let app: AstroApp;

    beforeEach(async () => {
      if (tokens.styleSheet) document.adoptedStyleSheets = [...sheets, tokens.styleSheet];
      services = await fakeServices();
      await services.settings.update({ theme });
    });

    afterEach(() => {
      document.adoptedStyleSheets = sheets;
      delete document.documentElement.dataset['theme'];
      history.replaceState(null, '', '#/');
    });

    async function show(hash: string): Promise<void> {
      history.replaceState(null, '', hash);
      app = await fixture<AstroApp>(html`<astro-app .services=${services}></astro-app>`);
    }

    it('there is nothing to find on the start page', async () => {
      await show('#/');
      await seen(() => button('Launch'));
      await expect(app).to.be.accessible();
    });

    for (const [name, come] of Object.entries(states)) {
      it(`there is nothing to find at: ${name}`, async () => {
        await show('#/mission');
        await seen(says('Question 1 of 10'));
        await come();
        await expect(app).to.be.accessible();
      });
    }
  });
}
