/** What the command line of `npm run evaluate` asks for, with its files read. */
import { fileURLToPath } from 'node:url';
import { DataError, readImages } from '../data.ts';
import { parseOptions, UsageError, wholeNumber } from '../options.ts';
import { readInkFile, readJunkFile } from '../stroke-file.ts';
import type { InkItem } from '../stroke-file.ts';
import { withoutLookAlikes } from './junk.ts';
import { imageTasks, inkTasks } from './tasks.ts';
import type { Task } from './tasks.ts';

const OPTIONS = {
  images: { type: 'string' },
  split: { type: 'string', default: 't10k' },
  strokes: { type: 'string' },
  'by-writer': { type: 'boolean', default: false },
  adapt: { type: 'string' },
  junk: { type: 'string' },
  model: { type: 'string', default: fileURLToPath(new URL('../../static/model', import.meta.url)) },
  json: { type: 'boolean', default: false },
  items: { type: 'boolean', default: false },
} as const;

const USAGE =
  'Give either --images DIR or --strokes FILE.jsonl, or --junk FILE.jsonl alone or beside --strokes, and nothing else ' +
  'that is not in training/README.md.';

export interface Asked {
  /** What is to be read; null where only junk is. */
  tasks: Task[] | null;
  byWriter: boolean;
  adapt: { ink: InkItem[]; samples: number } | null;
  junk: { items: InkItem[]; leftOut: number } | null;
  /** The model's folder. */
  model: string;
  json: boolean;
  /** Each item is to be in the JSON. */
  items: boolean;
}

/**
 * @throws {UsageError} if that cannot be done
 * @throws {DataError} naming the file, and the line where there is one
 */
export function readAsked(args: string[]): Asked {
  const options = parseOptions(args, OPTIONS);
  const { images, split, strokes, junk, model, json, items } = options;
  const isFew = images === undefined && strokes === undefined && junk === undefined;
  if (isFew || (images !== undefined && (strokes ?? junk) !== undefined)) throw new UsageError(USAGE);
  if (split !== 'train' && split !== 't10k') throw new UsageError('--split should be train or t10k.');
  const samples = options.adapt === undefined ? null : wholeNumber(options.adapt, 'adapt');
  const byWriter = options['by-writer'];
  if (strokes === undefined && (byWriter || samples !== null)) {
    throw new UsageError('--by-writer and --adapt need the writers of --strokes FILE.jsonl.');
  }
  const ink = strokes === undefined ? [] : readInkFile(strokes);
  if ((byWriter || samples !== null) && ink.every(({ writer }) => writer === null)) {
    throw new DataError(`${strokes}: --by-writer and --adapt need a "writer", and no line has one.`);
  }
  return {
    tasks: images !== undefined ? imageTasks(readImages(images, split)) : strokes !== undefined ? inkTasks(ink) : null,
    byWriter,
    adapt: samples === null ? null : { ink, samples },
    junk: junk === undefined ? null : readJunk(junk),
    model,
    json,
    items,
  };
}

function readJunk(file: string): NonNullable<Asked['junk']> {
  const all = readJunkFile(file);
  const items = withoutLookAlikes(all);
  if (items.length === 0) throw new DataError(`${file}: there is nothing in it but look-alikes of digits and signs.`);
  return { items, leftOut: all.length - items.length };
}
