/** Text as HTML and SVG take it, in content and in attributes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.codePointAt(0)};`);
}
