import type { Random } from '../../core/ports.ts';
import { allRows } from './all-rows.ts';
import type { FactRow } from './fact-row.ts';
import { sources } from './sources.ts';

export interface SpaceFact {
  readonly id: string;
  /** One or two short sentences, readable at eight. */
  readonly text: string;
  /** Title of the public page the fact was checked against. */
  readonly source: string;
  readonly url: string;
}

function toFact([id, key, text]: FactRow): SpaceFact {
  const { title, url } = sources[key];
  return { id, text, source: title, url };
}

/** Every fact, grouped by topic. */
export const spaceFacts: readonly SpaceFact[] = allRows.map(toFact);

/**
 * Near the golden section of the list, so that neighbours in the order come from different topics;
 * a prime that does not divide the list's length, so that all are shown before one comes again.
 */
const STRIDE = 109;

/**
 * The fact to show as number `order` (0, 1, 2, ...): none comes again before all were shown.
 * Any whole number will do, negative ones too.
 */
export function factAt(order: number): SpaceFact {
  const count = allRows.length;
  const place = (((order * STRIDE) % count) + count) % count;
  const row = allRows[place];
  if (row === undefined) throw new RangeError(`A fact's order must be a whole number, not ${order}.`);
  return toFact(row);
}

/** All facts in a random order (Fisher and Yates), each once: take them one by one during a mission. */
export function shuffledFacts(random: Random): SpaceFact[] {
  const facts = [...spaceFacts];
  for (let last = facts.length - 1; last > 0; last--) {
    const pick = Math.floor(random() * (last + 1));
    const [a, b] = [facts[last], facts[pick]];
    if (a === undefined || b === undefined) throw new RangeError('The random number must be in [0, 1).');
    facts[last] = b;
    facts[pick] = a;
  }
  return facts;
}
