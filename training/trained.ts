/** A network as it was trained: not folded, not quantised, with its running statistics. */
import { tensor, tidy } from '@tensorflow/tfjs-core';
import type { Glyph } from '../src/core/ink/glyph.ts';
import { asTensor, inputOf } from './inputs.ts';
import { forward } from './network.ts';
import { parametersOf } from './networks.ts';
import type { NetworkPlan } from './networks.ts';

/** Glyphs at once. */
const BATCH = 100;

/**
 * @param values all parameters in the layout of `parametersOf`
 * @returns for each glyph one row of scores before softmax, as many as the network has classes
 */
export function trainedScores(plan: NetworkPlan, values: Float32Array, glyphs: readonly Glyph[]): Float32Array {
  const scores = new Float32Array(glyphs.length * plan.classes);
  for (let from = 0; from < glyphs.length; from += BATCH) {
    tidy(() => {
      const weights = new Map(
        parametersOf(plan).map((p) => [
          p.name,
          tensor(values.slice(p.offset, p.offset + p.length), p.shape),
        ]),
      );
      const x = asTensor(glyphs.slice(from, from + BATCH).map((glyph) => inputOf(plan, glyph)), plan);
      scores.set(forward(plan.layers, weights, x).dataSync(), from * plan.classes);
    });
  }
  return scores;
}
