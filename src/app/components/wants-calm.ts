/** Whether this person wants nothing to move: by the device's setting or by its own in the app. */
export function wantsCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches || document.documentElement.dataset['motion'] === 'reduced';
}
