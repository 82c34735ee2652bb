import { localDate } from './local-day.ts';

/** Long enough for the slowest browser to have begun the download, after which the text may leave the memory. */
const KEEP_MS = 60_000;

/** Offers `content` to the person as a file, without any server. */
export function saveFile(name: string, content: string | Uint8Array, type = 'application/json'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([typeof content === 'string' ? content : content.slice()], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
}

/** The name of a file of that day where the device is. @param wall ms since 1970 UTC */
export function datedName(name: string, wall: number, extension = 'json'): string {
  return `${name}-${localDate(wall)}.${extension}`;
}
