/** A model file that is not what it should be is refused before it is run. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { UNFITTED } from '../../src/core/reading/reading-model.ts';
import {
  checkShard,
  decodeWeights,
  ModelFileError,
  parseModelFile,
} from '../../src/recognition/model-file.ts';

type Layer = { class_name: string; config: Record<string, unknown> };
interface Json {
  modelTopology: { class_name: string; config: { layers: Layer[] } };
  weightsManifest: { paths: string[]; weights: Record<string, unknown>[] }[];
  userDefinedMetadata: Record<string, unknown>;
}

/** The ink of a raster, one 3x3 filter at four places, 10 classes: 9 + 1 + 40 + 10 numbers. */
function model(): Json {
  return {
    modelTopology: {
      class_name: 'Sequential',
      config: {
        layers: [
          {
            class_name: 'Conv2D',
            config: {
              name: 'c',
              batch_input_shape: [null, 28, 28, 1],
              filters: 1,
              kernel_size: [3, 3],
              strides: [13, 13],
              activation: 'relu',
            },
          },
          { class_name: 'Dropout', config: { name: 'drop' } },
          { class_name: 'Flatten', config: { name: 'flat' } },
          { class_name: 'Dense', config: { name: 'd', units: 10, activation: 'softmax' } },
        ],
      },
    },
    weightsManifest: [
      {
        paths: ['w.bin'],
        weights: [
          {
            name: 'c/kernel',
            shape: [3, 3, 1, 1],
            dtype: 'float32',
            quantization: { dtype: 'uint8', scale: 0.5, min: -1 },
          },
          { name: 'c/bias', shape: [1], dtype: 'float32' },
          { name: 'd/kernel', shape: [4, 10], dtype: 'float32', quantization: { dtype: 'float16' } },
          {
            name: 'd/bias',
            shape: [10],
            dtype: 'float32',
            quantization: { dtype: 'uint16', scale: 2, min: 0 },
          },
        ],
      },
    ],
    userDefinedMetadata: { reading: READING, sha256: {} },
  };
}
const READING = { ...UNFITTED, temperature: 1.7 };
const BYTES = 9 + 4 + 80 + 20;

test('a proper file is understood, each way of storing numbers too', () => {
  const parsed = parseModelFile(model());
  assert.equal(parsed.byteLength, BYTES);
  assert.deepEqual(parsed.reading, READING);
  assert.equal(parsed.classes, 10);
  assert.deepEqual(
    parsed.layers.map(({ kind }) => kind),
    ['conv', 'flatten'],
  );
  assert.equal(parsed.scores.kernel, 'd/kernel');
  const bytes = new Uint8Array(BYTES + 3);
  const view = new DataView(bytes.buffer, 3);
  view.setUint8(1, 4);
  view.setFloat32(9, 0.25, true);
  [0x3c00, 0xc000, 0x3555, 0x0001, 0x7bff].forEach((half, i) => view.setUint16(13 + 2 * i, half, true));
  view.setUint16(93, 300, true);
  // Not at the start of its buffer: a view on a part must work as well.
  const weights = decodeWeights(parsed, bytes.subarray(3));
  assert.deepEqual([...(weights.get('c/kernel') ?? [])].slice(0, 2), [-1, 1]);
  assert.deepEqual([...(weights.get('c/bias') ?? [])], [0.25]);
  const halves = [...(weights.get('d/kernel') ?? [])].slice(0, 5);
  assert.deepEqual(halves, [1, -2, 1365 / 4096, 2 ** -24, 65504]);
  assert.deepEqual([...(weights.get('d/bias') ?? [])].slice(0, 2), [600, 0]);
});

test('a model that says nothing of reading is read as one that nothing was fitted to', () => {
  const json = model();
  delete json.userDefinedMetadata['reading'];
  assert.deepEqual(parseModelFile(json).reading, UNFITTED);
  assert.deepEqual(parseModelFile({ ...json, userDefinedMetadata: undefined }).reading, UNFITTED);
});

test('a file cut off or too long is refused', () => {
  const parsed = parseModelFile(model());
  for (const length of [0, BYTES - 1, BYTES + 1]) {
    assert.throws(() => decodeWeights(parsed, new Uint8Array(length)), ModelFileError);
  }
});

test('weights that are infinite or no numbers are refused, and named', () => {
  const parsed = parseModelFile(model());
  const spoils: [RegExp, (view: DataView) => void][] = [
    [/c\/bias/, (view) => view.setFloat32(9, NaN, true)],
    [/c\/bias/, (view) => view.setFloat32(9, -Infinity, true)],
    [/d\/kernel/, (view) => view.setUint16(13, 0x7c00, true)],
    [/d\/kernel/, (view) => view.setUint16(91, 0x7e00, true)],
  ];
  for (const [message, spoil] of spoils) {
    const bytes = new Uint8Array(BYTES);
    spoil(new DataView(bytes.buffer));
    assert.throws(() => decodeWeights(parsed, bytes), { name: 'ModelFileError', message });
  }
});

