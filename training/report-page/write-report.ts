/** A report on disk: one HTML file, and each of its pictures as PNG beside it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toPng } from './bitmap.ts';
import type { Figure } from './figure.ts';
import { pageHtml } from './page.ts';
import type { Report } from './page.ts';
import { svgToPng } from './svg-png.ts';

/**
 * Writes `index.html` and `figures/ID.png`, or `figures/ID-ROW-COLUMN.png` where a figure has several sheets.
 * @param folder made where there is none
 * @returns the HTML file, and the names of the pictures
 */
export async function writeReport(folder: string, report: Report): Promise<{ html: string; pictures: string[] }> {
  mkdirSync(join(folder, 'figures'), { recursive: true });
  const pictures: string[] = [];
  for (const figure of report.sections.flatMap(({ figures }) => figures)) {
    for (const [name, png] of await pngsOf(figure)) {
      writeFileSync(join(folder, 'figures', name), png);
      pictures.push(name);
    }
  }
  const html = join(folder, 'index.html');
  writeFileSync(html, pageHtml(report));
  return { html, pictures };
}

async function pngsOf({ id, picture }: Figure): Promise<[string, Buffer][]> {
  if (picture.kind === 'chart') return [[`${id}.png`, await svgToPng(picture.svg)]];
  if (picture.kind === 'table') return [];
  return picture.rows.flatMap(({ name, sheets }, row) =>
    sheets.map((sheet, column): [string, Buffer] => {
      const head = sheets.length > 1 ? part(picture.columns[column] ?? '', column) : '';
      const parts = [id, picture.rows.length > 1 ? part(name, row) : '', head].filter(Boolean);
      return [`${parts.join('-')}.png`, toPng(sheet)];
    }),
  );
}

/** Fit for the name of a file on any system; what has no letters, such as +, has its place for a name. */
function part(name: string, place: number): string {
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-|-$/gu, '') || String(place + 1)
  );
}
