/** `node --import tsx training/export.ts`: writes the model from a run's last checkpoint, while it goes on or after. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { ModelFileError } from '../src/recognition/model-file.ts';
import { CheckpointError, readCheckpoint } from './checkpoint.ts';
import { DataError } from './data.ts';
import { exportNetwork } from './export-network.ts';
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
  const run = join(HERE, 'runs', options.run);
  const files = [join(run, 'checkpoint'), join(run, 'trace', 'checkpoint')];
  const begun = files.filter((file) => existsSync(file));
  for (const file of begun.length > 0 ? begun : files) {
    const checkpoint = readCheckpoint(file);
    const data = loadTrainingData(checkpoint.settings, options.data);
    for (const line of await exportNetwork(checkpoint, data, options.out, options)) console.log(line);
  }
}, [UsageError, DataError, CheckpointError, ModelFileError]);
