import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import type { Ink } from '../../core/ink/stroke.ts';
import { calmPage, calmPaper } from './ink-calm.ts';
import { inkCanvasStyles } from './ink-canvas-styles.ts';
import { InkChangeEvent } from './ink-events.ts';
import { Hand } from './ink-hand.ts';
import { OtherFingers } from './ink-other-fingers.ts';
import { InkPage, type PenSample } from './ink-page.ts';
import { InkPainter, penWidth, type Pen } from './ink-painter.ts';

/**
 * The paper: collects what pen, finger or mouse writes and paints it. It decides nothing about what it means.
 *
 * To assistive technology it is an image with a name, not an application: it takes no keys, and the keypad, which
 * its description names, is the way to answer without drawing.
 *
 * @fires ink-change after every change of the ink, while a stroke is under way too.
 */
export class InkCanvas extends LitElement {
  static override styles = inkCanvasStyles;
  static override properties = {
    label: { type: String },
    disabled: { type: Boolean, reflect: true },
  };

  /** The accessible name; "Write your answer here" where none is given. */
  declare label: string | undefined;
  /** Takes no new strokes; the ink stays. */
  declare disabled: boolean;

  readonly #page = new InkPage();
  readonly #hand = new Hand();
  readonly #others = new OtherFingers();
  #painter: InkPainter | undefined;
  /** Ends with the element's stay in the document. */
  #connected: AbortController | undefined;
  /** Ends with the stroke under way. */
  #stroke: AbortController | undefined;
  /** The corner of the paper when the pen came down; later shifts of the page must not bend the stroke. */
  #origin = { x: 0, y: 0 };
  #colour = 'black';
  /** Times the usual width of the pen; the child's choice, as styles/tokens.ts has it. */
  #thickness = 1;
  #frame = 0;
  #repaintAll = true;

  constructor() {
    super();
    this.disabled = false;
    updateWhenLocaleChanges(this);
  }

  /** All strokes, the one under way included, in CSS pixels of the paper. A value: it never changes. */
  get ink(): Ink {
    return this.#page.ink;
  }

