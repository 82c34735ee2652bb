/**
 * `npm run train:reading`: fits to trained networks how numbers are made of their scores, on writers that they were not
 * trained with, and writes that into its model.json. See README.md in this folder.
 */
import { fileURLToPath } from 'node:url';
import { cleanInk } from '../src/core/ink/clean.ts';
import { glyphOf } from '../src/core/ink/glyph.ts';
import { groupBy } from '../src/core/group-by.ts';
import { answersOf } from '../src/core/reading/answers.ts';
import { MOST_POINTS, paperOf } from '../src/core/reading/atoms.ts';
import { certaintyOf } from '../src/core/reading/calibration.ts';
import { digitsOf, explanationsOf, seeInk } from '../src/core/reading/read-number.ts';
import { UNFITTED } from '../src/core/reading/reading-model.ts';
import type { ReadingModel } from '../src/core/reading/reading-model.ts';
import { ModelFileError } from '../src/recognition/model-file.ts';
import { BatchingClassifier, loadReader } from './classifier.ts';
import { DataError } from './data.ts';
import { fitConfidence, thresholdOf } from './fit-confidence.ts';
import type { Judged } from './fit-confidence.ts';
import { fitWeights } from './fit-weights.ts';
import type { SeenItem } from './fit-weights.ts';
import { rewriteReading } from './model-folder.ts';
import { parseOptions, runCommand, UsageError, wholeNumber } from './options.ts';
import { readingSet } from './reading-set.ts';
import type { ReadingItem } from './reading-set.ts';

const SIZES = { digits: 1500, numbers: 3000, junk: 600 };

/** A feature that never varies is silent: this keeps it so, and the number finite. */
const LEAST_SPREAD = 1e-4;

/** Items seen side by side, so that the network gets them in batches. */
const TOGETHER = 64;

/** @returns the reading that was written into the model's folder */
export async function fitReading(folder: string, data: string, seed: number): Promise<ReadingModel> {
  const loaded = await loadReader(folder);
  const classifier = new BatchingClassifier(loaded);
  // From the same start each time, so that a second fit gives the same.
  const start: ReadingModel = { ...UNFITTED, temperature: (await classifier.info()).reading.temperature };
  const seen: SeenItem[] = [];
  const items = readingSet(data, 'validation', SIZES, seed);
  for (let from = 0; from < items.length; from += TOGETHER) {
    const some = items.slice(from, from + TOGETHER);
    seen.push(...(await Promise.all(some.map((item) => see(item, classifier, start)))).flat());
  }
  const spread = await spreadOf(items, classifier);
  loaded.reader.dispose();

  const { model: weighed, losses } = fitWeights(seen, { ...start, spread });
  console.log(`weights: loss ${losses.map((loss) => loss.toFixed(4)).join(', ')}`);
  const judged = seen.map((one) => ({ ...judge(one, weighed), kind: one.item.kind }));
  const numbers = judged.filter(({ kind }) => kind !== 'junk');
  const calibrated = fitConfidence(numbers, weighed);
  const model = rounded({ ...calibrated, unsureBelow: thresholdOf(numbers, calibrated) });
  rewriteReading(folder, model);
  for (const kind of ['digit', 'mirrored', 'number'] as const) {
    const own = judged.filter((one) => one.kind === kind);
    const right = own.filter(({ isRight }) => isRight).length;
    console.log(`${kind === 'mirrored' ? 'mirrored digits' : `${kind}s`} of validation writers: ${((100 * right) / own.length).toFixed(2)} % of ${own.length}`);
  }
  return model;
}

async function see(item: ReadingItem, classifier: BatchingClassifier, model: ReadingModel): Promise<SeenItem[]> {
  const paper = paperOf(cleanInk(item.ink, MOST_POINTS));
  if (paper.atoms.length === 0 || paper.isScribble) return [];
  return [{ item, seen: await seeInk(paper, classifier, model, item.allow) }];
}

/** Of each feature the variance among digits that say the same, all writers together. */
async function spreadOf(items: readonly ReadingItem[], classifier: BatchingClassifier): Promise<number[]> {
  const digits = items.filter(({ kind }) => kind === 'digit');
  const seen = await classifier.classify(digits.map(({ ink }) => glyphOf(ink)));
  const byLabel = groupBy(digits.keys(), (i) => digits[i]?.text ?? null);
  const count = seen[0]?.features.length ?? 0;
  return Array.from({ length: count }, (_, feature) => {
    const squares = [...byLabel.values()].map((places) => {
      const values = places.map((i) => seen[i]?.features[feature] ?? 0);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    });
    return Math.max(LEAST_SPREAD, squares.reduce((sum, square) => sum + square, 0) / digits.length);
  });
}

function judge({ item, seen }: SeenItem, model: ReadingModel): Judged {
  const [best] = answersOf(explanationsOf(seen, model), item.allow, model);
  return {
    probability: best?.probability ?? 0,
    certainty: certaintyOf(best ? digitsOf(best, seen) : []),
    isRight: best?.text === item.text,
  };
}

/** To digits that a person can read in model.json; more would be noise. */
function rounded(model: ReadingModel): ReadingModel {
  const round = (value: number): number => Number(value.toFixed(4));
  const weights = Object.fromEntries(Object.entries(model.weights).map(([name, value]) => [name, round(value)]));
  return {
    ...model,
    spread: model.spread.map((value) => Number(value.toPrecision(3))),
    weights: weights as ReadingModel['weights'],
    slope: round(model.slope),
    certaintySlope: round(model.certaintySlope),
    offset: round(model.offset),
    unsureBelow: round(model.unsureBelow),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runCommand(async () => {
    const options = parseOptions(process.argv.slice(2), {
      data: { type: 'string', default: fileURLToPath(new URL('./data', import.meta.url)) },
      model: { type: 'string', default: fileURLToPath(new URL('../static/model', import.meta.url)) },
      seed: { type: 'string', default: '1' },
    });
    const model = await fitReading(options.model, options.data, wholeNumber(options.seed, 'seed', 0));
    console.log(`${options.model}/model.json: ${JSON.stringify(model)}`);
  }, [UsageError, DataError, ModelFileError]);
}
