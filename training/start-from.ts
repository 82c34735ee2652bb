/** Transfer learning: a shipped model's weights as the beginning of another run. */
import { tensor, tidy } from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { decodeWeights, ModelFileError, parseModelFile } from '../src/recognition/model-file.ts';
import { asTensor, looksAtTrace } from './inputs.ts';
import { readModelFile, readModelJson } from './model-folder.ts';
import { BATCH_NORM_EPSILON, lossAndGradients } from './network.ts';
import { parametersOf } from './networks.ts';
import type { NetworkPlan, Parameter } from './networks.ts';
import { initialState } from './optimiser.ts';
import type { TrainingState } from './optimiser.ts';
import type { Samples } from './samples.ts';

/** Samples that the statistics are taken from. */
const SAMPLES = 256;

/**
 * The shipped network has its BatchNorms folded into the convolutions before them. Each gets one again that, with the
 * statistics of the new data, does what the folded layer did: slope and offset undo what normalising does.
 * @throws {ModelFileError} if the model is of another network
 */
export function stateFrom(folder: string, plan: NetworkPlan, seed: number, samples: Samples): TrainingState {
  const parameters = parametersOf(plan);
  const state = initialState(parameters, seed);
  const shipped = readWeights(folder, plan);
  const put = (name: string, values: ArrayLike<number>): void => {
    const parameter = find(parameters, name);
    if (values.length !== parameter.length) {
      throw new ModelFileError(`${folder}: its ${name} has ${values.length} numbers, this network's ${parameter.length}.`);
    }
    state.weights.set(values, parameter.offset);
  };
  const take = (name: string): Float32Array => {
    const values = shipped.get(name);
    if (!values) throw new ModelFileError(`${folder}: the model has no ${name}: it is of another network.`);
    return values;
  };
  let conv = '';
  for (const layer of plan.layers) {
    if (layer.kind === 'conv' || layer.kind === 'dense') put(`${layer.name}/kernel`, take(`${layer.name}/kernel`));
    if (layer.kind === 'dense') put(`${layer.name}/bias`, take(`${layer.name}/bias`));
    if (layer.kind === 'conv') {
      if (!layer.bare) throw new ModelFileError(`${folder}: of this kind of network no training can go on.`);
      conv = layer.name;
    }
    if (layer.kind !== 'batchNorm') continue;
    // What comes in here depends on the BatchNorms before, which are done.
    const { mean, variance } = statisticsOf(layer.name, plan, state.weights, parameters, samples);
    const bias = take(`${conv}/bias`);
    put(`${layer.name}/mean`, mean);
    put(`${layer.name}/variance`, variance);
    put(`${layer.name}/gamma`, variance.map((value) => Math.sqrt(value + BATCH_NORM_EPSILON)));
    put(`${layer.name}/beta`, mean.map((value, i) => value + (bias[i] ?? 0)));
  }
  state.average.set(state.weights);
  return state;
}

function readWeights(folder: string, plan: NetworkPlan): Map<string, Float32Array> {
  const image = parseModelFile(readModelJson(folder).json);
  if (looksAtTrace(plan) && !image.trace) throw new ModelFileError(`${folder}: the model has no network for the pen's way.`);
  const model =
    looksAtTrace(plan) && image.trace ? parseModelFile(readModelJson(folder, image.trace.path).json, 'trace') : image;
  const bytes = Buffer.concat(model.shards.map(({ path }) => readModelFile(folder, path)));
  return decodeWeights(model, Uint8Array.from(bytes));
}

/** Mean and variance of what comes into a BatchNorm, over samples of the first epoch. */
function statisticsOf(
  name: string,
  plan: NetworkPlan,
  weights: Float32Array,
  parameters: readonly Parameter[],
  samples: Samples,
): { mean: Float32Array; variance: Float32Array } {
  const drawn = [...samples.epoch(1).subarray(0, SAMPLES)].map((sample, place) => samples.draw(sample, 1, place));
  let found = { mean: new Float32Array(), variance: new Float32Array() };
  tidy(() => {
    const x = asTensor(drawn.map(({ input }) => input), plan);
    const truth = tensor(new Float32Array(drawn.length * plan.classes), [drawn.length, plan.classes]) as Tensor2D;
    const named = parameters.map((p) => [p.name, tensor(weights.slice(p.offset, p.offset + p.length), p.shape)] as const);
    lossAndGradients(plan.layers, new Map(named), x, truth, 1, {
      next: () => 1,
      statistics: (layer, mean, variance) => {
        if (layer !== name) return;
        found = { mean: Float32Array.from(mean.dataSync()), variance: Float32Array.from(variance.dataSync()) };
      },
    });
  });
  return found;
}

function find(parameters: readonly Parameter[], name: string): Parameter {
  const parameter = parameters.find((p) => p.name === name);
  if (!parameter) throw new Error(`There is no parameter ${name}.`);
  return parameter;
}
