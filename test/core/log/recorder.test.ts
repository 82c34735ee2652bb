import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { score, type Attempt } from '../../../src/core/attempt/attempt.ts';
import { StorageFullError, StorageUnavailableError } from '../../../src/core/log/errors.ts';
import { InvalidEventError } from '../../../src/core/log/event-schema.ts';
import type { EventBody } from '../../../src/core/log/event.ts';
import { historyOf } from '../../../src/core/log/projections.ts';
import { Recorder } from '../../../src/core/log/recorder.ts';
import { abandoned, attemptOf, corrected, given, logged, named, started } from './events.ts';
import { FaultyLog } from './faulty-log.ts';

const full = () => new StorageFullError('full');

/** Each look at the clock is a second later. */
function ticking() {
  let now = 1_700_000_000_000;
  return { wall: () => (now += 1000), mono: () => 0 };
}

/** What attempts tell, whatever the names that the log has given to their events. */
function told(attempts: Iterable<Attempt>): unknown {
  const names = ['device', 'incarnation', 'seq', 'app'];
  const nameless = (key: string, value: unknown) => (names.includes(key) ? undefined : value);
  return JSON.parse(JSON.stringify([...attempts], nameless));
}

function assertTells(recorder: Recorder, log: FaultyLog): void {
  assert.deepEqual(told(recorder.attempts()), told(historyOf(log.stored).values()));
}

async function recorderOver(log: FaultyLog): Promise<Recorder> {
  return Recorder.open(log, ticking());
}

function names(events: readonly EventBody[]): string[] {
  return events.map((event) => `${event.type} ${'index' in event ? event.index : ''}`.trim());
}

