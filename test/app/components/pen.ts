/** Of an event, and when it happened, ms; as soon as it is fired where that is left out. */
type Fired = PointerEventInit & { readonly at?: number };

/** A hand for tests: pointer events as a device sends them, at places on the paper. */
export class TestPointer {
  #paper: HTMLElement;
  #init: PointerEventInit;

  constructor(paper: HTMLElement, init: PointerEventInit) {
    this.#paper = paper;
    this.#init = { bubbles: true, composed: true, cancelable: true, pressure: 0.5, ...init };
  }

  /** Fires one event; `x` and `y` from the paper's corner. Returns whether its default was prevented. */
  fire(type: string, x: number, y: number, { at, ...more }: Fired = {}): boolean {
    const { left, top } = this.#paper.getBoundingClientRect();
    const init = { ...this.#init, clientX: left + x, clientY: top + y, ...more };
    const event = new PointerEvent(type, init);
    if (at !== undefined) Object.defineProperty(event, 'timeStamp', { value: at });
    return !this.#paper.dispatchEvent(event);
  }

  down(x: number, y: number, more: Fired = {}): boolean {
    return this.fire('pointerdown', x, y, { button: 0, buttons: 1, ...more });
  }

  move(x: number, y: number, more: Fired = {}): boolean {
    return this.fire('pointermove', x, y, { button: -1, buttons: 1, ...more });
  }

  up(x: number, y: number, more: Fired = {}): boolean {
    return this.fire('pointerup', x, y, { button: 0, buttons: 0, pressure: 0, ...more });
  }

  cancel(more: PointerEventInit = {}): boolean {
    return this.fire('pointercancel', 0, 0, { button: 0, buttons: 0, pressure: 0, ...more });
  }

  /** A whole stroke through the points. */
  draw(...points: readonly (readonly [number, number])[]): void {
    const [first, ...rest] = points;
    const last = points[points.length - 1];
    if (!first || !last) return;
    this.down(...first);
    for (const point of rest) this.move(...point);
    this.up(...last);
  }
}

export const finger = (paper: HTMLElement, pointerId = 11): TestPointer =>
  new TestPointer(paper, { pointerId, pointerType: 'touch', width: 30, height: 30, isPrimary: true });

export const pen = (paper: HTMLElement, pointerId = 21): TestPointer =>
  new TestPointer(paper, { pointerId, pointerType: 'pen', width: 1, height: 1, isPrimary: true });

export const mouse = (paper: HTMLElement): TestPointer =>
  new TestPointer(paper, { pointerId: 1, pointerType: 'mouse', width: 1, height: 1, isPrimary: true });
