/** Size, speed, and the layers that make them. */
import { looksAtTrace } from '../inputs.ts';
import type { NetworkPlan } from '../networks.ts';
import type { Figure } from '../report-page/figure.ts';
import { count } from '../report-page/numbers.ts';
import type { Section } from '../report-page/page.ts';
import type { Judged } from './judge.ts';
import { layerCosts } from './layers.ts';
import type { LayerCost } from './layers.ts';

export function costSection(models: readonly Judged[]): Section {
  return {
    id: 'cost',
    title: 'What it costs',
    text: ['Time is that of one pass of the networks on one core of this machine, in Node, by the wasm backend with SIMD, warm; the median of many. Work is what the processor spent on it, the clock what went by: where that is more, the machine was busy.'],
    figures: [costFigure(models), ...models.flatMap((model) => [...model.plans].map(([network, plan]) => layerFigure(network, plan, model)))],
  };
}

function costFigure(models: readonly Judged[]): Figure {
  const rows: [string, (model: Judged) => string][] = [
    ['parameters as trained', ({ plans }) => allOf(plans, 'parameters')],
    ['multiply-adds for a digit', ({ plans }) => allOf(plans, 'multiplyAdds')],
    ['files as stored', ({ cost }) => `${count(Math.round(cost.stored / 1000))} kB`],
    ['files in brotli', ({ cost }) => `${count(Math.round(cost.brotli / 1000))} kB`],
    ['one digit, work', ({ cost }) => ms(cost.one.work)],
    ['one digit, by the clock', ({ cost }) => ms(cost.one.clock)],
    ['batch of 16, work', ({ cost }) => ms(cost.sixteen.work)],
    ['batch of 16, by the clock', ({ cost }) => ms(cost.sixteen.clock)],
  ];
  return {
    id: 'cost-table',
    title: 'Size and speed',
    see: 'Parameters include the means and variances of BatchNorm, which are folded away before the model is stored.',
    picture: {
      kind: 'table',
      table: {
        head: ['', ...models.map(({ name }) => name)],
        rows: rows.map(([name, of]) => [name, ...models.map(of)]),
      },
    },
    table: null,
  };
}

function layerFigure(network: string, plan: NetworkPlan, { name }: Judged): Figure {
  const layers = layerCosts(plan);
  const row = (text: string, shape: string, parameters: number, multiplyAdds: number): (string | number)[] => [
    text,
    shape,
    parameters,
    multiplyAdds,
  ];
  return {
    id: `layers-${name === network ? name : `${name}-${network}`}`,
    title: `The layers of ${network}`,
    see: 'Shapes are height, width, channels of what a layer makes.',
    picture: {
      kind: 'table',
      table: {
        head: ['layer', 'makes', 'parameters', 'multiply-adds'],
        rows: [
          row(looksAtTrace(plan) ? 'a trace' : 'a raster', plan.input.join(' x '), 0, 0),
          ...layers.map((layer) => row(layer.name, layer.shape.join(' x '), layer.parameters, layer.multiplyAdds)),
          row('all', '', total(layers, 'parameters'), total(layers, 'multiplyAdds')),
        ],
      },
    },
    table: null,
  };
}

/** Of all networks of a model. */
function allOf(plans: Judged['plans'], key: 'parameters' | 'multiplyAdds'): string {
  return plans.size === 0 ? 'not known' : count(total([...plans.values()].flatMap(layerCosts), key));
}

function total(layers: readonly LayerCost[], key: 'parameters' | 'multiplyAdds'): number {
  return layers.reduce((sum, layer) => sum + layer[key], 0);
}

function ms(value: number): string {
  return `${value.toFixed(2)} ms`;
}
