import { DOT } from './ink-page.ts';

/**
 * Fingers that came down beside the one that writes, and all that they have drawn since: a thumb may rest on the paper first, and
 * then it is one of these that writes.
 */
export class OtherFingers {
  readonly #ways = new Map<number, PointerEvent[]>();

  down(event: PointerEvent): void {
    this.#ways.set(event.pointerId, [event]);
  }

  /** @param samples of one finger. Returns its way once that is more than a dot. */
  move(samples: readonly PointerEvent[]): readonly PointerEvent[] | undefined {
    const way = this.#ways.get(samples[0]?.pointerId ?? NaN);
    way?.push(...samples);
    return way && !isDot(way) ? way : undefined;
  }

  up(pointerId: number): void {
    this.#ways.delete(pointerId);
  }

  /** The way of the one that came down last. */
  get last(): readonly PointerEvent[] | undefined {
    return [...this.#ways.values()].at(-1);
  }

  clear(): void {
    this.#ways.clear();
  }
}

function isDot([first, ...more]: readonly PointerEvent[]): boolean {
  return !first || more.every(({ clientX, clientY }) => Math.hypot(clientX - first.clientX, clientY - first.clientY) < DOT);
}
