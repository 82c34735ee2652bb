import { RASTER_CHANNELS } from '../../src/core/ink/raster.ts';
import type { Raster } from '../../src/core/ink/raster.ts';
import { rasterise } from '../../src/core/ink/rasterise.ts';
import { SIDE } from '../data.ts';
import { toInk } from '../pen-raster.ts';
import { blankBitmap, enlarge } from '../report-page/bitmap.ts';
import type { Bitmap } from '../report-page/bitmap.ts';
import { contactSheet } from '../report-page/contact-sheet.ts';
import type { Figure } from '../report-page/figure.ts';
import { drawingOf } from './drawings.ts';
import { someOfLabel } from './picks.ts';
import type { ExploredSet, Item } from './sets.ts';

/** A pixel of the raster, in device pixels. */
const TIMES = 6;

type Rgb = readonly [number, number, number];

/** The ways to show a pixel, given its numbers: ink, direction to the right and down, order of writing. */
const VIEWS: readonly { name: string; shade: (ink: number, x: number, y: number, order: number) => Rgb }[] = [
  { name: 'ink', shade: (ink) => [ink, ink, ink] },
  { name: 'direction', shade: (ink, x, y) => hue(Math.atan2(y, x) / (2 * Math.PI), x === 0 && y === 0 ? 0 : ink) },
  {
    name: 'order',
    shade: (ink, _x, _y, order) => between([0.2, 0.45, 1], [1, 0.85, 0.1], ink === 0 ? 0 : order / ink, ink),
  },
];

/** One drawing of each label, and all that the network is told about it. */
export function channelsFigure(set: ExploredSet): Figure {
  const items = set.labels.flatMap((label) => someOfLabel(set, label, 1)).flatMap((i) => set.items.train[i] ?? []);
  const drawn = contactSheet(
    items.map((item) => drawingOf(item, TIMES * SIDE)),
    items.length,
  );
  return {
    id: `channels-${set.id}`,
    title: `${set.title}: the four numbers at each pixel`,
    see:
      'From top to bottom: the strokes as drawn; how much ink; which way the pen went (red right, green down and ' +
      'left, blue up and left, by a wheel of colours; two numbers); ' +
      'what was written first (blue) and last (yellow). The last two tell apart what looks alike.',
    picture: {
      kind: 'sheets',
      columns: [''],
      rows: [
        { name: 'drawn', sheets: [drawn] },
        ...VIEWS.map(({ name, shade }) => ({
          name,
          sheets: [
            contactSheet(
              items.map((item) => enlarge(view(rasterOf(item), shade), TIMES)),
              items.length,
            ),
          ],
        })),
      ],
    },
    table: null,
  };
}

function rasterOf({ drawing }: Item): Raster {
  return rasterise(drawing instanceof Uint8Array ? [] : toInk(drawing));
}

function view(raster: Raster, shade: (typeof VIEWS)[number]['shade']): Bitmap {
  const bitmap = blankBitmap(SIDE, SIDE);
  for (let pixel = 0; pixel < SIDE * SIDE; pixel++) {
    const [ink = 0, x = 0, y = 0, order = 0] = raster.subarray(pixel * RASTER_CHANNELS, (pixel + 1) * RASTER_CHANNELS);
    bitmap.rgb.set(
      shade(ink, x, y, order).map((value) => Math.round(255 * value)),
      3 * pixel,
    );
  }
  return bitmap;
}

/** @param turn 0 red, 1/3 green, 2/3 blue, 1 red again; any whole turn more or less is the same */
function hue(turn: number, brightness: number): Rgb {
  const part = (offset: number): number => {
    const distance = Math.abs(((((turn - offset) % 1) + 1.5) % 1) - 0.5);
    return brightness * Math.min(1, Math.max(0, 2 - 6 * distance));
  };
  return [part(0), part(1 / 3), part(2 / 3)];
}

/** @param share of the way from one colour to the other, 0 to 1 */
function between(from: Rgb, to: Rgb, share: number, brightness: number): Rgb {
  const part = (c: 0 | 1 | 2): number => brightness * (from[c] + (to[c] - from[c]) * share);
  return [part(0), part(1), part(2)];
}
