import { html } from 'lit';

const icon = (path: string) => html`
  <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2"
    stroke-linecap="round" stroke-linejoin="round"><path d=${path}></path></svg>`;

/** The pictures on the mission's tools; the words stand beside them. */
export const icons = {
  undo: icon('M9 5L4 10l5 5M4 10h10a5.5 5.5 0 0 1 0 11h-3'),
  clear: icon('M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5'),
  keypad: icon('M5 5h2v2H5zM11 5h2v2h-2zM17 5h2v2h-2zM5 11h2v2H5zM11 11h2v2h-2zM17 11h2v2h-2zM11 17h2v2h-2z'),
  pen: icon('M4 20l1-5L16 4l4 4L9 19zM13.5 6.500l4 4'),
  hint: icon('M9 18h6M10 21h4M12 3a6 6 0 0 0-3.500 10.900c.6.5 1 1.300 1 2.100h5c0-.8.4-1.600 1-2.100A6 6 0 0 0 12 3z'),
  done: icon('M4 13l5 6L20 6'),
  skip: icon('M9 8.500a3 3 0 1 1 4.500 2.600c-1 .6-1.500 1.200-1.500 2.400M12 17.500v.01M12 2.500a9.500 9.500 0 1 0 0 19 9.500 9.500 0 0 0 0-19z'),
  rising: icon('M5 20v-4M12 20v-9M19 20V4'),
  back: icon('M15 5l-7 7 7 7'),
} as const;
