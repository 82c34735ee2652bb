import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Raster } from '../../../src/core/ink/raster.ts';
import { readNumber } from '../../../src/core/reading/read-number.ts';
import { remembering } from '../../../src/core/reading/remembering.ts';
import { inkFor } from '../ink/digits.ts';
import { TableClassifier } from './table-classifier.ts';

const PAPER = { x: 0, y: 0, width: 600, height: 300 };

/** Answers each image with its own ink, so that answers cannot be mixed up unseen. */
class InkCounter extends TableClassifier {
  override async classify(rasters: readonly Raster[]): Promise<readonly Float32Array[]> {
    this.asked.push(...rasters);
    return rasters.map((raster) => new Float32Array(10).fill(raster.reduce((sum, value) => sum + value, 0)));
  }
}

const image = (ink: number): Raster => Float32Array.of(ink, 0, 1);

describe('a classifier that remembers', () => {
  it('is asked only about the digit that is new, while a number grows', async () => {
    const network = new TableClassifier();
    const reader = remembering(network);
    const ink = inkFor('138', PAPER);
    for (let strokes = 1; strokes <= ink.length; strokes++) await readNumber(ink.slice(0, strokes), reader);
    assert.equal(network.asked.length, 3);
  });

  it('gives each image its own answer, known or new, in any order', async () => {
    const network = new InkCounter();
    const reader = remembering(network);
    await reader.classify([image(1), image(2)]);
    const answers = await reader.classify([image(3), image(2), image(4), image(1)]);
    assert.deepEqual(answers.map(([first]) => first), [4, 3, 5, 2]);
    assert.equal(network.asked.length, 4);
  });

  it('keeps the digits that stand, however often the newest one changes under the pen', async () => {
    const network = new InkCounter();
    const reader = remembering(network);
    for (let move = 10; move < 50; move++) await reader.classify([image(1), image(2), image(move)]);
    assert.equal(network.asked.length, 2 + 40);
  });

  it('asks anew about what it has forgotten, and after a failure', async () => {
    const network = new InkCounter();
    const reader = remembering(network);
    await reader.classify([image(0)]);
    await reader.classify(Array.from({ length: 16 }, (_, i) => image(i + 1)));
    assert.deepEqual((await reader.classify([image(0)])).map(([first]) => first), [1]);
    const broken = remembering({ info: () => network.info(), classify: () => Promise.reject(new Error('gone')) });
    await assert.rejects(broken.classify([image(0)]), /gone/);
    await assert.rejects(broken.classify([image(0)]), /gone/);
  });
});
