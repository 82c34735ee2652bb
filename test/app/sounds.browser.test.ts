import { expect, fixture, html } from '@open-wc/testing';
import '../../src/app/astro-app.ts';
import { schedule, type Sound } from '../../src/app/sounds.ts';
import * as aboard from './aboard.ts';
import { press, says, seen } from './by-role.ts';
import { fakeServices, type FakeServices } from './fake-services.ts';

const RATE = 22_050;

afterEach(() => history.replaceState(null, '', '#/'));

/** What comes out of the loudspeaker, sample by sample. */
async function heard(sound: Sound): Promise<{ samples: Float32Array; over: number }> {
  const context = new OfflineAudioContext(1, 3 * RATE, RATE);
  const over = schedule(context, sound);
  return { samples: (await context.startRendering()).getChannelData(0), over };
}

const loudest = (samples: Float32Array): number => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

describe('the sounds', () => {
  for (const sound of ['right', 'wrong', 'landing'] as const) {
    it(`of "${sound}" can be heard, hurt nobody, and are soon over`, async () => {
      const { samples, over } = await heard(sound);
      expect(loudest(samples)).to.be.within(0.05, 0.3);
      expect(over).to.be.below(2.5);
      expect(loudest(samples.subarray(Math.ceil(over * RATE) + 1))).to.equal(0);
    });
  }

  it('differ', async () => {
    const [right, wrong] = [await heard('right'), await heard('wrong')];
    expect(right.samples).not.to.deep.equal(wrong.samples);
  });

  it('come with each verdict once, and with the landing', async () => {
    const services = await fly();
    for (let question = 1; question <= 10; question++) {
      await seen(says(`Question ${question} of 10`));
      await aboard.typeOnKeypad(aboard.rightAnswer(services));
      await press('Done');
      await seen(says('Right!'));
      expect(services.played).to.deep.equal(Array(question).fill('right'));
      await press(question === 10 ? 'See my score' : 'Next');
    }
    await seen(says('10 out of 10'));
    expect(services.played.at(-1)).to.equal('landing');
  });

  it('tell a wrong answer from a right one', async () => {
    const services = await fly();
    await aboard.typeOnKeypad('999');
    await press('Done');
    await seen(says('Not quite'));
    expect(services.played).to.deep.equal(['wrong']);
  });
});

async function fly(): Promise<FakeServices> {
  history.replaceState(null, '', '#/mission');
  const services = await fakeServices();
  await fixture(html`<astro-app .services=${services}></astro-app>`);
  await seen(says('Question 1 of 10'));
  return services;
}
