/** Takes parsed JSON apart: the value, or a sentence on what it should have been. */

/** The model's files are not what they claim to be. The message says which file or layer, and why. */
export class ModelFileError extends Error {
  override name = 'ModelFileError';
}

export type Json = Record<string, unknown>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

export function object(value: unknown, what: string): Json {
  if (isObject(value)) return value;
  throw new ModelFileError(`model.json: ${what} is missing or not an object.`);
}

export function list(value: unknown, what: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw new ModelFileError(`model.json: ${what} is missing or not a list.`);
}

export function text(value: unknown, what: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new ModelFileError(`model.json: ${what} is missing.`);
}

export function count(value: unknown, what: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
  throw new ModelFileError(`model.json: ${what} should be whole numbers above zero.`);
}

export function pair(value: unknown, what: string): [number, number] {
  if (!Array.isArray(value)) return [count(value, what), count(value, what)];
  return [count(value[0], what), count(value[1], what)];
}
