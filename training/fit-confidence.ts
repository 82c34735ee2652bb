/** Makes the confidence of a number honest, and says below which confidence the app should ask. */
import { confidenceOf, evidenceOf } from '../src/core/reading/calibration.ts';
import type { ReadingModel } from '../src/core/reading/reading-model.ts';
import { solve } from './solve.ts';

/** The best answer to one item. */
export interface Judged {
  /** By the explanations, 0..1. */
  probability: number;
  /** Of one network alone: see `certaintyOf`. */
  certainty: number;
  isRight: boolean;
}

/** Share of honest numbers that the app may ask about without need. */
export const UNSURE_SHARE = 0.02;

const ITERATIONS = 30;

/** Keeps the steps finite where one number says the same as another. */
const RIDGE = 1e-6;

/**
 * Platt's scaling (1999): the slopes and the offset under which the outcomes are likeliest, with his prior of one more
 * success and one more failure. Were a slope below zero, surer readings would be called less sure: then there was nothing
 * to learn, of the certainty or of both.
 */
export function fitConfidence(judged: readonly Judged[], model: ReadingModel): ReadingModel {
  const evidence = judged.map(({ probability, certainty }) => evidenceOf(probability, certainty));
  const targets = targetsOf(judged);
  const [slope = 0, certaintySlope = 0, offset = 0] = fitLogistic(evidence.map(({ odds, certainty }) => [odds, certainty, 1]), targets);
  if (slope > 0 && certaintySlope >= 0) return { ...model, slope, certaintySlope, offset };
  const [only = 0, its = 0] = fitLogistic(evidence.map(({ odds }) => [odds, 1]), targets);
  return { ...model, certaintySlope: 0, ...(only > 0 ? { slope: only, offset: its } : { slope: 1, offset: 0 }) };
}

function targetsOf(judged: readonly Judged[]): number[] {
  const rights = judged.filter(({ isRight }) => isRight).length;
  const [high, low] = [(rights + 1) / (rights + 2), 1 / (judged.length - rights + 2)];
  return judged.map(({ isRight }) => (isRight ? high : low));
}

/**
 * Newton's method, from noughts.
 * @param rows what speaks for each outcome
 * @param targets their probabilities
 * @returns how much each number of a row counts
 */
function fitLogistic(rows: readonly (readonly number[])[], targets: readonly number[]): number[] {
  const weights = (rows[0] ?? []).map(() => 0);
  for (let i = 0; i < ITERATIONS; i++) {
    const gradient = weights.map(() => 0);
    const curvature: number[][] = weights.map((_, a) => weights.map((__, b) => (a === b ? RIDGE : 0)));
    rows.forEach((row, n) => {
      const p = 1 / (1 + Math.exp(-row.reduce((sum, value, a) => sum + value * (weights[a] ?? 0), 0)));
      row.forEach((value, a) => {
        gradient[a] = (gradient[a] ?? 0) + (p - (targets[n] ?? 0)) * value;
        curvature[a]?.forEach((old, b, line) => (line[b] = old + p * (1 - p) * value * (row[b] ?? 0)));
      });
    });
    solve(curvature, gradient).forEach((step, a) => (weights[a] = (weights[a] ?? 0) - step));
  }
  return weights;
}

/** The confidence below which UNSURE_SHARE of the judged lie. */
export function thresholdOf(judged: readonly Judged[], model: ReadingModel): number {
  const confidences = judged
    .map(({ probability, certainty }) => confidenceOf(probability, certainty, model))
    .sort((a, b) => a - b);
  return confidences[Math.floor(UNSURE_SHARE * confidences.length)] ?? model.unsureBelow;
}
