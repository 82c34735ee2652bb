import { boundingBox, type Box, type Ink, type InkPoint, type Stroke } from '../../core/ink/stroke.ts';
import { clamp, fitInto, fitStroke, growToHold, IDENTITY, type Fit, type Size } from './ink-fit.ts';

/** A sample of the pen as it comes from the device: CSS pixels of the paper, milliseconds of performance.now. */
export interface PenSample {
  readonly x: number;
  readonly y: number;
  readonly time: number;
  readonly pressure: number;
}

/** Nearer than this to the point before, in CSS pixels, a sample tells nothing new. */
const STEP = 1;
/** No paper reaches as far as this, in CSS pixels; scaled to that of another moment, numbers as large as there are would overflow. */
const FARTHEST = 1e6;
/** A stroke that has gone no further than this, in CSS pixels, may still be a finger or a palm coming to rest. */
export const DOT = 16;

/**
 * The ink on one sheet. Strokes are kept as they were written, on the paper of that moment; `fit` maps them onto
 * the paper of now. So turning the tablet to and fro gives back the very same ink, where scaling it each time
 * would wear it down.
 */
export class InkPage {
  #size: Size = { width: 0, height: 0 };
  #sheet: Size = this.#size;
  /** The sheet, and what was written beyond it after a turn. */
  #frame: Box = { left: 0, top: 0, right: 0, bottom: 0 };
  #fit: Fit = IDENTITY;
  #strokes: Stroke[] = [];
  #live: InkPoint[] | undefined;
  #start: number | undefined;
  #last: PenSample | undefined;
  /** Where the stroke under way was tied to the pen: a place under the pen and the same place in the ink. */
  #tie: { readonly pen: PenSample; readonly x: number; readonly y: number } | undefined;
  #fitted: Stroke[] | undefined;

  /** The paper of now. Before the first resize it has no extent and takes no ink. */
  get size(): Size {
    return this.#size;
  }

  /** From the coordinates of `strokes` and `live` to those of the paper. */
  get fit(): Fit {
    return this.#fit;
  }

  /** The paper on which the first stroke was written. */
  get sheet(): Size {
    return this.#sheet;
  }

  /** Finished strokes as they were written. */
  get strokes(): Ink {
    return this.#strokes;
  }

  /** The stroke under way as it was written. */
  get live(): Stroke | undefined {
    return this.#live;
  }

  get writing(): boolean {
    return this.#live !== undefined;
  }

  /** Whether the stroke under way has hardly moved yet: a finger or a palm coming to rest. */
  get isDot(): boolean {
    const box = this.#live && boundingBox([this.#live]);
    if (!box) return this.writing;
    return Math.max(box.right - box.left, box.bottom - box.top) * this.#fit.scale < DOT;
  }

  /** All strokes in coordinates of the paper of now. A fresh array, never changed afterwards. */
  get ink(): Ink {
    this.#fitted ??= this.#strokes.map((stroke) => fitStroke(stroke, this.#fit, this.#size));
    if (!this.#live?.length) return this.#fitted.slice();
    return [...this.#fitted, fitStroke(this.#live, this.#fit, this.#size)];
  }

  /** The paper has a new size. Returns whether the ink has moved. A paper without extent (hidden) is ignored. */
  resize(size: Size): boolean {
    if (!(size.width > 0 && size.height > 0)) return false;
    if (size.width === this.#size.width && size.height === this.#size.height) return false;
    this.#size = size;
    const all = this.#live ? [...this.#strokes, this.#live] : this.#strokes;
    if (all.every((stroke) => stroke.length === 0)) {
      this.#takeSheet();
      return false;
    }
    this.#frame = growToHold(this.#frame, all);
    this.#fit = fitInto(this.#frame, size);
    this.#fitted = undefined;
    // Without this the line would jump from where the ink now is to where the pen is.
    const end = this.#live?.[this.#live.length - 1];
    if (end && this.#last) this.#tie = { pen: this.#last, x: end.x, y: end.y };
    return true;
  }

  /** The pen comes down. */
  begin(sample: PenSample): void {
    this.finish();
    this.#live = [];
    this.#tie = undefined;
    if (this.#strokes.length === 0) this.#takeSheet();
    this.extend(sample);
  }

  /** The pen has moved. Returns whether that added a point: useless numbers and tiny steps do not. */
  extend(sample: PenSample): boolean {
    const live = this.#live;
    if (!live || !isPlace(sample.x) || !isPlace(sample.y)) return false;
    if (!(this.#size.width > 0)) return false;
    const { scale, dx, dy } = this.#fit;
    this.#tie ??= { pen: sample, x: (sample.x - dx) / scale, y: (sample.y - dy) / scale };
    const tie = this.#tie;
    const x = clamp(tie.x + (sample.x - tie.pen.x) / scale, (0 - dx) / scale, (this.#size.width - dx) / scale);
    const y = clamp(tie.y + (sample.y - tie.pen.y) / scale, (0 - dy) / scale, (this.#size.height - dy) / scale);
    const before = live[live.length - 1];
    const previous = this.#last?.time ?? 0;
    const time = Number.isFinite(sample.time) ? Math.max(sample.time, previous) : previous;
    this.#last = { ...sample, time };
    if (before && Math.hypot(x - before.x, y - before.y) * scale < STEP) return false;
    this.#start ??= time;
    live.push({ x, y, t: time - this.#start, pressure: pressureOf(sample, before) });
    return true;
  }

  /** The pen has left the paper, for whatever reason; what it drew stays. */
  finish(): void {
    const live = this.#live;
    this.#live = undefined;
    if (!live?.length) return;
    this.#strokes = [...this.#strokes, live];
    this.#fitted = undefined;
  }

  /** The stroke under way was not meant as one. */
  discard(): void {
    this.#live = undefined;
    this.#forgetIfEmpty();
  }

  /** Takes back the last stroke, the one under way included. Returns whether there was one. */
  undo(): boolean {
    this.finish();
    if (this.#strokes.length === 0) return false;
    this.#strokes = this.#strokes.slice(0, -1);
    this.#fitted = undefined;
    this.#forgetIfEmpty();
    return true;
  }

  /** A blank sheet. Returns whether there was any ink. */
  clear(): boolean {
    const had = this.#strokes.length > 0 || this.#live !== undefined;
    this.#strokes = [];
    this.#live = undefined;
    this.#fitted = undefined;
    this.#forgetIfEmpty();
    return had;
  }

  #forgetIfEmpty(): void {
    if (this.#strokes.length > 0) return;
    this.#start = undefined;
    this.#last = undefined;
    this.#takeSheet();
  }

  #takeSheet(): void {
    this.#sheet = this.#size;
    this.#frame = { left: 0, top: 0, right: this.#size.width, bottom: this.#size.height };
    this.#fit = IDENTITY;
    this.#fitted = undefined;
  }
}

/** NaN is none either. */
function isPlace(value: number): boolean {
  return Math.abs(value) <= FARTHEST;
}

/** Devices that feel no pressure, or report none at the edges of a stroke, get the neutral 0.5. */
function pressureOf({ pressure }: PenSample, before: InkPoint | undefined): number {
  if (Number.isFinite(pressure) && pressure > 0) return Math.min(pressure, 1);
  return before?.pressure ?? 0.5;
}
