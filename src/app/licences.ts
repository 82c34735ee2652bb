// Written by tools/licences.ts; change nothing here.

export interface Library {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
}

/** Data, fonts and code that did not come as a package. */
export interface Attribution {
  readonly name: string;
  readonly use: string;
  readonly by: string;
  readonly licence: string;
  readonly url: string;
}

export const libraries: readonly Library[] = [
  { name: '@lit-labs/ssr-dom-shim', version: '1.6.0', licence: 'BSD-3-Clause' },
  { name: '@lit/context', version: '1.1.6', licence: 'BSD-3-Clause' },
  { name: '@lit/localize', version: '0.12.2', licence: 'BSD-3-Clause' },
  { name: '@lit/reactive-element', version: '2.1.2', licence: 'BSD-3-Clause' },
  { name: '@noble/hashes', version: '2.4.0', licence: 'MIT' },
  { name: '@tanstack/lit-virtual', version: '3.14.2', licence: 'MIT' },
  { name: '@tanstack/virtual-core', version: '3.17.11', licence: 'MIT' },
  { name: '@tensorflow/tfjs-backend-cpu', version: '4.22.0', licence: 'Apache-2.0' },
  { name: '@tensorflow/tfjs-backend-wasm', version: '4.22.0', licence: 'Apache-2.0' },
  { name: '@tensorflow/tfjs-core', version: '4.22.0', licence: 'Apache-2.0' },
  { name: 'comlink', version: '4.4.2', licence: 'Apache-2.0' },
  { name: 'd3-array', version: '3.2.5', licence: 'ISC' },
  { name: 'd3-color', version: '3.1.1', licence: 'ISC' },
  { name: 'd3-format', version: '3.1.3', licence: 'ISC' },
  { name: 'd3-interpolate', version: '3.0.2', licence: 'ISC' },
  { name: 'd3-path', version: '3.1.1', licence: 'ISC' },
  { name: 'd3-scale', version: '4.0.3', licence: 'ISC' },
  { name: 'd3-shape', version: '3.2.1', licence: 'ISC' },
  { name: 'd3-time', version: '3.1.1', licence: 'ISC' },
  { name: 'd3-time-format', version: '4.1.1', licence: 'ISC' },
  { name: 'fflate', version: '0.8.3', licence: 'MIT' },
  { name: 'idb', version: '8.0.4', licence: 'ISC' },
  { name: 'internmap', version: '2.0.3', licence: 'ISC' },
  { name: 'lit', version: '3.3.3', licence: 'BSD-3-Clause' },
  { name: 'lit-element', version: '4.2.2', licence: 'BSD-3-Clause' },
  { name: 'lit-html', version: '3.3.3', licence: 'BSD-3-Clause' },
  { name: 'long', version: '4.0.0', licence: 'Apache-2.0' },
  { name: 'perfect-freehand', version: '1.2.3', licence: 'MIT' },
  { name: 'qr', version: '0.7.0', licence: '(MIT OR Apache-2.0)' },
  { name: 'seedrandom', version: '3.0.5', licence: 'MIT' },
  { name: 'ts-fsrs', version: '5.4.2', licence: 'MIT' },
  { name: 'valibot', version: '1.5.0', licence: 'MIT' },
  { name: 'workbox-core', version: '7.4.1', licence: 'MIT' },
  { name: 'workbox-precaching', version: '7.4.1', licence: 'MIT' },
  { name: 'workbox-routing', version: '7.4.1', licence: 'MIT' },
  { name: 'workbox-strategies', version: '7.4.1', licence: 'MIT' },
];

export const attributions: readonly Attribution[] = [
  { name: 'MNIST', use: 'Handwritten digits that the network learned from', by: 'Yann LeCun, Corinna Cortes and Christopher J. C. Burges', licence: 'CC-BY-SA-3.0', url: 'https://creativecommons.org/licenses/by-sa/3.0/' },
  { name: 'Andika 6.101, as the subset Astro Digits', use: 'Digits in questions', by: 'SIL International', licence: 'OFL-1.1', url: 'https://software.sil.org/andika/' },
  { name: 'XNNPACK', use: 'Inside the WebAssembly file of TensorFlow.js', by: 'Facebook, Inc. and Google LLC', licence: 'BSD-3-Clause', url: 'https://github.com/google/XNNPACK' },
  { name: 'pthreadpool', use: 'Inside the WebAssembly file of TensorFlow.js', by: 'Facebook Inc. and Georgia Institute of Technology', licence: 'BSD-2-Clause', url: 'https://github.com/Maratyszcza/pthreadpool' },
  { name: 'FP16', use: 'Inside the WebAssembly file of TensorFlow.js', by: 'Facebook Inc. and Georgia Institute of Technology', licence: 'MIT', url: 'https://github.com/Maratyszcza/FP16' },
  { name: 'FXdiv', use: 'Inside the WebAssembly file of TensorFlow.js', by: 'Marat Dukhan', licence: 'MIT', url: 'https://github.com/Maratyszcza/FXdiv' },
];
