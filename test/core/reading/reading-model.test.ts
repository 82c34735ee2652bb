import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FEATURES, readingModelFrom, UNFITTED } from '../../../src/core/reading/reading-model.ts';

const stored = (more: object = {}): unknown => JSON.parse(JSON.stringify({ ...UNFITTED, ...more }));

describe('how to read, as a model brings it', () => {
  it('comes as it was written', () => {
    const model = { ...UNFITTED, temperature: 1.7, certaintySlope: 0.3, offset: -0.4, unsureBelow: 0.93, weights: { ...UNFITTED.weights, cut: -2.5 } };
    assert.deepEqual(readingModelFrom(stored(model)), model);
  });

  it('is the unfitted one for a model that says nothing, and knows every feature', () => {
    assert.equal(readingModelFrom(undefined), UNFITTED);
    assert.deepEqual(Object.keys(UNFITTED.weights), [...FEATURES]);
  });

  it('leaves out what a newer version may add', () => {
    assert.deepEqual(readingModelFrom(stored({ hue: 7 })), UNFITTED);
  });

  const { cut: _, ...cutless } = UNFITTED.weights;
  const nonsense: readonly unknown[] = [
    null, 1, 'x', [], {},
    ...[0, -1, NaN, '1', null].map((temperature) => ({ ...UNFITTED, temperature })),
    ...[0, -1, Infinity].map((slope) => ({ ...UNFITTED, slope })),
    ...[-0.1, NaN, '1', undefined].map((certaintySlope) => ({ ...UNFITTED, certaintySlope })),
    ...[NaN, Infinity, undefined].map((offset) => ({ ...UNFITTED, offset })),
    ...[-0.1, 1.1, NaN].map((unsureBelow) => ({ ...UNFITTED, unsureBelow })),
    { ...UNFITTED, weights: {} },
    { ...UNFITTED, weights: cutless },
    { ...UNFITTED, weights: { ...UNFITTED.weights, cut: '1' } },
    { ...UNFITTED, weights: { ...UNFITTED.weights, cut: NaN } },
  ];
  for (const value of nonsense) {
    it(`is refused where it makes no sense: ${show(value)}`, () => assert.equal(readingModelFrom(value), undefined));
  }
});

function show(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const strange = Object.entries(value).filter(([name, part]) => part !== UNFITTED[name as keyof typeof UNFITTED]);
  return strange.map(([name, part]) => `${name} ${typeof part === 'object' ? JSON.stringify(part) : String(part)}`).join() || JSON.stringify(value);
}
