import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { DataError, readImages, splitOff } from '../../training/data.ts';
import { generateDigits } from '../../training/generated.ts';
import { idx } from './idx.ts';

const root = mkdtempSync(join(tmpdir(), 'data-'));
let folder = root;
let number = 0;
beforeEach(() => mkdirSync((folder = join(root, String(number++)))));
after(() => rmSync(root, { recursive: true }));

const { images, labels } = generateDigits(20, 1);
const put = (name: string, bytes: Uint8Array): void => writeFileSync(join(folder, name), bytes);

test('reads files packed or not, in the folder or in mnist/ below it', () => {
  mkdirSync(join(folder, 'mnist'));
  put('mnist/t10k-images-idx3-ubyte.gz', gzipSync(idx([20, 28, 28], images)));
  put('mnist/t10k-labels-idx1-ubyte', idx([20], labels));
  const set = readImages(folder, 't10k');
  assert.deepEqual([...set.labels], [...labels]);
  assert.deepEqual(Buffer.compare(set.images, images), 0);
  assert.throws(() => readImages(folder, 'train'), { name: 'DataError', message: /train-images-idx3-ubyte/ });
});

const whole = (): void => {
  put('train-images-idx3-ubyte', idx([20, 28, 28], images));
  put('train-labels-idx1-ubyte', idx([20], labels));
};
const broken: [string, RegExp, () => void][] = [
  [
    'images cut off',
    /images.*15676 bytes.*15680/,
    () => put('train-images-idx3-ubyte', idx([20, 28, 28], images.subarray(4))),
  ],
  [
    'images of another size',
    /images.*14x56/,
    () => put('train-images-idx3-ubyte', idx([20, 14, 56], images)),
  ],
  [
    'no images at all',
    /images.*no images/,
    () => put('train-images-idx3-ubyte', idx([0, 28, 28], new Uint8Array())),
  ],
  [
    'text for images',
    /images.*no IDX/,
    () => put('train-images-idx3-ubyte', Buffer.from('hello, this is text')),
  ],
  ['an empty file', /labels.*no IDX/, () => put('train-labels-idx1-ubyte', Buffer.alloc(0))],
  [
    'labels for images',
    /labels.*dimensions/,
    () => put('train-labels-idx1-ubyte', idx([20, 28, 28], images)),
  ],
  [
    'too few labels',
    /labels.*19 labels/,
    () => put('train-labels-idx1-ubyte', idx([19], labels.subarray(1))),
  ],
  [
    'a label that is no digit',
    /labels.*label 3/,
    () =>
      put(
        'train-labels-idx1-ubyte',
        idx(
          [20],
          labels.map((l, i) => (i === 2 ? 77 : l)),
        ),
      ),
  ],
  [
    'packing cut off',
    /labels.*cannot be read/,
    () => put('train-labels-idx1-ubyte', gzipSync(idx([20], labels)).subarray(0, 20)),
  ],
];
for (const [what, message, damage] of broken) {
  test(`says which file is wrong: ${what}`, () => {
    whole();
    damage();
    assert.throws(
      () => readImages(folder, 'train'),
      (error) => error instanceof DataError && message.test(error.message) && error.message.includes(folder),
    );
  });
}

test('the validation images are apart from the others, of every digit, and the same each time', () => {
  const many = Uint8Array.from({ length: 1000 }, (_, i) => i % 10);
  const { train, validation } = splitOff(many, 100, 3);
  assert.deepEqual(
    [...train, ...validation].sort((a, b) => a - b),
    [...many.keys()],
  );
  for (let digit = 0; digit < 10; digit++)
    assert.equal(validation.filter((i) => many[i] === digit).length, 10);
  assert.deepEqual(splitOff(many, 100, 3).validation, validation);
  assert.notDeepEqual(splitOff(many, 100, 4).validation, validation);
});
