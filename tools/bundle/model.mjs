/** Takes the trained model into dist, after making sure that it is whole. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ASSETS, root, sha256, write } from './files.mjs';

/**
 * @param folder `ASTRO_MODEL`, for rehearsing an update, or static/model
 * @returns {{ file: string, sha256: string }} the path of model.json in dist, and its hash
 * @throws {Error} if model.json or one of its shards is missing or damaged
 */
export function copyModel(folder = process.env.ASTRO_MODEL ?? join(root, 'static/model')) {
  const path = join(folder, 'model.json');
  if (!existsSync(path)) throw new Error(`There is no model in ${folder}: run "npm run train" first.`);
  const bytes = readFileSync(path);
  const model = JSON.parse(bytes.toString('utf8'));
  const sums = model.userDefinedMetadata?.sha256 ?? {};
  for (const name of model.weightsManifest.flatMap((group) => group.paths)) {
    if (!existsSync(join(folder, name))) throw new Error(`The model is incomplete: ${name} is missing in ${folder}.`);
    const shard = readFileSync(join(folder, name));
    if (sha256(shard) !== sums[name]) throw new Error(`The model is damaged: ${name} differs from what model.json says.`);
    write(`${ASSETS}/${name}`, shard);
  }
  const sum = sha256(bytes);
  return { file: write(`${ASSETS}/model-${sum.slice(0, 10)}.json`, bytes), sha256: sum };
}
