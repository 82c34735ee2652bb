/** Everything a run learns from and validates with, as its settings say. */
import type { ImageSet } from './data.ts';
import { DataError, pick, PIXELS, readImages, splitOff } from './data.ts';
import { generateDigits, generatePenDigits } from './generated.ts';
import { isWritten } from './compose/digit.ts';
import { isAmbiguous } from './no-digits.ts';
import { readPenFolder, readPenSet } from './pen-data.ts';
import type { PenSample, PenSplit } from './pen-data.ts';
import { isOneDigit } from './one-digit.ts';

export interface TrainingData {
  images: ImageSet;
  /** MNIST's, held back. */
  validationImages: ImageSet;
  digits: readonly PenSample[];
  /** Of writers that nothing is learned from. */
  validationDigits: readonly PenSample[];
  /** Letters and signs that no digit looks like. */
  signs: readonly PenSample[];
}

export interface DataSettings {
  /** `files`: the sets of README.md. `own`: somebody's own digits. `generated`: drawn by a formula. */
  data: 'files' | 'own' | 'generated';
  seed: number;
  /** Images held back to validate with. */
  validation: number;
  /** Only so many images and so many pen samples of each set, for a quick try; null: all. */
  limit: number | null;
  /** Learn from those that are held back, too, when all has been chosen by them: validation then says nothing any more. */
  everybody?: boolean;
}

const GENERATED = 600;

/** What some hands write like a digit can be taught neither as one nor as none. */
const LOOK_ALIKES = new Set('OISZBGQD()/,.-');

/** @throws {DataError} if a file is missing or broken */
export function loadTrainingData(settings: DataSettings, folder: string): TrainingData {
  const { seed, limit } = settings;
  if (settings.data === 'own') return loadOwnData(folder);
  const images = settings.data === 'generated' ? generateDigits(limit ?? GENERATED, seed) : readImages(folder, 'train');
  const some = limit === null ? images : first(images, limit);
  const split = splitOff(some.labels, settings.validation, seed);
  const parts: readonly PenSplit[] = settings.everybody ? ['train', 'validation'] : ['train'];
  const pen = (part: PenSplit): readonly PenSample[] => {
    if (settings.data === 'generated') return generatePenDigits(200, part === 'train' ? seed : seed + 1);
    return spread([...readPenSet(folder, 'pendigits/digits', part), ...readPenSet(folder, 'unipen/digits', part)], limit);
  };
  return {
    images: settings.everybody ? some : pick(some, split.train),
    validationImages: pick(some, split.validation),
    digits: parts.flatMap(pen).filter(isOneDigit),
    validationDigits: pen('validation'),
    signs: settings.data === 'generated' ? [] : parts.flatMap((part) => readSigns(folder, part)),
  };
}

/** Of own digits every so manieth is validated with: by writer there would often be none left. */
const OWN_VALIDATION = 8;

/** Somebody's own pen strokes: all files of JSON lines in the folder; what is no digit is what the reader must refuse. */
function loadOwnData(folder: string): TrainingData {
  const all = readPenFolder(folder);
  const digits = all.filter(({ label }) => /^\d$/.test(label));
  if (digits.length === 0) throw new DataError(`${folder}: there are no digits in its files of JSON lines.`);
  const none = { images: new Uint8Array(), labels: new Uint8Array() };
  return {
    images: none,
    validationImages: none,
    digits: digits.filter((_, i) => i % OWN_VALIDATION !== 0),
    validationDigits: digits.filter((_, i) => i % OWN_VALIDATION === 0),
    signs: all.filter(({ label }) => !/^\d$/.test(label) && !LOOK_ALIKES.has(label)),
  };
}

/** Letters and signs, less those that look like digits. A line that lies is a minus, not a 1. */
export function readSigns(folder: string, split: PenSplit): PenSample[] {
  const all = [...readPenSet(folder, 'unipen/letters', split), ...readPenSet(folder, 'unipen/symbols', split)];
  // Some were cut off on the way into the set: of a plus only one line is left.
  const isLine = ({ strokes }: PenSample): boolean => strokes.length === 1 && strokes.every(isAmbiguous);
  return all.filter((sign) =>
    sign.label === '-' ? isLine(sign) && !isWritten(sign) : !LOOK_ALIKES.has(sign.label) && !isLine(sign),
  );
}

function first({ images, labels }: ImageSet, count: number): ImageSet {
  return { images: images.subarray(0, count * PIXELS), labels: labels.subarray(0, count) };
}

/** At most so many, from all over the set. */
function spread<T>(items: readonly T[], most: number | null): readonly T[] {
  if (most === null || items.length <= most) return items;
  return Array.from({ length: most }, (_, i) => items[Math.floor((i * items.length) / most)] as T);
}
