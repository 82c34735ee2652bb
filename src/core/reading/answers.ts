import type { Alphabet } from '../practice/question.ts';
import { logSum } from './explain.ts';
import type { Candidate, Explanation } from './explain.ts';
import { weigh } from './options.ts';
import type { Option } from './options.ts';
import type { ReadingModel } from './reading-model.ts';

/** A number that the ink may be. */
export interface Answer {
  readonly text: string;
  /** 0..1; those of all answers add up to at most 1, and what is left is for ink that is no number. */
  readonly probability: number;
  /** The likeliest way to read it so: an option for each candidate of the explanation. */
  readonly explanation: Explanation;
  readonly options: readonly Option[];
}

/** Readings of one explanation that are told apart. */
const MOST_READINGS = 8;

/** An explanation so much less likely than the best one (log of the ratio) adds nothing to any answer. */
const NEGLIGIBLE = 14;

/** Where signs may stand. */
const FORMS: Readonly<Record<Alphabet, RegExp>> = {
  whole: /^\d*$/,
  signed: /^(-?\d+)?$/,
  decimal: /^(-?\d+(\.\d+)?)?$/,
};

/** One thing that one explanation says. */
export interface Saying {
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
  const best = explanations[0]?.score ?? 0;
  const likely = explanations.filter(({ score }) => score > best - NEGLIGIBLE);
  const known: Known = new Map();
  for (const saying of likely.flatMap((explanation) => sayingsOf(explanation, alphabet, model, known))) {
    if (saying.text === undefined) continue;
    byText.set(saying.text, [...(byText.get(saying.text) ?? []), saying]);
  }
  const answers = [...byText].flatMap(([text, sayings]): Answer[] => {
    const [likeliest] = [...sayings].sort((a, b) => b.score - a.score);
    if (!likeliest) return [];
    const probability = Math.exp(logSum(sayings.map(({ score }) => score)) - total);
    return [{ text, probability, explanation: likeliest.explanation, options: likeliest.options }];
  });
  return answers.sort((a, b) => b.probability - a.probability);
}

interface Scored {
  readonly option: Option;
  readonly score: number;
}

/** The options of each candidate, best first: it stands in many explanations, and is weighed once. */
type Known = Map<Candidate, readonly Scored[]>;

/** The likeliest things that one explanation says. */
export function sayingsOf(
  explanation: Explanation,
  alphabet: Alphabet,
  model: ReadingModel,
  known: Known = new Map(),
): Saying[] {
  let sayings: { options: readonly Option[]; score: number }[] = [
    { options: [], score: weigh(explanation.between, model) },
  ];
  for (const candidate of explanation.candidates) {
    const best = known.get(candidate) ?? scoredOptions(candidate, model);
    known.set(candidate, best);
    sayings = sayings
      .flatMap((saying, rank) =>
        // What is worse in both than so many others is not among the best.
        best
          .slice(0, Math.floor(MOST_READINGS / (rank + 1)))
          .map(({ option, score }) => ({ saying, option, score: saying.score + score })),
      )
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_READINGS)
      .map(({ saying, option, score }) => ({ options: [...saying.options, option], score }));
  }
  return sayings.map(({ options, score }) => ({ explanation, options, score, text: textOf(options, alphabet) }));
}

function scoredOptions({ group, options }: Candidate, model: ReadingModel): Scored[] {
  const base = weigh(group.features, model);
  const scored = options.map((option) => ({ option, score: base + weigh(option.features, model) }));
  return scored.sort((a, b) => b.score - a.score);
}

function textOf(options: readonly Option[], alphabet: Alphabet): string | undefined {
  if (options.some(({ sign }) => sign === undefined)) return undefined;
  const text = options.map(({ sign }) => sign).join('');
  return FORMS[alphabet].test(text) ? text : undefined;
}
