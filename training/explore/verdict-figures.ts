/** Step 4, last part: the hardest and the mislabelled-looking items, as their look-alikes see them. */
import type { Figure } from '../report-page/figure.ts';
import { heatMap } from '../report-page/heat-map.ts';
import { lineChart } from '../report-page/line-chart.ts';
import { count, percent } from '../report-page/numbers.ts';
import type { Section } from '../report-page/page.ts';
import { seriesColour } from '../report-page/theme.ts';
import type { ExploredSet } from './sets.ts';
import { suspectFigures } from './suspect-figures.ts';
import { ASKED, hardest, mislabelledLooking, MOST, verdictsOf } from './verdicts.ts';
import type { Verdict } from './verdicts.ts';

export interface Judged {
  set: ExploredSet;
  verdicts: readonly Verdict[];
}

export function verdictSection(sets: readonly ExploredSet[]): Section {
  const judged = sets.map((set) => ({ set, verdicts: verdictsOf(set) }));
  return {
    id: 'hardest',
    title: 'The hardest, and what looks mislabelled',
    text: [
      'Each training item is compared with all others of its set that other people wrote, by its ink, blurred ' +
        `and made smaller; the ${ASKED} nearest say what they are labelled. ` +
        'No network is asked, so nothing here depends on what one has learned. It is a crude eye: it does not ' +
        'know that ink may be shifted or slanted, nor how it was written.',
      `Of a set of more than ${count(MOST)} training items a seeded choice of so many stands for all. Where ` +
        'writers are not known (MNIST) a neighbour may be of the same hand. ' +
        'Items are shown to be looked at; nothing is removed because of this.',
    ],
    figures: [agreementFigure(judged), ...judged.flatMap((one) => [confusionFigure(one), ...suspectFigures(one)])],
  };
}

function agreementFigure(judged: readonly Judged[]): Figure {
  const shareOf = ({ verdicts }: Judged, most: number): number =>
    verdicts.filter(({ agree }) => agree <= most).length / (verdicts.length || 1);
  const steps = Array.from({ length: ASKED }, (_, i) => i);
  return {
    id: 'agreement',
    title: 'How many neighbours agree',
    see:
      'The share of a set’s training items that have no more than so many neighbours of their own label, of ' +
      `${ASKED}. The lower the line, the easier the set; its left end is what looks mislabelled.`,
    picture: {
      kind: 'chart',
      svg: lineChart({
        label: 'Share of the drawings by how many neighbours agree',
        lines: judged.map((one, i) => ({
          name: one.set.title,
          colour: seriesColour(i),
          points: steps.map((x) => ({ x, y: shareOf(one, x) })),
        })),
        x: `at most so many of ${ASKED} neighbours have its label`,
        y: 'share of the drawings',
        formatY: (share) => percent(share, 0),
      }),
    },
    table: {
      head: [
        'set',
        'compared',
        'most neighbours agree',
        'looks mislabelled',
        'hard',
        ...steps.map((n) => `at most ${n}`),
      ],
      rows: judged.map((one) => [
        one.set.title,
        one.verdicts.length,
        percent(one.verdicts.filter(({ item, says }) => says === item.label).length / (one.verdicts.length || 1)),
        mislabelledLooking(one.verdicts).length,
        hardest(one.verdicts).length,
        ...steps.map((n) => percent(shareOf(one, n), 2)),
      ]),
    },
  };
}

function confusionFigure({ set, verdicts }: Judged): Figure {
  const rows = set.labels.map((label) => {
    const own = verdicts.filter(({ item }) => item.label === label);
    return {
      label,
      n: own.length,
      said: set.labels.map((says) => own.filter((verdict) => verdict.says === says).length),
    };
  });
  const shade = (n: number, of: number, isOwn: boolean): number => {
    const share = of > 0 ? n / of : 0;
    // What is right is the rule: it is pale, so that the exceptions stand out.
    return isOwn ? 0.15 * share : -Math.min(1, 2 * Math.sqrt(share));
  };
  const wrong = verdicts.filter(({ item, says }) => says !== item.label).length;
  return {
    id: `look-alikes-${set.id}`,
    title: `${set.title}: what looks like what`,
    see:
      'Down the label, across what most neighbours say; orange where it is another one. They contradict ' +
      `${count(wrong)} of ${count(verdicts.length)} labels (${percent(wrong / (verdicts.length || 1))}).`,
    picture: {
      kind: 'chart',
      svg: heatMap({
        label: `Labels and what the neighbours say, ${set.title}`,
        cells: rows.flatMap(({ label, n, said }) =>
          said.map((times, i) => {
            const column = set.labels[i] ?? '';
            return {
              row: label,
              column,
              shade: shade(times, n, column === label),
              text: times > 0 ? count(times) : '',
            };
          }),
        ),
        x: 'neighbours say',
        y: 'label',
      }),
    },
    table: { head: ['label', ...set.labels], rows: rows.map(({ label, said }) => [label, ...said]) },
  };
}
