/** The numbers behind a figure. */
import { escapeText } from './markup.ts';
import { count } from './numbers.ts';

export interface Table {
  head: readonly string[];
  /** The first cell of a row names it. Numbers are written with commas; what should look otherwise comes as text. */
  rows: readonly (readonly (string | number)[])[];
}

const NUMBER = /^[+−-]?\d/u;

export function tableHtml({ head, rows }: Table): string {
  const heads = head.map(
    (text, i) => `<th scope="col"${i > 0 ? alignment(rows[0]?.[i] ?? '') : ''}>${escapeText(text)}</th>`,
  );
  const body = rows.map(([name = '', ...cells]) => {
    const values = cells.map((cell) => `<td${alignment(cell)}>${textOf(cell)}</td>`);
    return `<tr><th scope="row">${textOf(name)}</th>${values.join('')}</tr>`;
  });
  return `<table><thead><tr>${heads.join('')}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`;
}

function textOf(cell: string | number): string {
  return escapeText(typeof cell === 'number' ? count(cell) : cell);
}

function alignment(cell: string | number): string {
  return typeof cell === 'number' || NUMBER.test(cell) ? ' class="number"' : '';
}
