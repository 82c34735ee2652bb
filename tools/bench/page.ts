/** Runs in the benchmark's page: starts one contender's worker and times it. */
import { wrap } from 'comlink';
import { RASTER_SIDE } from '../../src/core/ink/raster.ts';
import { mulberry32 } from '../../src/core/random.ts';
import { softmax } from './answers.ts';
import { BATCH } from './protocol.ts';
import type { ContenderWorker, Job, Sample } from './protocol.ts';

const PIXELS = RASTER_SIDE * RASTER_SIDE;

/** The same question is asked so often in a turn, or until its time is up, ms. */
const ONE = { warmUp: 8, count: 40, time: 300 };
const MANY = { warmUp: 2, count: 12, time: 400 };

/** For `page.evaluate`. */
export interface BenchWindow {
  measure(job: Job): Promise<Sample>;
}
(window as unknown as BenchWindow).measure = measure;

async function measure({ workerUrl, options, files, channels }: Job): Promise<Sample> {
  await Promise.all(files.map(async (file) => (await fetch(file)).arrayBuffer()));
  const one = images(1, channels);
  const many = images(BATCH, channels);

  const begin = performance.now();
  const worker = new Worker(workerUrl, { type: 'module' });
  const broken = new Promise<never>((_, reject) => {
    worker.onerror = ({ message }) => reject(new Error(`${workerUrl} cannot run: ${message}`));
  });
  const remote = wrap<ContenderWorker>(worker);
  const { backend } = await Promise.race([remote.start(options), broken]);
  const coldStart = performance.now() - begin;

  const times = {
    one: await latencies(() => remote.classify(one, 1), ONE),
    batch: await latencies(() => remote.classify(many, BATCH), MANY),
  };
  const answer = await remote.classify(many, BATCH);
  worker.terminate();
  const probabilities = 'logits' in answer ? softmax(answer.logits, BATCH) : Array.from(answer.probabilities);
  return { backend, coldStart, ...times, answer: probabilities };
}

async function latencies(ask: () => Promise<unknown>, { warmUp, count, time }: typeof ONE): Promise<number[]> {
  for (let i = 0; i < warmUp; i++) await ask();
  const times: number[] = [];
  const end = performance.now() + time;
  while (times.length < count && (times.length < 2 || performance.now() < end)) {
    const begin = performance.now();
    await ask();
    times.push(performance.now() - begin);
  }
  return times;
}

/** Noise, always the same; a network with fewer channels sees the first of another's. What it shows costs no time. */
function images(n: number, channels: number): Float32Array {
  const inputs = new Float32Array(n * PIXELS * channels);
  for (let channel = 0; channel < channels; channel++) {
    const random = mulberry32(channel);
    for (let i = channel; i < inputs.length; i += channels) inputs[i] = random();
  }
  return inputs;
}
