import { css } from 'lit';

/**
 * The design tokens, for the document (main.ts adopts this sheet; custom properties reach into every component).
 * The night sky is the default; a light theme by the system's wish or by `data-theme` on <html>.
 * Every text colour reaches 4.5:1 on each of the three backgrounds, in both themes.
 */
const night = css`
  color-scheme: dark;
  --sky: #0d1330;
  --sky-glow: #2a2363;
  --surface: #1a2249;
  --surface-2: #252f5f;
  --paper: #fffdf6;
  --paper-line: #d5e3f3;
  --ink: #14235c;
  --text: #f4f6ff;
  --text-quiet: #bcc6ea;
  --accent: #ffc94d;
  --on-accent: #241a00;
  --right: #7be6a5;
  --on-right: #06281a;
  --wrong: #ffab91;
  --edge: #7985bd;
  --focus: #7fdcff;
  --star: #ffffff;
  --shadow: 0 4px 16px rgb(0 0 0 / 35%);
`;

const day = css`
  color-scheme: light;
  --sky: #e8f0ff;
  --sky-glow: #fdf1dc;
  --surface: #ffffff;
  --surface-2: #eef2fc;
  --paper: #fffdf6;
  --paper-line: #d5e3f3;
  --ink: #14235c;
  --text: #141b3d;
  --text-quiet: #47517a;
  --accent: #2b46c4;
  --on-accent: #ffffff;
  --right: #0a6638;
  --on-right: #ffffff;
  --wrong: #a5330d;
  --edge: #6a77a8;
  --focus: #0b5fd6;
  --star: #aebbe6;
  --shadow: 0 4px 16px rgb(30 45 110 / 16%);
`;

export const tokens = css`
  :root {
    ${night}
    --radius: 12px;
    --radius-large: 24px;
    --space-1: 4px;
    --space-2: 8px;
    --space-3: 12px;
    --space-4: 16px;
    --space-5: 24px;
    --space-6: 32px;
    --target: 48px;
    --font: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
    --font-digits: 'Astro Digits', 'Andika', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
  }
  @media (prefers-color-scheme: light) {
    :root:not([data-theme='dark']) {
      ${day}
    }
  }
  :root[data-theme='light'] {
    ${day}
  }
  :root[data-theme='dark'] {
    ${night}
  }
`;
