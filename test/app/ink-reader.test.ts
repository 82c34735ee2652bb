import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { InkReader } from '../../src/app/screens/ink-reader.ts';
import type { Ink } from '../../src/core/ink/stroke.ts';
import type { Reading } from '../../src/core/reading/reading.ts';

const ink = (strokes: number): Ink => Array.from({ length: strokes }, () => [{ x: 1, y: 1, t: 0, pressure: 0.5 }]);
const says = (text: string): Reading => ({ kind: 'number', text, confidence: 1, digits: [], alternatives: [] });

/** A reader whose questions are answered when the test says so. */
function make() {
  const asked: { ink: Ink; answer: (reading: Reading) => void; refuse: (reason: Error) => void }[] = [];
  const changes: (Reading | undefined)[] = [];
  const reader: InkReader = new InkReader(
    (paper) => new Promise((answer, refuse) => asked.push({ ink: paper, answer, refuse })),
    () => changes.push(reader.reading),
  );
  return { reader, asked, changes };
}

describe('the reader of the paper', () => {
  it('shows nothing before the end of a stroke, though it asks ahead, and does not mind a failure there', async () => {
    const { reader, asked, changes } = make();
    reader.follow(ink(1), true);
    asked[0]?.answer(says('1'));
    reader.follow(ink(1), true);
    asked[1]?.refuse(new Error('404'));
    await new Promise(setImmediate);
    assert.deepEqual([reader.reading, reader.failed, changes], [undefined, false, []]);
    reader.follow(ink(1), false);
    asked[2]?.answer(says('7'));
    assert.deepEqual(await reader.freshest(), says('7'));
  });

  it('forgets what comes back late', async () => {
    const { reader, asked, changes } = make();
    reader.follow(ink(1), false);
    reader.follow(ink(2), false);
    const fresh = reader.freshest();
    asked[1]?.answer(says('12'));
    assert.equal(await fresh, reader.reading);
    asked[0]?.answer(says('1'));
    await Promise.resolve();
    assert.deepEqual(changes, [says('12')]);
  });

  it('asks once about the same ink', async () => {
    const { reader, asked } = make();
    reader.follow(ink(1), false);
    const fresh = reader.freshest();
    asked[0]?.answer(says('7'));
    assert.deepEqual(await fresh, says('7'));
    assert.deepEqual(await reader.freshest(), says('7'));
    assert.equal(asked.length, 1);
  });

  it('reads ink whose stroke was still under way at "Done"', async () => {
    const { reader, asked } = make();
    reader.follow(ink(1), false);
    reader.follow(ink(2), true);
    const fresh = reader.freshest();
    asked[2]?.answer(says('12'));
    assert.deepEqual(await fresh, says('12'));
  });

  it('says that it failed, and asks anew', async () => {
    const { reader, asked } = make();
    reader.follow(ink(1), false);
    asked[0]?.refuse(new Error('404'));
    assert.equal(await reader.freshest(), undefined);
    assert.equal(reader.failed, true);
    const again = reader.again();
    assert.equal(reader.failed, false);
    asked[1]?.answer(says('7'));
    await again;
    assert.deepEqual(reader.reading, says('7'));
  });

  it('asks once where "Done" and "Try again" come together: the older question would get no answer', async () => {
    const { reader, asked } = make();
    reader.follow(ink(1), false);
    asked[0]?.refuse(new Error('404'));
    await reader.freshest();
    const done = reader.freshest();
    const again = reader.again();
    assert.equal(asked.length, 2);
    asked[1]?.answer(says('7'));
    assert.deepEqual([await done, await again], [says('7'), says('7')]);
    assert.equal(reader.failed, false);
  });

  it('has nothing to say of a blank sheet', () => {
    const { reader, asked } = make();
    reader.follow(ink(0), false);
    reader.forget();
    assert.equal(asked.length, 0);
    assert.equal(reader.reading, undefined);
  });
});
