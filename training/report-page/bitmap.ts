/** Pictures of pixels, and their way into PNG. */
import { PNG } from 'pngjs';

export interface Bitmap {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue of each pixel, 0 to 255, row by row from the top left. */
  readonly rgb: Uint8Array;
}

/** @param grey of all its pixels, 0 black to 255 white */
export function blankBitmap(width: number, height: number, grey = 0): Bitmap {
  return { width, height, rgb: new Uint8Array(3 * width * height).fill(grey) };
}

/** @param grey width x height bytes, 0 black to 255 white */
export function greyBitmap(grey: ArrayLike<number>, width: number): Bitmap {
  const rgb = Uint8Array.from({ length: 3 * grey.length }, (_, i) => grey[Math.floor(i / 3)] ?? 0);
  return { width, height: grey.length / width, rgb };
}

/** Each pixel as a square of `times` x `times`. */
export function enlarge({ width, height, rgb }: Bitmap, times: number): Bitmap {
  const large = blankBitmap(width * times, height * times);
  for (let y = 0; y < large.height; y++) {
    for (let x = 0; x < large.width; x++) {
      const from = 3 * (Math.floor(y / times) * width + Math.floor(x / times));
      large.rgb.set(rgb.subarray(from, from + 3), 3 * (y * large.width + x));
    }
  }
  return large;
}

/** Copies a picture into another, its top left corner at `left`, `top`; it has to fit in. */
export function paste(picture: Bitmap, into: Bitmap, left: number, top: number): void {
  for (let y = 0; y < picture.height; y++) {
    const row = picture.rgb.subarray(3 * y * picture.width, 3 * (y + 1) * picture.width);
    into.rgb.set(row, 3 * ((top + y) * into.width + left));
  }
}

const encoded = new WeakMap<Bitmap, Buffer>();

/** The bytes of a PNG file; made once for each picture, which must not change any more. */
export function toPng(bitmap: Bitmap): Buffer {
  let bytes = encoded.get(bitmap);
  if (!bytes) {
    const png = new PNG({ width: bitmap.width, height: bitmap.height });
    png.data = Buffer.from(bitmap.rgb);
    bytes = PNG.sync.write(png, { colorType: 2, inputHasAlpha: false, bitDepth: 8, deflateLevel: 9 });
    encoded.set(bitmap, bytes);
  }
  return bytes;
}

/** As `src` and `href` take it. */
export function dataUri(bitmap: Bitmap): string {
  return `data:image/png;base64,${toPng(bitmap).toString('base64')}`;
}
