/** Pen samples as the files that training reads: JSON, a sample a line. */
import { pointsOf } from '../../training/compose/polyline.ts';
import type { PenSample } from '../../training/pen-data.ts';

export function toLines(samples: readonly PenSample[]): string {
  return samples.map(({ strokes, ...sample }) => JSON.stringify({ ...sample, strokes: strokes.map(pointsOf) })).join('\n');
}
