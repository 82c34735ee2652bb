/** What a model says of everything that is held back, in batches. */
import { CLASSES } from '../src/core/reading/classes.ts';
import { packGlyphs } from '../src/recognition/batch.ts';
import type { Reader } from '../src/recognition/reader.ts';
import type { Labelled } from './validation.ts';

/** Glyphs at once through the networks. */
const BATCH = 250;

/** @returns a row of CLASSES scores for each */
export async function logitsOf(reader: Reader, { labels, glyph }: Labelled): Promise<Float32Array> {
  const logits = new Float32Array(labels.length * CLASSES);
  for (let from = 0; from < labels.length; from += BATCH) {
    const count = Math.min(BATCH, labels.length - from);
    const glyphs = Array.from({ length: count }, (_, i) => glyph(from + i));
    const answers = await reader.classify(packGlyphs(glyphs), count);
    logits.set(answers.logits, from * CLASSES);
  }
  return logits;
}
