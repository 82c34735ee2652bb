/**
 * A classifier that knows which strokes it is shown. Only what a test has told it is a digit is one; anything else, a half
 * of a digit or two at once, is none: so what is read tells which strokes were taken together.
 */
import type { Glyph } from '../../../src/core/ink/glyph.ts';
import type { Raster } from '../../../src/core/ink/raster.ts';
import { rasterise } from '../../../src/core/ink/rasterise.ts';
import type { Ink } from '../../../src/core/ink/stroke.ts';
import type { Classification, Classifier } from '../../../src/core/ports.ts';
import { CLASSES, mirroredClass, OTHER } from '../../../src/core/reading/classes.ts';
import { UNFITTED } from '../../../src/core/reading/reading-model.ts';
import type { ReadingModel } from '../../../src/core/reading/reading-model.ts';
import type { Written } from './writing.ts';

/** Probabilities by name: `'7'`, `'m3'` for a 3 in the mirror, `'x'` for what is no digit. */
export type Row = Readonly<Record<string, number>>;

/** How sure it is of a digit that it was told of, of what a part of it looks like, and of what is none. */
const SURE = 0.97;
const FAIRLY_SURE = 0.8;
const NONE: Row = { x: 0.999 };

export class Oracle implements Classifier {
  /** All rasters it was ever asked about. */
  readonly asked: Raster[] = [];
  readonly model: ReadingModel;
  failure: Error | undefined;
  readonly #known = new Map<string, Pick<Classification, 'logits' | 'alone'>>();

  constructor(model: ReadingModel = UNFITTED) {
    this.model = model;
  }

  /** Knows digits as they were written, and what their strokes look like alone. */
  static knowing(...written: readonly Written[]): Oracle {
    const oracle = new Oracle();
    for (const { strokes, alone = [] } of written) {
      alone.forEach((sign, i) => oracle.learn([strokes[i] ?? []], { [sign]: FAIRLY_SURE }));
    }
    for (const { sign, strokes } of written) oracle.learn(strokes, sign === 'x' ? NONE : { [sign]: SURE });
    return oracle;
  }

  /**
   * From now on these strokes, together and as they were cut, are this.
   * @param alone what one of its networks says by itself
   */
  learn(strokes: Ink, row: Row, alone = row): this {
    this.#known.set(keyOf(rasterise(strokes)), { logits: logitsOf(row), alone: logitsOf(alone) });
    return this;
  }

  async info() {
    if (this.failure) throw this.failure;
    return { hash: '0123456789abcdef', reading: this.model, backend: 'cpu' as const };
  }

  async classify(glyphs: readonly Glyph[]): Promise<readonly Classification[]> {
    if (this.failure) throw this.failure;
    this.asked.push(...glyphs.map(({ raster }) => raster));
    return glyphs.map(({ raster }) => ({
      ...(this.#known.get(keyOf(raster)) ?? { logits: logitsOf(NONE), alone: logitsOf(NONE) }),
      features: Float32Array.of(raster.reduce((sum, value) => sum + value, 0)),
    }));
  }
}

function keyOf(raster: Raster): string {
  return Buffer.from(raster.buffer, raster.byteOffset, raster.byteLength).toString('latin1');
}

/** Logits whose softmax gives these probabilities; the rest is shared by the others. */
export function logitsOf(row: Row): Float32Array {
  const given = Object.entries(row);
  const rest = (1 - given.reduce((sum, [, p]) => sum + p, 0)) / (CLASSES - given.length);
  const logits = new Float32Array(CLASSES).fill(Math.log(Math.max(1e-9, rest)));
  for (const [name, p] of given) logits[classOf(name)] = Math.log(Math.max(1e-9, p));
  return logits;
}

function classOf(name: string): number {
  if (name === 'x') return OTHER;
  const cls = name.startsWith('m') ? mirroredClass(Number(name.slice(1))) : Number(name);
  if (cls === undefined) throw new RangeError(`No class is called ${name}.`);
  return cls;
}
