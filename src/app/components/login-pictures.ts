import { svg, type SVGTemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { Picture } from '../../core/crew/pictures.ts';

/** What the pictures of the picture login look like: our own drawings, in a viewBox of 0 0 48 48. */
export const loginPictures: Readonly<Record<Picture, SVGTemplateResult>> = {
  sun: svg`<circle cx="24" cy="24" r="10" fill="#ffc94d" stroke="#a06a00"></circle>
    <path fill="none" stroke="#f0a81f" stroke-width="4" stroke-linecap="round" d="M24 4v5M24 39v5M4 24h5M39 24h5M10 10l3.500 3.500M34.500 34.500L38 38M10 38l3.500-3.500M34.500 13.500L38 10"></path>`,
  moon: svg`<path fill="#cfd6f0" stroke="#5a67a8" d="M34 38A18 18 0 1 1 34 10a14 14 0 1 0 0 28z"></path>`,
  star: svg`<path fill="#ff8fc7" stroke="#9c2f68" d="M24 4l5.500 13.500L44 18.500 33 28l3.500 14.500L24 35l-12.500 7.500L15 28 4 18.500l14.500-1z"></path>`,
  fish: svg`<path fill="#ff9a4d" stroke="#9c4a0c" d="M4 24c8-13 22-13 28-3l11-8v22l-11-8c-6 10-20 10-28-3z"></path><circle cx="14" cy="22" r="2.500" fill="#3a1c04"></circle>`,
  flower: svg`<g fill="#b98cff" stroke="#5b2fa0">${[0, 72, 144, 216, 288].map((turn) => svg`<ellipse cx="24" cy="13" rx="7" ry="9" transform="rotate(${turn} 24 24)"></ellipse>`)}</g>
    <circle cx="24" cy="24" r="5.500" fill="#ffe08a" stroke="#5b2fa0"></circle>`,
  apple: svg`<path fill="#e8483a" stroke="#8a1a10" d="M24 15c-4-4-17-3-17 9 0 10 7 19 12 19 2 0 3-1 5-1s3 1 5 1c5 0 12-9 12-19 0-12-13-13-17-9z"></path>
    <path fill="none" stroke="#6b4420" stroke-width="3" stroke-linecap="round" d="M24 14c0-4 1-7 4-10"></path>`,
  house: svg`<path fill="#f3f5ff" stroke="#47517a" d="M9 22h30v21H9z"></path><path fill="#d8412f" stroke="#7d1c10" d="M4 24L24 5l20 19z"></path>
    <path fill="#7a5230" d="M20 30h8v13h-8z"></path>`,
  boat: svg`<path fill="#f3f5ff" stroke="#47517a" d="M26 5v25h15z"></path><path fill="#ffc94d" stroke="#a06a00" d="M22 10v20H10z"></path>
    <path fill="#2f7fd6" stroke="#123f75" d="M4 33h40l-6 10H11z"></path>`,
  heart: svg`<path fill="#37b56b" stroke="#0c5c30" d="M24 43C-6 24 8 2 24 14 40 2 54 24 24 43z"></path>`,
};

export function loginPictureName(picture: Picture): string {
  const names: Readonly<Record<Picture, string>> = {
    sun: msg('Sun'), moon: msg('Moon'), star: msg('Star'), fish: msg('Fish'), flower: msg('Flower'), apple: msg('Apple'),
    house: msg('House'), boat: msg('Boat'), heart: msg('Heart'),
  };
  return names[picture];
}
