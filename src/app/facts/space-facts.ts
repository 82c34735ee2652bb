import { allRows } from './all-rows.ts';
import { sources } from './sources.ts';

export interface SpaceFact {
  readonly id: string;
  /** One or two short sentences, readable at eight. */
  readonly text: string;
  /** Title of the public page the fact was checked against. */
  readonly source: string;
  readonly url: string;
}

/** Every fact, grouped by topic. */
export const spaceFacts: readonly SpaceFact[] = allRows.map(([id, key, text]) => {
  const { title, url } = sources[key];
  return { id, text, source: title, url };
});

/**
 * Near the golden section of the list, so that neighbours in the order come from different topics;
 * a prime that does not divide the list's length, so that all are shown before one comes again.
 */
const STRIDE = 109;

/**
 * The fact to show as number `order` (0, 1, 2, ...): none comes again before all were shown.
 * Any whole number will do, negative ones too.
 * @throws {RangeError} if `order` is not a whole number.
 */
export function factAt(order: number): SpaceFact {
  const count = spaceFacts.length;
  const fact = spaceFacts[(((order * STRIDE) % count) + count) % count];
  if (fact === undefined) throw new RangeError(`A fact's order must be a whole number, not ${order}.`);
  return fact;
}
