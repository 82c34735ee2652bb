import { closeSync, openSync, writeSync } from 'node:fs';
import { HEIGHT, pictureOf, WIDTH } from '../../tools/camera-picture.ts';
import { mulberry32 } from '../../src/core/random.ts';

/** Pictures a second, and how many one code is held there. */
const RATE = 10;
const HELD = 12;

/** Of the pictures that show nothing. */
const LOST = 0.3;

/**
 * Writes a film (YUV4MPEG2) for Chromium's fake camera, which plays it again and again: one code after another, each tilted
 * otherwise, a little out of focus, and not there in three pictures of ten.
 */
export function filmCodes(path: string, codes: readonly string[]): void {
  const random = mulberry32(5);
  const grey = new Uint8Array((WIDTH * HEIGHT) / 2).fill(128);
  const file = openSync(path, 'w');
  writeSync(file, `YUV4MPEG2 W${WIDTH} H${HEIGHT} F${RATE}:1 Ip A1:1 C420\n`);
  for (const [i, code] of codes.entries()) {
    const held = { tilt: 25 * Math.sin(i + 1), side: 400 };
    const pictures = [pictureOf(code, held), pictureOf(undefined, held)] as const;
    for (let n = 0; n < HELD; n += 1) {
      writeSync(file, 'FRAME\n');
      writeSync(file, pictures[random() < LOST ? 1 : 0]);
      writeSync(file, grey);
    }
  }
  closeSync(file);
}

/** Chromium asks nobody, and films what is in the file. */
export function cameraArgs(path: string): string[] {
  return ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${path}`];
}
