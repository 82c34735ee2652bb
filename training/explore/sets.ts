/** Every data set as the report looks at it: its three sides, and what the network sees of the side it learns from. */
import { PIXELS, readImages, splitOff } from '../data.ts';
import type { ImageSet } from '../data.ts';
import { readPenSet, splitOf } from '../pen-data.ts';
import type { PenSample, PenSet, PenSplit, PenStroke } from '../pen-data.ts';
import { inkOf } from './ink.ts';

export const SPLITS: readonly PenSplit[] = ['train', 'validation', 'test'];

export interface Item {
  label: string;
  /** Its place in its file, from 1. */
  number: number;
  /** null where the set does not say. */
  writer: string | null;
  /** 28x28 bytes, 0 paper to 255 ink, as the file has them; or pen strokes. */
  drawing: Uint8Array | readonly PenStroke[];
}

export interface ExploredSet {
  /** Small letters and dashes. */
  id: string;
  title: string;
  /** In the order in which they are shown. */
  labels: readonly string[];
  items: Readonly<Record<PenSplit, readonly Item[]>>;
  /** Of each training item, in their order: 28x28 bytes, 0 paper to 255 ink, as the network gets them. */
  trainInk: readonly Uint8Array[];
}

const PEN_SETS: Readonly<Record<PenSet, string>> = {
  'pendigits/digits': 'Pen digits (UCI)',
  'unipen/digits': 'UNIPEN digits',
  'unipen/symbols': 'UNIPEN signs',
  'unipen/letters': 'UNIPEN letters',
};

/** As `npm run train` splits MNIST: so many of the training images, and the choice of which. */
const VALIDATION = 5000;
const SEED = 1;

/**
 * MNIST and the four sets of pen strokes.
 * @throws {DataError} naming the file, if one is missing or broken
 */
export function readSets(folder: string): ExploredSet[] {
  const pen = (Object.keys(PEN_SETS) as PenSet[]).map((set) => penSet(set, readPenSet(folder, set)));
  return [mnist(readImages(folder, 'train'), readImages(folder, 't10k')), ...pen];
}

/** Whether it has the ten digits, not signs or letters. */
export function isOfDigits({ labels }: ExploredSet): boolean {
  return labels.every((label) => /^\d$/u.test(label));
}

function mnist(learn: ImageSet, test: ImageSet): ExploredSet {
  const { train, validation } = splitOff(
    learn.labels,
    Math.min(VALIDATION, Math.floor(learn.labels.length / 12)),
    SEED,
  );
  return setOf('mnist', 'MNIST', {
    train: imageItems(learn, train),
    validation: imageItems(learn, validation),
    test: imageItems(test, Int32Array.from(test.labels.keys())),
  });
}

function imageItems({ images, labels }: ImageSet, places: Int32Array): Item[] {
  return Array.from(places, (i) => ({
    label: String(labels[i]),
    number: i + 1,
    writer: null,
    drawing: images.subarray(i * PIXELS, (i + 1) * PIXELS),
  }));
}

function penSet(set: PenSet, samples: readonly PenSample[]): ExploredSet {
  const items: Record<PenSplit, Item[]> = { train: [], validation: [], test: [] };
  samples.forEach(({ label, writer, strokes }, i) => {
    items[splitOf(writer)].push({ label, number: i + 1, writer, drawing: strokes });
  });
  return setOf(set.replace('/', '-'), PEN_SETS[set], items);
}

function setOf(id: string, title: string, items: ExploredSet['items']): ExploredSet {
  const labels = new Set(SPLITS.flatMap((split) => items[split].map(({ label }) => label)));
  return { id, title, labels: [...labels].sort(), items, trainInk: items.train.map(inkOf) };
}
