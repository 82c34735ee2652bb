/** Pictures with a few words under each, as one SVG drawing. */
import { dataUri } from './bitmap.ts';
import type { Bitmap } from './bitmap.ts';
import { escapeText } from './markup.ts';
import { CHART_WIDTH } from './plot.ts';
import { colour } from './theme.ts';

export interface CaptionedPicture {
  bitmap: Bitmap;
  /** Short lines, the first one the strongest. */
  caption: readonly string[];
}

/** Units of the drawing, which are pixels where it is shown at its own size. */
const GAP = 14;
const LINE = 13;

/** @param side of the square in which each picture is shown */
export function pictureGrid(pictures: readonly CaptionedPicture[], side: number, label: string): string {
  const columns = Math.max(1, Math.floor((CHART_WIDTH + GAP) / (side + GAP)));
  const lines = Math.max(0, ...pictures.map(({ caption }) => caption.length));
  const step = side + lines * LINE + 2 * GAP;
  const height = Math.max(1, Math.ceil(pictures.length / columns)) * step;
  const cells = pictures.map(({ bitmap, caption }, i) => {
    const x = (i % columns) * (side + GAP);
    const y = Math.floor(i / columns) * step;
    return (
      `<image x="${x}" y="${y}" width="${side}" height="${side}" href="${dataUri(bitmap)}"/>` +
      caption.map((text, line) => textLine(text, x, y + side + (line + 1) * LINE, line === 0)).join('')
    );
  });
  return (
    `<svg viewBox="0 0 ${CHART_WIDTH} ${height}" width="${CHART_WIDTH}" height="${height}" role="img" ` +
    `aria-label="${escapeText(label)}" font-family="system-ui, sans-serif" font-size="11">${cells.join('\n')}</svg>`
  );
}

function textLine(text: string, x: number, y: number, strong: boolean): string {
  const look = strong ? `fill="currentColor" font-weight="bold"` : `fill="${colour('text-soft')}"`;
  return `<text x="${x}" y="${y}" ${look}>${escapeText(text)}</text>`;
}
