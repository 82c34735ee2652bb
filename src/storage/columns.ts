/**
 * Events as columns: those of one form together, and of each field one list of values, or one value where it is the same in all.
 * Fractions, which JSON writes long and reads slowly, lie before the JSON as they are. A log of years is a fifth of the bytes that its
 * events are as JSON, and is read in two thirds of the time.
 */
import type { LogEvent } from '../core/log/event.ts';
import type { Row } from './chapter.ts';

type Column =
  | { readonly same: unknown }
  | { readonly each: readonly unknown[] }
  /** Place of the first of them among all fractions. */
  | { readonly fractions: number }
  | { readonly fields: readonly string[]; readonly columns: readonly Column[] }
  /** Lists of one length, place by place. */
  | { readonly items: readonly Column[] };

interface Block {
  readonly keys: readonly number[];
  readonly events: Column;
}

/** Of a fraction; the first of a part says how many follow. */
const BYTES = Float64Array.BYTES_PER_ELEMENT;

/** The rows' columns as bytes. Fields without a value are left out, as JSON does. Only the device that wrote them reads them. */
export function toColumns(rows: readonly Row[]): Uint8Array {
  const blocks = new Map<string | undefined, Row[]>();
  for (const row of rows) {
    const form = formOf(row[1]);
    const block = blocks.get(form) ?? [];
    blocks.set(form, block);
    block.push(row);
  }
  const fractions: number[] = [];
  const json = JSON.stringify([...blocks.values()].map((block): Block =>
    ({ keys: block.map(([key]) => key), events: columnOf(block.map(([, event]) => event), fractions) })));
  const text = new TextEncoder().encode(json);
  const bytes = new Uint8Array((1 + fractions.length) * BYTES + text.length);
  new Float64Array(bytes.buffer, 0, 1 + fractions.length).set([fractions.length, ...fractions]);
  bytes.set(text, (1 + fractions.length) * BYTES);
  return bytes;
}

/** The rows again; those of one form stand together. Events share what is the same in all of them. */
export function fromColumns(part: Uint8Array): Row[] {
  const { buffer } = part.slice();
  const [count = 0] = new Float64Array(buffer, 0, 1);
  const fractions = new Float64Array(buffer, BYTES, count);
  const json = new TextDecoder().decode(new Uint8Array(buffer, (1 + count) * BYTES));
  return (JSON.parse(json) as readonly Block[]).flatMap(({ keys, events }) => {
    const eventAt = reader(events, fractions);
    return keys.map((key, place): Row => [key, eventAt(place) as LogEvent]);
  });
}

/**
 * Written for speed, too: an update that knows more of events brings the whole log here.
 * @param fractions gets those of the column
 */
function columnOf(values: readonly unknown[], fractions: number[]): Column {
  const [first] = values;
  // As in JSON, what is missing in a list is null.
  if (values.every((value) => isSame(value, first))) return { same: first ?? null };
  if (Array.isArray(first)) {
    if (!values.every((value) => Array.isArray(value) && value.length === first.length)) return { each: values };
    return { items: first.map((_, i) => columnOf(values.map((value) => (value as readonly unknown[])[i]), fractions)) };
  }
  const fields = fieldsOf(first);
  if (fields) {
    if (!values.every((value) => hasFields(value, fields))) return { each: values };
    const columns = fields.map((field) => columnOf(values.map((value) => (value as Record<string, unknown>)[field]), fractions));
    return { fields, columns };
  }
  if (!values.every(Number.isFinite) || values.every(Number.isInteger)) return { each: values };
  const start = fractions.length;
  // There is no -0 in JSON.
  for (const value of values as readonly number[]) fractions.push(value || 0);
  return { fractions: start };
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

/** Written for speed: it makes every object of a log of years. It copies a pattern, as that sets fewer fields one by one. */
function reader(column: Column, fractions: Float64Array): (place: number) => unknown {
  if ('each' in column) return (place) => column.each[place];
  if ('same' in column) return () => column.same;
  if ('fractions' in column) return (place) => fractions[column.fractions + place];
  if ('items' in column) {
    const items = column.items.map((item) => reader(item, fractions));
    return (place) => items.map((itemAt) => itemAt(place));
  }
  const pattern: Record<string, unknown> = {};
  const varying: [field: string, valueAt: (place: number) => unknown][] = [];
  column.fields.forEach((field, i) => {
    const own = column.columns[i]!;
    pattern[field] = 'same' in own ? own.same : undefined;
    if (!('same' in own)) varying.push([field, reader(own, fractions)]);
  });
  return (place) => {
    const value = { ...pattern };
    for (const [field, valueAt] of varying) value[field] = valueAt(place);
    return value;
  };
}
