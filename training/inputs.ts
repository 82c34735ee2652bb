/** What a network looks at: of a glyph the raster, its ink alone, or the trace. */
import { tensor } from '@tensorflow/tfjs-core';
import type { Tensor4D } from '@tensorflow/tfjs-core';
import type { Glyph } from '../src/core/ink/glyph.ts';
import { RASTER_CHANNELS } from '../src/core/ink/raster.ts';
import type { Raster } from '../src/core/ink/raster.ts';
import type { NetworkPlan } from './networks.ts';

export function looksAtTrace({ input: [height] }: NetworkPlan): boolean {
  return height === 1;
}

export function inputOf(plan: NetworkPlan, { raster, trace }: Glyph): Float32Array {
  return looksAtTrace(plan) ? trace : channelsOf(raster, plan);
}

/** The first channels of a raster, as many as the network takes. */
export function channelsOf(raster: Raster, { input: [, , channels] }: NetworkPlan): Float32Array {
  return channels === RASTER_CHANNELS ? raster : raster.filter((_, i) => i % RASTER_CHANNELS < channels);
}

/** @returns [n, height, width, channels] */
export function asTensor(inputs: readonly Float32Array[], { input }: NetworkPlan): Tensor4D {
  const length = input.reduce((product, n) => product * n, 1);
  const values = new Float32Array(inputs.length * length);
  inputs.forEach((one, i) => values.set(one, i * length));
  return tensor(values, [inputs.length, ...input]) as Tensor4D;
}
