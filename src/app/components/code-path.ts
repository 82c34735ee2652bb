import { encodeQR } from 'qr';

/** Of the quiet zone around a QR code, in modules: ISO/IEC 18004, 9.1. */
export const QUIET = 4;

export interface CodePath {
  /** Modules a side, with the quiet zone. */
  readonly size: number;
  /** All dark modules, for `d` of an SVG path; a module is one unit. */
  readonly path: string;
}

/** The QR code of a text in the signs of the alphanumeric mode (ISO/IEC 18004, table 5); a quarter smaller than as bytes. */
export function codePath(text: string, encoding: 'alphanumeric' | 'byte' = 'alphanumeric'): CodePath {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', encoding, border: QUIET });
  return { size: rows.length, path: rows.map(runs).join('') };
}

/** One bar a run of dark modules: thousands of squares of their own would show seams. */
function runs(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const begin = x;
    while (row[x + 1]) x += 1;
    const length = x + 1 - begin;
    path += `M${begin} ${y}h${length}v1h-${length}z`;
  }
  return path;
}
