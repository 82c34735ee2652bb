import * as v from 'valibot';
import { RefusedMessageError } from '../refused.ts';
import { BitReader, BitWriter } from '../bits.ts';

/** Of the coding's version, before anything else. */
export const VERSION_BITS = 4;

/** A body to be written. @param version of its coding: 1 to 15 */
export function newBody(version: number): BitWriter {
  const out = new BitWriter();
  out.bits(version, VERSION_BITS);
  return out;
}

/**
 * What `read` makes of the body, once the schema has let it through and nothing is left over.
 * @param version the newest that `read` knows
 * @throws RefusedMessageError
 */
export function checked<T>(body: Uint8Array, version: number, schema: v.GenericSchema<unknown, T>, read: (from: BitReader, version: number) => unknown): T {
  const from = new BitReader(body);
  const coded = from.bits(VERSION_BITS);
  if (coded > version) throw new RefusedMessageError('newer-version');
  const value = read(from, coded);
  from.end();
  const result = v.safeParse(schema, value);
  if (!result.success) throw new RefusedMessageError('damaged', { cause: result.issues[0].message });
  return result.output;
}
