/**
 * `npm run train:recipe`: all that made the shipped weights, stage by stage. Each is `npm run train` with its options, and
 * leaves a model that the next goes on from. See README.md in this folder.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseOptions, runCommand, UsageError } from './options.ts';

/** All is chosen by those who are held back; when it is, their digits are learned from too. Another seed draws all digits anew. */
const STAGES = [
  { name: 'chosen', options: ['--seed', '1'] },
  { name: 'everybody', options: ['--everybody', '--seed', '2', '--epochs', '12', '--rate', '0.002'] },
];

const HERE = fileURLToPath(new URL('.', import.meta.url));

await runCommand(async () => {
  const options = parseOptions(process.argv.slice(2), {
    data: { type: 'string', default: join(HERE, 'data') },
    network: { type: 'string', default: 'reader' },
    limit: { type: 'string' },
    resume: { type: 'boolean', default: false },
    run: { type: 'string', default: 'recipe' },
    out: { type: 'string', default: join(HERE, '../static/model') },
  });
  const runs = join(HERE, 'runs', options.run);
  if (!options.resume) rmSync(runs, { recursive: true, force: true });
  // A stage that has begun says that the one before it has ended.
  const begun = STAGES.map(({ name }) => existsSync(join(runs, name, 'checkpoint'))).lastIndexOf(true);
  for (const [i, { name, options: own }] of STAGES.entries()) {
    if (i < begun) continue;
    const before = STAGES[i - 1];
    const isLast = i === STAGES.length - 1;
    console.log(`stage ${i + 1} of ${STAGES.length}: ${name}`);
    const status = train([
      ...['--data', options.data, '--network', options.network, '--run', join(options.run, name), ...own],
      ...['--out', isLast ? options.out : join(runs, name, 'model')],
      ...(before ? ['--from', join(runs, before.name, 'model')] : []),
      ...(options.limit === undefined ? [] : ['--limit', options.limit]),
      ...(i === begun ? ['--resume'] : []),
    ]);
    // It has said why.
    if (status !== 0) {
      process.exitCode = status;
      return;
    }
  }
}, [UsageError]);

function train(args: readonly string[]): number {
  const command = ['--import', 'tsx', join(HERE, 'train.ts'), ...args];
  return spawnSync(process.execPath, command, { stdio: 'inherit' }).status ?? 1;
}
