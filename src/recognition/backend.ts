/** Chooses what computes: the wasm backend with SIMD on one thread where it runs, the cpu backend elsewhere. */
import { env, registerKernel, setBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { _fusedMatMulConfig as cpuFusedMatMul } from '@tensorflow/tfjs-backend-cpu/dist/kernels/_FusedMatMul';
import { fusedConv2DConfig as cpuFusedConv2D } from '@tensorflow/tfjs-backend-cpu/dist/kernels/FusedConv2D';
import { maxPoolConfig as cpuMaxPool } from '@tensorflow/tfjs-backend-cpu/dist/kernels/MaxPool';
import { meanConfig as cpuMean } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Mean';
import { reshapeConfig as cpuReshape } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Reshape';
import { _fusedMatMulConfig as wasmFusedMatMul } from '@tensorflow/tfjs-backend-wasm/dist/kernels/_FusedMatMul';
import { fusedConv2DConfig as wasmFusedConv2D } from '@tensorflow/tfjs-backend-wasm/dist/kernels/FusedConv2D';
import { maxPoolConfig as wasmMaxPool } from '@tensorflow/tfjs-backend-wasm/dist/kernels/MaxPool';
import { meanConfig as wasmMean } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Mean';
import { reshapeConfig as wasmReshape } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Reshape';
import { transposeConfig as wasmTranspose } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Transpose';

/** The kernels of network.ts, for either backend. */
const KERNEL_CONFIGS = [
  ...[cpuFusedConv2D, cpuMaxPool, cpuReshape, cpuFusedMatMul, cpuMean],
  ...[wasmFusedConv2D, wasmMaxPool, wasmReshape, wasmFusedMatMul, wasmMean],
  // Called within Mean, which breaks where it has not been set up by being registered.
  wasmTranspose,
];

/**
 * Sets the TF.js backend. Wasm may be switched off, blocked, without SIMD, or its file may not come: then the same
 * answers come from plain JavaScript, slower.
 */
export async function startBackend(options: {
  readonly backend: 'auto' | 'cpu';
  readonly wasmUrl: string;
}): Promise<'wasm' | 'cpu'> {
  for (const config of KERNEL_CONFIGS) registerKernel(config);
  if (options.backend === 'auto' && (await startWasm(options.wasmUrl))) return 'wasm';
  await setBackend('cpu');
  return 'cpu';
}

async function startWasm(url: string): Promise<boolean> {
  // Threads need headers that a plain static host does not send.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (!(await env().getAsync('WASM_HAS_SIMD_SUPPORT'))) return false;
  setWasmPaths({
    'tfjs-backend-wasm.wasm': url,
    'tfjs-backend-wasm-simd.wasm': url,
    'tfjs-backend-wasm-threaded-simd.wasm': url,
  });
  return setBackend('wasm');
}
