import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** What each choice of a setting looks like. Our own drawings, in a viewBox of 0 0 48 48. */
const picture = (content: SVGTemplateResult | readonly SVGTemplateResult[]): TemplateResult => html`
  <svg viewBox="0 0 48 48" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2.500"
    stroke-linecap="round" stroke-linejoin="round">${content}</svg>`;

/** A hand that holds a pen; the left one is its mirror image. */
const hand = svg`
  <path fill="var(--accent)" stroke="none" d="M9 39l2-8L27 9l6 4.500L17 36z"></path>
  <path d="M9 39l2-8L27 9l6 4.500L17 36zM9 39l8-3"></path>
  <path fill="var(--surface)" d="M43 45c1-8 0-15-4-20-2-2.500-5-2-6 0l-2 4c-3-3-7-2-8 0-1.500 3 0 6 3 8-3 1-4 4-2 6 3 3 7 2 10 2z"></path>`;

const sheet = (size: number) => svg`
  <rect x="3" y="7" width="42" height="34" rx="4" stroke-dasharray="3 5" stroke-width="1.500"></rect>
  <rect x=${45 - 42 * size} y=${41 - 34 * size} width=${42 * size} height=${34 * size} rx="4" fill="var(--paper)"></rect>`;

const stroke = (width: number) => svg`<path stroke-width=${width} d="M8 32C14 10 22 12 22 24s8 12 18-8"></path>`;

const lines = (gap: number, word: number) =>
  [0, 1, 2].map((line) => svg`<path stroke-width="3.500" d="M8 ${24 + (line - 1) * gap}h${15 - word}M${25 + word / 2} ${24 + (line - 1) * gap}h${15 - word / 2}"></path>`);

const speaker = svg`<path fill="currentColor" d="M7 19v10h7l9 8V11l-9 8z"></path>`;

/** A digit, in one of its forms: drawn, as the face of the digits shows only the form that is chosen. */
const digit = (path: string) => svg`<path stroke-width="4.500" d=${path}></path>`;

export const settingPictures = {
  right: picture(hand),
  left: picture(svg`<g transform="matrix(-1 0 0 1 48 0)">${hand}</g>`),
  large: picture(sheet(1)),
  middling: picture(sheet(0.78)),
  small: picture(sheet(0.56)),
  thin: picture(stroke(2)),
  medium: picture(stroke(4.5)),
  thick: picture(stroke(8)),
  system: picture(svg`<circle cx="24" cy="24" r="17"></circle><path fill="currentColor" d="M24 7a17 17 0 0 1 0 34z"></path>`),
  light: picture(svg`<circle cx="24" cy="24" r="8"></circle><path d="M24 5v5M24 38v5M5 24h5M38 24h5M10.500 10.500l3.500 3.500M34 34l3.500 3.500M10.500 37.500l3.500-3.500M34 14l3.500-3.500"></path>`),
  dark: picture(svg`<path d="M39 28A17 17 0 0 1 20 9a17 17 0 1 0 19 19z"></path>`),
  usual: picture(lines(8, 0)),
  wide: picture(lines(13, 4)),
  moving: picture(svg`<path d="M30 24c0-8-4-13-8-16-4 3-8 8-8 16l-4 6h24z" transform="rotate(40 24 24)"></path><path d="M8 30l-3 3M12 38l-5 5M19 41l-3 3"></path>`),
  still: picture(svg`<path d="M32 28c0-9-4-15-8-19-4 4-8 10-8 19l-5 8h26z"></path><path d="M8 41h32"></path>`),
  quiet: picture(svg`${speaker}<path d="M31 19l10 10M41 19L31 29"></path>`),
  loud: picture(svg`${speaker}<path d="M30 18c3 4 3 8 0 12M36 13c6 7 6 15 0 22"></path>`),
  oneWithFoot: picture(digit('M16 14l9-6v32M16 40h18')),
  onePlain: picture(digit('M18 15l9-7v32')),
  fourClosed: picture(digit('M30 40V8L11 31h27')),
  fourOpen: picture(digit('M17 8l-5 21h25M30 18v22')),
  sevenPlain: picture(digit('M12 9h24L20 40')),
  sevenWithBar: picture(digit('M12 9h24L20 40M18 25h15')),
  tap: picture(svg`<path d="M20 27V12a3.500 3.500 0 0 1 7 0v11l9 2c2.500.6 4 2.500 3.500 5L38 38c-.6 3-3 5-6 5h-5c-3 0-5-1-7-4l-6-8c-2-3 1-6 4-4z"></path><path d="M14 15a9.500 9.500 0 0 1 1-8M33 15a9.500 9.500 0 0 0-1-8"></path>`),
} as const;

/** A stopwatch with a number in it. */
export const pausePicture = (text: string): TemplateResult => picture(svg`
  <circle cx="24" cy="26" r="17"></circle><path d="M24 9V4M20 4h8"></path>
  <text x="24" y="32" text-anchor="middle" font-size=${text.length > 1 ? 16 : 20} font-weight="600" stroke="none" fill="currentColor">${text}</text>`);
