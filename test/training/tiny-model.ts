/** A model in a folder, of a network that has seen a few hundred digits once: it reads about every other one. */
import { exportModel } from '../../training/export-model.ts';
import { DATA, trainTiny } from './tiny.ts';

export async function writeTinyModel(folder: string): Promise<string> {
  await exportModel(await trainTiny(null, 1), DATA, folder, { float32: false });
  return folder;
}
