/** What a network is made of and what each layer costs, from its plan alone. */
import { pairOf, parametersOf, shapeAfter } from '../networks.ts';
import type { Extent, Layer, NetworkPlan } from '../networks.ts';

export interface LayerCost {
  name: string;
  /** What it makes: height, width, channels; or numbers alone. */
  shape: number[];
  parameters: number;
  /** Multiplications with an addition each, for one digit, once BatchNorm is folded away. */
  multiplyAdds: number;
}

export function layerCosts(plan: NetworkPlan): LayerCost[] {
  const parameters = parametersOf(plan);
  let shape: number[] = [...plan.input];
  return plan.layers.map((layer) => {
    const inputs = shape.at(-1) ?? 1;
    shape = shapeAfter(layer, shape);
    const own = 'name' in layer ? parameters.filter(({ name }) => name.startsWith(`${layer.name}/`)) : [];
    return {
      name: describeLayer(layer),
      shape,
      parameters: own.reduce((sum, { length }) => sum + length, 0),
      multiplyAdds: multiplyAddsOf(layer, inputs, shape),
    };
  });
}

/** Each output is a sum over its window and all channels before it. */
function multiplyAddsOf(layer: Layer, inputs: number, shape: readonly number[]): number {
  const outputs = shape.reduce((product, n) => product * n, 1);
  if (layer.kind === 'conv') return pairOf(layer.size).reduce((product, n) => product * n, outputs * inputs);
  return layer.kind === 'dense' ? outputs * inputs : 0;
}

function describeLayer(layer: Layer): string {
  switch (layer.kind) {
    case 'conv': {
      const { name, size, filters, stride, padding = 'valid' } = layer;
      const pace = stride === undefined ? '' : `, stride ${typeof stride === 'number' ? stride : inWords(stride)}`;
      return `${name}: convolution ${inWords(size)}, ${filters} filters${pace}, ${padding}`;
    }
    case 'batchNorm':
      return `${layer.name}: BatchNorm${layer.relu ? ', ReLU' : ''}`;
    case 'maxPool':
      return `largest of ${inWords(layer.size)}`;
    case 'average':
      return 'mean of all pixels';
    case 'dropout':
      return `dropout ${layer.rate}, in training only`;
    case 'flatten':
      return 'flatten';
    case 'dense':
      return `${layer.name}: dense${layer.relu ? ', ReLU' : ''}`;
  }
}

function inWords(extent: Extent): string {
  return pairOf(extent).join('x');
}
