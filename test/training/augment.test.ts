import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { augment, DEFAULT_AUGMENTATION } from '../../training/augment.ts';
import { PIXELS } from '../../training/data.ts';
import { generateDigits } from '../../training/generated.ts';
import { random } from '../../training/random.ts';

test('whatever is drawn, the changed image has numbers from 0 to 1, and the same seed gives the same', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: PIXELS, maxLength: PIXELS }), fc.integer(), (image, seed) => {
      const [once, again] = [new Float32Array(PIXELS), new Float32Array(PIXELS)];
      augment(image, once, DEFAULT_AUGMENTATION, random(seed));
      augment(image, again, DEFAULT_AUGMENTATION, random(seed));
      assert.ok(once.every((value) => value >= 0 && value <= 1));
      assert.deepEqual(once, again);
    }),
    { numRuns: 50 },
  );
});

test('a changed digit keeps most of its ink, and is another image', () => {
  const { images } = generateDigits(10, 4);
  for (let i = 0; i < 10; i++) {
    const image = images.subarray(i * PIXELS, (i + 1) * PIXELS);
    const changed = new Float32Array(PIXELS);
    augment(image, changed, { ...DEFAULT_AUGMENTATION, thickness: 0 }, random(1, i));
    const before = image.reduce((sum, value) => sum + value / 255, 0);
    const after = changed.reduce((sum, value) => sum + value, 0);
    assert.ok(after > 0.7 * before && after < 1.3 * before, `${before} to ${after}`);
    assert.ok(changed.some((value, p) => Math.abs(value - (image[p] ?? 0) / 255) > 0.2));
  }
});

test('without any change asked for the image stays as it is', () => {
  const { images } = generateDigits(1, 4);
  const changed = new Float32Array(PIXELS);
  augment(images, changed, { rotate: 0, shear: 0, scale: 0, shift: 0, elastic: 0, thickness: 0 }, random(1));
  changed.forEach((value, p) => assert.ok(Math.abs(value - (images[p] ?? 0) / 255) < 1e-6));
});
