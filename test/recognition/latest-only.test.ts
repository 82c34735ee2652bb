import assert from 'node:assert/strict';
import { test } from 'node:test';
import { latestOnly } from '../../src/recognition/latest-only.ts';

/** Work that is finished by hand. */
function byHand() {
  const begun: string[] = [];
  const finishers = new Map<string, { finish(): void; fail(error: Error): void }>();
  const work = (input: string): Promise<string> => {
    begun.push(input);
    return new Promise((resolve, reject) => {
      finishers.set(input, { finish: () => resolve(input.toUpperCase()), fail: reject });
    });
  };
  return { begun, work, at: (input: string) => finishers.get(input) ?? assert.fail(`${input} was never begun`) };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('a single call gets its answer', async () => {
  const { work, at } = byHand();
  const answer = latestOnly(work)('a');
  await settled();
  at('a').finish();
  assert.equal(await answer, 'A');
});

test('of the calls that wait only the newest is ever worked on', async () => {
  const { begun, work, at } = byHand();
  const read = latestOnly(work);
  const answers = ['a', 'b', 'c', 'd'].map(read);
  await settled();
  at('d').finish();
  assert.deepEqual(await Promise.all(answers), [undefined, undefined, undefined, 'D']);
  assert.deepEqual(begun, ['d']);
});

test('a call that is overtaken while it runs gives nothing, and the next begins only after it', async () => {
  const { begun, work, at } = byHand();
  const read = latestOnly(work);
  const first = read('a');
  await settled();
  const second = read('b');
  await settled();
  assert.deepEqual(begun, ['a']);
  at('a').finish();
  await settled();
  assert.deepEqual(begun, ['a', 'b']);
  at('b').finish();
  assert.deepEqual(await Promise.all([first, second]), [undefined, 'B']);
});

test('a failure is told to its own caller and holds nobody up', async () => {
  const { work, at } = byHand();
  const read = latestOnly(work);
  const first = read('a');
  await settled();
  at('a').fail(new Error('no model'));
  await assert.rejects(first, /no model/);
  const second = read('b');
  await settled();
  at('b').finish();
  assert.equal(await second, 'B');
});
