import { html, type TemplateResult } from 'lit';

const icon = (path: string): TemplateResult => html`
  <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2.500"
    stroke-linecap="round" stroke-linejoin="round"><path d=${path}></path></svg>`;

/** The pictures on what leads on, for those who do not read yet. */
export const steps = {
  next: icon('M4 12h15M13 6l6 6-6 6'),
  score: icon('M5 21V4M5 4h13l-3 4.500 3 4.500H5'),
  again: icon('M19 5v5h-5M18.500 10A7.500 7.500 0 1 0 19 15'),
  missed: icon('M19 5v5h-5M18.500 10A7.500 7.500 0 1 0 19 15M9.500 9.500l5 5M14.500 9.500l-5 5'),
  other: icon('M4 20l1-5L14 6l4 4-9 9zM19 15v2M19 20.500v.010'),
  write: icon('M4 20l1-5L16 4l4 4L9 19zM13.500 6.500l4 4'),
  launch: icon('M12 2c3.500 3 5 7 4.500 13h-9C7 9 8.500 5 12 2zM7.500 11L4 17l3.500-2M16.500 11l3.500 6-3.500-2M10 19l2 3 2-3M12 8v1'),
  go: icon('M7 4l12 8-12 8z'),
  back: icon('M20 12H5M11 6l-6 6 6 6'),
  clock: icon('M12 6.500a7.500 7.500 0 1 0 .010 0M12 14V10M9.500 2.500h5'),
  anew: icon('M12 5v14M5 12h14'),
} as const;
