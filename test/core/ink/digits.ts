/**
 * Handwriting of our own making: the ten digits as a neat child writes them, in the usual forms, for tests
 * that write with a pen. Nothing here comes from a data set.
 */
import type { Random } from '../../../src/core/ports.ts';
import type { Ink } from '../../../src/core/ink/stroke.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Strokes in a box 1 high and `width` wide, y down. */
interface Form {
  readonly width: number;
  readonly strokes: readonly (readonly Point[])[];
}

const at = (x: number, y: number): Point => ({ x, y });

/** A smooth curve through the given points (Catmull-Rom), eight samples between each two. */
function curve(...through: readonly (readonly [number, number])[]): Point[] {
  const node = (i: number): readonly [number, number] =>
    through[Math.min(through.length - 1, Math.max(0, i))] ?? [0, 0];
  const points = through.slice(1).flatMap((_, i) =>
    Array.from({ length: 8 }, (_, step) => {
      const t = step / 8;
      const blend = (axis: 0 | 1): number => {
        const [a, b, c, d] = [node(i - 1)[axis], node(i)[axis], node(i + 1)[axis], node(i + 2)[axis]];
        return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
      };
      return at(blend(0), blend(1));
    }),
  );
  const last = node(through.length - 1);
  return [...points, at(last[0], last[1])];
}

/** Straight from point to point, sampled as a pen would. */
function line(...through: readonly (readonly [number, number])[]): Point[] {
  const points = through.slice(1).flatMap(([x, y], i) => {
    const [fromX, fromY] = through[i] ?? [x, y];
    const between = (a: number, b: number, step: number): number => a + ((b - a) * step) / 8;
    return Array.from({ length: 8 }, (_, step) => at(between(fromX, x, step), between(fromY, y, step)));
  });
  const last = through[through.length - 1] ?? [0, 0];
  return [...points, at(last[0], last[1])];
}

/** For each digit the forms it is written in, the commonest first. */
export const FORMS: readonly (readonly Form[])[] = [
  [{ width: 0.62, strokes: [curve([0.34, 0], [0.1, 0.17], [0, 0.5], [0.1, 0.85], [0.32, 1], [0.54, 0.83],
    [0.62, 0.48], [0.52, 0.14], [0.36, 0.01])] }],
  [
    { width: 0.12, strokes: [line([0.1, 0], [0.04, 1])] },
    { width: 0.2, strokes: [[...line([0, 0.2], [0.18, 0]), ...line([0.18, 0], [0.15, 1])]] },
  ],
  [{ width: 0.66, strokes: [[...curve([0.04, 0.24], [0.13, 0.06], [0.34, 0], [0.54, 0.1], [0.57, 0.32],
    [0.4, 0.62], [0.02, 0.98]), ...line([0.02, 0.98], [0.66, 0.96])]] }],
  [{ width: 0.6, strokes: [[...curve([0.04, 0.12], [0.26, 0], [0.5, 0.1], [0.5, 0.32], [0.22, 0.46]),
    ...curve([0.22, 0.46], [0.5, 0.54], [0.6, 0.76], [0.42, 0.96], [0.16, 0.99], [0, 0.88])]] }],
  [
    { width: 0.66, strokes: [[...line([0.3, 0], [0, 0.58]), ...line([0, 0.58], [0.66, 0.58])],
      line([0.48, 0.28], [0.44, 1])] },
    { width: 0.6, strokes: [[...line([0.06, 0.04], [0.02, 0.5]), ...line([0.02, 0.5], [0.52, 0.48])],
      line([0.52, 0.02], [0.5, 1])] },
  ],
  [
    { width: 0.62, strokes: [[...line([0.1, 0.02], [0.06, 0.42]), ...curve([0.06, 0.42], [0.32, 0.36],
      [0.54, 0.5], [0.56, 0.76], [0.36, 0.97], [0.14, 0.99], [0, 0.88])], line([0.1, 0.03], [0.6, 0])] },
    { width: 0.62, strokes: [[...line([0.6, 0], [0.12, 0.03]), ...line([0.12, 0.03], [0.08, 0.42]),
      ...curve([0.08, 0.42], [0.32, 0.36], [0.54, 0.5], [0.56, 0.76], [0.36, 0.97], [0.14, 0.99],
        [0, 0.88])]] },
  ],
  [{ width: 0.56, strokes: [curve([0.42, 0], [0.18, 0.22], [0.03, 0.52], [0.03, 0.8], [0.2, 0.98],
    [0.42, 0.96], [0.55, 0.78], [0.46, 0.58], [0.26, 0.53], [0.06, 0.7])] }],
  [
    { width: 0.6, strokes: [[...line([0, 0.04], [0.6, 0.02]), ...line([0.6, 0.02], [0.24, 1])]] },
    { width: 0.62, strokes: [[...line([0, 0.05], [0.6, 0.02]), ...line([0.6, 0.02], [0.2, 1])],
      line([0.16, 0.5], [0.6, 0.46])] },
  ],
  [{ width: 0.58, strokes: [curve([0.52, 0.12], [0.3, 0], [0.08, 0.1], [0.08, 0.3], [0.3, 0.46], [0.52, 0.64],
    [0.54, 0.86], [0.3, 1], [0.06, 0.88], [0.06, 0.66], [0.3, 0.46], [0.5, 0.3], [0.52, 0.12])] }],
  [{ width: 0.54, strokes: [[...curve([0.5, 0.12], [0.3, 0], [0.06, 0.1], [0.02, 0.32], [0.18, 0.48],
    [0.4, 0.42], [0.52, 0.12]), ...curve([0.52, 0.12], [0.51, 0.5], [0.44, 1])]] }],
];

