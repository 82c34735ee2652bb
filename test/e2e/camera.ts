import { closeSync, openSync, writeSync } from 'node:fs';
import { encodeQR } from 'qr';
import { mulberry32 } from '../../src/core/random.ts';

/** Of a picture, pixels. */
const [WIDTH, HEIGHT] = [640, 480] as const;

/** How bright they are. */
const [TABLE, PAPER, INK] = [110, 235, 30] as const;

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

interface Held {
  /** Degrees. */
  readonly tilt: number;
  /** Side of the code with its quiet zone, pixels. */
  readonly side: number;
}

/** A grey picture, a byte a pixel; the code's text is in the signs of the alphanumeric mode. */
function pictureOf(text: string | undefined, { tilt, side }: Held): Uint8Array {
  const picture = new Uint8Array(WIDTH * HEIGHT).fill(TABLE);
  if (text === undefined) return picture;
  const rows = encodeQR(text, 'raw', { ecc: 'medium', encoding: 'alphanumeric', border: 4 });
  const [size, angle] = [rows.length, (tilt * Math.PI) / 180];
  const scale = size / side;
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const [dx, dy] = [x - WIDTH / 2, y - HEIGHT / 2];
      const module = rows[Math.floor(dy * cos - dx * sin + size / 2)]?.[Math.floor(dx * cos + dy * sin + size / 2)];
      if (module !== undefined) picture[y * WIDTH + x] = module ? INK : PAPER;
    }
  }
  return blurred(picture);
}

/** The mean of 3 x 3 pixels: a little out of focus. */
function blurred(picture: Uint8Array): Uint8Array {
  const out = picture.slice();
  for (let y = 1; y < HEIGHT - 1; y += 1) {
    for (let x = 1; x < WIDTH - 1; x += 1) {
      let sum = 0;
      for (const row of [y - 1, y, y + 1]) for (const column of [x - 1, x, x + 1]) sum += picture[row * WIDTH + column] ?? 0;
      out[y * WIDTH + x] = sum / 9;
    }
  }
  return out;
}
