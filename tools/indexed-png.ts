/** Flat drawings need few colours: a PNG with a palette takes a third of the bytes. */
import { crc32, deflateSync } from 'node:zlib';

/** A picture of `width` x `height` pixels, four bytes each: red, green, blue, alpha. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const out = Buffer.alloc(named.length + 8);
  out.writeUInt32BE(body.length, 0);
  named.copy(out, 4);
  out.writeUInt32BE(crc32(named), named.length + 4);
  return out;
}

const channels = (colour: number): number[] => [colour >>> 24, (colour >>> 16) & 255, (colour >>> 8) & 255, colour & 255];

function distance(one: number, other: number): number {
  const [a, b] = [channels(one), channels(other)];
  return a.reduce((sum, value, index) => sum + (value - (b[index] ?? 0)) ** 2, 0);
}

/** PNG with the at most 256 commonest colours of the picture; the others (soft edges) become the nearest of them. */
export function indexedPng({ width, height, data }: Pixels): Buffer {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const colours = Array.from({ length: width * height }, (_, index) => view.getUint32(index * 4));
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 256).map(([colour]) => colour);
  const nearest = new Map<number, number>();
  for (const colour of counts.keys()) {
    let best = 0;
    palette.forEach((candidate, index) => {
      if (distance(candidate, colour) < distance(palette[best] ?? 0, colour)) best = index;
    });
    nearest.set(colour, best);
  }
  // Each row starts with its filter's number: none, because indices of neighbours do not predict each other.
  const rows = Buffer.alloc(height * (width + 1));
  colours.forEach((colour, index) => {
    rows[Math.floor(index / width) * (width + 1) + 1 + (index % width)] = nearest.get(colour) ?? 0;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flatMap((colour) => channels(colour).slice(0, 3)))),
    chunk('tRNS', Uint8Array.from(palette.map((colour) => colour & 255))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
