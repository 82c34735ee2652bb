/** Digits to compose numbers of, and where each lies in a number. */
import type { ComposedNumber } from '../../training/compose.ts';
import type { PenSample, PenStroke } from '../../training/pen-data.ts';

/** One sample of each digit; no two strokes have equally many points, so that each can be told by them. */
export const SHAPES: readonly (readonly number[][])[] = [
  [[50, 0, 10, 50, 50, 100, 80, 70, 90, 50, 80, 20, 50, 0]],
  [[20, 20, 40, 0, 40, 100]],
  [[10, 20, 40, 0, 70, 20, 50, 60, 10, 100, 75, 100, 80, 98, 84, 97]],
  [[10, 10, 60, 10, 40, 40, 70, 60, 60, 90, 30, 100, 20, 98, 15, 95, 10, 90]],
  [[50, 0, 10, 60, 30, 60, 80, 60], [60, 40, 60, 100]],
  [[20, 0, 20, 40, 60, 50, 60, 90, 10, 100], [20, 0, 40, 1, 75, 0]],
  [[60, 0, 10, 70, 20, 90, 40, 100, 60, 80, 55, 60, 40, 55, 30, 58, 20, 60, 15, 70]],
  [[10, 0, 40, 1, 70, 0, 60, 30, 50, 60, 30, 100], [25, 50, 65, 50]],
  [[60, 10, 30, 0, 10, 20, 60, 70, 60, 90, 30, 100, 10, 80, 30, 60, 50, 40, 65, 20, 60, 10]],
  [[70, 20, 40, 0, 20, 20, 30, 40, 60, 40, 70, 20, 68, 40, 66, 50, 64, 60, 62, 70, 60, 80, 58, 100]],
];

export function sampleOf(digit: number, writer = 'tr-23'): PenSample {
  return { label: String(digit), writer, strokes: (SHAPES[digit] ?? []).map((stroke) => Float32Array.from(stroke)) };
}

/** Strokes that belong to this place of the text and to no other. */
export function strokesAt({ strokes, owners }: ComposedNumber, place: number): PenStroke[] {
  return strokes.filter((_, i) => owners[i]?.length === 1 && owners[i]?.[0] === place);
}

export function placesOf({ text }: ComposedNumber): number[] {
  return [...text].map((_, place) => place);
}
