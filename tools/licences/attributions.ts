/** What the app is made of besides npm packages: the data the model learned from, the font, code inside the wasm file. */
export interface Attribution {
  readonly name: string;
  /** What it is to the app, for the about screen. */
  readonly use: string;
  readonly by: string;
  readonly licence: string;
  readonly url: string;
  /** File of the licence text in the repository; none where the licence asks for a link only. */
  readonly textFile?: string;
}

const insideWasm = 'Inside the WebAssembly file of TensorFlow.js';

export const attributions: readonly Attribution[] = [
  {
    name: 'MNIST',
    use: 'Handwritten digits that the network learned from',
    by: 'Yann LeCun, Corinna Cortes and Christopher J. C. Burges',
    licence: 'CC-BY-SA-3.0',
    url: 'https://creativecommons.org/licenses/by-sa/3.0/',
  },
  {
    name: 'Andika 6.101, as the subset Astro Digits',
    use: 'Digits in questions',
    by: 'SIL International',
    licence: 'OFL-1.1',
    url: 'https://software.sil.org/andika/',
    textFile: 'static/fonts/OFL.txt',
  },
  {
    name: 'XNNPACK',
    use: insideWasm,
    by: 'Facebook, Inc. and Google LLC',
    licence: 'BSD-3-Clause',
    url: 'https://github.com/google/XNNPACK',
    textFile: 'tools/licences/xnnpack.txt',
  },
  {
    name: 'pthreadpool',
    use: insideWasm,
    by: 'Facebook Inc. and Georgia Institute of Technology',
    licence: 'BSD-2-Clause',
    url: 'https://github.com/Maratyszcza/pthreadpool',
    textFile: 'tools/licences/pthreadpool.txt',
  },
  {
    name: 'FP16',
    use: insideWasm,
    by: 'Facebook Inc. and Georgia Institute of Technology',
    licence: 'MIT',
    url: 'https://github.com/Maratyszcza/FP16',
    textFile: 'tools/licences/fp16.txt',
  },
  {
    name: 'FXdiv',
    use: insideWasm,
    by: 'Marat Dukhan',
    licence: 'MIT',
    url: 'https://github.com/Maratyszcza/FXdiv',
    textFile: 'tools/licences/fxdiv.txt',
  },
];
