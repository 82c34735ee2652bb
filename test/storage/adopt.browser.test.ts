import { expect } from '@open-wc/testing';
import { TEACHER } from '../../src/core/assessment/assessment.ts';
import type { LogEvent } from '../../src/core/log/event.ts';
import { answer, Device, started } from './device.ts';

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
    expect(await log.adopt([old(mission, 7), old(given, 8)])).to.equal(2);
    expect(names(await log.read())).to.deep.equal([['own', 1, 'mission-started'], ['old', 7, 'mission-started'], ['old', 8, 'answer-given']]);
    const [row] = await log.reread([old(given, 8)]);
    expect(row).to.deep.equal(old(given, 8));
    expect((await log.append(answer)).seq).to.equal(2);
  });

  it('twice is as good as once, and what is there under a name stays', async () => {
    const log = device.open();
    await log.adopt([old(mission, 1), old(mission, 1)]);
    expect(await log.adopt([old({ ...given, text: '999' }, 1), old(given, 2)])).to.equal(1);
    expect(names(await log.read())).to.deep.equal([['old', 1, 'mission-started'], ['old', 2, 'answer-given']]);
  });

  it('brings nobody back who was deleted here, and deletes who was deleted there', async () => {
    const log = device.open();
    await log.append({ ...started, profile: 'ali' });
    await log.erase('ben');
    expect(await log.adopt([old(mission, 1), old({ type: 'child-deleted', profile: 'ali' }, 2), old({ ...mission, profile: 'ali' }, 3)])).to.equal(1);
    const all = await device.open().read();
    expect(all.map(({ profile, type }) => [profile, type])).to.deep.equal([['ben', 'child-deleted'], ['ali', 'child-deleted']]);
    expect((await log.read()).map(({ profile }) => profile)).to.deep.equal(['ben', 'ali']);
  });

  it('gives a teacher who has lost the PIN, and wiped the area, all of it back; a wipe there takes nothing away here', async () => {
    const log = device.open();
    const mia = { type: 'pupil-listed', profile: TEACHER, pupil: '7K3MX', name: 'Mia', group: '3a' } as const;
    await log.append(mia);
    await log.erase(TEACHER);
    expect(await log.adopt([old(mia, 1)])).to.equal(1);
    expect(await log.adopt([old({ type: 'child-deleted', profile: TEACHER }, 2), old(mia, 3)])).to.equal(1);
    expect(names(await log.read())).to.deep.equal([['own', 2, 'child-deleted'], ['old', 1, 'pupil-listed'], ['old', 3, 'pupil-listed']]);
  });

  it('of some thousand events is all there in another tab, which hears of it', async () => {
    const log = device.open();
    const other = device.open();
    await other.read();
    const heard = new Promise<void>((resolve) => other.onForeignEvent(resolve));
    const events = Array.from({ length: 2500 }, (_, i) => old({ ...mission, attempt: `m${i}` }, i + 1));
    expect(await log.adopt(events)).to.equal(2500);
    await heard;
    expect((await other.read()).length).to.equal(2500);
  });
});
