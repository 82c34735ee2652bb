import { expect } from '@open-wc/testing';
import { TEACHER } from '../../src/core/assessment/assessment.ts';
import type { LogEvent } from '../../src/core/log/event.ts';
import { Recorder } from '../../src/core/log/recorder.ts';
import { answer, clock, Device, started } from './device.ts';

const OLD = { device: 'aaaaaaaaaaaaaaaa', incarnation: 'bbbbbbbb', app: '0.1.0' };

function old(body: Parameters<typeof Object.assign>[1], seq: number): LogEvent {
  return { ...OLD, wall: 1_600_000_000_000 + seq, seq, ...body } as LogEvent;
}

const names = (events: readonly LogEvent[]) => events.map(({ device, incarnation, seq, type }) => [device === OLD.device && incarnation === OLD.incarnation ? 'old' : 'own', seq, type]);

describe('a log that another device has written', () => {
  const device = new Device();
  const mission = { ...started, profile: 'ben', attempt: 'old' };
  const given = { ...answer, profile: 'ben', attempt: 'old' };

  it('is taken in under its own names, ink and all, after what is there', async () => {
    const log = device.open();
    await log.append(started);
    expect(await log.adopt([old(mission, 7), old(given, 8)])).to.deep.equal({ added: 2, different: 0 });
    expect(names(await log.read())).to.deep.equal([['own', 1, 'mission-started'], ['old', 7, 'mission-started'], ['old', 8, 'answer-given']]);
    const [row] = await log.reread([old(given, 8)]);
    expect(row).to.deep.equal(old(given, 8));
    expect((await log.append(answer)).seq).to.equal(2);
  });

  it('twice is as good as once, and what is there under a name stays', async () => {
    const log = device.open();
    await log.adopt([old(mission, 1), old(mission, 1)]);
    expect(await log.adopt([old({ ...given, text: '999' }, 1), old(given, 2)])).to.deep.equal({ added: 1, different: 1 });
    expect(names(await log.read())).to.deep.equal([['old', 1, 'mission-started'], ['old', 2, 'answer-given']]);
  });

  it('brings nobody back who was deleted here, and deletes who was deleted there', async () => {
    const log = device.open();
    await log.append({ ...started, profile: 'ali' });
    await log.erase('ben');
    expect(await log.adopt([old(mission, 1), old({ type: 'child-deleted', profile: 'ali' }, 2), old({ ...mission, profile: 'ali' }, 3)])).to.deep.equal({ added: 1, different: 0 });
    const all = await device.open().read();
    expect(all.map(({ profile, type }) => [profile, type])).to.deep.equal([['ben', 'child-deleted'], ['ali', 'child-deleted']]);
    expect((await log.read()).map(({ profile }) => profile)).to.deep.equal(['ben', 'ali']);
  });

  it('gives a teacher who has lost the PIN, and wiped the area, all of it back; a wipe there takes nothing away here', async () => {
    const log = device.open();
    const mia = { type: 'pupil-listed', profile: TEACHER, pupil: '7K3MX', name: 'Mia', group: '3a' } as const;
    await log.append(mia);
    await log.erase(TEACHER);
    expect(await log.adopt([old(mia, 1)])).to.deep.equal({ added: 1, different: 0 });
    expect(await log.adopt([old({ type: 'child-deleted', profile: TEACHER }, 2), old(mia, 3)])).to.deep.equal({ added: 1, different: 0 });
    expect(names(await log.read())).to.deep.equal([['own', 2, 'child-deleted'], ['old', 1, 'pupil-listed'], ['old', 3, 'pupil-listed']]);
  });

  it('of some thousand events is all there in another tab, which hears of it', async () => {
    const log = device.open();
    const other = device.open();
    await other.read();
    const heard = new Promise<void>((resolve) => other.onForeignEvent(resolve));
    const events = Array.from({ length: 2500 }, (_, i) => old({ ...mission, attempt: `m${i}` }, i + 1));
    expect(await log.adopt(events)).to.deep.equal({ added: 2500, different: 0 });
    await heard;
    expect((await other.read()).length).to.equal(2500);
  });
});

