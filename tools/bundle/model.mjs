/** Takes the trained model into dist, after making sure that it is whole. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ASSETS, root, sha256, write } from './files.mjs';

/**
 * @param folder `ASTRO_MODEL`, for rehearsing an update, or static/model
 * @returns {{ file: string, sha256: string }} the path of model.json in dist, and its hash
 * @throws {Error} if model.json or a file that it names is missing or damaged
 */
export function copyModel(folder = process.env.ASTRO_MODEL ?? join(root, 'static/model')) {
  const path = join(folder, 'model.json');
  if (!existsSync(path)) throw new Error(`There is no model in ${folder}: run "npm run train" first.`);
  const bytes = readFileSync(path);
  copyNamed(folder, bytes);
  const sum = sha256(bytes);
  return { file: write(`${ASSETS}/model-${sum.slice(0, 10)}.json`, bytes), sha256: sum };
}

/** The shards of a network, and the other network that it names: of these the names have their content's hash. */
function copyNamed(folder, description) {
  const model = JSON.parse(description.toString('utf8'));
  const { trace, sha256: sums = {} } = model.userDefinedMetadata ?? {};
  const take = (name) => {
    if (!existsSync(join(folder, name))) throw new Error(`The model is incomplete: ${name} is missing in ${folder}.`);
    const bytes = readFileSync(join(folder, name));
    if (sha256(bytes) !== sums[name]) throw new Error(`The model is damaged: ${name} differs from what is said of it.`);
    write(`${ASSETS}/${name}`, bytes);
    return bytes;
  };
  for (const name of model.weightsManifest.flatMap((group) => group.paths)) take(name);
  if (trace !== undefined) copyNamed(folder, take(trace));
}
