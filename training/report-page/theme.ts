/** The report's colours, light and dark. Charts name them as CSS variables, so that one drawing serves both themes. */

/** Light and dark value of each; the series keep apart for the colour-blind in this order. */
const COLOURS = {
  page: ['#f3f2ee', '#0f0f0e'],
  surface: ['#fcfcfb', '#1a1a19'],
  text: ['#0b0b0b', '#ffffff'],
  'text-soft': ['#52514e', '#c3c2b7'],
  grid: ['#e1e0d9', '#33332f'],
  axis: ['#a8a79f', '#6b6a63'],
  'series-1': ['#2a78d6', '#3987e5'],
  'series-2': ['#1baf7a', '#199e70'],
  'series-3': ['#eda100', '#c98500'],
  'series-4': ['#008300', '#22a322'],
  'series-5': ['#4a3aa7', '#9085e9'],
  less: ['#d9480f', '#f07540'],
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string]>>;

export type Colour = keyof typeof COLOURS;

/** As SVG and CSS take it: `var(--series-1)`. */
export function colour(name: Colour): string {
  return `var(--${name})`;
}

/** The colour of the n-th series, from 0. A chart of more series than five should be another chart. */
export function seriesColour(n: number): string {
  const names = Object.keys(COLOURS).filter((name) => name.startsWith('series-')) as Colour[];
  return colour(names[n % names.length] ?? 'series-1');
}

/** The variables as a style sheet: by the system's choice of theme. */
export function themeCss(): string {
  const list = (theme: 0 | 1): string =>
    Object.entries(COLOURS)
      .map(([name, values]) => `--${name}:${values[theme]}`)
      .join(';');
  return `:root{${list(0)}}\n@media (prefers-color-scheme: dark){:root{${list(1)}}}`;
}

/** The same drawing with the light values in the place of the variables, for a picture that stands alone. */
export function inLight(svg: string): string {
  return svg.replace(/var\(--([a-z0-9-]+)\)/gu, (whole, name: string) =>
    name in COLOURS ? COLOURS[name as Colour][0] : whole,
  );
}
