/** Items as if they had been read, for what is computed from them. */
import type { Item } from '../../../training/evaluate/item.ts';
import { random } from '../../../training/random.ts';

export function itemOf(confidence: number, right = true, writer: string | null = null): Item {
  return { label: '7', writer, reading: right ? '7' : '1', confidence, kind: confidence < 0.5 ? 'unsure' : 'number' };
}

/** n readings of all confidences, of which just as many are right as they say, but for chance. */
export function calibratedItems(n: number, seed: number): Item[] {
  const source = random(seed);
  return Array.from({ length: n }, () => {
    const confidence = source.next();
    return itemOf(confidence, source.next() < confidence);
  });
}
