/** The pen-stroke sets of the data folder, and who of their writers is trained, chosen or judged with. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataError, readUnpacked } from './data.ts';

export type PenSet = 'pendigits/digits' | 'unipen/digits' | 'unipen/symbols' | 'unipen/letters';
export type PenSplit = 'train' | 'validation' | 'test';

/** Coordinates x, y, x, y … of one pen-down in the order of writing, y down, any unit. */
export type PenStroke = Float32Array;

export interface PenSample {
  /** A digit, letter or sign. */
  label: string;
  /** Site or set, a dash, a number: `tr-12`, `uqb-003`. */
  writer: string;
  strokes: readonly PenStroke[];
}

/**
 * Whole collecting sites are kept apart to judge with, since a site has its own tablet and its own school hand; so are
 * writers of the large set of pen digits. To choose with there is one site and some writers of others.
 */
const TEST = /^(uqb|apa|kai)-|^tr-(27|28|29|30)$/;
const VALIDATION = /^(gmd|ce[a-d])-|^app-0(08|09|1\d)$|^apb-0(05|11|17|23|29|35)$|^tr-(23|24|25|26)$/;

/** The side on which everything that this writer wrote lies. */
export function splitOf(writer: string): PenSplit {
  if (TEST.test(writer)) return 'test';
  return VALIDATION.test(writer) ? 'validation' : 'train';
}

/**
 * One set, or one split of it, in the file's order.
 * @param folder that has the folders `pendigits` and `unipen`
 * @throws {DataError} naming the file, and the line where there is one
 */
export function readPenSet(folder: string, set: PenSet, split?: PenSplit): PenSample[] {
  const file = [`${set}.jsonl.gz`, `${set}.jsonl`].map((name) => join(folder, name)).find(existsSync);
  if (file === undefined) {
    throw new DataError(`${join(folder, `${set}.jsonl.gz`)}: there is no such file. training/README.md says what it is.`);
  }
  const samples = readPenFile(file);
  return split === undefined ? samples : samples.filter(({ writer }) => splitOf(writer) === split);
}

/**
 * All files of JSON lines in a folder, gzipped or not.
 * @throws {DataError} naming the folder or file, and the line where there is one
 */
export function readPenFolder(folder: string): PenSample[] {
  if (!existsSync(folder)) throw new DataError(`${folder}: there is no such folder.`);
  const names = readdirSync(folder).filter((name) => /\.jsonl(\.gz)?$/.test(name));
  return names.sort().flatMap((name) => readPenFile(join(folder, name)));
}

function readPenFile(file: string): PenSample[] {
  return readUnpacked(file)
    .toString()
    .split('\n')
    .flatMap((line, i) => (line.trim() === '' ? [] : parseSample(line, `${file}, line ${i + 1}`)));
}

function parseSample(line: string, where: string): PenSample[] {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new DataError(`${where}: this is not JSON.`);
  }
  const { label, writer = 'own', strokes } = (json ?? {}) as Record<string, unknown>;
  if (typeof label !== 'string' || typeof writer !== 'string' || !Array.isArray(strokes)) {
    throw new DataError(`${where}: a label and strokes are expected, and text where there is a writer.`);
  }
  const drawn = strokes.map((stroke: unknown) => {
    const flat = (Array.isArray(stroke) ? stroke : []).flat() as unknown[];
    if (!flat.every((n) => typeof n === 'number' && Number.isFinite(n)) || flat.length % 2 === 1) {
      throw new DataError(`${where}: a stroke should be a list of points [x, y].`);
    }
    return Float32Array.from(flat as number[]);
  });
  const written = drawn.filter((stroke) => stroke.length > 0);
  // An empty paper teaches nothing, whatever it is labelled.
  return written.length > 0 ? [{ label, writer, strokes: written }] : [];
}
