/** `node --import tsx training/export.ts`: writes the model from a run's last checkpoint, while it goes on or after. */
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { CheckpointError, readCheckpoint } from './checkpoint.ts';
import { DataError } from './data.ts';
import { exportModel } from './export-model.ts';
import { parseOptions, runCommand, UsageError } from './options.ts';
import { loadTrainingData } from './training-data.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

await runCommand(async () => {
  const options = parseOptions(process.argv.slice(2), {
    run: { type: 'string', default: 'reader' },
    data: { type: 'string', default: join(HERE, 'data') },
    out: { type: 'string', default: fileURLToPath(new URL('../static/model', import.meta.url)) },
    float32: { type: 'boolean', default: false },
  });
  const checkpoint = readCheckpoint(join(HERE, 'runs', options.run, 'checkpoint'));
  const data = loadTrainingData(checkpoint.settings, options.data);
  const { files, imageAccuracy, penAccuracy } = await exportModel(checkpoint, data, options.out, options);
  console.log(`${options.out}: ${files.join(', ')}`);
  console.log(
    `validation accuracy ${imageAccuracy === null ? '' : `of images ${(100 * imageAccuracy).toFixed(2)} %, `}` +
      `of pen digits ${(100 * penAccuracy).toFixed(2)} %, after ${checkpoint.history.length} epochs`,
  );
}, [UsageError, DataError, CheckpointError]);
