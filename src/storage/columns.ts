/**
 * Events as columns: those of one form together, and of each field one list of values, or one value where it is the same in all.
 * Numbers, which JSON writes long and reads slowly, lie before the JSON as they are; what comes again and again, such as a question
 * or the name of an attempt, is a word that is written and made once in a part.
 */
import type { LogEvent } from '../core/log/event.ts';
import type { Row, Rows } from './chapter.ts';

type Column =
  | { readonly same: unknown }
  | { readonly each: readonly unknown[] }
  /** Place of the first of them among all fractions. */
  | { readonly fractions: number }
  /** Place of the first of them among all integers. */
  | { readonly integers: number }
  /** Of each its place among the words. */
  | { readonly words: Column }
  | { readonly fields: readonly string[]; readonly columns: readonly Column[] }
  /** Lists: how long each is, and the items of all, one behind the other. */
  | { readonly sizes: readonly number[]; readonly items: Column };

/** What stands as JSON behind the numbers. */
interface Part {
  /** Of each row, in the order of the log. */
  readonly keys: Column;
  /** Of each row the place of its block. */
  readonly forms: readonly number[];
  /** The events of one form each. */
  readonly blocks: readonly Column[];
  readonly words: readonly unknown[];
}

/** What the columns refer to. */
interface Shared {
  readonly fractions: ArrayLike<number>;
  /** Of 32 bits: unlike fractions these are made without an object each. */
  readonly integers: ArrayLike<number>;
  readonly words: readonly unknown[];
}

/** What is shared, as it grows; the words as JSON, with their places. */
interface Growing {
  readonly fractions: number[];
  readonly integers: number[];
  readonly words: Map<string, number>;
}

/** The two counts with which a part begins. */
const HEAD = 2 * Int32Array.BYTES_PER_ELEMENT;

/** The rows' columns as bytes. Fields without a value are left out, as JSON does. Only the device that wrote them reads them. */
export function toColumns(rows: readonly Row[]): Uint8Array {
  const byForm = new Map<string | undefined, { readonly place: number; readonly events: LogEvent[] }>();
  const forms = rows.map(([, event]) => {
    const form = formOf(event);
    const block = byForm.get(form) ?? { place: byForm.size, events: [] };
    byForm.set(form, block);
    block.events.push(event);
    return block.place;
  });
  const growing: Growing = { fractions: [], integers: [], words: new Map() };
  const keys = columnOf(rows.map(([key]) => key), growing);
  const blocks = Array.from(byForm.values(), ({ events }) => columnOf(events, growing, 'apart'));
  const { fractions, integers, words } = growing;
  const json = `{"keys":${JSON.stringify(keys)},"forms":[${forms.join()}],"blocks":${JSON.stringify(blocks)},"words":[${[...words.keys()].join()}]}`;
  return joined([
    Int32Array.of(fractions.length, integers.length), Float64Array.from(fractions), Int32Array.from(integers), new TextEncoder().encode(json),
  ]);
}

function joined(arrays: readonly (Int32Array | Float64Array | Uint8Array)[]): Uint8Array {
  const bytes = new Uint8Array(arrays.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let end = 0;
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), end);
    end += byteLength;
  }
  return bytes;
}

/** The rows again, in the same order. Events share what is the same in several of them. */
export function fromColumns(part: Uint8Array): Rows {
  // Fractions must lie at a multiple of their size.
  const { buffer, byteOffset } = part.byteOffset % Float64Array.BYTES_PER_ELEMENT === 0 ? part : part.slice();
  const [fractionCount, integerCount] = new Int32Array(buffer, byteOffset, 2);
  const fractions = new Float64Array(buffer, byteOffset + HEAD, fractionCount);
  const integers = new Int32Array(buffer, byteOffset + HEAD + fractions.byteLength, integerCount);
  const json = new TextDecoder().decode(part.subarray(HEAD + fractions.byteLength + integers.byteLength));
  const { keys, forms, blocks, words } = JSON.parse(json) as Part;
  const shared = { fractions, integers, words };
  const eventsAt = blocks.map((block) => reader(block, shared));
  const places = blocks.map(() => 0);
  const keyAt = reader(keys, shared);
  return {
    keys: forms.map((_, row) => keyAt(row) as number),
    events: forms.map((form) => eventsAt[form]!(places[form]!++) as LogEvent),
  };
}

/**
 * Written for speed, too: an update that knows more of events brings the whole log here.
 * @param growing gets the numbers and the words of the column
 * @param apart each object is made anew, even where it could be a word
 */
