import * as v from 'valibot';

/** What is weighed when strokes are grouped into a number; see features.ts. */
export const FEATURES = [
  'digit',
  'group',
  'stroke',
  'spread',
  'small',
  'overlap',
  'distance',
  'cut',
  'mirrored',
  'other',
  'sign',
  'removed',
] as const;
export type Feature = (typeof FEATURES)[number];

/** How numbers are made of the network's scores: fitted to a trained network, and shipped with it. */
export interface ReadingModel {
  /** Divide the network's scores by this before softmax, and its probabilities are honest. */
  readonly temperature: number;
  /** What each feature adds to the score of an explanation of the ink. */
  readonly weights: Readonly<Record<Feature, number>>;
  /** Makes the confidence of a whole number honest: slope and offset on its log-odds. */
  readonly slope: number;
  readonly offset: number;
  /** A number whose confidence is below this is `unsure`: the app asks before it takes it. */
  readonly unsureBelow: number;
}

/** For a network that nothing was fitted to yet. */
export const UNFITTED: ReadingModel = {
  temperature: 1,
  weights: {
    digit: 1,
    group: -0.5,
    stroke: -0.3,
    spread: -4,
    small: -4,
    overlap: -4,
    distance: -1,
    cut: -3,
    mirrored: -1.5,
    other: -0.5,
    sign: 0,
    removed: 0,
  },
  slope: 1,
  offset: 0,
  unsureBelow: 0.8,
};

const Finite = v.pipe(v.number(), v.finite());
const Positive = v.pipe(Finite, v.gtValue(0));

const ReadingModelSchema = v.object({
  temperature: Positive,
  weights: v.object(v.entriesFromList(FEATURES, Finite)),
  slope: Positive,
  offset: Finite,
  unsureBelow: v.pipe(Finite, v.minValue(0), v.maxValue(1)),
});

/**
 * What a model's file says of reading; UNFITTED where it says nothing.
 * @returns undefined where it says something that makes no sense
 */
export function readingModelFrom(value: unknown): ReadingModel | undefined {
  if (value === undefined) return UNFITTED;
  const result = v.safeParse(ReadingModelSchema, value);
  return result.success ? result.output : undefined;
}
