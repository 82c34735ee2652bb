/**
 * Gradients of convolution and max-pooling, from operations that TF.js's wasm backend does fast. It lacks the filter's
 * gradient, and its own gradients of the input and of pooling are slow. Both gradients of a convolution are
 * convolutions themselves (Dumoulin and Visin, "A guide to convolution arithmetic", 2016).
 */
import {
  backend,
  conv2d,
  engine,
  getKernel,
  registerKernel,
  reverse,
  slice,
  tidy,
  transpose,
  unregisterKernel,
} from '@tensorflow/tfjs-core';
import type { KernelFunc, Tensor1D, Tensor2D, Tensor4D, TensorInfo } from '@tensorflow/tfjs-core';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';

/** Height and width. */
type Pair = readonly [number, number];

/** Zeros around an image: above and below, and left and right. */
export type Margin = readonly [rows: Pair, columns: Pair];

/** The zeros that TF.js puts around for a padding. */
export function marginOf(padding: 'valid' | 'same', sides: Pair, size: Pair, stride: Pair): Margin {
  const along = (axis: 0 | 1): Pair => {
    if (padding === 'valid') return [0, 0];
    const [side, step] = [sides[axis], stride[axis]];
    const total = Math.max(0, (Math.ceil(side / step) - 1) * step + size[axis] - side);
    return [Math.floor(total / 2), Math.ceil(total / 2)];
  };
  return [along(0), along(1)];
}

/**
 * For the filter of a convolution: the input, its batch and channels swapped, convolved with the gradient of the output,
 * which is spread out by the stride.
 * @param x [n, h, w, c]
 * @param dy [n, h', w', f]
 * @returns [k, l, c, f]
 */
export function filterGradient(
  x: Tensor4D,
  dy: Tensor4D,
  size: Pair,
  stride: Pair,
  margin: Margin,
): Tensor4D {
  return tidy(() => {
    const swapped = transpose(x, [3, 1, 2, 0]);
    const kernel = transpose(dy, [1, 2, 0, 3]);
    const whole = conv2d(swapped, kernel, 1, explicit(margin), 'NHWC', [...stride]);
    // Rows that the stride left over at the end belong to no window.
    const isExact = whole.shape[1] === size[0] && whole.shape[2] === size[1];
    const exact = isExact ? whole : slice(whole, [0, 0, 0, 0], [-1, ...size, -1]);
    return transpose(exact, [1, 2, 0, 3]);
  });
}

/**
 * For the input of a convolution with stride 1: the gradient of the output, with a margin, convolved with
 * the filter turned by 180 degrees, its channels swapped.
 * @param dy [n, h', w', f]
 * @param filter [k, l, c, f]
 * @param margin that x had
 * @returns [n, h, w, c]
 */
export function inputGradient(dy: Tensor4D, filter: Tensor4D, margin: Margin): Tensor4D {
  return tidy(() => {
    const rest = ([before, after]: Pair, size: number): Pair => [size - 1 - before, size - 1 - after];
    const turned = transpose(reverse(filter, [0, 1]), [0, 1, 3, 2]);
    const [rows, columns] = margin;
    return conv2d(dy, turned, 1, explicit([rest(rows, filter.shape[0]), rest(columns, filter.shape[1])]));
  });
}

function explicit([rows, columns]: Margin): [[0, 0], [number, number], [number, number], [0, 0]] {
  return [[0, 0], [...rows], [...columns], [0, 0]];
}

/**
 * For the input of a max-pooling with windows of `size` that do not overlap.
 * @param dy gradient of the output y, which came from x
 */
export function maxPoolGradient(dy: Tensor4D, x: Tensor4D, y: Tensor4D, size: Pair): Tensor4D {
  const attributes = { filterSize: [...size], strides: [...size], pad: 'valid' };
  return engine().runKernel('MaxPoolGrad', { dy, input: x, output: y }, attributes);
}

/**
 * The sum of the rows. `sum` would transpose first, and a product with a row of ones takes five times as long.
 * @param rows [n, c]
 * @returns [c]
 */
export function sumRows(rows: Tensor2D): Tensor1D {
  return engine().runKernel('SumRows', { rows });
}

/** Puts fast kernels beside and in place of the wasm backend's own. Call it once, before training. */
export function registerFastKernels(): void {
  const kernels = { MaxPoolGrad: maxPoolGradKernel, SumRows: sumRowsKernel };
  for (const [kernelName, kernelFunc] of Object.entries(kernels)) {
    if (getKernel(kernelName, 'wasm')) unregisterKernel(kernelName, 'wasm');
    registerKernel({ kernelName, backendName: 'wasm', kernelFunc });
  }
}

const sumRowsKernel: KernelFunc = ({ inputs }) => {
  const { rows } = inputs as Record<'rows', TensorInfo>;
  const wasm = backend() as BackendWasm;
  const [count = 0, columns = 0] = rows.shape;
  const sums = wasm.makeOutput([columns], 'float32');
  // In double precision, as thousands of rows are added; taken from the heap after makeOutput, which may move it.
  const totals = new Float64Array(columns);
  const from = wasm.typedArrayFromHeap(rows) as Float32Array;
  for (let row = 0, at = 0; row < count; row++) {
    for (let column = 0; column < columns; column++, at++) totals[column] = (totals[column] ?? 0) + (from[at] ?? 0);
  }
  (wasm.typedArrayFromHeap(sums) as Float32Array).set(totals);
  return sums;
};

/** The gradient goes to the first largest pixel of each window. */
const maxPoolGradKernel: KernelFunc = ({ inputs, attrs }) => {
  const { dy, input: x, output: y } = inputs as Record<'dy' | 'input' | 'output', TensorInfo>;
  const [rows, columns] = (attrs as { filterSize: Pair }).filterSize;
  const wasm = backend() as BackendWasm;
  const [count = 0, height = 0, width = 0, channels = 0] = x.shape;
  const [, outHeight = 0, outWidth = 0] = y.shape;
  const dx = wasm.makeOutput(x.shape, 'float32');
  // Taken after makeOutput: when the wasm memory grows, views of it from before are dead.
  const to = wasm.typedArrayFromHeap(dx) as Float32Array;
  const from = wasm.typedArrayFromHeap(dy) as Float32Array;
  const before = wasm.typedArrayFromHeap(x) as Float32Array;
  const after = wasm.typedArrayFromHeap(y) as Float32Array;
  to.fill(0);
  let out = 0;
  for (let n = 0; n < count; n++) {
    for (let row = 0; row < outHeight; row++) {
      for (let column = 0; column < outWidth; column++) {
        const corner = ((n * height + row * rows) * width + column * columns) * channels;
        for (let channel = 0; channel < channels; channel++, out++) {
          const largest = after[out];
          window: for (let i = 0; i < rows; i++) {
            for (let j = 0; j < columns; j++) {
              const at = corner + (i * width + j) * channels + channel;
              if (before[at] === largest) {
                to[at] = from[out] ?? 0;
                break window;
              }
            }
          }
        }
      }
    }
  }
  return dx;
};
