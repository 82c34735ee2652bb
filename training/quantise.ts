/** Weights as bytes, in the way of TF.js: value = byte * scale + min, one scale for each weight tensor. */
import { weightedSteps } from './fold.ts';
import type { FoldedLayer, FoldedNetwork } from './fold.ts';

export interface Quantised {
  bytes: Uint8Array;
  scale: number;
  min: number;
}

/** Values that a byte may have. */
export const BYTE_LEVELS = 256;

/**
 * The nearest byte for each value. Zero is met exactly, so that weights that do nothing go on doing nothing.
 * @param levels that the bytes may have: fewer than BYTE_LEVELS are coarser, and shorter once compressed
 */
export function quantise(values: Float64Array, levels = BYTE_LEVELS): Quantised {
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const high = values.reduce((most, value) => Math.max(most, value), 0);
  if (low === high) return { bytes: new Uint8Array(values.length), scale: 1, min: 0 };
  const most = levels - 1;
  const scale = (high - low) / most;
  const zero = Math.round(-low / scale);
  const bytes = Uint8Array.from(values, (value) =>
    Math.min(most, Math.max(0, Math.round(value / scale) + zero)),
  );
  return { bytes, scale, min: -zero * scale };
}

const SWEEPS = 20;

/**
 * Makes the channels of neighbouring layers equally wide, so that one scale suits all of them (Nagel et al., 2019,
 * "Data-Free Quantization Through Weight Equalization and Bias Correction"). ReLU, pooling and averages pass on a
 * positive factor unchanged: what one layer's output loses, the next layer's weights win back, and the network is the
 * same.
 */
export function equalise(network: FoldedNetwork): void {
  const layers = weightedSteps(network);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let i = 1; i < layers.length; i++) {
      const [before, after] = [layers[i - 1], layers[i]];
      if (before && after) equalisePair(before, after);
    }
  }
}

function equalisePair(before: FoldedLayer, after: FoldedLayer): void {
  const channels = before.bias.length;
  const outputs = after.bias.length;
  const leaving = new Float64Array(channels);
  const arriving = new Float64Array(channels);
  before.kernel.forEach(
    (w, at) => (leaving[at % channels] = Math.max(leaving[at % channels] ?? 0, Math.abs(w))),
  );
  after.kernel.forEach((w, at) => {
    const channel = Math.floor(at / outputs) % channels;
    arriving[channel] = Math.max(arriving[channel] ?? 0, Math.abs(w));
  });
  const factor = leaving.map((most, channel) => {
    const other = arriving[channel] ?? 0;
    return most > 0 && other > 0 ? Math.sqrt(most / other) : 1;
  });
  before.kernel.forEach((w, at) => (before.kernel[at] = w / (factor[at % channels] ?? 1)));
  before.bias.forEach((b, channel) => (before.bias[channel] = b / (factor[channel] ?? 1)));
  after.kernel.forEach(
    (w, at) => (after.kernel[at] = w * (factor[Math.floor(at / outputs) % channels] ?? 1)),
  );
}
