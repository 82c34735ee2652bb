import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import '../../src/app/astro-app.ts';
import { questionAloud, solutionAloud } from '../../src/app/components/question-words.ts';
import { bestVoice } from '../../src/app/components/speech.ts';
import { kindOf } from '../../src/core/practice/questions/registry.ts';
import * as aboard from './aboard.ts';
import { button, find, press, says, seen } from './by-role.ts';
import { fakeServices, type FakeServices, type MemoryLog } from './fake-services.ts';
import { flownLog } from './flown.ts';
import { installVoice, type Heard } from './installed-voice.ts';

let services: FakeServices;
let heard: Heard;

async function open(hash: string, log?: MemoryLog): Promise<void> {
  history.replaceState(null, '', hash);
  services = await fakeServices(log);
  await fixture(html`<astro-app .services=${services}></astro-app>`);
}

/** Taps the loudspeaker. Returns what is said then. */
async function listen(): Promise<string | undefined> {
  await press('Read aloud');
  return heard.said.at(-1);
}

beforeEach(() => {
  heard = installVoice();
});

afterEach(() => {
  heard.remove();
  history.replaceState(null, '', '#/');
});

describe('what is read aloud', () => {
  it('leads through a mission without reading', async () => {
    await open('#/');
    expect(await listen()).to.contain('run out of fuel').and.to.contain('Tap the big button');
    location.hash = '#/mission';
    await seen(says('Question 1 of 10'));
    const question = services.recorder.attempts().at(-1)?.questions[0];
    if (!question) throw new Error('There is no question.');
    expect(await listen()).to.equal(questionAloud(question));
    expect(heard.said.at(-1)).to.match(/^\d+ (plus|minus) \d+ is what\?$/);
    const right = aboard.rightAnswer(services);
    await aboard.write(services.classifier, '17');
    await press('Done');
    await seen(says(/Is this/));
    (await seen(() => find('unsure-choice')?.shadowRoot?.querySelector('say-button')?.shadowRoot?.querySelector('button'))).click();
    expect(heard.said.at(-1)).to.match(/^Is this [17] or [17]\?$/);
    await press('Write again');
    await aboard.write(services.classifier, ...right);
    await press('Done');
    await seen(says('Right!'));
    expect(await listen()).to.contain(`Right! ${solutionAloud(question)}`);
  });

  it('leads a new child aboard', async () => {
    await open('#/crew');
    await press('I am new');
    await seen(says('Welcome aboard!'));
    expect(await listen()).to.contain('Tap an astronaut that you like');
  });

  it('tells of the streak, of the tables check, and what the hint asks', async () => {
    await open('#/badges');
    expect(await listen()).to.equal('My streak: 0 days. Fly a mission today, and a streak begins.');
    location.hash = '#/check';
    await seen(says('Warm up first'));
    expect(await listen()).to.contain('Write each answer.');
    location.hash = '#/mission';
    await seen(says('Question 1 of 10'));
    await press('Hint');
    (await seen(() => find('.help say-button')?.shadowRoot?.querySelector('button'))).click();
    expect(heard.said.at(-1)).to.equal(find('.help p')?.textContent?.trim());
  });

  it('tells what the logbook has', async () => {
    await open('#/logbook');
    expect(await listen()).to.contain('No missions yet.');
    fixtureCleanup();
    await open('#/logbook', await flownLog(5));
    await seen(says('My 5 missions'));
    const logbook = find('logbook-screen')?.shadowRoot;
    const loudspeakers = () => [...(logbook?.querySelectorAll('say-button') ?? [])].flatMap((one) => one.shadowRoot?.querySelector('button') ?? []);
    logbook?.querySelector('summary')?.click();
    await seen(() => loudspeakers().length === 3);
    heard.said.length = 0;
    for (const loudspeaker of loudspeakers()) loudspeaker.click();
    const [scores, skills, newest] = heard.said;
    expect(scores).to.equal('My scores: Your score in 5 missions, from 0% to 100%.');
    expect(skills).to.equal('My skills: None of them is mastered yet.');
    expect(newest).to.match(/^4 out of 4\. .*2026/);
  });

  it('has a picture on each step that leads on', async () => {
    await open('#/mission');
    await seen(says('Question 1 of 10'));
    const pictured = (name: string) => expect(button(name)?.querySelector('svg'), name).not.to.equal(null);
    for (const name of ['Undo', 'Clear', 'Keypad', 'Hint', 'Done']) pictured(name);
    await aboard.write(services.classifier, '9', '9', '9');
    await press('Done');
    await seen(says('Not quite'));
    for (const name of ['Next', 'I wrote something else']) pictured(name);
  });

  it('is nothing where no voice is installed: a voice that is a server is none', async () => {
    heard.remove();
    heard = installVoice(false);
    await open('#/mission');
    await seen(says('Question 1 of 10'));
    await aboard.settled();
    expect(button('Read aloud')).to.equal(undefined);
  });

  it('leaves Enter to "Done"', async () => {
    await open('#/mission');
    const speaker = await seen(() => button('Read aloud'));
    expect(speaker.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true, composed: true }))).to.equal(false);
  });

  it('passes axe', async () => {
    await open('#/mission');
    await seen(() => button('Read aloud'));
    await expect(document.querySelector('astro-app')).to.be.accessible();
  });
});

describe('a question for a voice', () => {
  const aloud = (kind: string, ...operands: number[]) => questionAloud({ kind, operands });

  it('is one that can be understood without seeing it', () => {
    expect(aloud('addition', 7, 5)).to.equal('7 plus 5 is what?');
    expect(aloud('division', 12, 4)).to.equal('12 divided by 4 is what?');
    expect(solutionAloud({ kind: 'addition', operands: [7, 5] })).to.equal('7 plus 5 is 12.');
  });

  it('has no sign that a voice would pass over', () => {
    const question = { kind: 'below-zero', operands: [3, -8] };
    expect(kindOf(question).answer(question)).to.contain('-');
    expect(questionAloud(question) + solutionAloud(question)).not.to.match(/[−\-□=+×÷]/);
  });
});

describe('the voice', () => {
  const voice = (lang: string, localService = true, isDefault = false) => ({ lang, localService, default: isDefault });

  it('is one of the device, of the language of the texts, and of the country that is read here', () => {
    expect(bestVoice([voice('de-DE'), voice('en-US', false), voice('en-AU')], ['de-DE', 'en'])).to.include({ lang: 'en-AU' });
    expect(bestVoice([voice('en-US', true, true), voice('en_GB')], ['en-GB', 'en'])).to.include({ lang: 'en_GB' });
    expect(bestVoice([voice('en-AU'), voice('en-US', true, true)], ['fr', 'en'])).to.include({ lang: 'en-US' });
    expect(bestVoice([voice('de-DE'), voice('en-US', false)], ['en'])).to.equal(undefined);
  });
});
