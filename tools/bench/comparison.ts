/** This reader beside what one would have without it: size, cold start and latency, in one run of one browser. */
import type { Browser } from 'playwright-core';
import { storedSize, wireSize } from '../dist.ts';
import { table } from '../table.ts';
import { expectSameAnswers } from './answers.ts';
import { builtReader } from './built-reader.ts';
import { FULL_TFJS } from './bundle.ts';
import { densePage, sameNetwork, thisReader } from './contenders.ts';
import type { Backend, Contender } from './contenders.ts';
import { SEED_PAGE_SIZES } from './dense-network.ts';
import { BATCH } from './protocol.ts';
import type { Sample } from './protocol.ts';
import { playRounds, takeTurn } from './rounds.ts';
import { openSite } from './site.ts';
import type { Site } from './site.ts';
import { median } from './statistics.ts';
import { batches, messages, ones, summaryTable } from './summary.ts';
import type { Entry } from './summary.ts';

const ROUNDS = 5;

/** What the reader is to reach on wasm, medians in ms. */
const LIMITS = {
  one: { most: 1.5, stretch: 0.5 },
  batch: { most: 15, stretch: 6 },
} as const;

/**
 * Measures all contenders and writes what came out.
 * @param dist the folder of the built app
 * @throws NotBuiltError | ModelFileError | DifferentNetworksError
 */
export async function compareReaders(browser: Browser, dist: string): Promise<string> {
  const reader = builtReader(dist);
  const site = await openSite(dist);
  try {
    const { url } = site;
    const preferred = (await takeTurn(browser, site, densePage(url, 'default').job)).backend as Backend;
    const backends = new Set<Backend>(['wasm', preferred, 'cpu']);
    const contenders = [
      thisReader(url, reader, 'wasm'),
      thisReader(url, reader, 'cpu'),
      ...[...backends].map((backend) => sameNetwork(url, reader, backend)),
      ...[...backends].map((backend) => densePage(url, backend)),
    ];
    const samples = await playRounds(browser, site, contenders, ROUNDS);
    expectAgreement(samples);
    const entries = [...samples].map(([contender, its]) => entryOf(site, contender, its));
    return [summaryTable(entries), legend(preferred), wanted(entries)].join('\n\n');
  } finally {
    site.close();
  }
}

function entryOf({ folder }: Site, { name, backend, code, model }: Contender, samples: readonly Sample[]): Entry {
  const sum = (paths: readonly string[], size: (folder: string, path: string) => number): number =>
    paths.reduce((total, path) => total + size(folder, path), 0);
  return {
    name: `${name}, ${backend}`,
    code: sum(code, storedSize),
    codeBrotli: sum(code, wireSize),
    model: sum(model, storedSize),
    samples,
  };
}

/** Otherwise the comparison would mean nothing. */
function expectAgreement(samples: ReadonlyMap<Contender, readonly Sample[]>): void {
  const [first, ...others] = [...samples].filter(([{ network }]) => network === 'shipped').map(([, its]) => its[0]);
  for (const other of others) expectSameAnswers(first?.answer ?? [], other?.answer ?? [], BATCH);
}

function legend(preferred: Backend): string {
  return [
    `loadLayersModel: ${FULL_TFJS}, imported whole,`,
    'minified by esbuild, in a worker that is asked as this reader is; wasm with SIMD on one thread, as the reader has.',
    `Left to itself it chooses ${preferred} here. The browser has no GPU: webgl is computed in software.`,
    `Dense network: ${SEED_PAGE_SIZES.join('-')}, random float32 weights, as the page had that this app grew from.`,
    `Cold start: worker made to first prediction, files in the browser’s cache, nothing compiled; median of ${ROUNDS}.`,
    'Latency: from the page’s question to the answer’s arrival, warm; median and 95 % quantile of all rounds.',
  ].join('\n');
}

/** @param entries the first is this reader on wasm */
function wanted([reader]: readonly Entry[]): string {
  if (!reader) return '';
  const row = (name: string, values: number[], limit?: { most: number; stretch: number }): string[] => {
    const { most = '', stretch = '' } = limit ?? {};
    return [name, median(values).toFixed(2), String(most), String(stretch)];
  };
  return table([
    ['This reader, wasm with SIMD, median', 'ms', 'at most', 'stretch'],
    row('One digit', ones(reader), LIMITS.one),
    row(`${BATCH} digits at once`, batches(reader), LIMITS.batch),
    row('  of which the messages to the worker and back', messages(reader)),
  ]);
}
