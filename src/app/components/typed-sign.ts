import { isWritable } from '../../core/attempt/marking.ts';
import type { Alphabet } from '../../core/practice/question.ts';

/** The digit or sign that a key of a real keyboard types; a comma is a point. Undefined where no answer may have it. */
export function typedSign(key: string, alphabet: Alphabet): string | undefined {
  const sign = key === ',' ? '.' : key;
  return isWritable(sign, alphabet) ? sign : undefined;
}
