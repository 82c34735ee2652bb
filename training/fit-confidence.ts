/** Makes the confidence of a number honest, and says below which confidence the app should ask. */
import { confidenceOf } from '../src/core/reading/calibration.ts';
import type { ReadingModel } from '../src/core/reading/reading-model.ts';

/** The best answer to one item. */
export interface Judged {
  /** By the explanations, 0..1. */
  probability: number;
  isRight: boolean;
}

/** Share of honest numbers that the app may ask about without need. */
export const UNSURE_SHARE = 0.02;

const ITERATIONS = 30;

/**
 * Platt's scaling (1999): the slope and offset on the log-odds under which the outcomes are likeliest, with his prior of
 * one more success and one more failure. Newton's method on two numbers.
 */
export function fitConfidence(judged: readonly Judged[], model: ReadingModel): ReadingModel {
  const neutral = { ...model, slope: 1, offset: 0 };
  const rights = judged.filter(({ isRight }) => isRight).length;
  const high = (rights + 1) / (rights + 2);
  const low = 1 / (judged.length - rights + 2);
  const points = judged.map(({ probability, isRight }) => {
    const p = confidenceOf(probability, neutral);
    return { x: Math.log(p / (1 - p)), target: isRight ? high : low };
  });
  let slope = 1;
  let offset = 0;
  for (let i = 0; i < ITERATIONS; i++) {
    let gs = 0, go = 0, hss = 1e-6, hso = 0, hoo = 1e-6;
    for (const { x, target } of points) {
      const p = 1 / (1 + Math.exp(-(slope * x + offset)));
      const weight = p * (1 - p);
      gs += (p - target) * x;
      go += p - target;
      hss += weight * x * x;
      hso += weight * x;
      hoo += weight;
    }
    const determinant = hss * hoo - hso * hso;
    slope -= (hoo * gs - hso * go) / determinant;
    offset -= (hss * go - hso * gs) / determinant;
  }
  // Were the slope not above zero, surer readings would be called less sure: then there was nothing to learn from.
  return slope > 0 && Number.isFinite(offset) ? { ...model, slope, offset } : neutral;
}

/** The confidence below which UNSURE_SHARE of the judged lie. */
export function thresholdOf(judged: readonly Judged[], model: ReadingModel): number {
  const confidences = judged.map(({ probability }) => confidenceOf(probability, model)).sort((a, b) => a - b);
  return confidences[Math.floor(UNSURE_SHARE * confidences.length)] ?? model.unsureBelow;
}
