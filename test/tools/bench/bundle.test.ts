import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundle } from '../../../tools/bench/bundle.ts';

test('the full library is bundled whole: every backend and the layers are in it', async () => {
  const script = new TextDecoder().decode(await bundle('full-tfjs-worker.ts'));
  for (const part of ['tfjs-backend-wasm-simd.wasm', 'OES_texture_float', 'GlobalAveragePooling2D', 'LSTMCell']) {
    assert.ok(script.includes(part), part);
  }
});

test('the page is a small script', async () => {
  assert.ok((await bundle('page.ts')).length < 10_000);
});
