/** The title of the page, which its tab shows: what it is first, and the app last. @param names the nearest first */
export function pageTitle(...names: readonly string[]): string {
  return [...names, 'Astro Numbers'].filter((name) => name !== '').join(' – ');
}
