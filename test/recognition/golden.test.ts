/** The shipped model gives the answers that training wrote down. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { packGlyphs } from '../../src/recognition/batch.ts';
import type { Reader } from '../../src/recognition/reader.ts';
import { loadReader } from '../../training/classifier.ts';
import { decodeGlyph } from '../../training/golden-file.ts';
import type { Golden } from '../../training/golden-file.ts';
import { goldenGlyphs } from '../../training/golden-glyphs.ts';
import { bestClasses } from '../../training/scores.ts';
import { largestDifference } from '../training/tiny.ts';

const golden = JSON.parse(readFileSync(new URL('../golden/digits.json', import.meta.url), 'utf8')) as Golden;
const folder = new URL('../../static/model', import.meta.url).pathname;

/** Through the networks at once; a divisor of how many there are. */
const TOGETHER = 200;

let reader: Reader;
before(async () => {
  ({ reader } = await loadReader(folder));
});
after(() => reader.dispose());

test('has the weights that the answers were written down for', () => {
  const shards = [reader.image, reader.trace].flatMap((network) => network?.model.shards ?? []);
  assert.deepEqual(
    shards.map(({ path }) => path),
    golden.weights,
    'golden file of another model: run training/golden.ts',
  );
});

test('gives the scores and features that were written down', async () => {
  const answers = await reader.classify(packGlyphs(golden.digits.map(decodeGlyph)), golden.digits.length);
  for (const what of ['logits', 'alone', 'features'] as const) {
    assert.ok(largestDifference(answers[what], golden.digits.flatMap((digit) => digit[what])) < 1e-3, what);
  }
});

for (const which of ['image', 'trace'] as const) {
  test(`finds the class of the trained network on 99 %: ${which}`, async () => {
    const { seed, count } = golden.trained;
    const glyphs = goldenGlyphs(count, seed);
    const found: number[] = [];
    for (let from = 0; from < count; from += TOGETHER) {
      const some = packGlyphs(glyphs.slice(from, from + TOGETHER));
      const inputs = which === 'image' ? some.rasters : some.traces;
      const answers = (await reader[which]?.classify(inputs, TOGETHER)) ?? assert.fail();
      found.push(...bestClasses(answers.logits, TOGETHER));
    }
    const same = found.filter((cls, i) => cls === golden.trained[which][i]).length;
    assert.ok(same >= 0.99 * count, `${same} of ${count}`);
  });
}
