/** The libraries in the shipped app, found by walking the lock file from what package.json asks for. */
import { readFile, readdir } from 'node:fs/promises';

export interface Library {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
  readonly text: string;
}

interface Package {
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const root = new URL('../../', import.meta.url);

/** Not in the built app: types are gone after compiling, and TF.js uses node-fetch in Node only. */
const isLeftOut = (name: string) => name.startsWith('@types/') || name === '@webgpu/types' || name === 'node-fetch';

/** Packages that ship without a licence file, and where the same text stands. */
const textElsewhere: Readonly<Record<string, string>> = {
  '@lit-labs/ssr-dom-shim': 'node_modules/lit/LICENSE', // the same repository
  '@tensorflow/tfjs-backend-cpu': 'node_modules/comlink/LICENSE', // the Apache licence names no holder
  '@tensorflow/tfjs-backend-wasm': 'node_modules/comlink/LICENSE',
  '@tensorflow/tfjs-core': 'node_modules/comlink/LICENSE',
  seedrandom: 'node_modules/seedrandom/README.md',
};

async function licenceText(name: string): Promise<string> {
  const folder = new URL(`node_modules/${name}/`, root);
  const file = (await readdir(folder)).find((entry) => /^(?:licen[cs]e|copying)(?:\.\w+)?$/iu.test(entry));
  const elsewhere = textElsewhere[name];
  if (file !== undefined) return readFile(new URL(file, folder), 'utf8');
  if (elsewhere === undefined) {
    throw new Error(`${name} has no licence file: find its text and name it in tools/licences/dependencies.ts.`);
  }
  const text = await readFile(new URL(elsewhere, root), 'utf8');
  return elsewhere.endsWith('README.md') ? text.slice(text.lastIndexOf('LICENSE')) : text;
}

/** Every package that the shipped app may contain, by name. */
export async function shippedLibraries(): Promise<Library[]> {
  const lock = JSON.parse(await readFile(new URL('package-lock.json', root), 'utf8')) as {
    packages: Record<string, Package>;
  };
  const names = new Set<string>();
  const waiting = Object.keys(lock.packages['']?.dependencies ?? {});
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (names.has(name) || isLeftOut(name)) continue;
    names.add(name);
    waiting.push(...Object.keys(lock.packages[`node_modules/${name}`]?.dependencies ?? {}));
  }
  const sorted = [...names].sort((a, b) => (a < b ? -1 : 1));
  return Promise.all(
    sorted.map(async (name) => {
      const { version, license } = lock.packages[`node_modules/${name}`] ?? {};
      if (version === undefined || license === undefined) {
        throw new Error(`package-lock.json does not say which version or licence of ${name} is used.`);
      }
      return { name, version, licence: license, text: (await licenceText(name)).trim() };
    }),
  );
}
