import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { WhoFlies } from '../../src/app/who-flies.ts';
import { StorageUnavailableError } from '../../src/core/log/errors.ts';
import { Recorder } from '../../src/core/log/recorder.ts';
import { given, logged, named, started } from '../core/log/events.ts';
import { FaultyLog } from '../core/log/faulty-log.ts';

const clock = { wall: () => 1_700_000_000_000, mono: () => 0 };
const late = new StorageUnavailableError('no answer');

/** A tablet whose storage does not answer yet; in this tab `flying` has said that it is its turn. */
async function opened(log: FaultyLog, flying?: string) {
  log.readFault = late;
  const recorder = await Recorder.open(log, clock);
  const tab = {
    profile: flying,
    choose(profile: string) {
      this.profile = profile;
    },
  };
  return { recorder, crew: new WhoFlies({ recorder, tab, newId: () => 'new' }) };
}

function tabletOf(...children: readonly string[]): FaultyLog {
  const log = new FaultyLog();
  log.stored.push(...children.map((id, i) => logged(i + 1, named(id, id))));
  return log;
}

const whose = (log: FaultyLog) => log.stored.flatMap(({ type, profile }) => (type === 'child-named' ? [] : [profile]));

describe('before the log can be read', () => {
  it('the child flies whose turn it is in this tab, and its answers are its own', async () => {
    const log = tabletOf('default', 'ben');
    const { recorder, crew } = await opened(log, 'ben');
    assert.equal(crew.flying, 'ben');
    await recorder.record(started('a', 'ben'));
    log.readFault = undefined;
    await recorder.record({ ...given(0), profile: 'ben' });
    assert.equal(crew.flying, 'ben');
    assert.deepEqual(whose(log), ['ben', 'ben']);
  });

  it('nobody flies as the first child of the device; what a guest does stays the guest\'s, and then somebody is asked who flies', async () => {
    const log = tabletOf('default', 'ben');
    const { recorder, crew } = await opened(log);
    const guest = crew.flying;
    assert.ok(guest !== undefined && guest !== 'default');
    await recorder.record(started('a', guest));
    log.readFault = undefined;
    await recorder.retry();
    assert.equal(crew.flying, undefined);
    assert.deepEqual(whose(log), [crew.guest]);
    assert.deepEqual([...recorder.crew().keys()], ['default', 'ben']);
  });

  it('whoever flies without a name goes on under the id of everybody without one, also with the answer that came meanwhile', async () => {
    const log = new FaultyLog();
    const { recorder, crew } = await opened(log);
    let told = 0;
    crew.subscribe(() => (told += 1));
    const guest = crew.flying ?? '';
    await recorder.record(started('a', guest));
    log.readFault = undefined;
    await Promise.all([recorder.record({ ...given(0), profile: guest }), recorder.record({ ...given(1), profile: guest })]);
    assert.equal(crew.flying, 'default');
    assert.equal(told, 1);
    assert.deepEqual(whose(log), ['default', 'default', 'default']);
    assert.deepEqual(recorder.attempts().map(({ profile, answers }) => [profile, answers.length]), [['default', 2]]);
  });

  it('a new child comes aboard under an id of its own', async () => {
    const log = tabletOf('default');
    const { recorder, crew } = await opened(log);
    await crew.add({ nickname: 'Mia', astronaut: 'blue-moon', claims: true });
    log.readFault = undefined;
    await recorder.retry();
    assert.deepEqual([...recorder.crew().keys()], ['default', 'new']);
    assert.equal(crew.flying, 'new');
  });
});
