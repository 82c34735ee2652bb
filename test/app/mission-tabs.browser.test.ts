import { expect, fixture, html } from '@open-wc/testing';
import type { AstroApp } from '../../src/app/astro-app.ts';
import '../../src/app/astro-app.ts';
import type { AnswerGiven, EventBody } from '../../src/core/log/event.ts';
import type { EventLog } from '../../src/core/ports.ts';
import { mark } from '../../src/core/attempt/marking.ts';
import { StorageFullError, StorageUnavailableError } from '../../src/core/log/errors.ts';
import { Recorder } from '../../src/core/log/recorder.ts';
import { planMission } from '../../src/core/practice/mission.ts';
import { mulberry32 } from '../../src/core/random.ts';
import { MissionLock } from '../../src/storage/mission-lock.ts';
import { paper, rightAnswer, settled, typeOnKeypad, write } from './aboard.ts';
import { button, find, press, says, seen, text } from './by-role.ts';
import { fakeServices, FakeClock, MemoryLog, type FakeServices } from './fake-services.ts';

/** What another tab of this browser has: the same log, a recorder and a lock of its own. */
class OtherTab {
  full = false;
  readonly recorder: Recorder;
  readonly lock: MissionLock;

  constructor(log: MemoryLog, lockName: string) {
    const own: EventLog = {
      append: async (body, wall) => {
        if (this.full) throw new StorageFullError('full');
        return log.append(body, wall);
      },
      erase: (profile) => log.erase(profile),
      adopt: (events) => log.adopt(events),
      read: () => log.read(),
      reread: (events) => log.reread(events),
    };
    this.recorder = new Recorder(own, new FakeClock());
    this.lock = new MissionLock(lockName);
  }

  /** A wrong answer, and one that nobody gives by chance, to the question that is open. */
  async answer(): Promise<void> {
    const open = this.recorder.attempts().at(-1);
    const index = open?.answers.length ?? 0;
    const question = open?.questions[index];
    if (!open || !question) throw new Error('There is no question.');
    await this.recorder.record({
      type: 'answer-given', profile: open.profile, attempt: open.id, index, question, text: '777', by: 'keypad',
      verdict: mark(question, '777'), times: { done: 4321, paused: 0 },
    });
  }
}

let services: FakeServices;
let log: MemoryLog;
let lock: MissionLock;
let other: OtherTab;
let made = 0;

const open = () => fixture(html`<astro-app .services=${{ ...services, missionLock: lock }}></astro-app>`);
const abandoned = () => log.events.filter(({ type }) => type === 'mission-abandoned');
const answers = (): AnswerGiven[] => log.events.flatMap((e) => (e.type === 'answer-given' ? [e] : []));

function started(attempt: string): EventBody {
  return { type: 'mission-started', profile: 'default', attempt, questions: planMission(mulberry32(3), ['add-to-20'], 10) };
}

/** A mission from start to end, every answer wrong. */
async function flown(attempt: string): Promise<void> {
  await other.recorder.record(started(attempt));
  for (let question = 0; question < 10; question++) await other.answer();
}

/** The other tab holds answers that the full device refused; this tab has the same question open. */
async function twoTabs(unsaved: number): Promise<void> {
  await open();
  await seen(says('Question 1 of 10'));
  await other.recorder.refresh();
  other.full = true;
  for (let count = 0; count < unsaved; count++) await other.answer();
}

/** There is room again: "Try again" in the other tab. */
async function roomIsFreed(): Promise<void> {
  other.full = false;
  await other.recorder.retry();
}

beforeEach(async () => {
  history.replaceState(null, '', '#/mission');
  made += 1;
  const name = `tabs-${made}-${Math.random()}`;
  log = new MemoryLog();
  services = await fakeServices(log);
  lock = new MissionLock(name);
  other = new OtherTab(log, name);
});

afterEach(() => {
  lock.release();
  other.lock.release();
  history.replaceState(null, '', '#/');
});

describe('a mission that another tab has moved on', () => {
  it('goes on with the question that is open now, on a blank paper', async () => {
    await twoTabs(2);
    await write(services.classifier, ...rightAnswer(services));
    await roomIsFreed();
    await services.recorder.refresh();
    await seen(says('Question 3 of 10'));
    expect((await paper()).ink).to.be.empty;
    await write(services.classifier, ...rightAnswer(services));
    await press('Done');
    await seen(says('Right!'));
    expect(answers().map(({ index }) => index)).to.deep.equal([0, 1, 2]);
  });

  it('no longer asks what was written for a question that has its answer', async () => {
    await twoTabs(1);
    await write(services.classifier, '17');
    await press('Done');
    await seen(says(/Is this/));
    await roomIsFreed();
    await services.recorder.refresh();
    await seen(says('Question 2 of 10'));
    expect(text()).not.to.contain('Is this');
  });

  it('shows no verdict of an answer that came second', async () => {
    await twoTabs(1);
    await typeOnKeypad(rightAnswer(services));
    await roomIsFreed();
    void services.recorder.refresh();
    await press('Done');
    await seen(says('Question 2 of 10'));
    await settled();
    expect(text()).not.to.match(/Right!|Not quite|777/);
  });

  it('takes a verdict back that the log does not know', async () => {
    await twoTabs(1);
    await typeOnKeypad(rightAnswer(services));
    await roomIsFreed();
    await press('Done');
    await seen(says('Right!'));
    await services.recorder.refresh();
    await seen(says('Question 2 of 10'));
    expect(text()).not.to.match(/Right!|Not quite|777/);
  });

  it('shows the result where the other tab has flown to the end', async () => {
    // Ten, and the five that came back.
    await twoTabs(15);
    await roomIsFreed();
    await services.recorder.refresh();
    await seen(says('0 out of 10'));
  });

  it('begins anew where the database has vanished', async () => {
    await open();
    await typeOnKeypad(await seen(() => rightAnswer(services)));
    await press('Done');
    await press('Next');
    await seen(says('Question 2 of 10'));
    log.events.length = 0;
    await services.recorder.refresh();
    await seen(says('Question 1 of 10'));
    await typeOnKeypad(rightAnswer(services));
    await press('Done');
    await seen(says('Right!'));
    expect(log.events.map(({ type }) => type)).to.deep.equal(['mission-started', 'answer-given']);
  });
});

