/** Ink that the reading of numbers is fitted to: digits, numbers and what is neither, of writers nobody trained with. */
import type { Ink } from '../src/core/ink/stroke.ts';
import { mirroredClass } from '../src/core/reading/classes.ts';
import { mirror } from './augment-ink.ts';
import { composeNumber, writerPools } from './compose.ts';
import type { ComposeOptions } from './compose.ts';
import { chance } from './compose/draw.ts';
import { writeTouch } from './compose/signs.ts';
import { drawSign } from './drawn-signs.ts';
import { readPenSet } from './pen-data.ts';
import type { PenSample, PenSplit } from './pen-data.ts';
import { toInk } from './pen-raster.ts';
import { random } from './random.ts';
import type { Random } from './random.ts';
import type { Allow } from './stroke-file.ts';
import { readSigns } from './training-data.ts';

export interface ReadingItem {
  ink: Ink;
  allow: Allow;
  /** undefined: no number. */
  text: string | undefined;
  writer: string;
  kind: 'digit' | 'mirrored' | 'number' | 'junk';
}

/** What is composed: digits from, digits to, alphabet, difficulty, share. */
const NUMBERS: readonly (readonly [number, number, Allow, NonNullable<ComposeOptions['difficulty']>, number])[] = [
  [2, 4, 'whole', 'plain', 0.45],
  [2, 4, 'whole', 'hard', 0.25],
  [5, 6, 'whole', 'plain', 0.06],
  [1, 4, 'signed', 'plain', 0.12],
  [2, 4, 'decimal', 'plain', 0.12],
];

/** Share of hard numbers beside which the pen touched the paper once more. */
const TOUCHED = 0.04;

export interface ReadingSetSizes {
  digits: number;
  numbers: number;
  junk: number;
}

/** @throws {DataError} if a file is missing or broken */
export function readingSet(folder: string, split: PenSplit, sizes: ReadingSetSizes, seed: number): ReadingItem[] {
  const digits = [...readPenSet(folder, 'pendigits/digits', split), ...readPenSet(folder, 'unipen/digits', split)];
  return [
    ...balanced(digits, sizes.digits, seed).map((digit, i) => digitOf(digit, random(seed, 4, i))),
    ...numbersOf(digits, sizes.numbers, seed),
    ...junkOf(readSigns(folder, split), sizes.junk, seed),
  ];
}

/**
 * Share of the single digits that are shown in the mirror. No set has any, and a reader that is fitted without them never sees
 * one; of children of five to seven most write some digits so.
 */
const MIRRORED = 0.04;

function digitOf({ label, writer, strokes }: PenSample, source: Random): ReadingItem {
  const mirrored = mirroredClass(Number(label)) !== undefined && chance(MIRRORED, source);
  return { ink: toInk(mirrored ? mirror(strokes) : strokes), allow: 'whole', text: label, writer, kind: mirrored ? 'mirrored' : 'digit' };
}

/** As many of each writer as there are, at most; writers take turns. */
function balanced(samples: readonly PenSample[], count: number, seed: number): PenSample[] {
  const byWriter = new Map<string, PenSample[]>();
  for (const sample of samples) byWriter.set(sample.writer, [...(byWriter.get(sample.writer) ?? []), sample]);
  const source = random(seed, 1);
  const queues = [...byWriter.values()].map((own) =>
    own
      .map((sample) => ({ sample, key: source.next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ sample }) => sample),
  );
  const chosen: PenSample[] = [];
  while (chosen.length < count && queues.some((queue) => queue.length > 0)) {
    for (const queue of queues) chosen.push(...queue.splice(0, 1));
  }
  return chosen.slice(0, count);
}

function numbersOf(digits: readonly PenSample[], count: number, seed: number): ReadingItem[] {
  const pools = writerPools(digits);
  return NUMBERS.flatMap(([from, to, allow, difficulty, share], kind) =>
    Array.from({ length: Math.round(count * share) }, (_, i): ReadingItem[] => {
      const pool = pools[i % pools.length];
      if (!pool) return [];
      const options = { digits: from + (Math.floor(i / pools.length) % (to - from + 1)), allow, difficulty };
      const source = random(seed, 2, kind, i);
      const { text, writer, strokes } = composeNumber(pool, options, source);
      const touched = difficulty === 'hard' && chance(TOUCHED, source) ? [...strokes, writeTouch(strokes, source)] : strokes;
      return [{ ink: toInk(touched), allow, text, writer, kind: 'number' }];
    }).flat(),
  );
}

/** Half of it written by people, half drawn by formula. */
function junkOf(signs: readonly PenSample[], count: number, seed: number): ReadingItem[] {
  const common = { allow: 'whole', text: undefined, kind: 'junk' } as const;
  const written = balanced(signs, Math.round(count / 2), seed);
  return [
    ...written.map(({ writer, strokes }) => ({ ...common, ink: toInk(strokes), writer })),
    ...Array.from({ length: count - written.length }, (_, i) => ({
      ...common,
      ink: toInk(drawSign(random(seed, 3, i)).strokes),
      writer: 'drawn',
    })),
  ];
}
