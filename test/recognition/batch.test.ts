import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RASTER_LENGTH } from '../../src/core/ink/raster.ts';
import { CLASSES } from '../../src/core/reading/classes.ts';
import { pack, unpack } from '../../src/recognition/batch.ts';

test('rasters are packed one after the other', () => {
  const packed = pack([1, 2, 3].map((value) => new Float32Array(RASTER_LENGTH).fill(value)));
  assert.equal(packed.length, 3 * RASTER_LENGTH);
  assert.deepEqual([packed[0], packed[RASTER_LENGTH], packed.at(-1)], [1, 2, 3]);
  assert.equal(pack([]).length, 0);
});

test('an image of the ink alone is no raster, and says so', () => {
  assert.throws(() => pack([new Float32Array(28 * 28)]), { name: 'RangeError', message: /3136.*784/ });
});

test('each raster gets its own row of scores and of features, and keeps no more than that', () => {
  const logits = Float32Array.from({ length: 2 * CLASSES }, (_, i) => i);
  const features = Float32Array.of(1, 2, 3, 4, 5, 6);
  const [first, second] = unpack({ logits, features }, 2);
  assert.deepEqual(first?.features, Float32Array.of(1, 2, 3));
  assert.deepEqual(second?.features, Float32Array.of(4, 5, 6));
  assert.deepEqual([second?.logits.length, second?.logits[0]], [CLASSES, CLASSES]);
  assert.equal(second?.logits.buffer.byteLength, 4 * CLASSES);
  assert.deepEqual(unpack({ logits: new Float32Array(0), features: new Float32Array(0) }, 0), []);
});
