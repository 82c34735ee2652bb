/** The images a run was started with: those of the data folder, or generated ones. */
import type { RunSettings } from './checkpoint.ts';
import { PIXELS, readImages } from './data.ts';
import type { ImageSet } from './data.ts';
import { generateDigits } from './generated.ts';

const GENERATED = 600;

/** @throws {DataError} if the folder has no proper training images */
export function loadImages({ data, limit, seed }: RunSettings, folder: string): ImageSet {
  if (data === 'generated') return generateDigits(limit ?? GENERATED, seed);
  const set = readImages(folder, 'train');
  if (limit === null) return set;
  return { images: set.images.subarray(0, limit * PIXELS), labels: set.labels.subarray(0, limit) };
}
