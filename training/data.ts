/** Reads MNIST-style image sets: IDX files (yann.lecun.com/exdb/mnist), gzipped or not. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { random, shuffle } from './random.ts';

/** A data file is missing or broken. The message names the file. */
export class DataError extends Error {
  override name = 'DataError';
}

/** Side of an image, pixels. */
export const SIDE = 28;
export const PIXELS = SIDE * SIDE;

/** Images of 28x28 bytes (0 paper, 255 ink), row by row, one after the other; one label 0 to 9 for each. */
export interface ImageSet {
  images: Uint8Array;
  labels: Uint8Array;
}

export type Split = 'train' | 't10k';

/**
 * Reads one split from a folder with IDX files, or from a folder `mnist` in it.
 * @throws {DataError} if a file is missing or is not what it should be
 */
export function readImages(folder: string, split: Split): ImageSet {
  const imageFile = find(folder, `${split}-images`, 'idx3-ubyte');
  const labelFile = find(folder, `${split}-labels`, 'idx1-ubyte');
  const images = readIdx(imageFile, 3);
  const labels = readIdx(labelFile, 1);
  const [count = 0, height = 0, width = 0] = images.shape;
  if (height !== SIDE || width !== SIDE) {
    throw new DataError(`${imageFile}: the images are ${height}x${width} pixels, not ${SIDE}x${SIDE}.`);
  }
  if (count === 0) throw new DataError(`${imageFile}: there are no images in this file.`);
  if (labels.shape[0] !== count) {
    throw new DataError(`${labelFile}: ${labels.shape[0]} labels for the ${count} images of ${imageFile}.`);
  }
  const strange = labels.data.findIndex((label) => label > 9);
  if (strange >= 0) {
    throw new DataError(`${labelFile}: label ${strange + 1} is ${labels.data[strange]}, not a digit.`);
  }
  return { images: images.data, labels: labels.data };
}

/**
 * The bytes of a file, unpacked where it is gzipped.
 * @throws {DataError} naming the file, if it cannot be read or unpacked
 */
export function readUnpacked(file: string): Buffer {
  try {
    const bytes = readFileSync(file);
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  } catch (error) {
    throw new DataError(
      `${file}: cannot be read (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}

/**
 * Reads one IDX file of bytes.
 * @throws {DataError} if it has another type, another number of dimensions, or another length than it says
 */
export function readIdx(file: string, dimensions: number): { shape: number[]; data: Uint8Array } {
  const bytes = readUnpacked(file);
  if (bytes.length < 4 + 4 * dimensions || bytes.readUInt16BE(0) !== 0 || bytes[2] !== 0x08) {
    throw new DataError(`${file}: this is no IDX file of bytes.`);
  }
  if (bytes[3] !== dimensions) {
    throw new DataError(`${file}: ${bytes[3]} dimensions, where ${dimensions} are expected.`);
  }
  const shape = Array.from({ length: dimensions }, (_, i) => bytes.readUInt32BE(4 + 4 * i));
  const data = bytes.subarray(4 + 4 * dimensions);
  const expected = shape.reduce((product, n) => product * n, 1);
  if (data.length !== expected) {
    throw new DataError(`${file}: ${data.length} bytes of data, where its header promises ${expected}.`);
  }
  return { shape, data };
}

/**
 * Splits a set into training and validation, each digit in its share, the same way for the same seed.
 * @returns indices into the set
 */
export function splitOff(
  labels: Uint8Array,
  count: number,
  seed: number,
): { train: Int32Array; validation: Int32Array } {
  const validation: number[] = [];
  const train: number[] = [];
  for (let digit = 0; digit < 10; digit++) {
    const own = Int32Array.from([...labels.keys()].filter((i) => labels[i] === digit));
    shuffle(own, random(seed, digit));
    const taken = Math.round((own.length * count) / labels.length);
    validation.push(...own.subarray(0, taken));
    train.push(...own.subarray(taken));
  }
  return { train: Int32Array.from(train).sort(), validation: Int32Array.from(validation).sort() };
}

/** The chosen images of a set, in the order of the indices. */
export function pick(set: ImageSet, indices: Int32Array): ImageSet {
  const images = new Uint8Array(indices.length * PIXELS);
  const labels = new Uint8Array(indices.length);
  indices.forEach((from, to) => {
    images.set(set.images.subarray(from * PIXELS, (from + 1) * PIXELS), to * PIXELS);
    labels[to] = set.labels[from] ?? 0;
  });
  return { images, labels };
}

function find(folder: string, stem: string, ending: string): string {
  // Both spellings are about: the original `-idx3-ubyte` and `.idx3-ubyte` of unpacked archives.
  const names = [`${stem}-${ending}`, `${stem}.${ending}`].flatMap((name) => [name, `${name}.gz`]);
  for (const place of [folder, join(folder, 'mnist')]) {
    const name = names.find((candidate) => existsSync(join(place, candidate)));
    if (name !== undefined) return join(place, name);
  }
  throw new DataError(`${join(folder, `${stem}-${ending}`)}: there is no such file, nor one ending in .gz.`);
}
