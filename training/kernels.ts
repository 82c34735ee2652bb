/**
 * Gradient kernels that TF.js's wasm backend lacks or does slowly, built from its fast ones. Both gradients of a
 * convolution are convolutions themselves (Dumoulin and Visin, "A guide to convolution arithmetic", 2016):
 * - for the filter: the input, its batch and channels swapped, convolved with the gradient of the output;
 * - for the input: the gradient of the output convolved with the filter, turned by 180 degrees, its channels swapped.
 */
import { getKernel, registerKernel, unregisterKernel, backend_util } from '@tensorflow/tfjs-core';
import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';

type Shape4 = [number, number, number, number];
interface ConvAttributes {
  strides: number | [number, number];
  pad: 'valid' | 'same' | number | [[number, number], [number, number], [number, number], [number, number]];
  dataFormat: 'NHWC' | 'NCHW';
}

/** Replaces the gradient kernels of the wasm backend. Call it once, before the first gradient. */
export function registerGradientKernels(): void {
  replace('Conv2DBackpropFilter', filterGradient);
  replace('Conv2DBackpropInput', inputGradient);
  replace('MaxPoolGrad', maxPoolGradient);
}

function replace(kernelName: string, kernelFunc: KernelFunc): void {
  if (getKernel(kernelName, 'wasm')) unregisterKernel(kernelName, 'wasm');
  registerKernel({ kernelName, backendName: 'wasm', kernelFunc });
}

const filterGradient: KernelFunc = ({ inputs, attrs, backend }) => {
  const { x, dy } = inputs as { x: TensorInfo; dy: TensorInfo };
  const settings = attrs as unknown as ConvAttributes & { filterShape: Shape4 };
  const wasm = backend as BackendWasm;
  const { top, bottom, left, right } = padding(x.shape as Shape4, settings.filterShape, settings);
  const swapped = run(wasm, 'Transpose', { x }, { perm: [3, 1, 2, 0] });
  const kernel = run(wasm, 'Transpose', { x: dy }, { perm: [1, 2, 0, 3] });
  const pad = [[0, 0], [top, bottom], [left, right], [0, 0]];
  const turned = run(wasm, 'Conv2D', { x: swapped, filter: kernel }, convolution(pad));
  const result = run(wasm, 'Transpose', { x: turned }, { perm: [1, 2, 0, 3] });
  for (const used of [swapped, kernel, turned]) wasm.disposeData(used.dataId);
  return result;
};

const inputGradient: KernelFunc = ({ inputs, attrs, backend }) => {
  const { dy, filter } = inputs as { dy: TensorInfo; filter: TensorInfo };
  const settings = attrs as unknown as ConvAttributes & { inputShape: Shape4 };
  const wasm = backend as BackendWasm;
  const [height, width] = filter.shape as Shape4;
  const { top, bottom, left, right } = padding(settings.inputShape, filter.shape as Shape4, settings);
  const flipped = run(wasm, 'Reverse', { x: filter }, { dims: [0, 1] });
  const swapped = run(wasm, 'Transpose', { x: flipped }, { perm: [0, 1, 3, 2] });
  const pad = [
    [0, 0],
    [height - 1 - top, height - 1 - bottom],
    [width - 1 - left, width - 1 - right],
    [0, 0],
  ];
  const result = run(wasm, 'Conv2D', { x: dy, filter: swapped }, convolution(pad));
  for (const used of [flipped, swapped]) wasm.disposeData(used.dataId);
  return result;
};

/** The gradient goes to the first largest pixel of each window. Windows must not overlap. */
const maxPoolGradient: KernelFunc = ({ inputs, attrs, backend }) => {
  const { dy, input: x, output: y } = inputs as { dy: TensorInfo; input: TensorInfo; output: TensorInfo };
  const { filterSize, strides, pad } = attrs as unknown as {
    filterSize: number | [number, number];
    strides: number | [number, number];
    pad: 'valid' | 'same' | number;
  };
  const wasm = backend as BackendWasm;
  const info = backend_util.computePool2DInfo(x.shape as Shape4, filterSize, strides, 1, pad);
  const { filterHeight, filterWidth, inHeight, inWidth, outHeight, outWidth, inChannels } = info;
  if (filterHeight > info.strideHeight || filterWidth > info.strideWidth || pad !== 'valid') {
    throw new Error('Training knows max-pooling only with windows that do not overlap, and no padding.');
  }
  const dx = wasm.makeOutput(x.shape, 'float32');
  // Taken after makeOutput: when the wasm memory grows, views of it from before are dead.
  const to = wasm.typedArrayFromHeap(dx) as Float32Array;
  const from = wasm.typedArrayFromHeap(dy) as Float32Array;
  const before = wasm.typedArrayFromHeap(x) as Float32Array;
  const after = wasm.typedArrayFromHeap(y) as Float32Array;
  to.fill(0);
  let out = 0;
  for (let n = 0; n < info.batchSize; n++) {
    for (let row = 0; row < outHeight; row++) {
      for (let column = 0; column < outWidth; column++) {
        const corner = ((n * inHeight + row * info.strideHeight) * inWidth + column * info.strideWidth) * inChannels;
        for (let channel = 0; channel < inChannels; channel++, out++) {
          const largest = after[out];
          window: for (let i = 0; i < filterHeight; i++) {
            for (let j = 0; j < filterWidth; j++) {
              const at = corner + (i * inWidth + j) * inChannels + channel;
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

function padding(
  inputShape: Shape4,
  filterShape: Shape4,
  { strides, pad, dataFormat }: ConvAttributes,
): { top: number; bottom: number; left: number; right: number } {
  if (dataFormat === 'NCHW') throw new Error('Training knows convolutions only with the channels last.');
  const info = backend_util.computeConv2DInfo(inputShape, filterShape, strides, 1, pad);
  if (info.strideHeight !== 1 || info.strideWidth !== 1) {
    throw new Error('Training knows convolutions only with a stride of 1.');
  }
  return info.padInfo;
}

function convolution(pad: number[][]): Record<string, unknown> {
  return { strides: 1, dilations: 1, pad, dataFormat: 'NHWC', dimRoundingMode: undefined };
}

/** Calls a kernel of the backend itself: no tape, no tensor to keep count of, only memory to free. */
function run(
  backend: BackendWasm,
  name: string,
  inputs: Record<string, TensorInfo>,
  attrs: Record<string, unknown>,
): TensorInfo {
  const kernel = getKernel(name, 'wasm');
  if (!kernel) throw new Error(`The wasm backend has no kernel ${name}.`);
  const result = kernel.kernelFunc({ inputs, attrs: attrs as never, backend });
  if (Array.isArray(result)) throw new Error(`The kernel ${name} gave more than one result.`);
  return result;
}
