import * as v from 'valibot';

/** What is weighed when strokes are grouped into a number. Lengths are shares of a usual digit's height. */
export const FEATURES = [
  // Of what a group may be: log of the network's probability, and what it is if not a digit as it should be.
  'digit',
  'mirrored',
  'other',
  'sign',
  'removed',
  // Of a group: that there is one; strokes beyond the first; the second tallest one's height, since two tall strokes
  // are often two digits; empty width and the way between them; what the group lacks in height; how much wider than high it is; pieces of cut strokes; strokes of others written in between.
  'group',
  'stroke',
  'second',
  'spread',
  'distance',
  'small',
  'flat',
  'cut',
  'late',
  // Of two groups: width in common, as a share of the narrower one's; that they touch; that they are not on one line; how
  // sure the network is that they are one sign: the parts of a 4 look like two 1s, but two 1s hardly ever like a 4.
  'overlap',
  'touch',
  'uneven',
  'united',
] as const;
export type Feature = (typeof FEATURES)[number];

/** How numbers are made of the network's scores: fitted to a trained network, and shipped with it. */
export interface ReadingModel {
  /** Divide the network's scores by this before softmax, and its probabilities are honest. */
  readonly temperature: number;
  /** Of each of the network's last features the variance among digits of one class, by which a hand is told from another. */
  readonly spread: readonly number[];
  /** What each feature adds to the score of an explanation of the ink. */
  readonly weights: Readonly<Record<Feature, number>>;
  /** Makes the confidence of a whole number honest: slope and offset on its log-odds. */
  readonly slope: number;
  /** The same for how sure one network alone is of it; 0 where that tells nothing. */
  readonly certaintySlope: number;
  readonly offset: number;
  /** A number whose confidence is below this is `unsure`: the app asks before it takes it. */
  readonly unsureBelow: number;
}

/** For a network that nothing was fitted to yet. */
export const UNFITTED: ReadingModel = {
  temperature: 1,
  spread: [],
  weights: {
    digit: 1,
    mirrored: -2,
    other: -1.5,
    sign: 3,
    removed: -1,
    group: 0.5,
    stroke: -1,
    second: -0.5,
    spread: -4,
    distance: -2,
    small: -5,
    flat: -2,
    cut: -3,
    late: -1,
    overlap: -4,
    touch: -1,
    uneven: -1,
    united: -0.2,
  },
  slope: 1,
  certaintySlope: 0,
  offset: 0,
  unsureBelow: 0.8,
};

const Finite = v.pipe(v.number(), v.finite());
const Positive = v.pipe(Finite, v.gtValue(0));

const ReadingModelSchema = v.object({
  temperature: Positive,
  spread: v.pipe(v.array(Positive), v.readonly()),
  weights: v.object(v.entriesFromList(FEATURES, Finite)),
  slope: Positive,
  certaintySlope: v.pipe(Finite, v.minValue(0)),
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
