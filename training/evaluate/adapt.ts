/** What a child's own hand is worth: the correction is fitted to a few of a writer's digits, and the rest is judged. */
import { groupBy } from '../../src/core/group-by.ts';
import type { Classifier } from '../../src/core/ports.ts';
import { confirmedDigits } from '../../src/core/reading/confirm.ts';
import { inHand, learnHand } from '../../src/core/reading/hand.ts';
import type { InkItem } from '../stroke-file.ts';
import { accuracy } from './item.ts';
import type { Item } from './item.ts';
import { inkTasks, readAll } from './tasks.ts';
import { byWriter, meanOfWriters, worstTenth } from './writers.ts';

/** The same items read without and with the correction for their writer, in the same order. */
export interface Adaptation {
  before: Item[];
  after: Item[];
  /** Digits that the corrections were fitted to. */
  fitted: number;
}

export interface AdaptReport {
  /** Of each digit, so many were confirmed where there were as many. */
  samples: number;
  fitted: number;
  /** What was judged, and the share that was read right, 0 to 1. */
  n: number;
  before: number;
  after: number;
  writers: {
    n: number;
    before: number;
    after: number;
    worstTenthBefore: number;
    worstTenthAfter: number;
    /** Of how many the accuracy got lower. */
    worse: number;
  };
}

/**
 * Fits each writer's hand to the first samples of each digit, in the items' order, and reads that writer's other items
 * with it. Items without a writer are left out.
 * @param before what the classifier says of the items without any hand, in their order
 */
export async function adapt(
  items: readonly InkItem[],
  before: readonly Item[],
  samples: number,
  classifier: Classifier,
): Promise<Adaptation> {
  const all: Adaptation = { before: [], after: [], fitted: 0 };
  const { reading } = await classifier.info();
  for (const places of groupBy(items.keys(), (i) => items[i]?.writer ?? null).values()) {
    const { first, rest } = splitOff(places, items, samples);
    const confirmed = await Promise.all(
      first.map(({ ink, label, allow }) => confirmedDigits(ink, label, allow, classifier)),
    );
    const hand = learnHand(confirmed.flat(), reading);
    const judged = rest.flatMap((i) => items[i] ?? []);
    all.fitted += confirmed.flat().length;
    all.before.push(...rest.flatMap((i) => before[i] ?? []));
    all.after.push(...(await readAll(inkTasks(judged), inHand(classifier, () => hand))));
  }
  return all;
}

export function reportAdaptation({ before, after, fitted }: Adaptation, samples: number): AdaptReport {
  const [rowsBefore, rowsAfter] = [byWriter(before), byWriter(after)];
  const earlier = new Map(rowsBefore.map((row) => [row.writer, row.accuracy]));
  return {
    samples,
    fitted,
    n: before.length,
    before: accuracy(before),
    after: accuracy(after),
    writers: {
      n: rowsBefore.length,
      before: meanOfWriters(rowsBefore),
      after: meanOfWriters(rowsAfter),
      worstTenthBefore: meanOfWriters(worstTenth(rowsBefore)),
      worstTenthAfter: meanOfWriters(worstTenth(rowsAfter)),
      worse: rowsAfter.filter((row) => row.accuracy < (earlier.get(row.writer) ?? 0)).length,
    },
  };
}

/** Only digits that stand alone are confirmed; numbers are all left to be judged. */
function splitOff(
  places: readonly number[],
  items: readonly InkItem[],
  samples: number,
): { first: InkItem[]; rest: number[] } {
  const taken = new Map<string, number>();
  const first: InkItem[] = [];
  const rest: number[] = [];
  for (const i of places) {
    const item = items[i];
    const count = taken.get(item?.label ?? '') ?? 0;
    if (item && /^\d$/.test(item.label) && count < samples) {
      taken.set(item.label, count + 1);
      first.push(item);
    } else {
      rest.push(i);
    }
  }
  return { first, rest };
}
