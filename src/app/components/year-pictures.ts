import { svg, type SVGTemplateResult } from 'lit';

/** A heavenly body for each school year, further from home from year to year; in a viewBox of 0 0 32 32. */
export const yearPictures: readonly SVGTemplateResult[] = [
  // The Moon.
  svg`<circle cx="16" cy="16" r="11" fill="#d9dcec" stroke="#8189b0"></circle>
    <circle cx="12" cy="12" r="2.6" fill="#a9afcc"></circle><circle cx="20" cy="18" r="3.4" fill="#a9afcc"></circle>
    <circle cx="12.5" cy="21" r="1.6" fill="#a9afcc"></circle>`,
  // Mars.
  svg`<circle cx="16" cy="16" r="11" fill="#d9603b" stroke="#97391d"></circle>
    <path fill="#b5482a" d="M7 13q5-3 9 0t8-1q1.5 4-2 5-4 1-7-1-4-2-8 1z"></path>
    <path fill="#fff" d="M12 5.8q4-1.5 8 0-4 2.6-8 0z"></path>`,
  // Jupiter.
  svg`<circle cx="16" cy="16" r="12" fill="#e8c79a" stroke="#966c3e"></circle>
    <path fill="none" stroke="#b98450" stroke-width="2.4" d="M6.5 10.5h19M4.6 15h22.8M6 20h20"></path>
    <ellipse cx="20.5" cy="20" rx="3.4" ry="2.2" fill="#c4512d"></ellipse>`,
  // Saturn.
  svg`<path fill="none" stroke="#a07a2e" stroke-width="2.4" d="M8.5 19.5C3 23 1.5 25 2.5 26c2 2 26-14 27-19.5.2-1.5-3-.8-7.5 1.2"></path>
    <circle cx="16" cy="16" r="8.5" fill="#f0d48a" stroke="#a07a2e"></circle>
    <path fill="none" stroke="#a07a2e" stroke-width="2.4" d="M2.5 26c3 1.5 26-14 27-19.5"></path>`,
  // Uranus, which lies on its side.
  svg`<circle cx="16" cy="16" r="9.5" fill="#9fe0e3" stroke="#2f8489"></circle>
    <ellipse cx="16" cy="16" rx="4" ry="14" fill="none" stroke="#2f8489" stroke-width="1.5" transform="rotate(12 16 16)"></ellipse>
    <path fill="#9fe0e3" d="M14.5 7a9 9 0 0 0-.5 18l1.6-4-.2-10z"></path>`,
  // Neptune.
  svg`<circle cx="16" cy="16" r="11" fill="#4a74e0" stroke="#2746a0"></circle>
    <path fill="none" stroke="#a9c2ff" stroke-width="1.8" stroke-linecap="round" d="M9 11.5q4-2 9-.5M13 22q5 1.5 9-1.5"></path>
    <ellipse cx="19.5" cy="16" rx="3.2" ry="2" fill="#2746a0"></ellipse>`,
];