  /** Takes the last stroke back, the one under way included. */
  undo(): void {
    this.#letGo();
    if (this.#page.undo()) this.#changed('all');
  }

  /** A blank sheet. */
  clear(): void {
    this.#letGo();
    if (this.#page.clear()) this.#changed('all');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const connected = new AbortController();
    this.#connected = connected;
    const { signal } = connected;
    this.addEventListener('pointerdown', this.#onDown, { signal });
    this.addEventListener('lostpointercapture', this.#onLost, { signal });
    calmPaper(this, () => !this.disabled, signal);
    for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'pointerout'] as const) {
      window.addEventListener(type, this.#watchPen, { signal, capture: true, passive: true });
    }
    window.addEventListener('blur', this.#interrupted, { signal });
    document.addEventListener('visibilitychange', this.#interrupted, { signal });
    for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
      matchMedia(query).addEventListener('change', this.#recolour, { signal });
    }
    const looks = new MutationObserver(this.#recolour);
    looks.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-pen', 'class'] });
    const sizes = new ResizeObserver(this.#onResize);
    sizes.observe(this);
    signal.addEventListener('abort', () => {
      looks.disconnect();
      sizes.disconnect();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#finish();
    this.#connected?.abort();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#repaintAll = true;
  }

  protected override render(): TemplateResult {
    return html`
      <div id="paper" role="img" aria-label=${this.label ?? msg('Write your answer here')} aria-describedby="hint">
        <canvas id="dry"></canvas>
        <canvas id="wet"></canvas>
      </div>
      <p id="hint" hidden>${msg('To answer without drawing, use the keypad.')}</p>
    `;
  }

  protected override firstUpdated(): void {
    const [dry, wet] = this.renderRoot.querySelectorAll('canvas');
    if (!dry || !wet) return;
    this.#painter = new InkPainter(dry, wet);
    // Small tablets take the canvas's memory back when they run short of it.
    dry.addEventListener('contextrestored', this.#recolour);
    wet.addEventListener('contextrestored', this.#recolour);
    this.#measure();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('disabled') && this.disabled) this.#finish();
  }

  readonly #onDown = (event: PointerEvent): void => {
    if (this.disabled) return;
    if (event.cancelable) event.preventDefault();
    const verdict = this.#hand.down(event);
    if (verdict === 'refuse') return;
    if (verdict === 'erase') return this.undo();
    if (verdict === 'wait') return this.#others.down(event);
    if (verdict === 'replace') this.#page.discard();
    else this.#endStroke();
    this.#begin([event]);
    this.#changed(verdict === 'replace' ? 'all' : 'live');
  };

  /** @param way of one pointer from where it came down, until now */
  #begin(way: readonly PointerEvent[]): void {
    this.#stroke?.abort();
    this.#others.clear();
    this.#measure();
    const corner = this.getBoundingClientRect();
    this.#origin = { x: corner.left, y: corner.top };
    const [first, ...more] = way.map((event) => this.#sample(event));
    if (!first || !way[0]) return;
    this.#page.begin(first);
    for (const sample of more) this.#page.extend(sample);
    this.#follow(way[0].pointerId);
  }

  /** The finger that came down first only rests on the paper: what another one has drawn meanwhile is the stroke. */
  #giveWay(way: readonly PointerEvent[]): void {
    if (way[0]) this.#hand.giveWay(way[0]);
    this.#page.discard();
    this.#begin(way);
    this.#changed('all');
  }

  /** Follows the pointer until it leaves, wherever on the page it goes. */
  #follow(pointerId: number): void {
    this.#stroke = new AbortController();
    const { signal } = this.#stroke;
    // On the window, because the capture may fail; with it, the events come by here all the same.
    const options = { signal, capture: true };
    window.addEventListener('pointermove', this.#onMove, options);
    window.addEventListener('pointerup', this.#onUp, options);
    window.addEventListener('pointercancel', this.#onLost, options);
    calmPage(signal);
    try {
      this.setPointerCapture(pointerId);
    } catch (error) {
      // A quick tap is over before its event arrives: then there is no pointer left to capture.
      if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
    }
  }

  readonly #onMove = (event: PointerEvent): void => {
    if (!this.#hand.isWriting(event.pointerId)) return this.#otherMoved(event);
    // A pen or mouse that moves with nothing pressed was released where nobody saw it.
    if (event.buttons === 0 && (event.pointerType === 'mouse' || event.pointerType === 'pen')) return this.#finish();
    if (this.#hand.isPalm(event) && this.#page.isDot) return this.#discard();
    let added = false;
    for (const sample of samplesOf(event)) {
      added = this.#page.extend(this.#sample(sample)) || added;
    }
    if (added) this.#changed('live');
  };

  #otherMoved(event: PointerEvent): void {
    if (!this.#page.isDot) return this.#others.clear();
    if (this.#hand.isPalm(event)) return this.#others.up(event.pointerId);
    const way = this.#others.move(samplesOf(event));
    if (way && this.#hand.isResting(event.timeStamp)) this.#giveWay(way);
  }

  readonly #onUp = (event: PointerEvent): void => {
    if (!this.#hand.isWriting(event.pointerId)) return this.#others.up(event.pointerId);
    const { last } = this.#others;
    if (last && this.#page.isDot && this.#hand.isResting(event.timeStamp)) return this.#giveWay(last);
    this.#page.extend(this.#sample(event));
    this.#finish();
  };

  /** The pointer was taken away, by the system or by a turn of the tablet. What it drew stays. */
  readonly #onLost = (event: PointerEvent): void => {
    if (this.#hand.isWriting(event.pointerId)) this.#finish();
    else this.#others.up(event.pointerId);
  };

  readonly #interrupted = (): void => {
    this.#finish();
    if (document.visibilityState === 'visible') this.#recolour();
  };

  readonly #watchPen = (event: PointerEvent): void => {
    if (event.pointerType !== 'pen') return;
    const leaving = event.type === 'pointerup' || event.type === 'pointercancel'
      || (event.type === 'pointerout' && event.relatedTarget === null);
    this.#hand.noticePen(event.timeStamp, leaving);
  };

  readonly #onResize = (): void => {
    // In the next frame, because listeners may change the layout, which an observer of it must not.
    if (this.#measure()) requestAnimationFrame(() => this.#tell());
  };

  readonly #recolour = (): void => this.#paintSoon('all');

  #sample({ clientX, clientY, timeStamp, pressure }: PointerEvent): PenSample {
    return { x: clientX - this.#origin.x, y: clientY - this.#origin.y, time: timeStamp, pressure };
  }

  #finish(): void {
    if (!this.#hand.writer) return;
    this.#endStroke();
    this.#letGo();
    this.#tell();
  }

  #discard(): void {
    this.#page.discard();
    this.#letGo();
    this.#changed('all');
  }

  /** The stroke under way becomes one of the finished. */
  #endStroke(): void {
    const count = this.#page.strokes.length;
    this.#page.finish();
    const stroke = this.#page.strokes[count];
    if (!stroke) return;
    if (this.#repaintAll) this.#paintSoon('all');
    else this.#painter?.dryLive(stroke, this.#pen());
  }

  #letGo(): void {
    const pointerId = this.#hand.writer?.pointerId;
    this.#hand.up();
    this.#others.clear();
    this.#stroke?.abort();
    this.#stroke = undefined;
    if (pointerId !== undefined && this.hasPointerCapture(pointerId)) this.releasePointerCapture(pointerId);
  }

  /** Takes the paper's size. Returns whether that moved the ink. */
  #measure(): boolean {
    const { width, height } = this.getBoundingClientRect();
    const moved = this.#page.resize({ width, height });
    if (this.#painter?.resize(this.#page.size, devicePixelRatio) || moved) this.#paintNow('all');
    return moved;
  }

  #changed(what: 'all' | 'live'): void {
    this.#paintSoon(what);
    this.#tell();
  }

  #tell(): void {
    this.dispatchEvent(new InkChangeEvent(this.ink, this.#page.writing));
  }

  #paintSoon(what: 'all' | 'live'): void {
    if (what === 'all') this.#repaintAll = true;
    this.#frame ||= requestAnimationFrame(() => this.#paintNow('live'));
  }

  #paintNow(what: 'all' | 'live'): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const { strokes, live } = this.#page;
    if (what === 'all' || this.#repaintAll) {
      const style = getComputedStyle(this);
      this.#colour = style.color;
      this.#thickness = Number(style.getPropertyValue('--pen-width')) || 1;
      this.#painter?.repaint(strokes, live, this.#pen());
    } else if (live) this.#painter?.paintLive(live, this.#pen());
    this.#repaintAll = false;
  }

  #pen(): Pen {
    return { colour: this.#colour, width: penWidth(this.#page.sheet) * this.#thickness, fit: this.#page.fit };
  }
}

/** What the pointer passed since the event before, where the browser tells. */
function samplesOf(event: PointerEvent): readonly PointerEvent[] {
  const coalesced = event.getCoalescedEvents?.() ?? [];
  return coalesced.length > 0 ? coalesced : [event];
}

customElements.define('ink-canvas', InkCanvas);

declare global {
  interface HTMLElementTagNameMap {
    'ink-canvas': InkCanvas;
  }
}
