import * as v from 'valibot';
import { kindById } from '../practice/questions/registry.ts';
import type { Interval } from '../practice/questions/ranges.ts';
import { skillById } from '../practice/skills.ts';

/** A range as a form can show it: each number, or two, or list of numbers, by its name in the schema of the kind. */
export type RangeField =
  | { readonly name: string; readonly form: 'interval'; readonly value: Interval }
  | { readonly name: string; readonly form: 'list'; readonly value: readonly number[] }
  | { readonly name: string; readonly form: 'number'; readonly value: number };

/**
 * The fields of this range of the skill's kind. What is no number is left out, and stays as it is.
 * @throws UnknownSkillError
 */
export function rangeFields(skill: string, range: unknown): readonly RangeField[] {
  const { range: schema } = kindById(skillById(skill).kind);
  if (!('entries' in schema) || !isRecord(schema.entries) || !isRecord(range)) return [];
  const entries = schema.entries;
  return Object.entries(range).flatMap(([name, value]) => fieldOf(name, entries[name], value) ?? []);
}

function fieldOf(name: string, schema: unknown, value: unknown): RangeField | undefined {
  if (typeof value === 'number') return { name, form: 'number', value };
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'number')) return undefined;
  const [low, high] = value;
  if (!isRecord(schema) || schema['type'] !== 'tuple') return { name, form: 'list', value };
  return low === undefined || high === undefined ? undefined : { name, form: 'interval', value: [low, high] };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The range with this field as it is now. */
export function withField(range: unknown, { name, value }: RangeField): unknown {
  return { ...(isRecord(range) ? range : {}), [name]: value };
}

/**
 * Whether questions can be made of this range.
 * @throws UnknownSkillError
 */
export function isRange(skill: string, range: unknown): boolean {
  return v.safeParse(kindById(skillById(skill).kind).range, range).success;
}
