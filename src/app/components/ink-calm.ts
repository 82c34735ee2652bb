/** What a browser makes of a finger that writes: scrolling, zooming, magnifying, selecting, menus, dragging. */
const GESTURES = ['touchstart', 'touchmove', 'touchend', 'gesturestart', 'gesturechange', 'contextmenu', 'selectstart',
  'dragstart', 'dblclick'];

/** While a stroke is under way, another finger or the wheel must not move the page beneath it either. */
const PAGE_GESTURES = ['touchmove', 'wheel', 'gesturestart'];

const prevent = (event: Event): void => {
  if (event.cancelable) event.preventDefault();
};

/** Keeps the browser's own gestures off the paper. `touch-action: none` alone does not on every iPad. */
export function calmPaper(paper: HTMLElement, signal: AbortSignal): void {
  for (const type of GESTURES) paper.addEventListener(type, prevent, { passive: false, signal });
}

/** Keeps the whole page still until the signal aborts. */
export function calmPage(signal: AbortSignal): void {
  for (const type of PAGE_GESTURES) window.addEventListener(type, prevent, { passive: false, capture: true, signal });
}
