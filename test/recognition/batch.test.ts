import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Glyph } from '../../src/core/ink/glyph.ts';
import { RASTER_LENGTH } from '../../src/core/ink/raster.ts';
import { TRACE_LENGTH } from '../../src/core/ink/trace.ts';
import { CLASSES } from '../../src/core/reading/classes.ts';
import { packGlyphs, unpack } from '../../src/recognition/batch.ts';

function glyph(value: number): Glyph {
  return { raster: new Float32Array(RASTER_LENGTH).fill(value), trace: new Float32Array(TRACE_LENGTH).fill(-value) };
}

test('glyphs are packed one after the other', () => {
  const { rasters, traces } = packGlyphs([1, 2, 3].map(glyph));
  assert.deepEqual([rasters.length, traces.length], [3 * RASTER_LENGTH, 3 * TRACE_LENGTH]);
  assert.deepEqual([rasters[0], rasters[RASTER_LENGTH], rasters.at(-1)], [1, 2, 3]);
  assert.deepEqual([traces[0], traces[TRACE_LENGTH], traces.at(-1)], [-1, -2, -3]);
  assert.equal(packGlyphs([]).rasters.length, 0);
});

test('an image of the ink alone is no raster, and says so', () => {
  const flat = { ...glyph(1), raster: new Float32Array(28 * 28) };
  assert.throws(() => packGlyphs([flat]), { name: 'RangeError', message: /3136.*784/ });
});

test('each glyph gets its own row of scores and of features, and keeps no more than that', () => {
  const logits = Float32Array.from({ length: 2 * CLASSES }, (_, i) => i);
  const features = Float32Array.of(1, 2, 3, 4, 5, 6);
  const alone = logits.map((score) => -score);
  const [first, second] = unpack({ logits, alone, features }, 2);
  assert.deepEqual(first?.features, Float32Array.of(1, 2, 3));
  assert.deepEqual(second?.features, Float32Array.of(4, 5, 6));
  assert.deepEqual([second?.logits.length, second?.logits[0]], [CLASSES, CLASSES]);
  assert.deepEqual(second?.alone, second?.logits.map((score) => -score));
  for (const own of [second?.logits, second?.alone]) assert.equal(own?.buffer.byteLength, 4 * CLASSES);
  assert.deepEqual(unpack({ logits: new Float32Array(0), alone: new Float32Array(0), features: new Float32Array(0) }, 0), []);
});
