/** Digits drawn by a formula: enough to smoke-test training where no data set is at hand. No model is made from them. */
import { PIXELS, SIDE } from './data.ts';
import type { ImageSet } from './data.ts';
import type { PenSample } from './pen-data.ts';
import { random } from './random.ts';

type Point = readonly [number, number];

const arc = (cx: number, cy: number, rx: number, ry: number, from: number, to: number): Point[] =>
  Array.from({ length: 13 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / 12) * Math.PI) / 180;
    return [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)];
  });

/** Strokes in a box 1 wide and 1 high, y down. */
const SHAPES: readonly (readonly (readonly Point[])[])[] = [
  [arc(0.5, 0.5, 0.33, 0.5, 0, 360)],
  [
    [
      [0.3, 0.2],
      [0.55, 0],
      [0.55, 1],
    ],
  ],
  [[...arc(0.5, 0.28, 0.33, 0.28, -170, 40), [0.15, 1], [0.9, 1]]],
  [[...arc(0.45, 0.25, 0.35, 0.25, -150, 90), ...arc(0.45, 0.75, 0.4, 0.25, -90, 150)]],
  [
    [
      [0.6, 0],
      [0.1, 0.65],
      [0.9, 0.65],
    ],
    [
      [0.65, 0.4],
      [0.65, 1],
    ],
  ],
  [[[0.85, 0], [0.25, 0], [0.2, 0.45], ...arc(0.45, 0.7, 0.38, 0.3, -110, 140)]],
  [[[0.7, 0], [0.35, 0.35], ...arc(0.5, 0.72, 0.33, 0.28, 190, 550)]],
  [
    [
      [0.1, 0],
      [0.9, 0],
      [0.4, 1],
    ],
  ],
  [[...arc(0.5, 0.25, 0.3, 0.25, 0, 360), ...arc(0.5, 0.75, 0.36, 0.25, -90, 270)]],
  [[...arc(0.5, 0.3, 0.33, 0.3, 0, 360), [0.8, 0.35], [0.65, 1]]],
];

/** n digits with slant, size, place and thickness of their own, the same for the same seed. Labels go round 0 to 9. */
export function generateDigits(n: number, seed: number): ImageSet {
  const images = new Uint8Array(n * PIXELS);
  const labels = Uint8Array.from({ length: n }, (_, i) => i % 10);
  for (let i = 0; i < n; i++) {
    const source = random(seed, i);
    const tall = source.between(17, 21);
    const wide = tall * source.between(0.55, 0.85);
    const slant = source.between(-0.25, 0.25);
    const left = 14 - wide / 2 + source.between(-1, 1);
    const top = 14 - tall / 2 + source.between(-1, 1);
    const radius = source.between(0.7, 1.6);
    const strokes = (SHAPES[i % 10] ?? []).map((stroke) =>
      stroke.map(([x, y]): Point => {
        const wobble = source.between(-0.3, 0.3);
        return [left + x * wide + (0.5 - y) * slant * tall + wobble, top + y * tall + wobble];
      }),
    );
    draw(strokes, radius, images.subarray(i * PIXELS, (i + 1) * PIXELS));
  }
  return { images, labels };
}

/** n digits as pen strokes, each writer with a slant and proportions of their own. Labels go round 0 to 9. */
export function generatePenDigits(n: number, seed: number): PenSample[] {
  return Array.from({ length: n }, (_, i) => {
    const writer = Math.floor(i / 20);
    const hand = random(seed, 1, writer);
    const wide = hand.between(220, 340);
    const slant = hand.between(-100, 100);
    const source = random(seed, 2, i);
    const strokes = (SHAPES[i % 10] ?? []).map((stroke) =>
      Float32Array.from(
        stroke.flatMap(([x, y]) => [
          x * wide + (0.5 - y) * slant + source.between(-5, 5),
          y * 400 + source.between(-5, 5),
        ]),
      ),
    );
    return { label: String(i % 10), writer: `generated-${seed}-${writer}`, strokes };
  });
}

/** Ink where a pixel's centre is within `radius` of a stroke, fading over one pixel. */
function draw(strokes: readonly (readonly Point[])[], radius: number, into: Uint8Array): void {
  for (let p = 0; p < PIXELS; p++) {
    const x = (p % SIDE) + 0.5;
    const y = Math.floor(p / SIDE) + 0.5;
    let nearest = Infinity;
    for (const stroke of strokes) {
      for (let i = 1; i < stroke.length; i++) {
        nearest = Math.min(nearest, distance(x, y, stroke[i - 1] ?? [0, 0], stroke[i] ?? [0, 0]));
      }
    }
    into[p] = Math.round(255 * Math.min(1, Math.max(0, radius + 0.5 - nearest)));
  }
}

function distance(x: number, y: number, [ax, ay]: Point, [bx, by]: Point): number {
  const dx = bx - ax;
  const dy = by - ay;
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
