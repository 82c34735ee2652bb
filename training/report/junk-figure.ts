import { takenShare, thresholdAt, TWO_PERCENT } from '../evaluate/unsure.ts';
import type { Figure } from '../report-page/figure.ts';
import { percent } from '../report-page/numbers.ts';
import type { Judged } from './judge.ts';
import { junkOf, penDigits } from './test-set.ts';

/** How much of what is no number is read as one with confidence. */
export function junkFigure(models: readonly Judged[]): Figure {
  const kinds = [
    { name: 'letters of test writers', of: ({ read }: Judged) => read.letters },
    { name: 'signs of test writers', of: ({ read }: Judged) => read.signs },
    { name: 'drawn by formula', of: ({ read }: Judged) => read.drawn },
    { name: 'all', of: ({ read }: Judged) => junkOf(read) },
  ];
  const [own] = models;
  return {
    id: 'junk',
    title: 'What is no number',
    see: 'Read as a number without asking. Left out is what looks like a digit or a sign of numbers (O, I, S, a slash …), and what was cut off to a mere line on its way into the data set.',
    picture: {
      kind: 'table',
      table: {
        head: ['junk', 'items', ...models.flatMap(({ name }) => [`${name}, as shipped`, `${name}, 2 % of digits unsure`])],
        rows: kinds.map(({ name, of }) => [
          name,
          own ? of(own).length : 0,
          ...models.flatMap((model) => [
            percent(takenShare(of(model), model.unsureBelow), 2),
            percent(takenShare(of(model), thresholdAt(penDigits(model.read), TWO_PERCENT)), 2),
          ]),
        ]),
      },
    },
    table: null,
  };
}