describe('a backup in which another child has the id of the first child here', () => {
  const device = new Device();
  const theirs = [
    old({ type: 'child-named', profile: 'default', nickname: 'Ada', astronaut: 'red-star' }, 1),
    old({ ...started, attempt: 'theirs' }, 2),
    old({ ...answer, attempt: 'theirs' }, 3),
  ];
  const gone = old({ type: 'child-deleted', profile: 'default' }, 4);
  const ADA = `default-${OLD.device}`;

  const here = async () => Recorder.open(device.open(), clock);
  const whose = async () => (await device.open().read()).map(({ profile, type }) => [profile, type]);
  const own = [['default', 'mission-started'], ['default', 'answer-given']];

  /** A device on which somebody has flown without a name. */
  async function flown() {
    const recorder = await here();
    await recorder.record(started);
    await recorder.record(answer);
    return recorder;
  }

  it('brings it as a child of its own, and twice is as good as once', async () => {
    const recorder = await flown();
    expect(await recorder.adopt(theirs)).to.deep.equal({ added: 3, different: 0 });
    const once = await whose();
    expect(once).to.deep.equal([...own, [ADA, 'child-named'], [ADA, 'mission-started'], [ADA, 'answer-given']]);
    expect(await (await here()).adopt(theirs)).to.deep.equal({ added: 0, different: 0 });
    expect(await whose()).to.deep.equal(once);
    await recorder.know(ADA);
    await recorder.know('default');
    expect(recorder.attempts().map(({ id, profile }) => [id, profile])).to.deep.equal([['a1', 'default'], ['theirs', ADA]]);
  });

  it('deletes that child where it was deleted there, never the one here', async () => {
    const recorder = await flown();
    await recorder.adopt([gone]);
    await recorder.adopt(theirs);
    expect(await whose()).to.deep.equal([...own, [ADA, 'child-deleted']]);
  });

  it('does not bring it back where it was deleted here', async () => {
    const recorder = await flown();
    await recorder.adopt(theirs);
    await recorder.erase(ADA);
    await recorder.adopt(theirs);
    expect(await whose()).to.deep.equal([...own, [ADA, 'child-deleted']]);
  });

  it('goes on as the same child on a new device, also when a later backup comes and when both go on', async () => {
    const recorder = await here();
    await recorder.adopt(theirs.slice(0, 2));
    await recorder.record({ ...started, attempt: 'later' });
    await recorder.adopt(theirs);
    expect(new Set((await whose()).map(([profile]) => profile))).to.deep.equal(new Set(['default']));
    expect(await device.open().read()).to.have.length(4);
  });

  it('brings the next child that was given the id of a deleted one there, also in another part or once more', async () => {
    const recorder = await here();
    const next = theirs.map((event, i) => ({ ...event, seq: 5 + i }));
    await recorder.adopt([gone, ...next.slice(0, 1)]);
    await recorder.adopt(next);
    await recorder.adopt([gone, ...next]);
    await recorder.adopt([theirs[0]!]);
    expect(await whose()).to.deep.equal([['default', 'child-deleted'], ['default', 'child-named'], ['default', 'mission-started'], ['default', 'answer-given']]);
  });

  it('counts what is another answer under the same name; a name under which it was brought, or ink that is gone, is no difference', async () => {
    const recorder = await flown();
    await recorder.adopt(theirs);
    const { ink: _ink, ...rest } = answer;
    const again = [theirs[0]!, theirs[1]!, old({ ...rest, attempt: 'theirs', inkDropped: 5 }, 3)];
    expect(await recorder.adopt(again)).to.deep.equal({ added: 0, different: 0 });
    expect(await recorder.adopt([theirs[0]!, old({ ...answer, attempt: 'theirs', text: '999' }, 3)])).to.deep.equal({ added: 0, different: 1 });
  });
});
