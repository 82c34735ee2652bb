/**
 * Numbers in handwriting, composed of one writer's isolated digits: no data set has whole numbers. Everything that a
 * child may do to a number and that the reader must cope with is drawn from one source; each part's file says how often.
 */
import { fit, isWritten, SIZE_SPREAD, writeDigit } from './compose/digit.ts';
import { chance, normal, pick } from './compose/draw.ts';
import { glyphOf, HEIGHT, moveGlyph, NOBODY, strokesOf } from './compose/glyph.ts';
import type { Glyph } from './compose/glyph.ts';
import { joinNeighbours } from './compose/join.ts';
import { uncover } from './compose/hidden.ts';
import { drawHand, layOut } from './compose/layout.ts';
import type { Hand } from './compose/layout.ts';
import { boxOf, mapPoints, pointAt } from './compose/polyline.ts';
import { strikeOut, writeMinus, writePoint } from './compose/signs.ts';
import { drawText } from './compose/text.ts';
import type { PenSample, PenStroke } from './pen-data.ts';
import type { Random } from './random.ts';
import type { Allow } from './stroke-file.ts';

export interface ComposedNumber {
  /** `47`, `-3`, `2.5`; a comma is written as a point. */
  text: string;
  writer: string;
  /** In order of writing. A usual digit is 100 units high. */
  strokes: PenStroke[];
  /**
   * For each stroke the places in the text that it belongs to, signs counted: usually one; two where two digits were
   * written without lifting the pen. -1 for what was scratched out and for what scratches it out.
   */
  owners: number[][];
}

export interface ComposeOptions {
  /** How many, exactly. */
  digits: number;
  allow: Allow;
  /** Hard numbers also have scratched-out digits, digits written over and digits written in one line. Default plain. */
  difficulty?: 'plain' | 'hard';
}

/** One writer's digits. */
export interface WriterPool {
  writer: string;
  /** By digit, `0` to `9`; none of the lists is empty. */
  samples: ReadonlyMap<string, readonly PenSample[]>;
}

/** With fewer different digits a writer's numbers would teach which digits go together. */
const LEAST_DIGITS = 6;

/** Share of numbers with a digit that has come out clearly smaller, and its size. */
const WITH_SMALL = 0.06;
const SMALL = 0.6;
/** A small digit may hang above the line by up to this share of what it lacks. */
const HANGING = 0.6;

/** Share of hard numbers with a digit that was scratched out. */
const SCRATCHED = 0.03;

/** Writers with at least six different digits, in the order of the samples. */
export function writerPools(samples: readonly PenSample[]): WriterPool[] {
  const pools = new Map<string, Map<string, PenSample[]>>();
  for (const sample of samples) {
    if (!/^\d$/.test(sample.label) || !isWritten(sample)) continue;
    const pool = pools.get(sample.writer) ?? new Map<string, PenSample[]>();
    pools.set(sample.writer, pool.set(sample.label, [...(pool.get(sample.label) ?? []), sample]));
  }
  return [...pools]
    .filter(([, pool]) => pool.size >= LEAST_DIGITS)
    .map(([writer, pool]) => ({ writer, samples: pool }));
}

/**
 * Composes a number of the writer's digits; the same source gives the same number.
 * @throws {RangeError} where no digit is asked for
 */
export function composeNumber(pool: WriterPool, options: ComposeOptions, source: Random): ComposedNumber {
  if (!(options.digits >= 1)) throw new RangeError('A number has at least one digit.');
  const hard = options.difficulty === 'hard';
  const hand = drawHand(source);
  const text = drawText([...pool.samples.keys()], options.digits, options.allow, source);
  const placed = uncover(layOut(writeSigns(text, pool, hand, hard, source), hand, source));
  const written = (hand.rightToLeft ? placed.reverse() : placed).flatMap(({ marks }) => marks);
  const now = written.filter(({ late }) => !late);
  const joined = hard && !hand.rightToLeft ? joinNeighbours(now, text, source) : now;
  const marks = [...joined, ...written.filter(({ late }) => late)];
  return {
    text,
    writer: pool.writer,
    strokes: marks.map(({ stroke }) => turned(stroke, hand.turn)),
    owners: marks.map(({ owners }) => [...owners]),
  };
}

/** A line of the files that `npm run evaluate -- --strokes` reads, without its end. */
export function toInkItemJson({ text, writer, strokes }: ComposedNumber, allow: Allow): string {
  const rounded = (value: number): number => Math.round(value * 100) / 100;
  const points = (stroke: PenStroke): number[][] =>
    Array.from({ length: stroke.length / 2 }, (_, i) => pointAt(stroke, i).map(rounded));
  return JSON.stringify({ label: text, allow, writer, strokes: strokes.map(points) });
}

/** The signs from left to right, one scratched out among them perhaps. */
function writeSigns(text: string, pool: WriterPool, hand: Hand, hard: boolean, source: Random): Glyph[] {
  const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
  const scratched = hard && chance(SCRATCHED, source) ? pick(places, source) : undefined;
  const small = chance(WITH_SMALL, source) ? pick(places, source) : undefined;
  return [...text].flatMap((sign, place) => {
    if (sign === '-') return [writeMinus(place, source)];
    if (sign === '.') return [writePoint(place, source)];
    const size = normal(place === small ? SMALL : 1, SIZE_SPREAD * (place === small ? SMALL : 1), source);
    const sample = pick(pool.samples.get(sign) ?? [], source);
    const digit = writeDigit(sample, place, { size, slant: hand.slant, hard }, source);
    const glyph = moveGlyph(digit, 0, -Math.max(0, 1 - size) * source.between(0, HANGING) * HEIGHT);
    if (place !== scratched) return [glyph];
    // What was wrong was written first.
    const wrong = scratchOut(pool, hand, source);
    return hand.rightToLeft ? [glyph, wrong] : [wrong, glyph];
  });
}

/** Any digit, and what strikes it out. */
function scratchOut(pool: WriterPool, { slant }: Hand, source: Random): Glyph {
  const sample = pick([...pool.samples.values()].flat(), source);
  const size = normal(1, SIZE_SPREAD, source);
  const glyph = glyphOf('x', NOBODY, fit(sample, { size, slant }));
  return { ...glyph, marks: [...glyph.marks, ...strikeOut(boxOf(strokesOf(glyph)), source)] };
}

/** Turned about the origin, radians, clockwise on the paper. */
function turned(stroke: PenStroke, angle: number): PenStroke {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return mapPoints(stroke, (x, y) => [cos * x - sin * y, sin * x + cos * y]);
}