describe('the recorder', () => {
  it('says saved when the log has it', async () => {
    const log = new FaultyLog();
    const recorder = await recorderOver(log);
    assert.equal(await recorder.record(started()), 'saved');
    assert.equal(await recorder.record(given(0)), 'saved');
    assert.deepEqual(names(log.stored), ['mission-started', 'answer-given 0']);
    assert.equal(recorder.pending.length, 0);
    assertTells(recorder, log);
    await recorder.refresh();
    assertTells(recorder, log);
  });

  it('knows what was there before', async () => {
    const log = new FaultyLog();
    log.stored.push(logged(1, started()), logged(2, given(0)));
    assert.equal((await recorderOver(log)).attempts()[0]?.answers.length, 1);
  });

  it('shows nothing before it is on the disk', async () => {
    const log = new FaultyLog();
    const recorder = await recorderOver(log);
    const recording = recorder.record(started());
    assert.deepEqual(recorder.events(), []);
    assert.deepEqual(recorder.attempts(), []);
    await recording;
    assert.equal(recorder.events().length, 1);
  });

  it('goes on while the device is full, and writes all in order with their own times once there is room', async () => {
    const log = new FaultyLog();
    const recorder = await recorderOver(log);
    await recorder.record(started());
    log.faults = [full(), full(), full()];
    assert.equal(await recorder.record(given(0, 'wrong')), 'unsaved');
    assert.equal(await recorder.record(corrected(0)), 'unsaved');
    assert.ok(recorder.lastError instanceof StorageFullError);
    assert.deepEqual(names(recorder.pending), ['answer-given 0', 'answer-corrected 0']);
    assert.equal(recorder.attempts()[0]?.answers.length, 1);
    assert.equal(log.stored.length, 1);
    const shown = recorder.events();

    assert.equal(await recorder.retry(), false);
    assert.equal(await recorder.record(given(1)), 'saved');
    assert.equal(recorder.lastError, undefined);
    assert.equal(recorder.pending.length, 0);
    assert.deepEqual(names(log.stored), [
      'mission-started',
      'answer-given 0',
      'answer-corrected 0',
      'answer-given 1',
    ]);
    assert.deepEqual(
      log.stored.slice(0, 3).map(({ wall }) => wall),
      shown.map(({ wall }) => wall),
    );
  });

  it('does not call an event saved when only those before it were', async () => {
    const log = new FaultyLog();
    const recorder = await recorderOver(log);
    log.faults = [full(), undefined, full()];
    assert.equal(await recorder.record(started()), 'unsaved');
    assert.equal(await recorder.record(given(0)), 'unsaved');
    assert.deepEqual(names(log.stored), ['mission-started']);
    assert.deepEqual(names(recorder.pending), ['answer-given 0']);
    assert.equal(await recorder.retry(), true);
  });

  it('plays on where the log cannot even be read, and learns the past when it can', async () => {
    const log = new FaultyLog();
    log.stored.push(logged(1, started('old')), logged(2, abandoned('old')));
    log.readFault = new StorageUnavailableError('refused');
    log.faults = [new StorageUnavailableError('refused')];
    const recorder = await recorderOver(log);
    assert.ok(recorder.lastError instanceof StorageUnavailableError);
    assert.equal(await recorder.record(started()), 'unsaved');
    assert.equal(recorder.attempts().length, 1);
    log.readFault = undefined;
    assert.equal(await recorder.retry(), true);
    assert.deepEqual(
      recorder.attempts().map(({ id }) => id),
      ['old', 'a'],
    );
  });

  it('sees what another tab wrote', async () => {
    const log = new FaultyLog();
    const recorder = await recorderOver(log);
    await recorder.record(started());
    log.stored.push(logged(2, given(0)));
    await recorder.refresh();
    assert.equal(recorder.attempts()[0]?.answers.length, 1);
  });

  it('replays only what is new when it looks again, and all where its own events moved', async () => {
    const log = new FaultyLog();
    const recorder = await recorderOver(log);
    await recorder.record(started());
    await recorder.record(given(0));
    const before = recorder.attempts()[0];
    await recorder.refresh();
    assert.equal(recorder.attempts()[0], before);

    log.stored.push(logged(3, started('b')));
    await recorder.refresh();
    assert.equal(recorder.attempts()[0], before);
    assertTells(recorder, log);

    log.stored.push(logged(4, given(0, 'wrong', 'b')));
    await recorder.record(given(1));
    await recorder.refresh();
    assert.deepEqual(recorder.events(), log.stored);
    assertTells(recorder, log);
  });

  it('knows the same missions where the log vanished and came back under new names', async () => {
    const log = new FaultyLog();
    const recorder = await recorderOver(log);
    await recorder.record(started());
    await recorder.record(given(0));
    const before = recorder.attempts().map(score);
    log.stored.splice(0, 2, ...log.stored.map((event) => ({ ...event, incarnation: '76543210' })));
    await recorder.refresh();
    assert.deepEqual(recorder.attempts().map(score), before);
    assert.equal(await recorder.record(given(1)), 'saved');
    assertTells(recorder, log);
  });

  it('tells its listeners until they leave', async () => {
    const recorder = await recorderOver(new FaultyLog());
    let told = 0;
    const end = recorder.subscribe(() => {
      told += 1;
    });
    await recorder.record(started());
    await new Promise(setImmediate);
    assert.equal(told, 1);
    end();
    await recorder.record(given(0));
    await new Promise(setImmediate);
    assert.equal(told, 1);
  });

  it('refuses an event that no log could read again, and only that one', async () => {
    const log = new FaultyLog();
    const recorder = await recorderOver(log);
    await assert.rejects(recorder.record({ ...given(0), text: 'seven' }), InvalidEventError);
    assert.equal(await recorder.record(started()), 'saved');
  });

  it('erases a child for good, what is not saved yet too, and nobody else', async () => {
    const log = new FaultyLog();
    const recorder = await recorderOver(log);
    for (const body of [named('default', 'Mia'), named('b', 'Ben'), started('a'), started('c', 'b')]) await recorder.record(body);
    log.faults = [full(), full()];
    assert.equal(await recorder.record(given(0)), 'unsaved');
    assert.equal(await recorder.erase('default'), false);
    assert.deepEqual([...recorder.crew().keys()], ['default', 'b']);
    assert.equal(recorder.pending.length, 1);

    assert.equal(await recorder.erase('default'), true);
    assert.deepEqual([...recorder.crew().keys()], ['b']);
    assert.deepEqual(recorder.attempts().map(({ id }) => id), ['c']);
    assert.equal(recorder.pending.length, 0);
    assert.deepEqual(recorder.events().map(({ type, profile }) => [type, profile]), [
      ['child-named', 'b'], ['mission-started', 'b'], ['child-deleted', 'default'],
    ]);
    assertTells(recorder, log);
  });

  it('writes nothing any more of a child that another tab has deleted, and all of the others', async () => {
    const log = new FaultyLog();
    const recorder = await recorderOver(log);
    for (const body of [named('m', 'Mia'), named('default', 'Ada'), named('b', 'Ben')]) await recorder.record(body);
    log.faults = Array.from({ length: 9 }, full);
    for (const body of [started('a', 'm'), named('m', 'Mia!'), started('b', 'b'), started('d')]) assert.equal(await recorder.record(body), 'unsaved');
    log.faults = [];
    await log.erase('m');
    await recorder.refresh();
    assert.deepEqual(recorder.pending.map(({ profile }) => profile), ['b', 'default']);
    assert.equal(await recorder.retry(), true);
    assert.deepEqual([...recorder.crew().keys()], ['default', 'b']);
    assert.deepEqual(log.stored.filter(({ profile }) => profile === 'm').map(({ type }) => type), ['child-deleted']);
    assertTells(recorder, log);
  });

  it('tells what waits of the first child from what waits of whoever comes aboard under its id after its deletion', async () => {
    const log = new FaultyLog();
    const recorder = await recorderOver(log);
    for (const body of [named('default', 'Ada'), named('m', 'Mia')]) await recorder.record(body);
    log.faults = [full(), full()];
    await recorder.record(started('of Ada'));
    log.faults = [];
    await log.erase('default');
    await recorder.refresh();
    assert.deepEqual(recorder.pending, []);
    log.faults = [full()];
    await recorder.record(started('of the next'));
    log.faults = [];
    await log.erase('m');
    await recorder.refresh();
    assert.equal(await recorder.retry(), true);
    assert.deepEqual(recorder.attempts().map(({ id }) => id), ['of the next']);
  });

  it('gives all of one child to a file, and nothing of another', async () => {
    const recorder = await recorderOver(new FaultyLog());
    const ink = new Uint8Array([1, 255]);
    for (const body of [named('default', 'Mia'), started(), { ...given(0), ink }, started('c', 'b')]) await recorder.record(body);
    const file = JSON.parse(await recorder.exportChild('default'));
    assert.equal(file.format, 'astro-numbers-child');
    assert.deepEqual(file.events.map(({ type }: EventBody) => type), ['child-named', 'mission-started', 'answer-given']);
    assert.equal(file.events[2].ink, '01ff');
  });

  it('gives what is unsaved to a file', async () => {
    const log = new FaultyLog();
    const recorder = await recorderOver(log);
    log.faults = [full(), full()];
    await recorder.record(started());
    await recorder.record({ ...given(0), by: 'pen', ink: new Uint8Array([0, 15, 255]) });
    const file = JSON.parse(recorder.exportUnsaved());
    assert.equal(file.format, 'astro-numbers-unsaved');
    assert.deepEqual(file.events[0], recorder.pending[0]);
    assert.deepEqual(file.events[1], { ...recorder.pending[1], ink: '000fff' });
  });

  it('never loses, reorders or doubles an event, however storage fails and whoever calls meanwhile', async () => {
    const fate = fc.oneof(
      fc.constant(undefined),
      fc.constant(full()),
      fc.constant(new StorageUnavailableError('gone')),
    );
    const call = fc.constantFrom(
      'record' as const,
      'record' as const,
      'record and wait' as const,
      'retry' as const,
      'refresh' as const,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fate, { maxLength: 40 }),
        fc.array(call, { maxLength: 25 }),
        async (faults, calls) => {
          const log = new FaultyLog();
          log.faults = [...faults];
          const recorder = await recorderOver(log);
          const wanted: string[] = [];
          const outcomes: Promise<unknown>[] = [];
          const savedIds: string[] = [];
          for (const what of calls) {
            if (what === 'retry' || what === 'refresh') {
              outcomes.push(recorder[what]());
              continue;
            }
            const id = `m${wanted.length}`;
            wanted.push(id);
            const outcome = recorder.record(started(id)).then((result) => {
              if (result === 'saved') savedIds.push(id);
              assert.equal(
                log.stored.some((event) => attemptOf(event) === id),
                result === 'saved',
              );
            });
            outcomes.push(outcome);
            if (what === 'record and wait') await outcome;
          }
          await Promise.all(outcomes);
          const stored = () => log.stored.map(attemptOf);
          assert.deepEqual([...stored(), ...recorder.pending.map(attemptOf)], wanted);
          assert.deepEqual(recorder.events().map(attemptOf), wanted);
          assert.deepEqual(recorder.attempts().map(({ id }) => id), wanted);
          for (const id of savedIds) assert.ok(stored().includes(id));
          log.faults = [];
          assert.equal(await recorder.retry(), true);
          assert.deepEqual(stored(), wanted);
        },
      ),
      { numRuns: 150 },
    );
  });
});
