import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { knowForStart } from '../../src/app/know-for-start.ts';
import { StorageUnavailableError } from '../../src/core/log/errors.ts';
import type { EventBody, LogEvent } from '../../src/core/log/event.ts';
import { Recorder } from '../../src/core/log/recorder.ts';
import { forgotten, given, logged, started } from '../core/log/events.ts';
import { FaultyLog } from '../core/log/faulty-log.ts';

const clock = { wall: () => 0, mono: () => 0 };

/** Years of it: of a child that nobody asked for it has only the last events, and these where they are wanted. */
class LongLog extends FaultyLog {
  override async read(profiles: ReadonlySet<string> = new Set(), lately?: string): Promise<readonly LogEvent[]> {
    const all = await super.read();
    return profiles.size > 0 ? all : lately === undefined ? [] : all.slice(-4);
  }
}

async function openedWith(...bodies: readonly EventBody[]): Promise<{ recorder: Recorder; shown: readonly string[] }> {
  const log = new LongLog();
  log.stored.push(...bodies.map((body, i) => logged(i + 1, body)));
  const recorder = await Recorder.open(log, clock);
  await knowForStart(recorder, 'default');
  return { recorder, shown: recorder.attempts().map(({ id }) => id) };
}

const flown = (attempt: string): readonly EventBody[] => [started(attempt), ...[0, 1, 2].map((i) => given(i, 'right', attempt))];

describe('for the start page', () => {
  it('the last mission is enough, where it goes on or was finished; the rest is known later', async () => {
    for (const last of [flown('c'), flown('c').slice(0, 2)]) {
      const { recorder, shown } = await openedWith(...flown('a'), ...flown('b'), ...last);
      assert.deepEqual(shown, ['c']);
      assert.equal(recorder.knows('default'), false);
      await recorder.know('default');
      assert.deepEqual(recorder.attempts().map(({ id }) => id), ['a', 'b', 'c']);
      assert.equal(recorder.knows('default'), true);
    }
  });

  it('all is read where the last events tell of no mission: the child may have flown long ago', async () => {
    const { recorder, shown } = await openedWith(...flown('a'), ...Array.from({ length: 4 }, () => forgotten()));
    assert.deepEqual(shown, ['a']);
    assert.equal(recorder.knows('default'), true);
  });

  it('nobody waits for a second try where the log cannot be read', async () => {
    const log = new LongLog();
    log.readFault = new StorageUnavailableError('no answer');
    const recorder = await Recorder.open(log, clock);
    let tries = 0;
    const read = log.read.bind(log);
    log.read = (...asked) => {
      tries += 1;
      return read(...asked);
    };
    await knowForStart(recorder, 'default');
    assert.equal(tries, 1);
  });

  it('an answer that is given before the rest is known is saved, and nothing of the past is missing then', async () => {
    const { recorder } = await openedWith(...flown('a'), ...flown('b'), started('c'));
    assert.equal(await recorder.record(given(0, 'right', 'c')), 'saved');
    assert.deepEqual(recorder.attempts().map(({ id, answers }) => [id, answers.length]), [['a', 3], ['b', 3], ['c', 1]]);
  });
});
