import { groupBy } from '../group-by.ts';
import type { EventBody } from '../log/event.ts';
import type { ResultOverruled } from '../log/teacher-event.ts';
import type { CollectedResult } from '../ports.ts';
import { resultHash } from './collected.ts';
import { nameText, sameName } from './result.ts';

/** What was decided about a result, by the index of the answer: the last word of each. */
export type Overrules = ReadonlyMap<number, ResultOverruled>;

type Which = Pick<CollectedResult, 'result' | 'ink'>;

/** All that was decided, by the name of the result: see nameText. */
export function overrulesByName(events: Iterable<EventBody>): ReadonlyMap<string, readonly ResultOverruled[]> {
  const all = [...events].filter((event): event is ResultOverruled & EventBody => event.type === 'result-overruled');
  return groupBy(all, ({ result }) => nameText(result));
}

/** Of what was decided, that which is of this result: of others of its name only what older versions wrote, which do not say which they mean. */
export function overrulesOf(decided: Iterable<EventBody>, { result, ink }: Which): Overrules {
  const last = new Map<number, ResultOverruled>();
  let says: string | undefined;
  for (const event of decided) {
    if (event.type !== 'result-overruled' || !sameName(event.result, result.name)) continue;
    if (event.says !== undefined && event.says !== (says ??= resultHash(result))) continue;
    if (event.ink !== undefined && ink !== undefined && event.ink !== ink) continue;
    last.set(event.index, event);
  }
  return last;
}
