import { cleanInk, MOST_STROKES } from './clean.ts';
import type { Ink, InkPoint, Stroke } from './stroke.ts';
import { HALF_A_PIXEL, thin } from './thin.ts';

/** Coded ink that cannot be shown: it was damaged on the way, or a newer app wrote it. */
export class InkCodeError extends Error {
  override readonly name = 'InkCodeError';
}

/** First byte of coded ink. A new way of coding gets a new number; the old ones stay readable. */
const VERSION = 1;

/** Steps of x and y in a CSS pixel. */
const STEPS_A_PIXEL = 2;

/** Milliseconds in a step of time: 125 samples a second is what a cheap tablet gives. */
const STEP_MS = 8;

/**
 * Coordinates are held within this many steps of the paper's corner, so that differences fit four bytes of
 * seven bits.
 */
const FARTHEST_STEP = 2 ** 25;

/** Times are held within this many steps: a day and a half. */
const LATEST_STEP = 2 ** 24;

/** What an answer's ink may take in the log. */
export const INK_BYTES = 400;

/**
 * By this tolerance each stroke of a scribble is down to its ends: nothing is left to leave out. CSS pixels.
 */
const COARSEST = 1000;

/** Points that are coded at most, so that coding a scribble takes no time to speak of. */
const MOST_POINTS = 4_000;

/**
 * The ink in few bytes for the log: thinned to half a pixel, or as much more as it takes to fit INK_BYTES (a
 * scribble of more than some 40 strokes needs more all the same). Pressure, points that are not finite and
 * strokes without points are left out.
 *
 * Version byte, number of strokes; for each its number of points; for each point the differences of x, y
 * (half pixels, signs zigzagged) and t (8 ms) to the point before it, over all strokes. All numbers are
 * base-128 varints.
 */
export function encodeInk(ink: Ink): Uint8Array {
  const clean = cleanInk(ink, MOST_POINTS).filter((stroke) => stroke.length > 0);
  let tolerance = HALF_A_PIXEL;
  let bytes = encodeStrokes(thin(clean, tolerance));
  while (bytes.length > INK_BYTES && tolerance < COARSEST) {
    tolerance *= 1.5;
    bytes = encodeStrokes(thin(clean, tolerance));
  }
  return Uint8Array.from(bytes);
}

/**
 * The ink that `encodeInk` coded; pressure is 0.5.
 * @throws {InkCodeError} where the bytes are none, cut short, too long or of another version
 */
export function decodeInk(bytes: Uint8Array): Ink {
  const reader = new Reader(bytes);
  if (reader.byte() !== VERSION) throw new InkCodeError('This ink was coded by another version of the app.');
  let before: Step = ORIGIN;
  // Every stroke takes a byte at least and every point three, so that no false count makes us build more than
  // was sent.
  const ink = Array.from({ length: reader.count(1, MOST_STROKES) }, () =>
    Array.from({ length: reader.count(3, MOST_POINTS + 2 * MOST_STROKES) }, (): InkPoint => {
      before = {
        x: before.x + reader.signed(),
        y: before.y + reader.signed(),
        t: before.t + reader.number(),
      };
      return toPoint(before);
    }),
  );
  reader.end();
  return ink;
}

/** A point in steps: whole numbers. */
interface Step {
  readonly x: number;
  readonly y: number;
  readonly t: number;
}

const ORIGIN: Step = { x: 0, y: 0, t: 0 };

function encodeStrokes(ink: Ink): number[] {
  const out = [VERSION];
  putNumber(out, ink.length);
  let before = ORIGIN;
  for (const stroke of ink) {
    putNumber(out, stroke.length);
    for (const step of toSteps(stroke, before.t)) {
      putSigned(out, step.x - before.x);
      putSigned(out, step.y - before.y);
      putNumber(out, step.t - before.t);
      before = step;
    }
  }
  return out;
}

/** The stroke in steps; its times never run backwards, nor before `earliest`. */
function toSteps(stroke: Stroke, earliest: number): Step[] {
  let t = earliest;
  return stroke.map((point) => {
    if (Number.isFinite(point.t)) t = Math.min(LATEST_STEP, Math.max(t, Math.round(point.t / STEP_MS)));
    return { x: toStep(point.x), y: toStep(point.y), t };
  });
}

function toStep(coordinate: number): number {
  const step = Math.round(coordinate * STEPS_A_PIXEL);
  return Math.min(FARTHEST_STEP, Math.max(-FARTHEST_STEP, step));
}

function toPoint({ x, y, t }: Step): InkPoint {
  return { x: x / STEPS_A_PIXEL, y: y / STEPS_A_PIXEL, t: t * STEP_MS, pressure: 0.5 };
}

function putNumber(out: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    out.push((rest & 127) | 128);
    rest >>>= 7;
  }
  out.push(rest);
}

/** 0, -1, 1, -2, 2 … as 0, 1, 2, 3, 4 … */
function putSigned(out: number[], value: number): void {
  putNumber(out, value < 0 ? -2 * value - 1 : 2 * value);
}

/** Takes numbers from bytes and refuses to read past their end. */
class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    const value = this.#bytes[this.#at++];
    if (value === undefined) throw new InkCodeError('This ink was cut short.');
    return value;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.byte();
      value += (byte & 127) << shift;
      if (byte < 128) return value;
    }
    throw new InkCodeError('This ink is damaged: a number in it is too large.');
  }

  signed(): number {
    const value = this.number();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  /** A number of things, each of which takes `size` bytes at least. */
  count(size: number, most: number): number {
    const value = this.number();
    if (value > most || value * size > this.#bytes.length - this.#at) {
      throw new InkCodeError('This ink is damaged: it promises more than it holds.');
    }
    return value;
  }

  end(): void {
    if (this.#at === this.#bytes.length) return;
    throw new InkCodeError('This ink is damaged: something follows its end.');
  }
}
