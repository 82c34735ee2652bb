/**
 * The networks that can be trained. To add one, add an entry to NETWORKS: parameters, gradients, folding and export
 * follow from the list of its layers.
 */
import { SIDE } from './data.ts';

/** Convolutions have `valid` padding, so that a BatchNorm before one folds into it exactly. `pool`: max-pooling after ReLU. */
export type Layer =
  | { kind: 'conv'; name: string; filters: number; size: number; pool: number }
  | { kind: 'batchNorm'; name: string }
  | { kind: 'dropout'; rate: number }
  | { kind: 'flatten' }
  | { kind: 'dense'; name: string; units: number; relu: boolean };

export const NETWORKS: Readonly<Record<string, readonly Layer[]>> = {
  // The network of the project's first prototype: 486,794 parameters.
  'seed-cnn': [
    { kind: 'conv', name: 'conv1', filters: 64, size: 3, pool: 2 },
    { kind: 'batchNorm', name: 'norm1' },
    { kind: 'conv', name: 'conv2', filters: 128, size: 3, pool: 2 },
    { kind: 'batchNorm', name: 'norm2' },
    { kind: 'dropout', rate: 0.5 },
    { kind: 'flatten' },
    { kind: 'dense', name: 'dense1', units: 128, relu: true },
    { kind: 'batchNorm', name: 'norm3' },
    { kind: 'dense', name: 'scores', units: 10, relu: false },
  ],
  // For tests and smoke runs: seconds instead of an hour.
  tiny: [
    { kind: 'conv', name: 'conv1', filters: 8, size: 3, pool: 2 },
    { kind: 'batchNorm', name: 'norm1' },
    { kind: 'conv', name: 'conv2', filters: 12, size: 3, pool: 2 },
    { kind: 'batchNorm', name: 'norm2' },
    { kind: 'dropout', rate: 0.2 },
    { kind: 'flatten' },
    { kind: 'dense', name: 'dense1', units: 16, relu: true },
    { kind: 'batchNorm', name: 'norm3' },
    { kind: 'dense', name: 'scores', units: 10, relu: false },
  ],
};

/** A named run of numbers in the flat vector of all parameters. */
export interface Parameter {
  name: string;
  shape: number[];
  offset: number;
  length: number;
  /** False for the running means and variances of BatchNorm: they are averaged, not descended upon. */
  trainable: boolean;
  /** Numbers that feed one output, for the initial weights. */
  fanIn: number;
}

/** The parameters of a network, in the order of its layers. */
export function parametersOf(layers: readonly Layer[]): Parameter[] {
  const parameters: Parameter[] = [];
  let offset = 0;
  const put = (name: string, shape: number[], trainable: boolean, fanIn = 0): void => {
    const length = shape.reduce((product, n) => product * n, 1);
    parameters.push({ name, shape, offset, length, trainable, fanIn });
    offset += length;
  };
  let shape = [SIDE, SIDE, 1];
  for (const layer of layers) {
    const [height = 1, width = 1] = shape;
    const channels = shape.at(-1) ?? 1;
    switch (layer.kind) {
      case 'conv': {
        put(
          `${layer.name}/kernel`,
          [layer.size, layer.size, channels, layer.filters],
          true,
          layer.size ** 2 * channels,
        );
        put(`${layer.name}/bias`, [layer.filters], true);
        const left = (side: number): number => Math.floor((side - layer.size + 1) / layer.pool);
        shape = [left(height), left(width), layer.filters];
        break;
      }
      case 'batchNorm':
        put(`${layer.name}/gamma`, [channels], true);
        put(`${layer.name}/beta`, [channels], true);
        put(`${layer.name}/mean`, [channels], false);
        put(`${layer.name}/variance`, [channels], false);
        break;
      case 'flatten':
        shape = [shape.reduce((product, n) => product * n, 1)];
        break;
      case 'dense':
        put(`${layer.name}/kernel`, [channels, layer.units], true, channels);
        put(`${layer.name}/bias`, [layer.units], true);
        shape = [layer.units];
        break;
      case 'dropout':
        break;
    }
  }
  return parameters;
}
