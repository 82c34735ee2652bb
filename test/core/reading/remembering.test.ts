import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Glyph } from '../../../src/core/ink/glyph.ts';
import { RASTER_LENGTH } from '../../../src/core/ink/raster.ts';
import { TRACE_LENGTH } from '../../../src/core/ink/trace.ts';
import type { Classification } from '../../../src/core/ports.ts';
import { readNumber } from '../../../src/core/reading/read-number.ts';
import { remembering } from '../../../src/core/reading/remembering.ts';
import { inkFor } from '../ink/digits.ts';
import { Oracle } from './oracle.ts';

const PAPER = { x: 0, y: 0, width: 600, height: 300 };

/** A glyph by which it can be told from all others. */
function glyph(ink: number): Glyph {
  const raster = new Float32Array(RASTER_LENGTH);
  [raster[400], raster[404]] = [ink, 1 - ink];
  return { raster, trace: new Float32Array(TRACE_LENGTH) };
}

/** The ink of the glyph, which its features are. */
const inkOf = ({ features }: Classification): number => features[0] ?? NaN;

/** Answers each glyph with what is in it, so that answers cannot be mixed up unseen. */
class Echo extends Oracle {
  override async classify(glyphs: readonly Glyph[]): Promise<readonly Classification[]> {
    const answers = await super.classify(glyphs);
    return answers.map((answer, i) => ({ ...answer, features: Float32Array.of(glyphs[i]?.raster[400] ?? NaN) }));
  }
}

describe('a classifier that remembers', () => {
  it('is asked about each glyph once, while a number grows', async () => {
    const [network, forgetful] = [new Oracle(), new Oracle()];
    const reader = remembering(network);
    const ink = inkFor('475', PAPER);
    for (let strokes = 1; strokes <= ink.length; strokes++) {
      const some = ink.slice(0, strokes);
      assert.deepEqual(await readNumber(some, reader), await readNumber(some, forgetful));
    }
    const different = new Set(forgetful.asked.map((raster) => raster.join()));
    assert.equal(network.asked.length, different.size);
    assert.ok(network.asked.length < forgetful.asked.length / 2);
  });

  it('gives each glyph its own answer, known or new, in any order', async () => {
    const network = new Echo();
    const reader = remembering(network);
    await reader.classify([glyph(1), glyph(2)]);
    const answers = await reader.classify([glyph(3), glyph(2), glyph(4), glyph(1)]);
    assert.deepEqual(answers.map(inkOf), [3, 2, 4, 1]);
    assert.equal(network.asked.length, 4);
  });

  it('keeps the digits that stand, however often the newest one changes under the pen', async () => {
    const network = new Echo();
    const reader = remembering(network);
    for (let move = 10; move < 210; move++) await reader.classify([glyph(1), glyph(2), glyph(move)]);
    assert.equal(network.asked.length, 2 + 200);
  });

  it('keeps all images of the largest scribble that is read', async () => {
    const network = new Echo();
    const reader = remembering(network);
    const many = Array.from({ length: 125 }, (_, i) => glyph(i));
    for (let time = 0; time < 3; time++) assert.deepEqual((await reader.classify(many)).map(inkOf), many.map((_, i) => i));
    assert.equal(network.asked.length, 125);
  });

  it('asks anew about what it has forgotten, and after a failure', async () => {
    const network = new Echo();
    const reader = remembering(network);
    await reader.classify([glyph(0)]);
    await reader.classify(Array.from({ length: 200 }, (_, i) => glyph(i + 1)));
    const before = network.asked.length;
    assert.deepEqual((await reader.classify([glyph(0)])).map(inkOf), [0]);
    assert.equal(network.asked.length, before + 1);
    const gone = new Oracle();
    const broken = remembering(gone);
    gone.failure = new Error('gone');
    await assert.rejects(broken.classify([glyph(0)]), /gone/);
    gone.failure = undefined;
    assert.equal((await broken.classify([glyph(0)])).length, 1);
  });
});
