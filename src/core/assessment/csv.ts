/** Tables as text that every spreadsheet opens. */

/** Cells of a table: numbers stay numbers. */
export type CsvCell = string | number | undefined;

/**
 * Cells that a spreadsheet would take for a formula, or that hide one behind a break (OWASP, "CSV Injection"); the wide signs are
 * those of Japanese keyboards, which Excel takes for the narrow ones.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A plain number is no formula, though it begins with a minus: what a child wrote stays what it wrote. */
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/**
 * CSV after RFC 4180, with CRLF, and with the byte order mark by which spreadsheets know that it is UTF-8. A cell that would be a
 * formula begins with an apostrophe, and is text then.
 */
export function csvOf(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}

/** The text as a spreadsheet may see it. */
export function inert(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

function cellOf(cell: CsvCell): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = inert(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
