import assert from 'node:assert/strict';
import { test } from 'node:test';
import { confusionOf, digitRows } from '../../../training/evaluate/confusion.ts';
import { isRight } from '../../../training/evaluate/item.ts';
import { byWriter, meanOfWriters, worstTenth } from '../../../training/evaluate/writers.ts';
import { itemOf } from './items.ts';

test('each writer counts the same; the worst tenth is rounded up, and is one writer at least', () => {
  const writers = Array.from({ length: 21 }, (_, w) => `w${w}`);
  // The w-th writer has w + 1 digits, one of them read wrong: the fewer, the worse.
  const items = writers.flatMap((writer, w) => Array.from({ length: w + 1 }, (_, i) => itemOf(0.9, i > 0, writer)));
  const rows = byWriter([...items, itemOf(0.9, false)]);
  assert.equal(rows.length, 21, 'what has no writer is nobody’s');
  assert.deepEqual(rows[0], { writer: 'w0', n: 1, correct: 0, accuracy: 0 });
  assert.deepEqual(
    worstTenth(rows).map(({ writer }) => writer),
    ['w0', 'w1', 'w2'],
  );
  assert.equal(meanOfWriters(worstTenth(rows)), (0 + 1 / 2 + 2 / 3) / 3);
  assert.equal(worstTenth(rows.slice(0, 5)).length, 1);
  assert.deepEqual([worstTenth([]), meanOfWriters([])], [[], 0]);
});

test('a number is right as a whole, and a comma is a point', () => {
  assert.ok(isRight({ label: '2,5', reading: '2.5' }));
  assert.ok(!isRight({ label: '47', reading: '41' }));
  assert.ok(!isRight({ label: '7', reading: '07' }));
});

test('the confusion matrix has every digit of every label, and what was not read in its place', () => {
  const items = [
    { ...itemOf(1), label: '47', reading: '41' },
    { ...itemOf(1), label: '-4', reading: '-4' },
    { ...itemOf(1), label: '4', reading: '44' },
    { ...itemOf(0), label: '4', reading: '' },
  ];
  const confusion = confusionOf(items);
  assert.deepEqual(confusion[4], [0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 2]);
  assert.deepEqual(confusion[7], [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  assert.deepEqual(digitRows(confusion)[4], { digit: '4', n: 4, correct: 2, accuracy: 0.5 });
  assert.deepEqual(digitRows(confusion)[9], { digit: '9', n: 0, correct: 0, accuracy: 0 });
});
