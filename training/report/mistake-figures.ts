/** The worst mistakes: what was read wrong with the greatest confidence. */
import { isRight } from '../evaluate/item.ts';
import type { Item } from '../evaluate/item.ts';
import { isTaken, thresholdAt, TWO_PERCENT } from '../evaluate/unsure.ts';
import type { Bitmap } from '../report-page/bitmap.ts';
import type { Figure } from '../report-page/figure.ts';
import { count, percent } from '../report-page/numbers.ts';
import type { Section } from '../report-page/page.ts';
import { pictureGrid } from '../report-page/picture-grid.ts';
import type { Judged } from './judge.ts';
import { imagePicture, rasterPicture, strokePicture } from './pictures.ts';
import { junkOf, penDigits } from './test-set.ts';
import type { TestSet } from './test-set.ts';

interface Shown {
  id: string;
  title: string;
  see: string;
  /** In the order of what was read. */
  items: readonly Item[];
  isWrong(item: Item): boolean;
  picture(at: number): Bitmap;
  /** Of a picture, in units of the drawing; and how many there are at most. */
  side: number;
  most: number;
}

export function mistakeSection({ read }: Judged, test: TestSet): Section {
  const digits = penDigits(test);
  const junk = junkOf(test);
  const threshold = thresholdAt(penDigits(read), TWO_PERCENT);
  const isWrong = (item: Item): boolean => !isRight(item);
  const figures: Shown[] = [
    {
      id: 'wrong-digits',
      title: 'Pen digits',
      see: 'As the network sees them, direction and order of the strokes left out.',
      items: penDigits(read),
      isWrong,
      picture: (at) => rasterPicture(digits[at]?.ink ?? []),
      side: 92,
      most: 24,
    },
    {
      id: 'wrong-numbers',
      title: 'Numbers',
      see: 'Each stroke in a colour of its own.',
      items: read.numbers,
      isWrong,
      picture: (at) => strokePicture(test.numbers[at]?.ink ?? []),
      side: 142,
      most: 12,
    },
    {
      id: 'wrong-images',
      title: 'MNIST test images',
      see: 'Some are labelled wrongly, and of some only their writer knows.',
      items: read.images,
      isWrong,
      picture: (at) => imagePicture(test.images, at),
      side: 92,
      most: 24,
    },
    {
      id: 'taken-junk',
      title: 'Junk that is read as a number',
      see: 'Letters, signs and scribbles taken without asking, where 2 % of the pen digits are unsure.',
      items: junkOf(read),
      isWrong: (item) => isTaken(item, threshold),
      picture: (at) => rasterPicture(junk[at]?.ink ?? []),
      side: 142,
      most: 24,
    },
  ];
  return {
    id: 'mistakes',
    title: 'The worst mistakes',
    text: ['What was read wrong with the greatest confidence comes first: the label, what was read, how sure the network was, and the writer.'],
    figures: figures.flatMap((shown) => mistakeFigure(shown) ?? []),
  };
}

function mistakeFigure({ id, title, see, items, isWrong, picture, side, most }: Shown): Figure | null {
  const wrong = [...items.entries()]
    .filter(([, item]) => isWrong(item))
    .sort(([, a], [, b]) => b.confidence - a.confidence);
  if (wrong.length === 0) return null;
  const pictures = wrong.slice(0, most).map(([at, { label, reading, confidence, writer }]) => ({
    bitmap: picture(at),
    caption: [`${label} as ${reading || 'nothing'}`, `${percent(confidence)} sure`, writer ?? `image ${at + 1}`],
  }));
  const shown = wrong.length > most ? `the ${most} of greatest confidence` : 'all';
  return {
    id,
    title,
    see: `${see} There are ${count(wrong.length)} among ${count(items.length)}; shown are ${shown}.`,
    picture: { kind: 'chart', svg: pictureGrid(pictures, side, title) },
    table: {
      head: ['place in the set', 'label', 'read', 'confidence', 'writer'],
      rows: wrong.map(([at, { label, reading, confidence, writer }]) => [
        at + 1,
        label,
        reading || 'nothing',
        percent(confidence, 2),
        writer ?? 'not known',
      ]),
    },
  };
}
