import { boundingBox, type Ink, type Stroke } from '../../core/ink/stroke.ts';
import { clamp, type Fit, type Size } from './ink-fit.ts';
import { outlinePath } from './ink-outline.ts';

/** A longer stroke is painted in pieces, so that a frame costs the same however long the stroke grows. */
const PIECE = 96;
/** More pixels than this to a CSS pixel cost memory and are not seen. */
const MOST_PIXELS = 2;

/** What to paint with: the pen's width in the unit of the strokes, and how they lie on the paper. */
export interface Pen {
  readonly colour: string;
  readonly width: number;
  readonly fit: Fit;
}

/** In pixels of a canvas. */
interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A width that looks like a felt pen on this paper. */
export function penWidth({ width, height }: Size): number {
  return clamp(Math.min(width, height) * 0.035, 6, 14);
}

/**
 * Paints ink on two canvases: `dry` holds what will not change, `wet` lies over it and holds the end of the
 * stroke under way. So a frame repaints a few dozen points, however much ink there is.
 */
export class InkPainter {
  readonly #dry: CanvasRenderingContext2D;
  readonly #wet: CanvasRenderingContext2D;
  /** Finished strokes as they were painted last, and how wide. */
  readonly #paths = new WeakMap<Stroke, { readonly path: Path2D; readonly width: number }>();
  #ratio = 1;
  /** What of the wet canvas is painted, in its pixels: wiping all of it costs more than painting a frame. */
  #wetArea: Area | undefined;
  /** How many points of the stroke under way are on the dry canvas. */
  #dried = 0;

  /** @throws Error where the browser has no canvas. */
  constructor(dry: HTMLCanvasElement, wet: HTMLCanvasElement) {
    const dryContext = dry.getContext('2d');
    const wetContext = wet.getContext('2d');
    if (!dryContext || !wetContext) throw new Error('This browser cannot draw: it has no 2D canvas.');
    this.#dry = dryContext;
    this.#wet = wetContext;
  }

  /** Gives both canvases the paper's size. Returns whether that changed (and wiped) them. */
  resize(size: Size, devicePixelRatio: number): boolean {
    this.#ratio = clamp(devicePixelRatio, 1, MOST_PIXELS);
    const width = Math.round(size.width * this.#ratio);
    const height = Math.round(size.height * this.#ratio);
    const { canvas } = this.#dry;
    if (canvas.width === width && canvas.height === height) return false;
    for (const context of [this.#dry, this.#wet]) {
      context.canvas.width = width;
      context.canvas.height = height;
    }
    return true;
  }

  /** Paints everything anew. */
  repaint(strokes: Ink, live: Stroke | undefined, pen: Pen): void {
    this.#dry.setTransform(1, 0, 0, 1, 0, 0);
    this.#dry.clearRect(0, 0, this.#dry.canvas.width, this.#dry.canvas.height);
    this.#wipeWet();
    this.#dried = 0;
    this.#take(this.#dry, pen);
    for (const stroke of strokes) this.#dry.fill(this.#pathOf(stroke, pen.width));
    if (live) this.paintLive(live, pen);
  }

  /** Paints the stroke under way as far as it has come. */
  paintLive(live: Stroke, pen: Pen): void {
    this.#wipeWet();
    while (live.length - this.#dried > PIECE) {
      this.#take(this.#dry, pen);
      this.#dry.fill(outlinePath(live.slice(this.#dried, this.#dried + PIECE), pen.width));
      // The next piece begins where this one ends; the round caps hide the seam.
      this.#dried += PIECE - 1;
    }
    const rest = live.slice(this.#dried);
    this.#take(this.#wet, pen);
    this.#wet.fill(outlinePath(rest, pen.width));
    this.#wetArea = this.#areaOf(rest, pen);
  }

  /** The stroke under way has ended: its rest goes onto the dry canvas. */
  dryLive(stroke: Stroke, pen: Pen): void {
    this.#wipeWet();
    this.#take(this.#dry, pen);
    const whole = this.#dried === 0;
    this.#dry.fill(whole ? this.#pathOf(stroke, pen.width) : outlinePath(stroke.slice(this.#dried), pen.width));
    this.#dried = 0;
  }

  #pathOf(stroke: Stroke, width: number): Path2D {
    const painted = this.#paths.get(stroke);
    if (painted?.width === width) return painted.path;
    const path = outlinePath(stroke, width);
    this.#paths.set(stroke, { path, width });
    return path;
  }

  #wipeWet(): void {
    if (!this.#wetArea) return;
    const { x, y, width, height } = this.#wetArea;
    this.#wet.setTransform(1, 0, 0, 1, 0, 0);
    this.#wet.clearRect(x, y, width, height);
    this.#wetArea = undefined;
  }

  #areaOf(stroke: Stroke, { fit, width }: Pen): Area | undefined {
    const box = boundingBox([stroke]);
    if (!box) return undefined;
    const k = this.#ratio * fit.scale;
    return {
      x: Math.floor(k * (box.left - width) + this.#ratio * fit.dx),
      y: Math.floor(k * (box.top - width) + this.#ratio * fit.dy),
      width: Math.ceil(k * (box.right - box.left + 2 * width)) + 1,
      height: Math.ceil(k * (box.bottom - box.top + 2 * width)) + 1,
    };
  }

  #take(context: CanvasRenderingContext2D, { colour, fit }: Pen): void {
    const k = this.#ratio;
    context.setTransform(k * fit.scale, 0, 0, k * fit.scale, k * fit.dx, k * fit.dy);
    context.fillStyle = colour;
  }
}
