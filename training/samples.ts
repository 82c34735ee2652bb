/**
 * What the network is shown in an epoch, and how each sample is drawn anew. A sample's drawing depends on the run's
 * seed, the epoch and the sample alone, not on the thread or on its neighbours.
 */
import { rasterOfGrey } from '../src/core/ink/raster.ts';
import { traceOf } from '../src/core/ink/trace.ts';
import { groupBy } from '../src/core/group-by.ts';
import { CLASSES, MIRRORED_DIGITS, mirroredClass, OTHER } from '../src/core/reading/classes.ts';
import { augmentInk, mirror } from './augment-ink.ts';
import { augment, DEFAULT_AUGMENTATION } from './augment.ts';
import { blend } from './blend.ts';
import { PIXELS } from './data.ts';
import { drawDigit } from './drawn-digits.ts';
import { drawSign } from './drawn-signs.ts';
import { channelsOf, looksAtTrace } from './inputs.ts';
import type { NetworkPlan } from './networks.ts';
import { drawNoDigit } from './no-digits.ts';
import type { PenSample, PenStroke } from './pen-data.ts';
import { augmentedRaster, toInk } from './pen-raster.ts';
import { random, shuffle } from './random.ts';
import type { Random } from './random.ts';
import type { TrainingData } from './training-data.ts';

export interface Sample {
  /** What the network looks at. */
  input: Float32Array;
  /** A class of core/reading/classes.ts. */
  label: number;
}

/**
 * Where samples come from, and how many of each an epoch has where there is data enough. Drawn digits are there for the
 * ways of writing that hardly any of the sets' writers has: crossed zeros, flagged ones, open fours. The last four are
 * what the reader must refuse, and digits in the mirror, which are rare in life: more of them would make it see them
 * everywhere.
 */
const SHARES = {
  image: 36_000,
  digit: 18_000,
  drawnDigit: 7_000,
  mirrored: 600,
  sign: 1_400,
  drawnSign: 1_500,
  noDigit: 3_000,
};
export type Source = keyof typeof SHARES;
const SOURCES = Object.keys(SHARES) as Source[];

/** A sample of an epoch as one whole number: its source, and its place there. */
const PLACE_BITS = 24;

/** Where there are no images, each digit comes so often in an epoch. */
const OWN_TURNS = 3;

/** How often a prolific writer is shown: with so many digits, as often as with this power of their number. */
const WRITER_POWER = 0.5;

/** Share of the pen digits that are drawn between two hands, and how far towards the other, or away from it. */
const BLENDED = 0.5;
const TOWARDS = 0.6;
const AWAY = -0.3;
/** Digits of others that are looked at for one that is written alike. */
const BLEND_TRIES = 4;

export class Samples {
  readonly #data: TrainingData;
  readonly #seed: number;
  readonly #plan: NetworkPlan;
  readonly #sources: readonly Source[];
  readonly #scale: number;
  /** Running sums of the digits' weights, of all and of those that the mirror changes. */
  readonly #digitWeights: Float64Array;
  readonly #mirrorWeights: Float64Array;
  /** The places of the digits that say the same, by label, and running sums of their weights. */
  readonly #alike: ReadonlyMap<string, { readonly places: readonly number[]; readonly sums: Float64Array }>;

