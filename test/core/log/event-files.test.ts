import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { StorageUnavailableError } from '../../../src/core/log/errors.ts';
import type { EventBody } from '../../../src/core/log/event.ts';
import { Recorder } from '../../../src/core/log/recorder.ts';
import { given, started } from './events.ts';
import { FaultyLog } from './faulty-log.ts';

describe('files of the log', () => {
  it('makes no file where ink cannot be read, or the log itself; to look at, the answers are there without it', async () => {
    const log = new FaultyLog();
    const recorder = await Recorder.open(log, { wall: () => 1_700_000_000_000, mono: () => 0 });
    const old: EventBody = { ...given(0), by: 'pen' };
    for (const body of [started(), old]) await recorder.record(body);
    const gone = new StorageUnavailableError('no answer');
    for (const fault of ['rereadFault', 'readFault'] as const) {
      log[fault] = gone;
      await assert.rejects(recorder.exportChild('default'), gone);
      await assert.rejects(recorder.exportAll(), gone);
      log[fault] = undefined;
    }
    log.rereadFault = gone;
    assert.deepEqual(await recorder.withInk([...recorder.events()]), recorder.events());
    await assert.rejects(recorder.withAllInk(recorder.events()), gone);
  });
});
