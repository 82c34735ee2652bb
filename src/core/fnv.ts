/** FNV-1a, 32 bits, as 8 hex digits: http://www.isthe.com/chongo/tech/comp/fnv/ To tell texts apart, not to keep them safe. */
export function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
