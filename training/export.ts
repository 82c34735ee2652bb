/** `node --import tsx training/export.ts`: writes the model from a run's last checkpoint, while it goes on or after. */
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { CheckpointError, readCheckpoint } from './checkpoint.ts';
import { DataError } from './data.ts';
import { exportModel } from './export-model.ts';
import { parseOptions, runCommand, UsageError } from './options.ts';
import { loadImages } from './run-images.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

await runCommand(async () => {
  const options = parseOptions(process.argv.slice(2), {
    run: { type: 'string', default: 'seed-cnn' },
    data: { type: 'string', default: join(HERE, 'data') },
    out: { type: 'string', default: fileURLToPath(new URL('../static/model', import.meta.url)) },
    float32: { type: 'boolean', default: false },
  });
  const checkpoint = readCheckpoint(join(HERE, 'runs', options.run, 'checkpoint'));
  const set = loadImages(checkpoint.settings, options.data);
  const { files, validationAccuracy } = await exportModel(checkpoint, set, options.out, options);
  console.log(`${options.out}: ${files.join(', ')}`);
  console.log(
    `validation accuracy ${(100 * validationAccuracy).toFixed(2)} % after ${checkpoint.history.length} epochs`,
  );
}, [UsageError, DataError, CheckpointError]);