describe('leaving and coming back', () => {
  it('does not take the lock from a mission that was begun after this one was left', async () => {
    await services.recorder.know(services.profile);
    let read: () => void = () => undefined;
    log.readGate = new Promise((resolve) => (read = resolve));
    await open();
    await seen(() => lock.held);
    location.hash = '#/';
    await seen(() => find('home-screen'));
    location.hash = '#/mission';
    await seen(() => find('mission-screen'));
    await seen(() => lock.held);
    read();
    await seen(says('Question 1 of 10'));
    await settled();
    expect(lock.held).to.equal(true);
    expect(text()).not.to.contain('another tab');
    expect(log.events).to.have.length(1);
  });

  it('leaves the address alone where the child has left before the mission began', async () => {
    let open_: () => void = () => undefined;
    log.gate = new Promise((resolve) => (open_ = resolve));
    await open();
    await seen(() => lock.held);
    await settled();
    location.hash = '#/';
    await seen(() => find('home-screen'));
    open_();
    await seen(() => log.events.length === 1);
    await settled();
    expect(location.hash).to.equal('#/');
    expect(find('home-screen')).not.to.equal(undefined);
  });
});

describe('a storage that answers late', () => {
  it('leaves the mission of another child alone that is aboard after all', async () => {
    await log.append({ type: 'child-named', profile: 'default', nickname: 'Ada', astronaut: 'red-star' });
    await log.append(started('of Ada'));
    log.unreadable = new StorageUnavailableError('no answer');
    services = await fakeServices(log);
    const guest = services.crew.flying ?? '';
    log.unreadable = undefined;
    history.replaceState(null, '', '#/mission/new');
    const app = await fixture<AstroApp>(html`<astro-app .services=${{ ...services, missionLock: lock, profile: guest }}></astro-app>`);
    await seen(() => find('crew-screen'));
    await settled();
    expect(app.services?.profile).not.to.equal('default');
    expect(log.events.map(({ type }) => type)).to.deep.equal(['child-named', 'mission-started']);
  });
});

describe('"Fly here"', () => {
  it('flies the mission of the other tab, and shows no old result', async () => {
    await flown('old');
    await other.recorder.record(started('under way'));
    await other.answer();
    await other.lock.acquire();
    history.replaceState({ mission: 'old' }, '', '#/mission');
    await open();
    await press('Fly here');
    await seen(says('Question 2 of 10'));
    expect(abandoned()).to.be.empty;
  });

  it('flies the mission of the other tab, too, where a new one was to begin here', async () => {
    await other.recorder.record(started('under way'));
    await other.answer();
    await other.lock.acquire();
    history.replaceState(null, '', '#/mission/new');
    await open();
    await seen(() => button('Fly here'));
    expect(location.hash).to.equal('#/mission');
    await press('Fly here');
    await seen(says('Question 2 of 10'));
    expect(abandoned()).to.be.empty;
  });

  it('is not needed where the other tab is closed: its mission goes on here, and no new one begins', async () => {
    await other.recorder.record(started('under way'));
    await other.lock.acquire();
    history.replaceState(null, '', '#/mission/today');
    await open();
    await seen(() => button('Fly here'));
    other.lock.release();
    await seen(says('Question 1 of 10'));
    expect(log.events).to.have.length(1);
  });

  it('is not needed while this tab only looks at a result', async () => {
    await flown('old');
    history.replaceState({ mission: 'old' }, '', '#/mission');
    await open();
    await seen(says('0 out of 10'));
    await seen(() => !lock.held);
    expect(await other.lock.acquire()).to.equal(true);
    await other.recorder.record(started('under way'));
    await press('Again');
    await seen(() => button('Fly here'));
    expect(abandoned()).to.be.empty;
    await press('Fly here');
    await seen(says('Question 1 of 10'));
    expect(abandoned()).to.be.empty;
  });
});

describe('a mission of a newer version of the app', () => {
  it('is left for a new one', async () => {
    await log.append({
      type: 'mission-started', profile: 'default', attempt: 'newer', questions: [{ kind: 'square-root', operands: [49] }],
    });
    await services.recorder.refresh();
    await open();
    await seen(says('newer version'));
    await press('Start a new mission');
    await seen(says('Question 1 of 10'));
    expect(abandoned()).to.have.length(1);
  });
});
