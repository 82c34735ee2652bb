/** TF.js as training uses it: the wasm backend, which runs on a plain machine, with our faster kernels. */
import { ready, setBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-wasm';
import { registerFastKernels } from './gradients.ts';

/** Makes wasm the current backend of this thread. */
export async function useFastBackend(): Promise<void> {
  const events = ['uncaughtException', 'unhandledRejection'] as const;
  const before = events.map((event) => process.listeners(event as 'uncaughtException'));
  if (!(await setBackend('wasm')))
    throw new Error('The wasm backend of TF.js does not start on this machine.');
  await ready();
  // The backend's loader listens for errors that nobody caught, only to throw them anew: Node then prints the
  // loader's one line of 100 kB and the true cause is lost.
  events.forEach((event, i) => {
    for (const listener of process.listeners(event as 'uncaughtException')) {
      if (!before[i]?.includes(listener)) process.off(event, listener);
    }
  });
  registerFastKernels();
}
