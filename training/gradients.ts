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

/** Zeros around an image: above and left, and below and right. */
export interface Margin {
  before: number;
  after: number;
}

/** The zeros that TF.js puts around for a padding. */
export function marginOf(padding: 'valid' | 'same', side: number, size: number, stride: number): Margin {
  if (padding === 'valid') return { before: 0, after: 0 };
  const total = Math.max(0, (Math.ceil(side / stride) - 1) * stride + size - side);
  return { before: Math.floor(total / 2), after: Math.ceil(total / 2) };
}

/**
 * For the filter of a convolution: the input, its batch and channels swapped, convolved with the gradient of the output,
 * which is spread out by the stride.
 * @param x [n, h, w, c]
 * @param dy [n, h', w', f]
 * @returns [k, k, c, f]
 */
export function filterGradient(
  x: Tensor4D,
  dy: Tensor4D,
  size: number,
  stride: number,
  margin: Margin,
): Tensor4D {
  return tidy(() => {
    const swapped = transpose(x, [3, 1, 2, 0]);
    const kernel = transpose(dy, [1, 2, 0, 3]);
    const whole = conv2d(swapped, kernel, 1, explicit(margin), 'NHWC', stride);
    // Rows that the stride left over at the end belong to no window.
    const exact = whole.shape[1] === size ? whole : slice(whole, [0, 0, 0, 0], [-1, size, size, -1]);
    return transpose(exact, [1, 2, 0, 3]);
  });
}

/**
 * For the input of a convolution with stride 1: the gradient of the output, with a margin, convolved with
 * the filter turned by 180 degrees, its channels swapped.
 * @param dy [n, h', w', f]
 * @param filter [k, k, c, f]
 * @param margin that x had
 * @returns [n, h, w, c]
 */
export function inputGradient(dy: Tensor4D, filter: Tensor4D, margin: Margin): Tensor4D {
  return tidy(() => {
    const rest = filter.shape[0] - 1;
    const turned = transpose(reverse(filter, [0, 1]), [0, 1, 3, 2]);
    return conv2d(dy, turned, 1, explicit({ before: rest - margin.before, after: rest - margin.after }));
  });
}

function explicit({ before, after }: Margin): [[0, 0], [number, number], [number, number], [0, 0]] {
  return [
    [0, 0],
    [before, after],
    [before, after],
    [0, 0],
  ];
}

/**
 * For the input of a max-pooling with windows of `size` that do not overlap.
 * @param dy gradient of the output y, which came from x
 */
export function maxPoolGradient(dy: Tensor4D, x: Tensor4D, y: Tensor4D, size: number): Tensor4D {
  const attributes = { filterSize: size, strides: size, pad: 'valid' };
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
  const size = (attrs as { filterSize?: unknown } | undefined)?.filterSize;
  if (typeof size !== 'number') throw new Error('Pooling windows must be square.');
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
        const corner = ((n * height + row * size) * width + column * size) * channels;
        for (let channel = 0; channel < channels; channel++, out++) {
          const largest = after[out];
          window: for (let i = 0; i < size; i++) {
            for (let j = 0; j < size; j++) {
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
