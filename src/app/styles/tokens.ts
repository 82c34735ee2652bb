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
    --letter-spacing: normal;
    --word-spacing: normal;
    --line-height: 1.45;
    /* Of the writing hand: which way what lies beside the paper runs. */
    --desk-direction: ltr;
    /* Of the room that there is for the paper, both ways. */
    --paper-share: 100%;
    /* Times the width that suits the paper. */
    --pen-width: 1;
    font-feature-settings: 'cv01' var(--one-plain, 0), 'cv04' var(--four-open, 0), 'cv07' var(--seven-bar, 0);
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
  /* Paper is white, whatever the screen is. */
  @media print {
    :root:root {
      ${day}
      --shadow: none;
    }
  }
  :root[data-hand='left'] {
    --desk-direction: rtl;
  }
  :root[data-paper='medium'] {
    --paper-share: 78%;
  }
  :root[data-paper='small'] {
    --paper-share: 58%;
  }
  :root[data-pen='thin'] {
    --pen-width: 0.55;
  }
  :root[data-pen='thick'] {
    --pen-width: 1.8;
  }
  /* Between the 0.12, 0.16 and 1.5 of WCAG 1.4.12 and the 35 % of a letter's width of the British Dyslexia Association. */
  :root[data-spacing='wide'] {
    --letter-spacing: 0.12em;
    --word-spacing: 0.24em;
    --line-height: 1.75;
  }
  /* For animation: var(--still, …). */
  :root[data-motion='reduced'] {
    --still: none;
  }
  /* The forms of tools/subset_font.py. */
  :root[data-one='plain'] {
    --one-plain: 1;
  }
  :root[data-four='open'] {
    --four-open: 1;
  }
  :root[data-seven='bar'] {
    --seven-bar: 1;
  }
`;
