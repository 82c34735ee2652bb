import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accuracy } from '../../../training/evaluate/item.ts';
import type { Item } from '../../../training/evaluate/item.ts';
import { deviations } from '../../../training/report/deviation.ts';
import type { Judged } from '../../../training/report/judge.ts';
import type { Target } from '../../../training/report/targets.ts';

const target = (valueOf: Target['valueOf']): Target => ({ name: '', unit: 'share', must: 1, stretch: 1, valueOf });
const numbers = target(({ read }) => accuracy(read.numbers));
const images = target(({ read }) => accuracy(read.images));

/** So many items of each writer, of whom some are never read right. */
function judgedOf(writers: number, items: number, misread: number): Judged {
  const read = Array.from({ length: writers * items }, (_, i): Item => {
    const writer = i % writers;
    return { label: '1', writer: `w${writer}`, reading: writer < misread ? '7' : '1', confidence: 1, kind: 'number' };
  });
  const hand = { before: [], after: [], fitted: 0 };
  return {
    name: '', hash: '', plans: new Map(), unsureBelow: 0,
    cost: { stored: 0, brotli: 0, one: { work: 0, clock: 0 }, sixteen: { work: 0, clock: 0 } },
    read: { images: read, pendigits: [], unipen: read, numbers: read, letters: [], signs: [], drawn: [] },
    hands: { pendigits: hand, unipen: hand },
  };
}

test('a figure of four writers, one of whom is never read right, is not made surer by more of their items', () => {
  const [few = NaN, many = NaN] = [10, 100].map((items) => deviations(judgedOf(4, items, 1), [numbers])[0]);
  // A share of 1/4 of four draws: the square root of 1/4 * 3/4 / 4.
  assert.ok(Math.abs(few - 0.2165) < 0.02, String(few));
  assert.equal(few, many);
});

test('it is surer by more writers, and sure where no writer matters', () => {
  const [four = NaN, forty = NaN] = [4, 40].map((writers) => deviations(judgedOf(writers, 5, writers / 4), [numbers])[0]);
  assert.ok(forty < 0.4 * four, `${forty} against ${four}`);
  assert.deepEqual(deviations(judgedOf(4, 5, 1), [images]), [0]);
});
