/** The mislabelled-looking and the hardest items of a set, as pictures. */
import type { Figure } from '../report-page/figure.ts';
import { count } from '../report-page/numbers.ts';
import { pictureGrid } from '../report-page/picture-grid.ts';
import { drawingOf } from './drawings.ts';
import type { Judged } from './verdict-figures.ts';
import { ASKED, hardest, mislabelledLooking } from './verdicts.ts';
import type { Verdict } from './verdicts.ts';

/** Pictures in a figure, and the side of each, in units of the drawing. */
const SHOWN = 27;
const PICTURE_SIDE = 84;

/** None where there is nothing to show. */
export function suspectFigures({ set, verdicts }: Judged): Figure[] {
  const doubtful = mislabelledLooking(verdicts);
  const hard = hardest(verdicts);
  return [
    picturesFigure(
      `mislabelled-${set.id}`,
      `${set.title}: looks mislabelled`,
      doubtful,
      `Nine or ten of ${ASKED} neighbours agree on another label. Some are labelled wrongly, of some only a part ` +
        `came into the file, and some are written so that only their writer knew. ${shown(doubtful)}`,
    ),
    picturesFigure(
      `hardest-${set.id}`,
      `${set.title}: hardest`,
      hard,
      'Hardly a neighbour has its label, and they do not agree on another one either: rare forms, ornaments, ' +
        `slips of the pen. ${shown(hard)}`,
    ),
  ].filter((figure) => figure !== null);
}

function shown({ length }: readonly Verdict[]): string {
  return length > SHOWN ? `The ${SHOWN} clearest of ${count(length)}.` : `There are ${count(length)}.`;
}

function picturesFigure(id: string, title: string, verdicts: readonly Verdict[], see: string): Figure | null {
  if (verdicts.length === 0) return null;
  const pictures = verdicts.slice(0, SHOWN).map(({ item, says, votes }) => ({
    bitmap: drawingOf(item, 2 * PICTURE_SIDE),
    caption: [`labelled ${item.label}`, `${votes} of ${ASKED} say ${says}`, item.writer ?? `image ${item.number}`],
  }));
  return {
    id,
    title,
    see,
    picture: { kind: 'chart', svg: pictureGrid(pictures, PICTURE_SIDE, title) },
    table: {
      head: [
        'item in its file',
        'label',
        'neighbours say',
        `votes of ${ASKED}`,
        'votes for its label',
        'similarity',
        'writer',
      ],
      rows: verdicts.map(({ item, says, votes, agree, similarity }) => [
        String(item.number),
        item.label,
        says,
        votes,
        agree,
        similarity.toFixed(3),
        item.writer ?? 'not known',
      ]),
    },
  };
}
