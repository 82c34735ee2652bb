import * as v from 'valibot';
import { RefusedMessageError } from '../refused.ts';
import { BitReader } from '../bits.ts';

/**
 * What `read` makes of the body, once the schema has let it through and nothing is left over.
 * @param version of the coding, the first byte
 * @throws RefusedMessageError
 */
export function checked<T>(body: Uint8Array, version: number, schema: v.GenericSchema<unknown, T>, read: (from: BitReader) => unknown): T {
  const from = new BitReader(body);
  if (from.bits(8) > version) throw new RefusedMessageError('newer-version');
  const value = read(from);
  from.end();
  const result = v.safeParse(schema, value);
  if (!result.success) throw new RefusedMessageError('damaged', { cause: result.issues[0].message });
  return result.output;
}
