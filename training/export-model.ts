import type { Checkpoint } from './checkpoint.ts';
import type { ImageSet } from './data.ts';
export async function exportModel(_c: Checkpoint, _s: ImageSet, _f: string, _o: { float32: boolean }): Promise<{ files: string[]; validationAccuracy: number }> {
  throw new Error('not yet');
}
