/** Writes the files of either network, and says so. */
import type { Checkpoint } from './checkpoint.ts';
import { exportModel } from './export-model.ts';
import { exportTrace } from './export-trace.ts';
import { looksAtTrace } from './inputs.ts';
import { planOf } from './networks.ts';
import type { TrainingData } from './training-data.ts';

/** @returns what was written and what it is worth, in sentences */
export async function exportNetwork(
  checkpoint: Checkpoint,
  data: TrainingData,
  folder: string,
  options: { float32: boolean },
): Promise<string[]> {
  const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
  const after = `after ${checkpoint.history.length} epochs`;
  if (looksAtTrace(planOf(checkpoint.settings.network))) {
    const { files, penAccuracy } = await exportTrace(checkpoint, data, folder, options);
    return [
      `${folder}: ${files.join(', ')}`,
      `as shipped, both networks: validation accuracy of pen digits ${percent(penAccuracy)}, ${after}`,
    ];
  }
  const { files, imageAccuracy, penAccuracy } = await exportModel(checkpoint, data, folder, options);
  const ofImages = imageAccuracy === null ? '' : `of images ${percent(imageAccuracy)}, `;
  return [
    `${folder}: ${files.join(', ')}`,
    `as shipped: validation accuracy ${ofImages}of pen digits ${percent(penAccuracy)}, ${after}`,
  ];
}
