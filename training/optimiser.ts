/** AdamW (Loshchilov and Hutter, 2019), the learning rate's course, and an average of the weights over the run. */
import type { Parameter } from './networks.ts';
import { random } from './random.ts';

const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-7;
/** Pull of the kernels towards zero, as a share of the learning rate; biases and BatchNorms are left alone. */
const WEIGHT_DECAY = 0.01;
/** Of the average: it reaches back over about 500 steps. */
const AVERAGE_DECAY = 0.998;
/** Share of the run in which the rate climbs. */
const WARM_UP = 0.06;

/** All that changes in training. Each vector has the layout of `parametersOf`. */
export interface TrainingState {
  /** Steps taken. */
  step: number;
  weights: Float32Array;
  firstMoment: Float32Array;
  secondMoment: Float32Array;
  /** Moving average of the weights (Polyak and Juditsky, 1992), which is what is validated and shipped. */
  average: Float32Array;
}

/** He's initial weights (He et al., 2015): normal, with variance 2 / fan-in; BatchNorms that change nothing yet. */
export function initialState(parameters: readonly Parameter[], seed: number): TrainingState {
  const length = parameters.reduce((sum, p) => sum + p.length, 0);
  const weights = new Float32Array(length);
  parameters.forEach((p, index) => {
    const source = random(seed, 3, index);
    const deviation = p.fanIn > 0 ? Math.sqrt(2 / p.fanIn) : 0;
    const constant = /\/(gamma|variance)$/.test(p.name) ? 1 : 0;
    for (let i = p.offset; i < p.offset + p.length; i++)
      weights[i] = constant + deviation * normal(source.next);
  });
  return {
    step: 0,
    weights,
    firstMoment: new Float32Array(length),
    secondMoment: new Float32Array(length),
    average: weights.slice(),
  };
}

/** Climbs to `peak` in a straight line, then falls along half a cosine to almost nothing. */
export function learningRate(step: number, steps: number, peak: number): number {
  const top = Math.max(1, steps * WARM_UP);
  if (step < top) return (peak * (step + 1)) / top;
  const progress = Math.min(1, (step - top) / Math.max(1, steps - top));
  return peak * (0.002 + 0.998 * 0.5 * (1 + Math.cos(Math.PI * progress)));
}

/**
 * One step down. The parts' gradients are added in their order. Where a parameter is not trainable its "gradient" is
 * the statistic found in each part of the batch, and the parts' mean goes into the average.
 */
export function descend(
  state: TrainingState,
  parameters: readonly Parameter[],
  parts: readonly Float32Array[],
  rate: number,
): void {
  state.step++;
  const { weights, firstMoment, secondMoment, average, step } = state;
  const [first = new Float32Array(), ...others] = parts;
  const corrected = (rate * Math.sqrt(1 - BETA2 ** step)) / (1 - BETA1 ** step);
  // At first the average follows quickly, so that it forgets the random start.
  const keep = Math.min(AVERAGE_DECAY, (1 + step) / (10 + step));
  for (const { offset, length, trainable, fanIn } of parameters) {
    const decay = fanIn > 0 ? rate * WEIGHT_DECAY : 0;
    for (let i = offset; i < offset + length; i++) {
      let g = first[i] ?? 0;
      for (const other of others) g += other[i] ?? 0;
      if (trainable) {
        const m = BETA1 * (firstMoment[i] ?? 0) + (1 - BETA1) * g;
        const v = BETA2 * (secondMoment[i] ?? 0) + (1 - BETA2) * g * g;
        firstMoment[i] = m;
        secondMoment[i] = v;
        const weight = weights[i] ?? 0;
        weights[i] = weight - decay * weight - (corrected * m) / (Math.sqrt(v) + EPSILON);
      } else {
        weights[i] = g / parts.length;
      }
      average[i] = keep * (average[i] ?? 0) + (1 - keep) * (weights[i] ?? 0);
    }
  }
}

/** Box and Muller's. */
function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}
