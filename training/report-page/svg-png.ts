/** A chart as PNG, the same on every machine: rasterised by resvg with fonts of its own. */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { colour, inLight } from './theme.ts';

/** Pixels a unit of the drawing. */
const DENSITY = 2;

const file = (specifier: string): Buffer => readFileSync(fileURLToPath(import.meta.resolve(specifier)));

const FONT = 'DejaVu Sans';
let fonts: Promise<Buffer[]> | undefined;

/** @param svg whose colours are those of theme.ts; the picture is the light one */
export async function svgToPng(svg: string): Promise<Buffer> {
  // The module can be started only once in a process.
  fonts ??= initWasm(file('@resvg/resvg-wasm/index_bg.wasm')).then(() =>
    ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((name) => file(`dejavu-fonts-ttf/ttf/${name}`)),
  );
  const picture = new Resvg(standalone(svg), {
    background: inLight(colour('surface')),
    fitTo: { mode: 'zoom', value: DENSITY },
    font: { fontBuffers: await fonts, defaultFontFamily: FONT, sansSerifFamily: FONT },
  });
  try {
    return Buffer.from(picture.render().asPng());
  } finally {
    picture.free();
  }
}

/** With what the page around it gives an inline drawing. */
function standalone(svg: string): string {
  const own = `<svg xmlns="http://www.w3.org/2000/svg" color="${colour('text')}" `;
  return inLight(svg.replace(/ xmlns="[^"]*"/u, '').replace('<svg ', own)).replaceAll(
    'system-ui, sans-serif',
    'sans-serif',
  );
}
