/** Runs in the benchmark's page: starts one contender's worker and times it. */
import { wrap } from 'comlink';
import { RASTER_SIDE } from '../../src/core/ink/raster.ts';
import { TRACE_CHANNELS, TRACE_POINTS } from '../../src/core/ink/trace.ts';
import { mulberry32 } from '../../src/core/random.ts';
import type { PackedGlyphs } from '../../src/recognition/batch.ts';
import { softmax } from './answers.ts';
import { BATCH } from './protocol.ts';
import type { ContenderWorker, Job, Sample } from './protocol.ts';

const PIXELS = RASTER_SIDE * RASTER_SIDE;

/** So often a question is asked, unless so many milliseconds are over before; once at least. */
interface Effort {
  readonly count: number;
  readonly time: number;
}

interface Efforts {
  readonly warmUp: Effort;
  readonly measured: Effort;
}

/** Browsers translate code anew once it has run often: only after about 200 digits is the reader as fast as it gets. */
const ONE: Efforts = { warmUp: { count: 200, time: 400 }, measured: { count: 60, time: 200 } };
const MANY: Efforts = { warmUp: { count: 15, time: 300 }, measured: { count: 15, time: 250 } };

/** For `page.evaluate`. */
export interface BenchWindow {
  measure(job: Job): Promise<Sample>;
}
(window as unknown as BenchWindow).measure = measure;

async function measure({ workerUrl, options, files, channels }: Job): Promise<Sample> {
  await Promise.all(files.map(async (file) => (await fetch(file)).arrayBuffer()));
  const one = glyphs(1, channels);
  const many = glyphs(BATCH, channels);

  const begin = performance.now();
  const worker = new Worker(workerUrl, { type: 'module' });
  const broken = new Promise<never>((_, reject) => {
    worker.onerror = ({ message }) => reject(new Error(`${workerUrl} cannot run: ${message}`));
  });
  const remote = wrap<ContenderWorker>(worker);
  const { backend } = await Promise.race([remote.start(options), broken]);
  const coldStart = performance.now() - begin;

  const times = {
    message: await latencies(() => remote.classify(glyphs(0, channels), 0), ONE),
    one: await latencies(() => remote.classify(one, 1), ONE),
    batch: await latencies(() => remote.classify(many, BATCH), MANY),
  };
  const answer = await remote.classify(many, BATCH);
  worker.terminate();
  const probabilities = 'logits' in answer ? softmax(answer.logits, BATCH) : Array.from(answer.probabilities);
  return { backend, coldStart, ...times, answer: probabilities };
}

async function latencies(ask: () => Promise<unknown>, { warmUp, measured }: Efforts): Promise<number[]> {
  await repeat(ask, warmUp);
  return repeat(ask, measured);
}

async function repeat(ask: () => Promise<unknown>, { count, time }: Effort): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + time;
  do {
    const begin = performance.now();
    await ask();
    times.push(performance.now() - begin);
  } while (times.length < count && performance.now() < end);
  return times;
}

/** Noise, always the same; a network with fewer channels sees the first of another's. What it shows costs no time. */
function glyphs(n: number, channels: number): PackedGlyphs {
  return { rasters: noise(n * PIXELS, channels), traces: noise(n * TRACE_POINTS, TRACE_CHANNELS) };
}

function noise(places: number, channels: number): Float32Array {
  const inputs = new Float32Array(places * channels);
  for (let channel = 0; channel < channels; channel++) {
    const random = mulberry32(channel);
    for (let i = channel; i < inputs.length; i += channels) inputs[i] = random();
  }
  return inputs;
}
