import type { SVGTemplateResult } from 'lit';

/** A drawing in units of its own, about one CSS pixel each at the size at which it is meant to be seen. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly content: SVGTemplateResult | readonly SVGTemplateResult[];
}

/** Rounded, so that no drawing carries fifteen digits into the page. */
export function at(number: number): number {
  return Math.round(number * 10) / 10;
}
