/** What a camera sees that is held before a code: tilted, out of focus, on a grey table. For tests and benchmarks. */
import { encodeQR } from 'qr';

/** Of a picture, pixels. */
export const [WIDTH, HEIGHT] = [640, 480] as const;

const [TABLE, PAPER, INK] = [110, 235, 30] as const;

export interface Held {
  /** Degrees. */
  readonly tilt: number;
  /** Side of the code with its quiet zone, pixels. */
  readonly side: number;
}

/** A grey picture, a byte a pixel; the code's text is in the signs of the alphanumeric mode. */
export function pictureOf(text: string | undefined, { tilt, side }: Held): Uint8Array {
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
