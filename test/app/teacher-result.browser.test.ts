import { expect, html } from '@open-wc/testing';
import type { ResultPage } from '../../src/app/screens/teacher/result.ts';
import '../../src/app/screens/teacher/result.ts';
import { TEACHER, type Assessment } from '../../src/core/assessment/assessment.ts';
import { addressOf, inkHash, resultHash } from '../../src/core/assessment/collected.ts';
import type { ResultInk } from '../../src/core/assessment/result.ts';
import { encodeInk } from '../../src/core/ink/code-ink.ts';
import { StorageUnavailableError } from '../../src/core/log/errors.ts';
import type { CollectedResult } from '../../src/core/ports.ts';
import { assessmentOf, handedOut, listed, resultOf } from '../core/assessment/school.ts';
import { button, field, find, press, says, seen, text } from './by-role.ts';
import { teachersServices } from './collected-store.ts';
import { MemoryLog } from './fake-services.ts';
import { SEVEN } from './flown.ts';
import { showWith } from './provide.ts';
import { inBothThemes } from './themes.ts';

const set = assessmentOf(0);
const TWO_STROKES = [...SEVEN, [[20, 40], [45, 40]].map(([x = 0, y = 0], i) => ({ x, y, t: 400 + i * 80, pressure: 0.5 }))];

async function open(result: CollectedResult, { ink, log = new MemoryLog(), others = [] as CollectedResult[], set: out = set } = {} as {
  ink?: ResultInk | Promise<ResultInk>; log?: MemoryLog; others?: CollectedResult[]; set?: Assessment;
}) {
  for (const event of [listed(0, 'Mia'), handedOut(out)]) await log.append(event);
  const name = addressOf(result);
  const services = await teachersServices(log, [result, ...others], new Map(ink ? [[name, ink]] : []));
  await services.recorder.know(TEACHER);
  const screen = await showWith(services, html`<result-page .name=${name}></result-page>`);
  await seen(says('Signed by the device'));
  return { screen, services, log };
}

