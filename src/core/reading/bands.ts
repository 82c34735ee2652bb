/** How wide ink is at several heights: in slanted writing boxes overlap where digits do not. */
import type { Ink, InkPoint } from '../ink/stroke.ts';

/** Heights at which widths are told apart. */
const BANDS = 4;

/** Left and right end in each band; where there is no ink, left is Infinity. */
export type Extents = readonly { readonly left: number; readonly right: number }[];

/**
 * @param top of all ink on the paper
 * @param bottom of all ink on the paper
 */
export function extentsOf(ink: Ink, top: number, bottom: number): Extents {
  const bands = Array.from({ length: BANDS }, () => ({ left: Infinity, right: -Infinity }));
  const step = (bottom - top) / BANDS || 1;
  const bandOf = (y: number): number => Math.min(BANDS - 1, Math.max(0, Math.floor((y - top) / step)));
  const put = (band: number, x: number): void => {
    const own = bands[band];
    if (!own) return;
    own.left = Math.min(own.left, x);
    own.right = Math.max(own.right, x);
  };
  for (const stroke of ink) {
    let from: InkPoint | undefined;
    for (const to of stroke) {
      put(bandOf(to.y), to.x);
      if (from) {
        const [high, low] = from.y < to.y ? [from, to] : [to, from];
        // Where the line goes from one band to the next it belongs to both.
        for (let band = bandOf(high.y); band < bandOf(low.y); band++) {
          const x = high.x + ((low.x - high.x) * (top + (band + 1) * step - high.y)) / (low.y - high.y);
          put(band, x);
          put(band + 1, x);
        }
      }
      from = to;
    }
  }
  return bands;
}

/**
 * Share of the narrower one's width that two have in common, over the bands in which both have ink.
 * @param narrowest a line counts as this wide
 */
export function overlapOf(a: Extents, b: Extents, narrowest: number): number {
  let common = 0;
  let width = 0;
  a.forEach((one, band) => {
    const other = b[band];
    if (!other || one.left > one.right || other.left > other.right) return;
    common += Math.max(0, Math.min(one.right, other.right) - Math.max(one.left, other.left));
    width += Math.max(narrowest, Math.min(one.right - one.left, other.right - other.left));
  });
  return width > 0 ? Math.min(1, common / width) : 0;
}
