import { expect, fixture, html } from '@open-wc/testing';
import '../../src/app/astro-app.ts';
import type { InkCanvas } from '../../src/app/components/ink-canvas.ts';
import type { Services } from '../../src/app/services.ts';
import type { AnswerGiven } from '../../src/core/log/event.ts';
import * as aboard from './aboard.ts';
import { button, find, press, says, seen, text } from './by-role.ts';
import { pen } from './components/pen.ts';
import { fakeServices, type FakeServices } from './fake-services.ts';

let services: FakeServices;

async function fly(more: Partial<Services> = {}): Promise<void> {
  services = await fakeServices();
  await fixture(html`<astro-app .services=${{ ...services, ...more }}></astro-app>`);
  await seen(says('Question 1 of 10'));
}

const answers = (): AnswerGiven[] => services.log.events.flatMap((e) => (e.type === 'answer-given' ? [e] : []));

const write = (...table: string[]) => aboard.write(services.classifier, ...table);
const rightAnswer = () => aboard.rightAnswer(services);
const writeRight = () => write(...rightAnswer());

beforeEach(() => history.replaceState(null, '', '#/mission'));
afterEach(() => history.replaceState(null, '', '#/'));

describe('what is read in a mission', () => {
  it('takes a digit in the mirror for that digit, and shows how it goes', async () => {
    await fly();
    const right = rightAnswer();
    const place = right.search(/[2345679]/);
    if (place < 0) throw new Error(`${right} looks the same in the mirror: choose another seed.`);
    const digit = right.charAt(place);
    await write(...Array.from(right, (sign, i) => (i === place ? `m${sign}` : sign)));
    await press('Done');
    await seen(says('Right!'));
    await seen(says(`Your ${digit} is the wrong way round. It goes like this: ${digit}`));
    expect(answers()[0]).to.include({ text: right, verdict: 'right' });
    expect(answers()[0]?.reading?.mirrored).to.deep.equal([place]);
  });

  it('says nothing of mirrors where the answer is wrong: perhaps it was read wrongly', async () => {
    await fly();
    await write('m9', 'm9', 'm9');
    await press('Done');
    await seen(says('Not quite'));
    expect(text()).not.to.contain('mirror');
  });

  it('reads what its kind of question allows, and is not told the answer', async () => {
    const asked: unknown[][] = [];
    await fly({
      read: (ink, ...rest) => {
        asked.push(rest);
        return services.read(ink, ...rest);
      },
    });
    await writeRight();
    await press('Done');
    await seen(says('Right!'));
    expect(new Set(asked.map((rest) => rest.join()))).to.deep.equal(new Set(['whole,0']));
  });

  it('asks what was written where it is unsure, with the clock stopped', async () => {
    await fly();
    await write('17');
    await press('Done');
    await seen(says(/Is this [17] or [17]/));
    expect(answers()).to.be.empty;
    services.clock.now += 5000;
    await press('7');
    await seen(says(/Right!|Not quite/));
    expect(answers()[0]).to.include({ text: '7', by: 'pen' });
    expect(answers()[0]?.times).to.include({ done: 5000, paused: 5000 });
  });

  it('gives a fresh paper to whoever wants to write again', async () => {
    await fly();
    await write('17');
    await press('Done');
    await press('Write again');
    await seen(() => button('Done'));
    expect(find<InkCanvas>('ink-canvas')?.ink).to.be.empty;
    await writeRight();
    await press('Done');
    await seen(says('Right!'));
  });

  it('keeps paper and tools in use while it asks: who clears or writes on has not meant that', async () => {
    await fly();
    await write('17');
    await press('Done');
    await seen(says(/Is this/));
    await press('Clear');
    await seen(() => !text().includes('Is this'));
    expect(find<InkCanvas>('ink-canvas')?.ink).to.be.empty;

    await write('17');
    await press('Done');
    await seen(says(/Is this/));
    await write('1', '7');
    await seen(() => !text().includes('Is this'));
    expect(find<InkCanvas>('ink-canvas')?.ink).to.have.length(3);
    expect(answers()).to.be.empty;
  });

  it('takes its question back where the end of the pen rubs out what it is about', async () => {
    await fly();
    await write('17');
    await press('Done');
    await seen(says(/Is this/));
    pen(await seen(() => find<InkCanvas>('ink-canvas'))).down(150, 150, { button: 5, buttons: 32 });
    await seen(() => !text().includes('Is this'));
    expect(find<InkCanvas>('ink-canvas')?.ink).to.be.empty;
    expect(answers()).to.be.empty;
  });

  it('offers no number for what is none, and gives no verdict', async () => {
    await fly();
    await write('x');
    await seen(says("I can't read that yet"));
    await press('Done');
    await seen(() => button('Write again'));
    expect(find('unsure-choice')?.shadowRoot?.querySelectorAll('button')).to.have.length(1);
    expect(answers()).to.be.empty;
  });
});
