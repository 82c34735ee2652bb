import { RASTER_CHANNELS } from '../ink/raster.ts';
import type { Raster } from '../ink/raster.ts';
import type { Classification } from '../ports.ts';
import { confidenceOf, kindFor, logOddsOf, softmax } from './calibration.ts';
import { digitFrom } from './read-number.ts';
import type { Reading } from './reading.ts';
import type { ReadingModel } from './reading-model.ts';

/**
 * The reading of an image of one digit that never was ink, as from an IDX file. Without any grey it is
 * `empty`.
 */
export function readImage(raster: Raster, classification: Classification, model: ReadingModel): Reading {
  if (!raster.some((value, i) => i % RASTER_CHANNELS === 0 && value > 0)) return { kind: 'empty' };
  const probabilities = softmax(classification.logits, model.temperature);
  const reading = digitFrom(raster, classification, probabilities);
  // A picture in a file is a proper digit: without strokes there is no telling a mirrored 2 from an S.
  const proper = probabilities.subarray(0, reading.probabilities.length);
  const digit = proper.indexOf(Math.max(...proper));
  const confidenceIn = (d: number): number => confidenceOf(proper[d] ?? 0, logOddsOf(classification.alone, d), model);
  const confidence = confidenceIn(digit);
  const alternatives = Array.from(proper, (p, d) => ({ p, d }))
    .filter(({ d }) => d !== digit)
    .sort((a, b) => b.p - a.p)
    .slice(0, 3)
    .map(({ d }) => ({ text: String(d), confidence: confidenceIn(d) }));
  const text = String(digit);
  const digits = [{ ...reading, digit, mirrored: false }];
  return { kind: kindFor(confidence, model), text, confidence, digits, alternatives };
}