const layer = (json: Json, i: number): Layer =>
  json.modelTopology.config.layers[i] ?? { class_name: '', config: {} };
const weight = (json: Json, i: number): Record<string, unknown> => json.weightsManifest[0]?.weights[i] ?? {};
/** Another input, of which the filter still finds four places. */
const takes = (json: Json, shape: [number, number, number]): void => {
  layer(json, 0).config['batch_input_shape'] = [null, ...shape];
  weight(json, 0)['shape'] = [3, 3, shape[2], 1];
};
const reads = (json: Json, reading: unknown): void => void (json.userDefinedMetadata['reading'] = reading);
const wrong: [string, RegExp, (json: Json) => void][] = [
  ['an unknown layer', /LSTM/, (json) => (layer(json, 1).class_name = 'LSTM')],
  ['an unknown activation', /selu/, (json) => (layer(json, 0).config['activation'] = 'selu')],
  ['an unknown padding', /padding/, (json) => (layer(json, 0).config['padding'] = 'causal')],
  ['a dilated convolution', /dilated/, (json) => (layer(json, 0).config['dilation_rate'] = 2)],
  [
    'a weight of the wrong shape',
    /d\/kernel.*\[4, 10\].*\[8, 10\]/,
    (json) => (weight(json, 2)['shape'] = [8, 10]),
  ],
  ['a weight that is missing', /c\/bias.*missing/, (json) => (weight(json, 1)['name'] = 'other')],
  ['a weight of whole numbers', /int32/, (json) => (weight(json, 1)['dtype'] = 'int32')],
  ['an unknown quantisation', /int4/, (json) => (weight(json, 0)['quantization'] = { dtype: 'int4' })],
  [
    'a scale that is no number',
    /scale/,
    (json) => (weight(json, 0)['quantization'] = { dtype: 'uint8', scale: 'x' }),
  ],
  [
    'a filter larger than the image',
    /nothing is left/,
    (json) => {
      layer(json, 0).config['kernel_size'] = [29, 29];
      weight(json, 0)['shape'] = [29, 29, 1, 1];
    },
  ],
  ['no class scores at the end', /last layer/, (json) => json.modelTopology.config.layers.splice(1)],
  ['layers that are no list', /layers/, (json) => Object.assign(json.modelTopology.config, { layers: 3 })],
  ['another kind of model', /Sequential/, (json) => (json.modelTopology.class_name = 'Functional')],
  [
    'a softmax in the middle',
    /before the last.*softmax/,
    (json) => (layer(json, 0).config['activation'] = 'softmax'),
  ],
  ['images of another size', /26x28x1.*28x28x1 or 28x28x4/, (json) => takes(json, [26, 28, 1])],
  ['images in colour', /28x28x3.*28x28x1 or 28x28x4/, (json) => takes(json, [28, 28, 3])],
  [
    'eleven classes',
    /11 classes.*10 or 18/,
    (json) => {
      layer(json, 3).config['units'] = 11;
      weight(json, 2)['shape'] = [4, 11];
      weight(json, 3)['shape'] = [11];
    },
  ],
  ['a temperature of nought', /reading/, (json) => reads(json, { ...READING, temperature: 0 })],
  ['a temperature that is a text', /reading/, (json) => reads(json, { ...READING, temperature: '1.7' })],
  ['an offset that is missing', /reading/, (json) => reads(json, { ...READING, offset: undefined })],
  ['a weight of reading that is no number', /reading/, (json) => reads(json, { ...READING, weights: { digit: null } })],
  ['a reading that is no object', /reading/, (json) => reads(json, null)],
  ['no weights', /weightsManifest/, (json) => Object.assign(json, { weightsManifest: undefined })],
];
test('what cannot be run is refused in a sentence', () => {
  for (const [what, message, spoil] of wrong) {
    const json = model();
    spoil(json);
    assert.throws(
      () => parseModelFile(json),
      (error) => error instanceof ModelFileError && message.test(error.message),
      what,
    );
  }
  for (const json of [null, undefined, 7, 'text', [], {}])
    assert.throws(() => parseModelFile(json), ModelFileError);
});

test('a shard’s checksum is compared where there is one', async () => {
  const bytes = Uint8Array.of(1, 2, 3);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await checkShard({ path: 'a.bin', sha256 }, bytes);
  await checkShard({ path: 'a.bin', sha256: null }, bytes);
  const damaged = checkShard({ path: 'a.bin', sha256 }, Uint8Array.of(1, 2, 4));
  await assert.rejects(damaged, { name: 'ModelFileError', message: /a\.bin is damaged/ });
});
