/** What a browser makes of a finger that writes: scrolling, zooming, magnifying, selecting, menus, dragging. */
const GESTURES = ['touchstart', 'touchmove', 'touchend', 'gesturestart', 'gesturechange', 'contextmenu', 'selectstart',
  'dragstart', 'dblclick'];

/** While a stroke is under way, another finger or the wheel must not move the page beneath it either. */
const PAGE_GESTURES = ['touchmove', 'wheel', 'gesturestart'];

const prevent = (event: Event): void => {
  if (event.cancelable) event.preventDefault();
};

/**
 * Keeps the browser's own gestures off the paper while `writable` says so. `touch-action: none` alone does not on
 * every iPad. A paper that takes no ink must let the page scroll: on a phone it is most of the screen.
 */
export function calmPaper(paper: HTMLElement, writable: () => boolean, signal: AbortSignal): void {
  const preventIfWritable = (event: Event): void => {
    if (writable()) prevent(event);
  };
  for (const type of GESTURES) paper.addEventListener(type, preventIfWritable, { passive: false, signal });
}

/** Keeps the whole page still until the signal aborts. */
export function calmPage(signal: AbortSignal): void {
  for (const type of PAGE_GESTURES) window.addEventListener(type, prevent, { passive: false, capture: true, signal });
}
