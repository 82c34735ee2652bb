import type { Alphabet } from '../practice/question.ts';
import { logSum } from './explain.ts';
import type { Explanation } from './explain.ts';
import { weigh } from './options.ts';
import type { Option } from './options.ts';
import type { ReadingModel } from './reading-model.ts';

/** A number that the ink may be. */
export interface Answer {
  readonly text: string;
  /** 0..1; the answers' and that of no number at all add up to 1. */
  readonly probability: number;
  /** The likeliest way to read it so: an option for each candidate of the explanation. */
  readonly explanation: Explanation;
  readonly options: readonly Option[];
}

/** Readings of one explanation that are told apart. */
const MOST_READINGS = 8;

/** Where signs may stand. */
const FORMS: Readonly<Record<Alphabet, RegExp>> = {
  whole: /^\d*$/,
  signed: /^(-?\d+)?$/,
  decimal: /^(-?\d+(\.\d+)?)?$/,
};

interface Saying {
  readonly explanation: Explanation;
  readonly options: readonly Option[];
  /** undefined: no number at all. */
  readonly text: string | undefined;
  readonly score: number;
}

/**
 * All numbers that the explanations say, the most probable first. The same number grouped in several ways, or with a
 * digit mirrored or not, is one answer.
 */
export function answersOf(
  explanations: readonly Explanation[],
  alphabet: Alphabet,
  model: ReadingModel,
): Answer[] {
  const total = logSum(explanations.map(({ score }) => score));
  const byText = new Map<string, Saying[]>();
  for (const saying of explanations.flatMap((explanation) => sayingsOf(explanation, alphabet, model))) {
    if (saying.text === undefined) continue;
    byText.set(saying.text, [...(byText.get(saying.text) ?? []), saying]);
  }
  const answers = [...byText].flatMap(([text, sayings]): Answer[] => {
    const [best] = [...sayings].sort((a, b) => b.score - a.score);
    if (!best) return [];
    const probability = Math.exp(logSum(sayings.map(({ score }) => score)) - total);
    return [{ text, probability, explanation: best.explanation, options: best.options }];
  });
  return answers.sort((a, b) => b.probability - a.probability);
}

/** The likeliest things that one explanation says. */
function sayingsOf(explanation: Explanation, alphabet: Alphabet, model: ReadingModel): Saying[] {
  let sayings: { options: readonly Option[]; score: number }[] = [
    { options: [], score: explanation.overlap * model.weights.overlap },
  ];
  for (const { group, options } of explanation.candidates) {
    const base = weigh(group.features, model);
    const scored = options.map((option) => ({ option, score: base + weigh(option.features, model) }));
    sayings = sayings
      .flatMap((saying) =>
        scored.map(({ option, score }) => ({
          options: [...saying.options, option],
          score: saying.score + score,
        })),
      )
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_READINGS);
  }
  return sayings.map(({ options, score }) => ({ explanation, options, score, text: textOf(options, alphabet) }));
}

function textOf(options: readonly Option[], alphabet: Alphabet): string | undefined {
  if (options.some(({ sign }) => sign === undefined)) return undefined;
  const text = options.map(({ sign }) => sign).join('');
  return FORMS[alphabet].test(text) ? text : undefined;
}
