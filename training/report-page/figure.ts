/** A figure of a report: a picture, what to see in it, and the numbers behind it. */
import { dataUri } from './bitmap.ts';
import type { Bitmap } from './bitmap.ts';
import { escapeText } from './markup.ts';
import { tableHtml } from './table.ts';
import type { Table } from './table.ts';

export interface Figure {
  /** Unique in its report; names the PNG files too: small letters, digits and dashes. */
  id: string;
  title: string;
  /** What to see, in a sentence or two. */
  see: string;
  picture: Chart | Sheets | Shown;
  table: Table | null;
}

/** A drawing whose colours are those of theme.ts. */
export interface Chart {
  kind: 'chart';
  /** One `<svg>` element with a viewBox. */
  svg: string;
}

/** Numbers that are the picture themselves. */
export interface Shown {
  kind: 'table';
  table: Table;
}

/** Bitmaps in rows, such as one contact sheet for each digit. */
export interface Sheets {
  kind: 'sheets';
  /** What stands above the columns; a single one may be ''. */
  columns: readonly string[];
  rows: readonly SheetRow[];
}

export interface SheetRow {
  /** What stands before the row; '' where there is only one. */
  name: string;
  /** One for each column, in device pixels: shown at half their size. */
  sheets: readonly Bitmap[];
}

export function figureHtml({ id, title, see, picture, table }: Figure): string {
  const shown = shownHtml(picture, title);
  const numbers = table
    ? `<details><summary>The numbers</summary><div class="scroll">${tableHtml(table)}</div></details>`
    : '';
  return (
    `<figure id="${id}"><h3>${escapeText(title)}</h3>\n${shown}\n` +
    `<figcaption>${escapeText(see)}</figcaption>${numbers}</figure>`
  );
}

function shownHtml(picture: Figure['picture'], title: string): string {
  switch (picture.kind) {
    case 'chart':
      return `<div class="chart">${picture.svg}</div>`;
    case 'sheets':
      return sheetsHtml(picture, title);
    case 'table':
      return `<div class="table">${tableHtml(picture.table)}</div>`;
  }
}

function sheetsHtml({ columns, rows }: Sheets, title: string): string {
  const heads = columns.some(Boolean)
    ? `<span></span>${columns.map((text) => `<span class="head">${escapeText(text)}</span>`).join('')}`
    : '';
  const cells = rows.map(({ name, sheets }) => {
    const images = sheets.map((sheet, i) => {
      const alt = [title, name, columns[i]].filter(Boolean).join(', ');
      const size = `width="${sheet.width / 2}" height="${sheet.height / 2}"`;
      return `<img src="${dataUri(sheet)}" ${size} alt="${escapeText(alt)}">`;
    });
    return `<span class="name">${escapeText(name)}</span>${images.join('')}`;
  });
  return `<div class="sheets columns-${columns.length}">${heads}${cells.join('\n')}</div>`;
}
