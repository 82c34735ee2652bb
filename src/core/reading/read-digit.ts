import type { Raster } from '../ink/raster.ts';
import { bestNumbers } from './alternatives.ts';
import { kindFor, softmax } from './calibration.ts';
import type { DigitReading, InkReading, Reading } from './reading.ts';

/** Other numbers that are offered beside the best one. */
const ALTERNATIVES = 3;

/**
 * One digit from the network's scores.
 * @param logits ten scores of the network for `raster`
 * @param temperature the model's own, ModelInfo.temperature
 */
export function readDigit(
  raster: Raster,
  logits: Float32Array,
  temperature: number,
  strokes: readonly number[] = [],
): DigitReading {
  const probabilities = softmax(logits, temperature);
  return { digit: probabilities.indexOf(Math.max(...probabilities)), probabilities, raster, strokes };
}

/**
 * A whole number from its digits.
 * @param plausibility 1 for ink that looks like digits, less where it hardly does; scales all confidences
 */
export function readDigits(digits: readonly DigitReading[], plausibility = 1): InkReading {
  const ranked = bestNumbers(
    digits.map(({ probabilities }) => probabilities),
    ALTERNATIVES + 1,
  );
  const [best = { text: '', confidence: 0 }, ...alternatives] = ranked.map(({ text, confidence }) => ({
    text,
    confidence: confidence * plausibility,
  }));
  return { kind: kindFor(best.confidence), ...best, digits, alternatives };
}

/**
 * The reading of an image of one digit that never was ink, as from an IDX file. Without any grey it is
 * `empty`.
 */
export function readImage(raster: Raster, logits: Float32Array, temperature: number): Reading {
  if (!raster.some((value) => value > 0)) return { kind: 'empty' };
  return readDigits([readDigit(raster, logits, temperature)]);
}
