import { digitsOf, stacked, type Columns } from './columns.ts';

/** One column of a sum as it is worked on paper, from the ones on. */
export interface ColumnStep {
  /** 0 for the ones. */
  readonly place: number;
  /** The digits of both numbers; undefined where a number has none at this place. */
  readonly top: number | undefined;
  readonly bottom: number | undefined;
  /** What is written above the digit of the first number: the 1 that is carried to it, or, crossed out, what it has become. */
  readonly note: number | undefined;
  /** The digit that is written below the line; undefined where the number does not go so far. */
  readonly result: number | undefined;
  /** A ten goes to the next column (`add`), or has come from it (`take`). */
  readonly exchange: boolean;
}

/**
 * The columns in the order in which they are worked. Of `300 − 14` the notes are 2, 9 and 10, read from the left: what each
 * digit has become once all that had to be opened is opened.
 */
export function columnSteps(columns: Columns): readonly ColumnStep[] {
  const [top, bottom] = stacked(columns);
  const adds = columns.way === 'add';
  const result = digitsOf(adds ? columns.top + columns.bottom : columns.top - columns.bottom);
  const [own, other] = [String(columns.top).length, String(columns.bottom).length];
  let moved = 0;
  return Array.from({ length: Math.max(top.length, result.length) }, (_, place): ColumnStep => {
    const [digit = 0, second = 0] = [top[place], bottom[place]];
    const before = moved;
    const rest = adds ? digit + second + before : digit - before - second;
    moved = adds ? Number(rest > 9) : Number(rest < 0);
    const now = digit - before + 10 * moved;
    return {
      place,
      top: place < own ? digit : undefined,
      bottom: place < other ? second : undefined,
      note: adds ? (before > 0 ? before : undefined) : (now !== digit ? now : undefined),
      result: result[place],
      exchange: moved > 0,
    };
  });
}

/** The notes that stand above the first number, ones first, when the columns up to `place` are worked. */
export function notesAfter(columns: Columns, place: number): readonly (number | undefined)[] {
  const steps = columnSteps(columns);
  if (columns.way === 'add') return steps.map(({ note }, at) => (at <= place + 1 ? note : undefined));
  const [top, bottom] = stacked(columns);
  const now = [...top];
  for (let at = 0; at <= place; at += 1) {
    if ((now[at] ?? 0) >= (bottom[at] ?? 0)) continue;
    let payer = at + 1;
    for (; now[payer] === 0; payer += 1) now[payer] = 9;
    now[payer] = (now[payer] ?? 0) - 1;
    now[at] = (now[at] ?? 0) + 10;
  }
  return now.map((digit, at) => (digit === top[at] ? undefined : digit));
}

/**
 * What a child may note above the digit of the first number at this place, by tapping: nothing, then these in turn. The 1 that is
 * carried there; or what the digit becomes when it lends a ten, gets one, or both.
 */
export function possibleNotes({ way, top, bottom }: Columns, place: number): readonly number[] {
  const length = Math.max(String(top).length, String(bottom).length);
  if (way === 'add') return place > 0 && place <= length ? [1] : [];
  const digit = digitsOf(top)[place];
  if (digit === undefined) return [];
  const [gets, lends] = [place < length - 1, place > 0];
  return [
    ...(lends && digit > 0 ? [digit - 1] : []),
    ...(gets ? [digit + 10] : []),
    ...(gets && lends ? [digit + 9] : []),
  ];
}
