import type { CodeReader } from '../../core/ports.ts';
import { ScannedCodes } from '../../core/transfer/scanned-codes.ts';
import { pixelsOfPhoto } from './picture-pixels.ts';

/** More than a whole class with all its ink, bytes. */
const MOST = 32_000_000;

/** A file that nothing can be taken from. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
}

/**
 * The messages in a file that somebody opened: a file of this app, or a picture of a code.
 * @throws UnreadableFileError
 */
export async function messagesOfFile(file: File, reader: CodeReader): Promise<readonly Uint8Array[]> {
  if (file.size > MOST) throw new UnreadableFileError(`${file.name} is too large.`);
  if (!file.type.startsWith('image/')) return [new Uint8Array(await file.arrayBuffer())];
  const text = await reader.read(await pixelsOfPhoto(file), true);
  const message = text && new ScannedCodes().add(text, 0);
  if (message instanceof Uint8Array) return [message];
  throw new UnreadableFileError(message === 'partly'
    ? `${file.name} shows one code of a series: the camera must see all of them.`
    : `${file.name} shows no code of Astro Numbers.`);
}
