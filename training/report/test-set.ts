/** What a model is judged with: MNIST's test images, and pen strokes of writers that nothing was learned from or chosen by. */
import { composeNumber, writerPools } from '../compose.ts';
import { DataError, PIXELS, readImages } from '../data.ts';
import type { ImageSet } from '../data.ts';
import { drawSign } from '../drawn-signs.ts';
import { withoutLookAlikes } from '../evaluate/junk.ts';
import { readPenSet } from '../pen-data.ts';
import type { PenSample } from '../pen-data.ts';
import { toInk } from '../pen-raster.ts';
import { random } from '../random.ts';
import type { InkItem } from '../stroke-file.ts';
import { readSigns } from '../training-data.ts';

export interface TestSet {
  images: ImageSet;
  pendigits: InkItem[];
  unipen: InkItem[];
  /** Whole numbers of two to four digits, each composed of one writer's; the writers take turns. */
  numbers: InkItem[];
  letters: InkItem[];
  signs: InkItem[];
  /** As many as are written by people. */
  drawn: InkItem[];
}

/** Which digits stand beside each other decides that much: of the first 1,500 one model reads 96.7 %, of the last 3,000 97.8. */
export const NUMBERS = 6000;
const DIGITS = { least: 2, most: 4 };
const SEED = 20;

/**
 * @param limit at most so many of each, for a try; null: all
 * @throws {DataError} if a file is missing or broken
 */
export function readTestSet(folder: string, limit: number | null): TestSet {
  const sets = ['pendigits/digits', 'unipen/digits'] as const;
  const [pendigits = [], unipen = []] = sets.map((set) => readPenSet(folder, set, 'test'));
  const signs = withoutLookAlikes(readSigns(folder, 'test'));
  const isLetter = ({ label }: PenSample): boolean => /^[A-Z]$/.test(label);
  const written = {
    letters: spread(signs.filter(isLetter), limit),
    signs: spread(signs.filter((sign) => !isLetter(sign)), limit),
  };
  return {
    images: firstImages(readImages(folder, 't10k'), limit),
    pendigits: spread(pendigits, limit).map(asItem),
    unipen: spread(unipen, limit).map(asItem),
    numbers: composed([...pendigits, ...unipen], Math.min(limit ?? NUMBERS, NUMBERS), folder),
    letters: written.letters.map(asItem),
    signs: written.signs.map(asItem),
    drawn: drawnSigns(written.letters.length + written.signs.length),
  };
}

/** The digits of both sets. */
export function penDigits<T>({ pendigits, unipen }: { pendigits: readonly T[]; unipen: readonly T[] }): T[] {
  return [...pendigits, ...unipen];
}

/** All that is no number. */
export function junkOf<T>({ letters, signs, drawn }: Record<'letters' | 'signs' | 'drawn', readonly T[]>): T[] {
  return [...letters, ...signs, ...drawn];
}

function asItem({ label, writer, strokes }: Pick<PenSample, 'label' | 'writer' | 'strokes'>): InkItem {
  return { label, writer, ink: toInk(strokes), allow: 'whole' };
}

function composed(digits: readonly PenSample[], count: number, folder: string): InkItem[] {
  const pools = writerPools(digits);
  if (pools.length === 0) throw new DataError(`${folder}: no writer of the test split has digits enough for numbers.`);
  return Array.from({ length: count }, (_, i) => {
    const pool = pools[i % pools.length] ?? { writer: '', samples: new Map<string, PenSample[]>() };
    const source = random(SEED, 1, i);
    const length = DIGITS.least + source.below(DIGITS.most - DIGITS.least + 1);
    const { text, writer, strokes } = composeNumber(pool, { digits: length, allow: 'whole', difficulty: 'plain' }, source);
    return asItem({ label: text, writer, strokes });
  });
}

function drawnSigns(count: number): InkItem[] {
  return Array.from({ length: count }, (_, i) => {
    const { name, strokes } = drawSign(random(SEED, 2, i));
    return asItem({ label: name, writer: 'drawn', strokes });
  });
}

/** At most so many, from all over the list. */
function spread<T>(items: readonly T[], most: number | null): T[] {
  if (most === null || items.length <= most) return [...items];
  return items.filter((_, i) => Math.floor(((i + 1) * most) / items.length) > Math.floor((i * most) / items.length));
}

function firstImages({ images, labels }: ImageSet, limit: number | null): ImageSet {
  const count = Math.min(limit ?? labels.length, labels.length);
  return { images: images.subarray(0, count * PIXELS), labels: labels.subarray(0, count) };
}
