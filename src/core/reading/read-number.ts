import { cleanInk } from '../ink/clean.ts';
import { rasterise } from '../ink/rasterise.ts';
import { segment } from '../ink/segment.ts';
import { boundingBox } from '../ink/stroke.ts';
import type { Ink } from '../ink/stroke.ts';
import type { Classifier } from '../ports.ts';
import { plausibility } from './plausibility.ts';
import { readDigit, readDigits } from './read-digit.ts';
import type { Reading } from './reading.ts';

/** The longest number that is read. */
export const MAX_DIGITS = 4;

/** More strokes than a child needs for MAX_DIGITS digits, however shaky: ink with more is a scribble. */
export const MAX_STROKES = 40;

export interface ReadOptions {
  /** Longer side in CSS pixels below which ink is a slip of the pen, not a number. 0 unless given. */
  readonly smallest?: number;
}

/**
 * Reads a whole number from the ink on the paper, from the ink alone: the expected answer is not known here.
 *
 * `empty` where there is not one point to draw; `unsure` with the best guess where the number's confidence is
 * below UNSURE_BELOW; `unsure` without any text for a dot, a scribble, or more than MAX_DIGITS digits: all of
 * that ink is shown to the network as one digit, so that what it saw can be seen, and no number is made of it.
 * A number is read as written: `07` stays `07`.
 * @throws what the classifier throws, where the model cannot be loaded
 */
export async function readNumber(
  ink: Ink,
  classifier: Classifier,
  options: ReadOptions = {},
): Promise<Reading> {
  const clean = cleanInk(ink);
  const box = boundingBox(clean);
  if (!box) return { kind: 'empty' };
  const size = Math.max(box.right - box.left, box.bottom - box.top);
  const isScribble = size === 0 || size < (options.smallest ?? 0) || ink.length > MAX_STROKES;
  const groups = isScribble ? [] : segment(clean);
  const isNumber = groups.length > 0 && groups.length <= MAX_DIGITS;
  const shown = isNumber ? groups : [clean.map((_, i) => i)];
  const candidates = shown.map((indexes) => clean.filter((_, i) => indexes.includes(i)));
  const rasters = candidates.map((strokes) => rasterise(strokes));
  const [{ temperature }, logits] = await Promise.all([classifier.info(), classifier.classify(rasters)]);
  const digits = rasters.map((raster, i) =>
    readDigit(raster, logits[i] ?? new Float32Array(10), temperature, shown[i] ?? []),
  );
  if (!isNumber) return { kind: 'unsure', text: '', confidence: 0, digits, alternatives: [] };
  return readDigits(digits, plausibility(candidates));
}
