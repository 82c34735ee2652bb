import type { Alphabet } from '../practice/question.ts';
import { FEATURES } from './reading-model.ts';
import type { Feature, ReadingModel } from './reading-model.ts';
import { CLASSES, digitOf, DIGITS, OTHER } from './classes.ts';
import type { Group } from './groups.ts';

/** One thing that a group of strokes may be. */
export interface Option {
  /** A digit, `-`, `.`, or nothing for what was struck out or only touched; undefined for what is no number at all. */
  readonly sign: string | undefined;
  readonly mirrored: boolean;
  readonly features: Readonly<Partial<Record<Feature, number>>>;
}

/** Below this probability a class is not looked at. */
const LEAST = 1e-4;

/** What is surely a digit is more surely one, the better it looks, down to this probability of being none. */
const LEAST_NONE = 1e-12;

/** How improbable the network's best class may be at most: log of a probability. */
const FLOOR = Math.log(LEAST);

/**
 * What the group may be, by the network's probabilities and by what its shape and the alphabet allow.
 * @param probabilities of the CLASSES
 */
export function optionsOf(group: Group, probabilities: ArrayLike<number>, alphabet: Alphabet): Option[] {
  const log = (cls: number): number => Math.max(FLOOR, Math.log(probabilities[cls] ?? 0));
  const options: Option[] = [];
  for (let cls = 0; cls < CLASSES; cls++) {
    const digit = digitOf(cls);
    if (digit === undefined || (probabilities[cls] ?? 0) < LEAST) continue;
    const mirrored = cls >= DIGITS;
    options.push({
      sign: String(digit),
      mirrored,
      features: mirrored ? { digit: log(cls), mirrored: 1 } : { digit: log(cls) },
    });
  }
  const none = Math.log(Math.max(LEAST_NONE, probabilities[OTHER] ?? 0));
  options.push({ sign: undefined, mirrored: false, features: { digit: none, other: 1 } });
  if (alphabet !== 'whole' && group.mayBeMinus) options.push(plain('-', 'sign'));
  if (alphabet === 'decimal' && group.mayBePoint) options.push(plain('.', 'sign'));
  // In a decimal number it could be a point that stands where none is read.
  if (group.mayBeStruckOut || (group.mayBeTouch && alphabet !== 'decimal')) {
    options.push({ sign: '', mirrored: false, features: { digit: log(OTHER), removed: 1 } });
  }
  return options;
}

function plain(sign: string, feature: Feature): Option {
  return { sign, mirrored: false, features: { [feature]: 1 } };
}

/** What the features add up to under the weights of the model. */
export function weigh(features: Readonly<Partial<Record<Feature, number>>>, model: ReadingModel): number {
  let sum = 0;
  for (const feature of FEATURES) sum += (features[feature] ?? 0) * model.weights[feature];
  return sum;
}
