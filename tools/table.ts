/**
 * A table in plain text: the first column to the left, all others to the right.
 * @param rows the headings first; a row may be shorter than others
 */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, cell.length);
  }
  return rows
    .map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))))
    .map((cells) => cells.join('   ').trimEnd())
    .join('\n');
}

/** Bytes as kB of 1000 bytes. */
export function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
