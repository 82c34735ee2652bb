import { html } from 'lit';

/** Pictures of the flights that the app chooses. The words stand beside them. */
const icon = (path: string) => html`
  <svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2"
    stroke-linecap="round" stroke-linejoin="round"><path d=${path}></path></svg>`;

/** A rocket. */
export const todayIcon = icon('M12 2.500c3 2.500 4.500 6 4.500 9.500l-1.500 4h-6l-1.500-4c0-3.500 1.500-7 4.500-9.500zM7.500 12L5 15.500V19l4-3M16.500 12l2.500 3.500V19l-4-3M12 9.500v.01M10.500 19l1.500 2.500 1.500-2.500');

/** Steps, and a flag on the highest. */
export const testIcon = icon('M3 21h5v-5h5v-5h5M18 11V3l4 2.500-4 2.500');
