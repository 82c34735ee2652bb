/** What a network costs: bytes to fetch, and time to wait. */
import { brotliCompressSync } from 'node:zlib';
import { RASTER_LENGTH } from '../../src/core/ink/raster.ts';
import type { Network } from '../../src/recognition/network.ts';
import { readModelFile } from '../model-folder.ts';
import { quantile } from '../report-page/numbers.ts';

export interface Cost {
  /** `model.json` and its shards as they are stored, bytes, and the same in brotli. */
  stored: number;
  brotli: number;
  /** Of one digit, and of a batch of 16. */
  one: Wait;
  sixteen: Wait;
}

/** Medians of many runs, milliseconds. */
export interface Wait {
  /** What the processor worked, whatever else it had to do meanwhile. */
  work: number;
  /** What went by on the clock: more, where the machine was busy. */
  clock: number;
}

/** Runs before the clock is started: the first ones compile. */
const WARM_UP = 20;
const RUNS = 200;

export async function costOf(network: Network, folder: string): Promise<Cost> {
  const names = ['model.json', ...network.model.shards.map(({ path }) => path)];
  const files = names.map((name) => readModelFile(folder, name));
  const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
  return {
    stored: sum(files.map((file) => file.length)),
    brotli: sum(files.map((file) => brotliCompressSync(file).length)),
    one: await waitFor(network, 1),
    sixteen: await waitFor(network, 16),
  };
}

/** One pass of the network over n rasters, on this thread and core, from floats to scores. */
async function waitFor(network: Network, n: number): Promise<Wait> {
  const rasters = Float32Array.from({ length: n * RASTER_LENGTH }, (_, i) => (i % 7) / 7);
  const works: number[] = [];
  const clocks: number[] = [];
  for (let run = 0; run < WARM_UP + RUNS; run++) {
    const [started, worked] = [performance.now(), process.cpuUsage()];
    await network.classify(rasters, n);
    const { user, system } = process.cpuUsage(worked);
    if (run < WARM_UP) continue;
    works.push((user + system) / 1000);
    clocks.push(performance.now() - started);
  }
  return { work: median(works), clock: median(clocks) };
}

function median(values: readonly number[]): number {
  return quantile([...values].sort((a, b) => a - b), 0.5);
}
