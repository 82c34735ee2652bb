import type { CodeReader } from '../../core/ports.ts';
import { refuseLarge } from '../../core/transfer/file.ts';
import { ScannedCodes } from '../../core/transfer/scanned-codes.ts';
import { pixelsOfPhoto } from './picture-pixels.ts';

/** A picture without a code that could be taken. */
export class NoCodeError extends Error {
  override readonly name = 'NoCodeError';

  constructor(readonly problem: 'no-picture' | 'partly' | 'none', readonly file: string, options?: ErrorOptions) {
    super(`No code in ${file}: ${problem}.`, options);
  }
}

/**
 * The message in a file that somebody opened, not checked yet: a file of this app, or a picture of a code.
 * @throws NoCodeError | RefusedMessageError
 */
export async function messageOfFile(file: File, reader: () => Promise<CodeReader>): Promise<Uint8Array> {
  refuseLarge(file.size);
  if (!file.type.startsWith('image/')) return new Uint8Array(await file.arrayBuffer());
  const pixels = await pixelsOfPhoto(file).catch((cause: unknown) => {
    throw new NoCodeError('no-picture', file.name, { cause });
  });
  const text = await (await reader()).read(pixels, true);
  const message = text && new ScannedCodes().add(text, 0);
  if (message instanceof Uint8Array) return message;
  throw new NoCodeError(message === 'partly' ? 'partly' : 'none', file.name);
}
