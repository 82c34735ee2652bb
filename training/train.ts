/** `npm run train`: trains the networks and writes the model that the app ships. See README.md in this folder. */
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { CLASSES } from '../src/core/reading/classes.ts';
import { ModelFileError } from '../src/recognition/model-file.ts';
import { useFastBackend } from './backend.ts';
import { CheckpointError } from './checkpoint.ts';
import { loadReader } from './classifier.ts';
import { DataError } from './data.ts';
import { looksAtTrace } from './inputs.ts';
import { readModelJson, rewriteReading } from './model-folder.ts';
import { NETWORKS, planOf } from './networks.ts';
import { parseOptions, runCommand, UsageError } from './options.ts';
import { nextStageOf, runStage, stageOf } from './stage.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const SHIPPED = fileURLToPath(new URL('../static/model', import.meta.url));

const OPTIONS = {
  data: { type: 'string', default: join(HERE, 'data') },
  network: { type: 'string', default: 'reader' },
  epochs: { type: 'string' },
  batch: { type: 'string', default: '128' },
  seed: { type: 'string', default: '1' },
  rate: { type: 'string' },
  limit: { type: 'string' },
  generated: { type: 'boolean', default: false },
  from: { type: 'string' },
  everybody: { type: 'boolean', default: false },
  resume: { type: 'boolean', default: false },
  run: { type: 'string' },
  out: { type: 'string' },
  float32: { type: 'boolean', default: false },
} as const;

await runCommand(main, [UsageError, DataError, CheckpointError, ModelFileError]);

async function main(): Promise<void> {
  const parsed = parseOptions(process.argv.slice(2), OPTIONS);
  const { generated, from: startFolder, network, resume } = parsed;
  // Whoever goes on from a finished model brings a folder of their own strokes, or one with all the sets again.
  const own = startFolder !== undefined && !generated && !existsSync(join(parsed.data, 'pendigits'));
  const options = { ...parsed, own };
  if (!Object.hasOwn(NETWORKS, network)) {
    throw new UsageError(`--network should be one of ${Object.keys(NETWORKS).join(', ')}.`);
  }
  if (parsed.everybody && (startFolder === undefined || own || generated)) {
    throw new UsageError('--everybody needs --from, a model for which all was chosen without those who are held back, and the sets.');
  }
  const kind = generated ? '-smoke' : own ? '-own' : parsed.everybody ? '-everybody' : '';
  const run = parsed.run ?? network + kind;
  const runFolder = join(HERE, 'runs', run);
  if (startFolder !== undefined) await useFastBackend();
  const stage = stageOf(network, runFolder, options);
  const { settings } = stage;
  const plan = planOf(settings.network);
  // What was trained on less than all there is does not replace the model that the app ships.
  const aside = generated || own || settings.limit !== null;
  const folder = parsed.out ?? (aside ? join(runFolder, 'model') : SHIPPED);
  // Alone, the network for the pen's way needs the model that it goes beside.
  if (looksAtTrace(plan)) readModelJson(folder);
  const traceFolder = join(runFolder, 'trace');
  if (!resume) rmSync(traceFolder, { recursive: true, force: true });

  await runStage(stage, options, folder);
  const start = startFolder === undefined ? null : (await loadReader(startFolder)).reader;
  if (plan.beside !== undefined && start?.trace !== null) {
    await runStage(nextStageOf(stage, plan.beside, traceFolder, resume), options, folder);
  }
  // How numbers are read is fitted to writers whom the network has not seen; else that of the model before stays.
  if (settings.data === 'files' && settings.limit === null && !settings.everybody && plan.classes === CLASSES) {
    const { fitReading } = await import('./fit-reading.ts');
    await fitReading(folder, options.data, settings.seed);
  } else if (start) {
    rewriteReading(folder, start.reading);
  }
  if (folder === SHIPPED)
    console.log(`Next: node --import tsx training/golden.ts --run ${run}, which the tests compare the model with.`);
}
