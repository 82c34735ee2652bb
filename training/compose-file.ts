/**
 * `node --import tsx training/compose-file.ts --out FILE.jsonl`: writes numbers composed of the digits of one split's
 * writers, for `npm run evaluate -- --strokes FILE.jsonl`. The writers take turns, so that each counts alike.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { composeNumber, toInkItemJson, writerPools } from './compose.ts';
import type { WriterPool } from './compose.ts';
import { DataError } from './data.ts';
import { parseOptions, runCommand, UsageError, wholeNumber } from './options.ts';
import { readPenSet } from './pen-data.ts';
import type { PenSplit } from './pen-data.ts';
import { random } from './random.ts';

const SPLITS = ['train', 'validation', 'test'] as const;
const ALLOWED = ['whole', 'signed', 'decimal'] as const;
const DIFFICULTIES = ['plain', 'hard'] as const;

await runCommand(async () => {
  const options = parseOptions(process.argv.slice(2), {
    data: { type: 'string', default: fileURLToPath(new URL('./data', import.meta.url)) },
    split: { type: 'string', default: 'validation' },
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    digits: { type: 'string', default: '2-4' },
    allow: { type: 'string', default: 'whole' },
    difficulty: { type: 'string', default: 'plain' },
    out: { type: 'string' },
  });
  const { data, out } = options;
  if (out === undefined) throw new UsageError('--out FILE.jsonl says where the numbers go.');
  const split = oneOf(options.split, 'split', SPLITS);
  const allow = oneOf(options.allow, 'allow', ALLOWED);
  const difficulty = oneOf(options.difficulty, 'difficulty', DIFFICULTIES);
  const seed = wholeNumber(options.seed, 'seed', 0);
  const count = wholeNumber(options.count, 'count');
  const [least, most] = digitCounts(options.digits);
  const pools = readPools(data, split);
  const lines = Array.from({ length: count }, (_, i) => {
    const source = random(seed, i);
    const digits = least + source.below(most - least + 1);
    const pool = pools[i % pools.length] as WriterPool;
    return `${toInkItemJson(composeNumber(pool, { digits, allow, difficulty }, source), allow)}\n`;
  });
  writeFileSync(out, lines.join(''));
  console.log(`${out}: ${count} numbers of ${pools.length} writers`);
}, [UsageError, DataError]);

/** @throws {DataError} if a file is missing or broken, or no writer has digits enough */
function readPools(data: string, split: PenSplit): WriterPool[] {
  const sets = ['pendigits/digits', 'unipen/digits'] as const;
  const pools = writerPools(sets.flatMap((set) => readPenSet(data, set, split)));
  if (pools.length === 0) throw new DataError(`${data}: no writer of the split "${split}" has digits enough.`);
  return pools;
}

/** `3` or `2-4`, least and most. */
function digitCounts(text: string): [number, number] {
  const [least = '', most = least, more] = text.split('-');
  const range: [number, number] = [wholeNumber(least, 'digits'), wholeNumber(most, 'digits')];
  if (more !== undefined || range[0] > range[1]) {
    throw new UsageError(`--digits should be a number like 3 or a range like 2-4, not "${text}".`);
  }
  return range;
}

function oneOf<T extends string>(text: string, option: string, choices: readonly T[]): T {
  const choice = choices.find((known) => known === text);
  if (choice === undefined) throw new UsageError(`--${option} should be one of ${choices.join(', ')}, not "${text}".`);
  return choice;
}