function columnOf(values: readonly unknown[], growing: Growing, apart?: 'apart'): Column {
  const [first] = values;
  // As in JSON, what is missing in a list is null.
  if (!(apart && isObject(first)) && values.every((value) => isSame(value, first))) return { same: first ?? null };
  if (values.every(Number.isFinite)) return numbersOf(values as readonly number[], growing);
  if (values.every(Array.isArray)) {
    // A flight tells its questions apart even where two are alike (withoutReturn): these stay two objects.
    const items = columnOf(values.flat(), growing, values.some(hasTwoAlike) ? 'apart' : undefined);
    return { sizes: values.map(({ length }) => length), items };
  }
  if (values.every(apart ? isText : isWord)) return { words: columnOf(values.map((value) => wordOf(value, growing.words)), growing) };
  const fields = fieldsOf(first);
  if (!fields || !values.every((value) => hasFields(value, fields))) return { each: values };
  const columns = fields.map((field) => columnOf(values.map((value) => (value as Record<string, unknown>)[field]), growing));
  return { fields, columns };
}

function numbersOf(values: readonly number[], { fractions, integers }: Growing): Column {
  const isShort = values.every((value) => value === (value | 0));
  const numbers = isShort ? integers : fractions;
  const start = numbers.length;
  // There is no -0 in JSON.
  for (const value of values) numbers.push(value || 0);
  return isShort ? { integers: start } : { fractions: start };
}

/** A text, or what is made of texts and whole numbers: of two that have fractions, none are alike. */
function isWord(value: unknown): boolean {
  return isText(value) || (isObject(value) && Object.values(value).every(isOfWords));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function hasTwoAlike(list: readonly unknown[]): boolean {
  return new Set(list.map((item) => JSON.stringify(item))).size < list.length;
}

function isOfWords(value: unknown): boolean {
  return isWord(value) || Number.isInteger(value) || typeof value === 'boolean' || value === undefined;
}

/** Its place among them. */
function wordOf(value: unknown, words: Map<string, number>): number {
  const json = JSON.stringify(value);
  const place = words.get(json) ?? words.size;
  words.set(json, place);
  return place;
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));
}

/** Of an object that can be made again by setting its fields. */
function fieldsOf(value: unknown): readonly string[] | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const fields: string[] = [];
  for (const [field, own] of Object.entries(value)) if (own !== undefined) fields.push(field);
  return fields.includes('__proto__') ? undefined : fields;
}

function hasFields(value: unknown, fields: readonly string[]): boolean {
  const own = fieldsOf(value);
  return own !== undefined && own.length === fields.length && own.every((field, place) => field === fields[place]);
}

function formOf(value: unknown): string | undefined {
  return JSON.stringify(fieldsOf(value));
}

/**
 * Written for speed: it makes every object of a log of years. It copies a pattern, as that sets fewer fields one by one, and has loops
 * of the plain kind, as code that runs for the first time makes objects for the others.
 */
function reader(column: Column, shared: Shared): (place: number) => unknown {
  if ('same' in column) return () => column.same;
  if ('each' in column) return (place) => column.each[place];
  if ('fractions' in column) return (place) => shared.fractions[column.fractions + place];
  if ('integers' in column) return (place) => shared.integers[column.integers + place];
  if ('words' in column) {
    const wordAt = reader(column.words, shared);
    return (place) => shared.words[wordAt(place) as number];
  }
  if ('sizes' in column) return listReader(column.sizes, reader(column.items, shared));
  const pattern: Record<string, unknown> = {};
  const varying: string[] = [];
  const valuesAt: ((place: number) => unknown)[] = [];
  column.fields.forEach((field, i) => {
    const own = column.columns[i]!;
    pattern[field] = 'same' in own ? own.same : undefined;
    if ('same' in own) return;
    varying.push(field);
    valuesAt.push(reader(own, shared));
  });
  return (place) => {
    const value = { ...pattern };
    for (let i = 0; i < varying.length; i++) value[varying[i]!] = valuesAt[i]!(place);
    return value;
  };
}

function listReader(sizes: readonly number[], itemAt: (place: number) => unknown): (place: number) => unknown {
  let end = 0;
  const starts = sizes.map((size) => (end += size) - size);
  return (place) => {
    // One that grows has room for more than comes.
    const list = new Array<unknown>(sizes[place]!);
    for (let i = 0; i < list.length; i++) list[i] = itemAt(starts[place]! + i);
    return list;
  };
}
