/**
 * Picture login: three pictures in an order that a child has chosen. It keeps friends out and is no safe: there are 729 ways,
 * and whoever can read the log can try them all. The hash only keeps the pictures from being read in it, or in a saved copy.
 */
import { fnv1a } from '../fnv.ts';

/** In the order on the screen. Logs depend on the ids: none may change. */
export const PICTURES = ['sun', 'moon', 'star', 'fish', 'flower', 'apple', 'house', 'boat', 'heart'] as const;

export type Picture = (typeof PICTURES)[number];

/** How many make a sequence; one may come twice. */
export const SEQUENCE = 3;

export interface PictureLock {
  /** Random, so that two children with the same pictures do not look the same. */
  readonly salt: string;
  readonly hash: string;
}

export function lockOf(pictures: readonly Picture[], salt: string): PictureLock {
  return { salt, hash: fnv1a(`${salt} ${pictures.join(' ')}`) };
}

/** Whether these are the pictures, in their order. */
export function opens({ salt, hash }: PictureLock, pictures: readonly Picture[]): boolean {
  return lockOf(pictures, salt).hash === hash;
}

/** The pictures that open it, so that a teacher can print them: trying all takes a millisecond. Undefined where none do. */
export function picturesOf(lock: PictureLock): readonly Picture[] | undefined {
  for (const first of PICTURES) {
    for (const second of PICTURES) {
      for (const third of PICTURES) if (opens(lock, [first, second, third])) return [first, second, third];
    }
  }
  return undefined;
}