  constructor(data: TrainingData, seed: number, plan: NetworkPlan) {
    this.#data = data;
    this.#seed = seed;
    this.#plan = plan;
    const withOthers = plan.classes === CLASSES;
    const images = data.images.labels.length;
    this.#sources = SOURCES.filter((source) => {
      if (source === 'image') return images > 0 && !looksAtTrace(plan);
      if (source === 'sign') return withOthers && data.signs.length > 0;
      return withOthers || source === 'digit' || source === 'drawnDigit';
    });
    this.#scale = Math.min(1, images > 0 ? images / SHARES.image : (OWN_TURNS * data.digits.length) / SHARES.digit);
    const weights = weigh(data.digits);
    this.#digitWeights = runningSums(weights);
    const places = groupBy(data.digits.keys(), (i) => data.digits[i]?.label ?? null);
    this.#alike = new Map([...places].map(([label, own]) => [label, { places: own, sums: runningSums(own.map((i) => weights[i] ?? 0)) }]));
    const changes = new Set(MIRRORED_DIGITS.map(String));
    this.#mirrorWeights = runningSums(
      weights.map((weight, i) => (changes.has(data.digits[i]?.label ?? '') ? weight : 0)),
    );
  }

  /** The samples of an epoch in the order of training. */
  epoch(epoch: number): Int32Array {
    const order = this.#sources.flatMap((source) => this.#places(source, epoch));
    return shuffle(Int32Array.from(order), random(this.#seed, 4, epoch));
  }

  #places(source: Source, epoch: number): number[] {
    const count = Math.round(SHARES[source] * this.#scale);
    const from = random(this.#seed, 5, epoch, SOURCES.indexOf(source));
    const place = (): number => {
      switch (source) {
        case 'digit':
          return weighted(this.#digitWeights, from);
        case 'mirrored':
          return weighted(this.#mirrorWeights, from);
        case 'sign':
          return from.below(this.#data.signs.length);
        case 'drawnDigit':
        case 'drawnSign':
        case 'noDigit':
          return from.below(2 ** PLACE_BITS);
        case 'image':
          return 0;
      }
    };
    // Every image once before any comes again.
    const places =
      source === 'image' ? this.#images(count, epoch) : Array.from({ length: count }, () => place());
    return places.map((at) => SOURCES.indexOf(source) * 2 ** PLACE_BITS + at);
  }

  #images(count: number, epoch: number): number[] {
    const total = this.#data.images.labels.length;
    return Array.from({ length: count }, (_, i) => {
      const place = (epoch - 1) * count + i;
      const round = Math.floor(place / total);
      return permuted(place % total, total, this.#seed + round);
    });
  }

  /** @param place in the epoch: the same item twice in one epoch is drawn twice */
  draw(sample: number, epoch: number, place: number): Sample {
    const source = SOURCES[sample >> PLACE_BITS] ?? 'image';
    const at = sample & (2 ** PLACE_BITS - 1);
    const from = random(this.#seed, 1, epoch, place, sample);
    const digit = this.#data.digits[at];
    switch (source) {
      case 'image': {
        const grey = new Float32Array(PIXELS);
        const { images, labels } = this.#data.images;
        augment(images.subarray(at * PIXELS, (at + 1) * PIXELS), grey, DEFAULT_AUGMENTATION, from);
        return { input: channelsOf(rasterOfGrey(grey), this.#plan), label: labels[at] ?? 0 };
      }
      case 'digit':
        return digit ? this.#drawn(this.#blended(digit, from), Number(digit.label), from) : this.#drawn([], OTHER, from);
      case 'mirrored':
        return this.#drawn(mirror(digit?.strokes ?? []), mirroredClass(Number(digit?.label)) ?? OTHER, from);
      case 'sign':
        return this.#drawn(this.#data.signs[at]?.strokes ?? [], OTHER, from);
      case 'drawnDigit': {
        const { label, strokes } = drawDigit(from);
        return this.#drawn(strokes, Number(label), from);
      }
      case 'drawnSign':
        return this.#drawn(drawSign(from).strokes, OTHER, from);
      case 'noDigit': {
        const any = (): readonly PenStroke[] => this.#data.digits[weighted(this.#digitWeights, from)]?.strokes ?? [];
        return this.#drawn(drawNoDigit(any, from), OTHER, from);
      }
    }
  }

  /** The digit, or one between it and another writer's that is written alike. */
  #blended({ label, strokes }: PenSample, source: Random): readonly PenStroke[] {
    const alike = this.#alike.get(label);
    if (!alike || source.next() >= BLENDED) return strokes;
    const share = source.between(AWAY, TOWARDS);
    for (let tries = 0; tries < BLEND_TRIES; tries++) {
      const other = this.#data.digits[alike.places[weighted(alike.sums, source)] ?? 0];
      const blended = other && blend(strokes, other.strokes, share);
      if (blended) return blended;
    }
    return strokes;
  }

  #drawn(strokes: readonly PenStroke[], label: number, source: Random): Sample {
    const ink = augmentInk(strokes, source);
    const input = looksAtTrace(this.#plan) ? traceOf(toInk(ink)) : channelsOf(augmentedRaster(ink, source), this.#plan);
    return { input, label };
  }
}

/** Each writer's digits together weigh as much as their number to the power of WRITER_POWER. */
function weigh(samples: readonly PenSample[]): number[] {
  const counts = new Map<string, number>();
  for (const { writer } of samples) counts.set(writer, (counts.get(writer) ?? 0) + 1);
  return samples.map(({ writer }) => (counts.get(writer) ?? 1) ** (WRITER_POWER - 1));
}

function runningSums(weights: readonly number[]): Float64Array {
  let sum = 0;
  return Float64Array.from(weights, (weight) => (sum += weight));
}

/** A place, the more likely the more it weighs: the first whose running sum exceeds a random one. */
function weighted(sums: Float64Array, source: Random): number {
  const target = source.next() * (sums.at(-1) ?? 0);
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > target) high = middle;
    else low = middle + 1;
  }
  return low;
}

const permutations = new Map<string, Int32Array>();

/** The place of `i` in a shuffled row of 0 … n-1. */
function permuted(i: number, n: number, seed: number): number {
  const key = `${seed}/${n}`;
  let order = permutations.get(key);
  if (!order) {
    order = shuffle(Int32Array.from({ length: n }, (_, k) => k), random(seed, 6));
    permutations.clear();
    permutations.set(key, order);
  }
  return order[i] ?? 0;
}
