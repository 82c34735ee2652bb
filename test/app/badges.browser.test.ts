import { expect, fixtureCleanup, html } from '@open-wc/testing';
import '../../src/app/screens/badges.ts';
import '../../src/app/screens/mission-result.ts';
import { assessment, handedIn, received, sat } from '../core/assessment/assessments.ts';
import { find, says, seen, text } from './by-role.ts';
import { fakeServices, MemoryLog } from './fake-services.ts';
import { fly } from './flown.ts';
import { showWith } from './provide.ts';
import { inBothThemes } from './themes.ts';

const DAY = 86_400_000;
const TODAY = Date.UTC(2026, 10, 25, 12);
const answers = Array.from({ length: 10 }, (_, i) => ({ question: { kind: 'addition', operands: [3, i] }, text: String(3 + i) }));

/** One mission on each of these days before today. */
async function flownOn(...daysAgo: number[]): Promise<MemoryLog> {
  const log = new MemoryLog();
  for (const ago of daysAgo) await fly(log, { attempt: `${ago}`, answers, wall: TODAY - ago * DAY });
  return log;
}

async function open(log: MemoryLog): Promise<HTMLElement> {
  const services = await fakeServices(log);
  services.clock.now = TODAY;
  return showWith(services, html`<badges-screen></badges-screen>`);
}

describe('the badges', () => {
  it('tell how the first one comes while there is none', async () => {
    await open(new MemoryLog());
    await seen(says('The first one comes at the end of your first mission.'));
    expect(text()).to.contain('Fly a mission today, and a streak begins.');
  });

  it('are those that the child has, and those still to come', async () => {
    await open(await flownOn(0));
    await seen(says('What I have'));
    const [have, left] = [...(find('badges-screen')?.shadowRoot?.querySelectorAll('badge-list') ?? [])]
      .map((list) => [...(list.shadowRoot?.querySelectorAll('li') ?? [])].map((item) => item.textContent ?? ''));
    expect(have).to.have.length(2);
    expect(have?.join()).to.contain('First mission').and.to.contain('A full tank: everything right');
    expect(left?.some((name) => name.includes('Sure of the table of 7'))).to.equal(true);
  });

  it('come with a streak that a missed day does not end', async () => {
    await open(await flownOn(5, 3, 2, 0));
    await seen(says('4 days'));
    expect(find('[role=img]', 'Practice on 4 of the last 14 days')).to.not.equal(undefined);
    expect(text()).to.contain('A missed day does not end a streak.');
  });

  it('tell nothing of an assessment, not even its day, before it may be seen', async () => {
    for (const [shows, streak] of [['nothing', '1 day'], ['answers', '2 days']] as const) {
      const log = await flownOn(1);
      const hers = assessment({ shows });
      for (const body of [received(hers), sat(hers), handedIn()]) await log.append(body, TODAY);
      await open(log);
      await seen(says(streak));
      fixtureCleanup();
    }
  });

  it('that are new are shown at the end of the mission, and only there', async () => {
    const log = await flownOn(2, 1, 0);
    const services = await fakeServices(log);
    services.clock.now = TODAY;
    const [first, second, third] = services.recorder.attempts();
    await showWith(services, html`<mission-result .attempt=${third}></mission-result>`);
    await seen(says('A new badge!'));
    expect(text()).to.contain('3 days of practice in a streak');
    await showWith(services, html`<mission-result .attempt=${second}></mission-result>`);
    await seen(says('3 days of practice in your streak!'));
    expect(text().match(/new badge/g)).to.have.length(1);
    await showWith(services, html`<mission-result .attempt=${first}></mission-result>`);
    await seen(says('2 new badges!'));
  });

  inBothThemes(async () => {
    const screen = await open(await flownOn(2, 1, 0));
    await seen(says('What I have'));
    await expect(screen).to.be.accessible();
  });
});
