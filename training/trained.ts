/** A network as it was trained: not folded, not quantised, with its running statistics. */
import { tensor, tidy } from '@tensorflow/tfjs-core';
import type { Tensor4D } from '@tensorflow/tfjs-core';
import { RASTER_CHANNELS, RASTER_SIDE } from '../src/core/ink/raster.ts';
import type { Raster } from '../src/core/ink/raster.ts';
import { forward } from './network.ts';
import { parametersOf } from './networks.ts';
import type { NetworkPlan } from './networks.ts';

/** Rasters at once. */
const BATCH = 100;

/**
 * @param values all parameters in the layout of `parametersOf`
 * @returns for each raster one row of scores before softmax, as many as the network has classes
 */
export function trainedScores(
  plan: NetworkPlan,
  values: Float32Array,
  rasters: readonly Raster[],
): Float32Array {
  const scores = new Float32Array(rasters.length * plan.classes);
  for (let from = 0; from < rasters.length; from += BATCH) {
    tidy(() => {
      const weights = new Map(
        parametersOf(plan).map((p) => [
          p.name,
          tensor(values.slice(p.offset, p.offset + p.length), p.shape),
        ]),
      );
      const x = asInput(rasters.slice(from, from + BATCH), plan.channels);
      scores.set(forward(plan.layers, weights, x).dataSync(), from * plan.classes);
    });
  }
  return scores;
}

/** The first channels of each raster. */
function asInput(rasters: readonly Raster[], channels: number): Tensor4D {
  const values = rasters.flatMap((raster) => [...raster.filter((_, i) => i % RASTER_CHANNELS < channels)]);
  return tensor(values, [rasters.length, RASTER_SIDE, RASTER_SIDE, channels]) as Tensor4D;
}
