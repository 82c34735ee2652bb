import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadTrainingData } from '../../training/training-data.ts';

test('learns nothing from what is held back, until everybody is asked for; what is validated with stays the same', () => {
  const settings = { data: 'generated', seed: 3, validation: 40, limit: null } as const;
  const chosen = loadTrainingData(settings, '');
  const everybody = loadTrainingData({ ...settings, everybody: true }, '');
  const pictures = ({ images, labels }: typeof chosen.images): Set<string> =>
    new Set(Array.from(labels, (_, i) => images.subarray(i * 784, (i + 1) * 784).join()));
  const [learned, heldBack, all] = [chosen.images, chosen.validationImages, everybody.images].map(pictures);
  assert.ok([...heldBack!].every((picture) => !learned!.has(picture)));
  assert.deepEqual(all, new Set([...learned!, ...heldBack!]));
  assert.deepEqual(everybody.validationImages, chosen.validationImages);
  assert.ok(chosen.validationDigits.every((digit) => !chosen.digits.includes(digit)));
  assert.deepEqual(everybody.digits, [...chosen.digits, ...chosen.validationDigits]);
});
