import { expect, html } from '@open-wc/testing';
import '../../src/app/screens/logbook.ts';
import { button, find, press, says, seen, text } from './by-role.ts';
import { rasterise } from '../../src/core/ink/rasterise.ts';
import { assessment, handedIn, received, sat } from '../core/assessment/assessments.ts';
import { fakeServices, MemoryLog } from './fake-services.ts';
import { flownLog, fly, SEVEN } from './flown.ts';
import { showWith } from './provide.ts';
import { inBothThemes } from './themes.ts';

const open = async (log: MemoryLog) => showWith(await fakeServices(log), html`<logbook-screen></logbook-screen>`);

const missions = (screen: HTMLElement): HTMLDetailsElement[] => [...(screen.shadowRoot?.querySelectorAll('details') ?? [])];

async function unfold(screen: HTMLElement, place: number): Promise<void> {
  missions(screen)[place]?.querySelector('summary')?.click();
  await seen(() => find('.sum'));
}

describe('the logbook', () => {
  it('shows the way to the first mission while there is none', async () => {
    await open(new MemoryLog());
    expect(find<HTMLAnchorElement>('a', 'Fly the first mission')?.hash).to.equal('#/mission');
    expect(find('score-chart')).to.equal(undefined);
  });

  it('shows a mission with date, score and the time it took, pauses left out', async () => {
    const screen = await open(await flownLog(1));
    await seen(says('0 out of 4'));
    expect(missions(screen)).to.have.length(1);
    expect(text()).to.contain('Flight time: 20 s');
    expect(find('score-chart')?.shadowRoot?.querySelectorAll('circle'), 'the chart of scores').to.have.length(1);
    expect(find<HTMLTimeElement>('time')?.dateTime).to.equal('2026-01-05T12:00:00.000Z');
  });

  it('calls an assessment without a title just that', async () => {
    const log = new MemoryLog();
    const untitled = assessment({ title: '' });
    for (const event of [received(untitled), sat(untitled), handedIn()]) await log.append(event);
    const screen = await open(log);
    await seen(says('0 out of 3'));
    const name = screen.shadowRoot?.querySelector('.assessment .when .quiet');
    expect([name?.textContent?.trim(), name?.querySelector('bdi')]).to.deep.equal(['Assessment', null]);
  });

  it('unfolds to the questions with what was given, what is right and the ink', async () => {
    const log = new MemoryLog();
    await fly(log, {
      attempt: 'a', answers: [
        { question: { kind: 'addition', operands: [3, 4] }, text: '7' },
        { question: { kind: 'multiplication', operands: [2, 3] }, text: '5', by: 'keypad' },
      ],
    });
    const screen = await open(log);
    expect(find('answer-list')).to.equal(undefined);
    await unfold(screen, 0);
    const list = find('answer-list');
    const rows = [...(list?.shadowRoot?.querySelectorAll('li') ?? [])];
    expect(rows.map((row) => row.querySelector('.sum')?.textContent?.replace(/\s+/g, ' ').trim()))
      .to.deep.equal(['3 + 4 = 7', '2 × 3 = 5 6']);
    expect(rows[1]?.textContent).to.contain('Typed on the keypad');
    const picture = await seen(() => find('ink-picture'));
    const path = await seen(() => picture.shadowRoot?.querySelector('path'));
    expect(path.getTotalLength()).to.be.closeTo(40 + Math.hypot(25, 70), 3);
    expect(find('[role=img]', 'Your handwriting, read as 7')).to.not.equal(undefined);
  });

  it('tells adults what keeps going wrong, and of nothing that went wrong once', async () => {
    const tops = [[42, 18], [53, 27], [61, 35], [74, 48], [85, 39], [92, 56], [71, 24]] as const;
    const answers = tops.map(([top, bottom]) => ({
      question: { kind: 'subtraction', operands: [top, bottom] },
      text: String(10 * (Math.floor(top / 10) - Math.floor(bottom / 10)) + (bottom % 10) - (top % 10)),
    }));
    const log = new MemoryLog();
    await fly(log, { attempt: 'a', answers });
    await open(log);
    await seen(says('What keeps going wrong'));
    await seen(says('likely: took the smaller digit from the larger'));
    const once = new MemoryLog();
    await fly(once, { attempt: 'a', answers: answers.slice(0, 1) });
    const screen = await open(once);
    expect(screen.shadowRoot?.textContent).not.to.contain('What keeps going wrong');
  });

  it('names the likely slip for adults, and no slip of a misreading that was put right', async () => {
    const log = new MemoryLog();
    const question = { kind: 'addition', operands: [27, 15] };
    await fly(log, { attempt: 'a', answers: [{ question, text: '32' }, { question, text: '77' }, { question, text: '32' }] });
    await log.append({ type: 'answer-corrected', profile: 'default', attempt: 'a', index: 2, text: '42', verdict: 'right' });
    const screen = await open(log);
    await unfold(screen, 0);
    const rows = [...(find('answer-list')?.shadowRoot?.querySelectorAll('li') ?? [])];
    expect(rows.map((row) => row.textContent?.includes('likely: forgot to carry'))).to.deep.equal([true, false, false]);
  });

  it('shows an answer all the same where its ink is damaged or its question is of a newer version', async () => {
    const log = new MemoryLog();
    await fly(log, {
      attempt: 'a', answers: [{ question: { kind: 'addition', operands: [3, 4] }, text: '7', ink: Uint8Array.of(99, 1) }],
    });
    const [started] = log.events;
    if (started?.type === 'mission-started') {
      const question = { kind: 'square-root', operands: [49] };
      log.events.push({ ...started, seq: 3, attempt: 'b', questions: [question] }, {
        ...started, seq: 4, attempt: 'b', type: 'answer-given', index: 0, question, text: '7', by: 'keypad',
        verdict: 'right', times: { done: 1, paused: 0 },
      });
    }
    const screen = await open(log);
    await unfold(screen, 1);
    await seen(says('The handwriting cannot be shown.'));
    missions(screen)[0]?.querySelector('summary')?.click();
    await seen(says('49 ='));
  });

  it('shows what was done week by week, and which flight was a tables check', async () => {
    const log = await flownLog(10);
    await fly(log, {
      attempt: 'check', flight: 'tables-check', timeLimit: 6000, wall: Date.UTC(2026, 0, 14, 12),
      answers: [{ question: { kind: 'multiplication', operands: [7, 8] }, text: '56' }],
    });
    const services = await fakeServices(log);
    services.clock.now = Date.UTC(2026, 0, 28, 12);
    await showWith(services, html`<logbook-screen></logbook-screen>`);
    // Ten missions from Monday the 5th on, a check on the 14th, nothing in the two weeks after.
    await seen(() => find('[role=img]', '41 questions in 4 weeks, 21 of them right.'));
    expect(text()).to.contain('Tables check, 6 seconds each.');
  });

  it('shows how far each skill is', async () => {
    const log = new MemoryLog();
    const answers = Array.from({ length: 10 }, (_, i) => ({ question: { kind: 'addition', operands: [3, 4] }, text: i < 2 ? '8' : '7' }));
    await fly(log, { attempt: 'a', answers: [...answers, { question: { kind: 'multiplication', operands: [7, 5] }, text: '30' }] });
    await open(log);
    const table = await seen(() => find('skill-progress')?.shadowRoot?.querySelector('table'));
    const rows = [...table.querySelectorAll('tr')].map((row) => row.textContent?.replace(/\s+/g, ' ').trim() ?? '');
    expect(rows.some((row) => /Plus to 10 mastered.* 8 of 10 right$/.test(row))).to.equal(true);
    expect(rows.some((row) => /Table of 5.* 0 of 1 right$/.test(row) && !row.includes('mastered'))).to.equal(true);
  });

  it('leaves out missions of other children and missions that are not finished', async () => {
    const log = await flownLog(2);
    await fly(log, { attempt: 'x', profile: 'other', answers: [{ question: { kind: 'addition', operands: [1, 1] }, text: '2' }] });
    await log.append({ type: 'mission-started', profile: 'default', attempt: 'y', questions: [{ kind: 'addition', operands: [1, 1] }] });
    expect(missions(await open(log))).to.have.length(2);
  });

  it('holds 300 missions: the newest first, the older ones when asked for', async () => {
    const screen = await open(await flownLog(300));
    await seen(says('My 300 missions'));
    expect(missions(screen)).to.have.length(20);
    const days = () => [...(screen.shadowRoot?.querySelectorAll('time') ?? [])].map((time) => time.dateTime);
    expect(days()[0]).to.equal(new Date(Date.UTC(2026, 0, 5 + 299, 12)).toISOString());
    await press('Show more (280 are older)');
    await seen(() => missions(screen).length === 40);
    expect(days()).to.deep.equal([...days()].sort().reverse());
    expect(button('Show more (260 are older)')).to.not.equal(undefined);
    await seen(() => screen.shadowRoot?.activeElement === missions(screen)[20]?.querySelector('summary'));
  });

  it('takes in a mission that another tab finishes', async () => {
    const log = await flownLog(1);
    const services = await fakeServices(log);
    const screen = await showWith(services, html`<logbook-screen></logbook-screen>`);
    expect(missions(screen)).to.have.length(1);
    await fly(log, { attempt: 'z', answers: [{ question: { kind: 'addition', operands: [1, 1] }, text: '2' }] });
    await services.recorder.refresh();
    await seen(() => missions(screen).length === 2);
  });

  it('keeps the mission open that was opened, when a newer one comes before it', async () => {
    const log = await flownLog(1);
    const services = await fakeServices(log);
    const screen = await showWith(services, html`<logbook-screen></logbook-screen>`);
    await unfold(screen, 0);
    await fly(log, { attempt: 'z', answers: [{ question: { kind: 'addition', operands: [1, 1] }, text: '2' }] });
    await services.recorder.refresh();
    await seen(() => missions(screen).length === 2);
    expect(missions(screen).map(({ open }) => open)).to.deep.equal([false, true]);
  });

  it('shows what was learned of the handwriting, to switch it off and to forget it', async () => {
    const services = await fakeServices();
    services.hand.learn([{ digit: 7, count: 3, newest: rasterise(SEVEN) }]);
    await showWith(services, html`<logbook-screen></logbook-screen>`);
    await seen(says('Learned from 3 digits of yours:'));
    find('label', 'Learn how I write my digits')?.click();
    await seen(() => !text().includes('Learned from'));
    expect(services.settings.value.learnHand).to.equal(false);
    find('label', 'Learn how I write my digits')?.click();
    await press('Forget my handwriting');
    await press('Yes, forget it');
    await seen(says('Forgotten.'));
    expect(services.hand.samples).to.be.empty;
  });

  inBothThemes(async () => {
    const services = await fakeServices(await flownLog(3));
    services.hand.learn([{ digit: 7, count: 3, newest: rasterise(SEVEN) }]);
    const screen = await showWith(services, html`<logbook-screen></logbook-screen>`);
    await unfold(screen, 0);
    await expect(screen).to.be.accessible();
  });
});
