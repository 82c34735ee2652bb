/**
 * Fits the weights of the explanations: the logarithm of the probability of what was written, summed over all items, is
 * as large as can be (maximum conditional likelihood; Sarawagi and Cohen, 2004). Few weights, so all items at once.
 */
import { sayingsOf } from '../src/core/reading/answers.ts';
import { explain } from '../src/core/reading/explain.ts';
import type { SeenInk } from '../src/core/reading/read-number.ts';
import { FEATURES, UNFITTED } from '../src/core/reading/reading-model.ts';
import type { Feature, ReadingModel } from '../src/core/reading/reading-model.ts';
import type { ReadingItem } from './reading-set.ts';

export interface SeenItem {
  item: ReadingItem;
  seen: SeenInk;
}

/** Sayings of one item: the features of each, and whether it says what was written. */
interface Choice {
  features: Float64Array[];
  isRight: boolean[];
}

/** How often the explanations are sought anew with the weights found so far, and steps between. */
const ROUNDS = 5;
const STEPS = 80;
/** Adam's step; the weights are of the order of one. */
const RATE = 0.05;
/** Pull to where the weights began: what hardly ever occurs in the items keeps a sensible weight. */
const PULL = 0.0002;

/** @returns the model with other weights, and the mean loss (negative log-likelihood) after each round */
export function fitWeights(items: readonly SeenItem[], start: ReadingModel): { model: ReadingModel; losses: number[] } {
  const prior = FEATURES.map((feature) => UNFITTED.weights[feature]);
  const weights = FEATURES.map((feature) => start.weights[feature]);
  const losses: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const choices = items.flatMap((one) => choiceOf(one, { ...start, weights: named(weights) }));
    losses.push(descend(weights, prior, choices));
  }
  return { model: { ...start, weights: named(weights) }, losses };
}

function named(weights: readonly number[]): Record<Feature, number> {
  return Object.fromEntries(FEATURES.map((feature, i) => [feature, weights[i] ?? 0])) as Record<Feature, number>;
}

/** Nothing where what was written is not among the sayings: then there is nothing to learn. */
function choiceOf({ item, seen }: SeenItem, model: ReadingModel): Choice[] {
  const explanations = explain(seen.candidates, seen.paper, model);
  const sayings = explanations.flatMap((explanation) => sayingsOf(explanation, item.allow, model));
  const isRight = sayings.map(({ text }) => text === item.text);
  if (!isRight.includes(true) || !isRight.includes(false)) return [];
  const features = sayings.map(({ explanation, options }) => {
    const sums = new Float64Array(FEATURES.length);
    const put = (given: Readonly<Partial<Record<Feature, number>>>): void =>
      FEATURES.forEach((feature, i) => (sums[i] = (sums[i] ?? 0) + (given[feature] ?? 0)));
    put(explanation.between);
    explanation.candidates.forEach(({ group }) => put(group.features));
    options.forEach((option) => put(option.features));
    return sums;
  });
  return [{ features, isRight }];
}

/** Adam on the mean loss. Changes the weights; returns the loss that they have in the end. */
function descend(weights: number[], prior: readonly number[], choices: readonly Choice[]): number {
  const first = weights.map(() => 0);
  const second = weights.map(() => 0);
  let loss = 0;
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((weight, k) => PULL * (weight - (prior[k] ?? 0)));
    loss = 0;
    for (const choice of choices) loss += addGradient(choice, weights, gradient, 1 / choices.length);
    gradient.forEach((slope, k) => {
      const m = (first[k] = 0.9 * (first[k] ?? 0) + 0.1 * slope);
      const v = (second[k] = 0.99 * (second[k] ?? 0) + 0.01 * slope * slope);
      weights[k] = (weights[k] ?? 0) - (RATE * m) / (1 - 0.9 ** step) / (Math.sqrt(v / (1 - 0.99 ** step)) + 1e-8);
    });
  }
  return loss;
}

/** Adds the expected features of all sayings less those of the right ones. */
function addGradient({ features, isRight }: Choice, weights: readonly number[], into: number[], share: number): number {
  const scores = features.map((own) => own.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0));
  const most = Math.max(...scores);
  const masses = scores.map((score) => Math.exp(score - most));
  const all = masses.reduce((sum, mass) => sum + mass, 0);
  const right = Math.max(1e-12, masses.reduce((sum, mass, i) => sum + (isRight[i] ? mass : 0), 0));
  features.forEach((own, i) => {
    const mass = masses[i] ?? 0;
    const pull = share * (mass / all - (isRight[i] ? mass / right : 0));
    own.forEach((value, k) => (into[k] = (into[k] ?? 0) + pull * value));
  });
  return share * Math.log(all / right);
}