describe('one result', () => {
  it('shows what was asked, read and how surely, how long it took, and the likely slip', async () => {
    await open(resultOf(0, set, [true, { text: '6', reading: { text: '6', confidence: 0.62, unsure: true }, thinking: 2340, writing: 1100 }]));
    await seen(says('1 out of 4'));
    for (const words of ['Read as 6, 62% sure.', 'Thought 2.3 s, wrote 1.1 s.', 'likely: a neighbouring fact of the table', '2 questions were not answered.']) {
      expect(text()).to.contain(words);
    }
  });

  it('overrules in one tap; the original stays in sight, and it can be taken back', async () => {
    const { log } = await open(resultOf(0, set, [true, '6']));
    await press('Count as right');
    await seen(says('2 out of 4'));
    expect(text()).to.contain('You decided. Before, “6” counted as wrong.');
    expect(log.events.at(-1)).to.include({ type: 'result-overruled', index: 1, verdict: 'right' });
    const cards = find('result-page')?.shadowRoot?.querySelectorAll('result-answer');
    cards?.[1]?.shadowRoot?.querySelector('button')?.click();
    await seen(says('1 out of 4'));
  });

  it('takes the pupil’s word where it says that it wrote something else, and what the teacher reads', async () => {
    const { log } = await open(resultOf(0, set, [true, { text: '9', disputed: '4' }]));
    await seen(says('disputed'));
    await press('It says 4');
    await seen(says('2 out of 4'));
    expect(log.events.at(-1)).to.include({ type: 'result-overruled', verdict: 'right', text: '4' });
    expect(text()).not.to.contain('Look at the ink and decide.');
    find('summary')?.click();
    const typed = await seen(() => find<HTMLInputElement>('input[type=text]'));
    typed.value = 'abc';
    await press('Mark this');
    await seen(says('That cannot be an answer to this question.'));
    typed.value = '3';
    await press('Mark this');
    await seen(says('1 out of 4'));
  });

  it('takes numbers in their order with commas, as they are shown', async () => {
    const order = { ...set, questions: [{ kind: 'order', operands: [12, 3, 7] }] };
    const { log } = await open(resultOf(0, order, [{ text: '3 12 7', by: 'tap' }]), { set: order });
    (await seen(() => find<HTMLElement>('summary'))).click();
    (await seen(() => find<HTMLInputElement>('input[type=text]'))).value = '3, 7, 12';
    await press('Mark this');
    await seen(says('1 out of 1'));
    expect(log.events.at(-1)).to.include({ type: 'result-overruled', verdict: 'right', text: '3 7 12' });
  });

  describe('of a division with a remainder', () => {
    const division = { ...set, questions: [{ kind: 'remainder', operands: [17, 5] }] };
    const papers = [[encodeInk(SEVEN), encodeInk(TWO_STROKES)]];
    const read = { text: '8', confidence: 0.6, unsure: true };

    it('shows both papers, each to be replayed, and takes the pupil’s word', async () => {
      const { log } = await open(resultOf(0, division, [{ text: '8 r 2', reading: read, disputed: '3 r 2' }]), { ink: papers, set: division });
      await seen(says('Read as 8 r 2, 60% sure.'));
      for (const name of ['How many times', 'What is left over']) {
        const replay = (await seen(() => find('svg', `Handwriting of the pupil: ${name}`))).getRootNode() as ShadowRoot;
        const length = () => replay.querySelector<SVGPathElement>('.written')?.getTotalLength() ?? 0;
        const whole = length();
        [...replay.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === 'Play')?.click();
        await seen(() => length() < whole - 20);
      }
      await press('It says 3 r 2');
      await seen(says('1 out of 1'));
      expect(log.events.at(-1)).to.include({ type: 'result-overruled', verdict: 'right', text: '3 r 2' });
    });

    it('takes what the teacher reads on either, and says by the field what does not belong there', async () => {
      const { screen, log } = await open(resultOf(0, division, [{ text: '8 r 2', reading: read }]), { set: division });
      (await seen(() => find<HTMLElement>('summary'))).click();
      const [quotient, left] = await seen(() => {
        const both = [field('How many times'), field('What is left over')];
        return both.every((one) => one !== undefined) && both;
      });
      if (!quotient || !left) throw new Error('two fields');
      expect([quotient.value, left.value]).to.deep.equal(['8', '2']);
      quotient.value = '3';
      left.value = 'two';
      await press('Mark this');
      await seen(says('That cannot be an answer to this question.'));
      expect([quotient.ariaInvalid, left.ariaInvalid]).to.deep.equal(['false', 'true']);
      await expect(screen).to.be.accessible();
      left.value = '2';
      await press('Mark this');
      await seen(says('1 out of 1'));
      expect(log.events.at(-1)).to.include({ type: 'result-overruled', verdict: 'right', text: '3 r 2' });
    });

    it('does not take the single number of an older version for both, and asks for them at once', async () => {
      await open(resultOf(0, division, [{ text: '8 r 2', reading: read, disputed: '3' }]), { set: division });
      await seen(says('The pupil says that it wrote 3.'));
      await seen(() => field('What is left over'));
      expect(button('It says 3') === undefined).to.equal(true);
    });
  });

  it('of a child of this very device is heard by it at once, so that its practice follows', async () => {
    const log = new MemoryLog();
    await log.append({ type: 'child-named', profile: 'mia', nickname: 'Mia', astronaut: 'red-star' });
    await log.append({
      type: 'mission-started', profile: 'mia', attempt: 'a', questions: [...set.questions], flight: 'assessment',
      assessment: { id: set.id, revision: 1, places: [0, 1, 2, 3] },
    });
    const [, { device, incarnation, seq }] = log.events as [unknown, { device: string; incarnation: string; seq: number }];
    const [question] = set.questions;
    if (!question) throw new Error('an assessment without questions');
    await log.append({ type: 'answer-given', profile: 'mia', attempt: 'a', index: 0, question, text: '7', by: 'keypad', verdict: 'wrong', times: { done: 1, paused: 0 } });
    const result = resultOf(0, set, ['7']);
    const { services } = await open({ ...result, result: { ...result.result, name: { device, incarnation, seq } } }, { log });
    await press('Count as right');
    await seen(() => services.recorder.attempts().find(({ id }) => id === 'a')?.answers[0]?.overruled?.verdict === 'right');
  });

  it('that is somebody else’s has nobody’s name, until the teacher says whose it is', async () => {
    await open(resultOf(0, set, [true]));
    await press('This is somebody else’s');
    await seen(() => find('h1', 'Child 0: Tables 1'));
    expect(find('a', 'Say whose this is')?.getAttribute('href')).to.equal('#/teacher/gradebook');
    expect(button('This is somebody else’s')).to.equal(undefined);
  });

  it('replays the ink stroke by stroke, in its own time', async () => {
    await open(resultOf(0, set, ['7']), { ink: [[encodeInk(TWO_STROKES)]] });
    const replay = await seen(() => find('ink-replay'));
    const length = () => replay.shadowRoot?.querySelector<SVGPathElement>('.written')?.getTotalLength() ?? 0;
    const whole = length();
    expect(whole).to.be.greaterThan(100);
    await press('Next stroke');
    await seen(() => length() > 0 && length() < whole - 20);
    await press('Next stroke');
    await seen(() => Math.abs(length() - whole) < 1);
    await press('Play');
    await seen(() => button('Pause') && length() < whole - 20);
    await seen(() => button('Play') && Math.abs(length() - whole) < 1);
  });

  it('shows no button before it is known where the ink stands, which would move it', async () => {
    let read = (_: ResultInk): void => {};
    await open(resultOf(0, set, [true, '6', true]), { ink: new Promise((resolve) => (read = resolve)) });
    expect(find('result-answer')).to.equal(undefined);
    expect(text()).to.contain('1 question was not answered.');
    read([[encodeInk(SEVEN)]]);
    await seen(() => find('ink-replay') && button('Count as right'));
  });

  it('says why ink cannot be read, and lets the teacher decide all the same', async () => {
    await open(resultOf(0, set, ['6']), { ink: Promise.reject(new StorageUnavailableError('no answer')) });
    await seen(says('The handwriting cannot be shown. The storage of this browser does not answer.'));
    await press('Count as right');
    await seen(says('1 out of 4'));
  });

  it('keeps with its answer what the teacher was about to say, in whatever order they stand', async () => {
    await open(resultOf(0, set, [true, { text: '6', reading: { text: '6', confidence: 0.5, unsure: true } }]));
    (await seen(() => find<HTMLElement>('summary'))).click();
    await press('Unsure readings first');
    const cards = () => [...find('result-page')?.shadowRoot?.querySelectorAll('result-answer') ?? []];
    await seen(() => cards().map(({ answer }) => answer.index).join() === '1,0');
    expect(cards().map(({ answer, shadowRoot }) => [answer.index, shadowRoot?.querySelector('details')?.open])).to.deep.equal([[1, false], [0, true]]);
  });

  it('shows ink that is damaged, or a question of a newer version, as what it is', async () => {
    await open(resultOf(0, set, ['7', { text: '<', place: 99 }]), { ink: [[Uint8Array.of(99, 1)]] });
    await seen(says('The handwriting cannot be shown.'));
    expect(text()).to.contain('A question that this version cannot show');
    expect(find('[role=img]', 'Not marked')).to.not.equal(undefined);
    const unknown = find('result-page')?.shadowRoot?.querySelectorAll('result-answer')[1];
    unknown?.shadowRoot?.querySelector('button')?.click();
    await seen(says('You decided. This version of Astro Numbers cannot mark “<”.'));
  });

  it('of what was changed since says whether it counts', async () => {
    const log = new MemoryLog();
    const many = { ...set, attempts: 'many' as const };
    const corrected = { ...many, revision: 2 };
    const better = resultOf(0, many, [true, true]);
    for (const event of [listed(0, 'Mia'), handedOut(many), handedOut(corrected)]) await log.append(event);
    await open(better, { log, set: corrected, others: [resultOf(0, corrected, [true], { seq: 2, at: 5e12 })] });
    await seen(says('It does not count: this pupil has sat the newer version.'));
    await seen(() => find('a', 'Attempt 2: 1 out of 4, counts'));
  });

  it('lists the other attempts, and says which one counts', async () => {
    await open(resultOf(0, set, [true]), { others: [resultOf(0, set, [true, true], { seq: 2, at: 5e12 })] });
    await seen(() => find('a', 'Attempt 1: 1 out of 4, counts'));
    expect(find('a', 'Attempt 2: 2 out of 4')).to.not.equal(undefined);
  });

  it('that came in two versions counts once the teacher has chosen one, and each can be looked at with its ink', async () => {
    const [one, other] = [resultOf(0, set, [true], { disputed: true, version: 'a'.repeat(16) }), resultOf(0, set, [true, '9'], { disputed: true, version: 'b'.repeat(16) })];
    const { log, screen } = await open(other, { others: [one], ink: [[encodeInk(SEVEN)]] });
    await seen(says('This counts for nothing unless you choose it.'));
    await seen(() => find('ink-replay'));
    await press('This version counts');
    await seen(() => find('a', 'Version 1: 1 out of 4, chosen'));
    expect(text()).not.to.contain('This counts for nothing');
    expect(log.events.at(-1)).to.deep.include({ type: 'result-chosen', result: other.result.name, version: other.version });
    const first = find<HTMLAnchorElement>('a', 'Version 2: 1 out of 4');
    expect(first?.hash).to.contain(addressOf(one));
    await press('Count as wrong');
    await seen(says('0 out of 4'));
    expect(log.events.at(-1)).to.deep.include({ type: 'result-overruled', says: resultHash(other.result), ink: inkHash([[encodeInk(SEVEN)]]) });
    (screen as ResultPage).name = addressOf(one);
    await seen(says('This counts for nothing unless you choose it.'));
    await seen(() => find('ink-replay') === undefined && button('Count as wrong'));
    expect(text()).not.to.contain('You decided.');
  });

  inBothThemes(async () => {
    const { screen } = await open(resultOf(0, set, [true, { text: '9', disputed: '4' }]), { ink: [[encodeInk(SEVEN)]] });
    await seen(() => find('ink-replay'));
    await expect(screen).to.be.accessible();
  });
});