/** What may stand in an answer besides digits. */
const SIGNS: Readonly<Record<string, Form>> = {
  '-': { width: 0.36, strokes: [line([0, 0.52], [0.36, 0.5])] },
  '.': { width: 0.06, strokes: [line([0.01, 0.96], [0.05, 0.99])] },
};

/** Space between two digits, as a share of their height. */
const GAP = 0.3;

/** Largest trembling of a point, as a share of the height, where a source of chance is given. */
const TREMBLE = 0.012;

/**
 * The pen strokes of a whole number, as large as fits into `box` with a margin, digits side by side.
 * @param text digits, a minus, a point
 * @param random where given, chooses among the forms and lets the hand tremble; else the first forms, steady
 */
export function strokesFor(text: string, box: Rectangle, random?: Random): Point[][] {
  const forms = Array.from(text, (sign) => {
    const choices = FORMS[Number(sign)] ?? [];
    const form = SIGNS[sign] ?? choices[random ? Math.floor(random() * choices.length) : 0];
    if (!form) throw new RangeError(`There is no way to write "${sign}".`);
    return form;
  });
  const width = forms.reduce((sum, form) => sum + form.width, 0) + GAP * (forms.length - 1);
  const height = Math.min(box.height * 0.8, (box.width * 0.9) / width);
  const top = box.y + (box.height - height) / 2;
  let left = box.x + (box.width - width * height) / 2;
  const tremble = (): number => (random ? (random() - 0.5) * 2 * TREMBLE * height : 0);
  return forms.flatMap((form) => {
    const placed = form.strokes.map((stroke) =>
      stroke.map(({ x, y }) => at(left + x * height + tremble(), top + y * height + tremble())),
    );
    left += (form.width + GAP) * height;
    return placed;
  });
}

/** The same strokes as the pen's samples, 8 ms apart, with 150 ms between strokes. */
export function inkFor(text: string, box: Rectangle, random?: Random): Ink {
  let t = 0;
  return strokesFor(text, box, random).map((stroke, i) => {
    if (i > 0) t += 150;
    return stroke.map(({ x, y }) => ({ x, y, t: (t += 8) - 8, pressure: 0.5 }));
  });
}
