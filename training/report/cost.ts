/** What a model costs: bytes to fetch, and time to wait. */
import { brotliCompressSync } from 'node:zlib';
import { RASTER_LENGTH } from '../../src/core/ink/raster.ts';
import { TRACE_LENGTH } from '../../src/core/ink/trace.ts';
import type { Reader } from '../../src/recognition/reader.ts';
import type { LoadedReader } from '../classifier.ts';
import { readModelFile } from '../model-folder.ts';
import { quantile } from '../report-page/numbers.ts';

export interface Cost {
  /** `model.json` and all that it names as they are stored, bytes, and the same in brotli. */
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

export async function costOf({ reader, files: names }: LoadedReader, folder: string): Promise<Cost> {
  const files = names.map((name) => readModelFile(folder, name));
  const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
  return {
    stored: sum(files.map((file) => file.length)),
    brotli: sum(files.map((file) => brotliCompressSync(file).length)),
    one: await waitFor(reader, 1),
    sixteen: await waitFor(reader, 16),
  };
}

/** One pass of the networks over n glyphs, on this thread and core, from floats to scores. */
async function waitFor(reader: Reader, n: number): Promise<Wait> {
  const numbers = (length: number): Float32Array => Float32Array.from({ length: n * length }, (_, i) => (i % 7) / 7);
  const glyphs = { rasters: numbers(RASTER_LENGTH), traces: numbers(TRACE_LENGTH) };
  const works: number[] = [];
  const clocks: number[] = [];
  for (let run = 0; run < WARM_UP + RUNS; run++) {
    const [started, worked] = [performance.now(), process.cpuUsage()];
    await reader.classify(glyphs, n);
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
