/** News that a device has had. Only a courtesy: where nothing can be stored, it is news again. */
const PREFIX = 'astro-numbers:said:';

export function isSaid(news: string): boolean {
  try {
    return localStorage.getItem(PREFIX + news) !== null;
  } catch {
    // SecurityError where the browser refuses storage.
    return false;
  }
}

export function remember(news: string): void {
  try {
    localStorage.setItem(PREFIX + news, '1');
  } catch {
    // Refused or full: it is said again on the next visit.
  }
}
