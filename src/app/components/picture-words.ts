import { msg, str } from '@lit/localize';
import { columnSteps } from '../../core/practice/column-steps.ts';
import type { ArrayPicture, BlocksPicture, LinePicture, Picture, WrittenPicture } from '../../core/practice/picture.ts';
import { listOf, shownNumber, shownUnits } from './formats.ts';
import { reckoned } from './picture-written.ts';

/** What the picture shows, for who cannot see it. While it is open, the answer is left out here too. */
export function pictureWords(picture: Picture, open: boolean): string {
  switch (picture.kind) {
    case 'line': return lineWords(picture, open);
    case 'array': return arrayWords(picture, open);
    case 'blocks': return blocksWords(picture, open);
    case 'written': return writtenWords(picture, open);
    case 'points': return msg(str`Number line. From left to right: ${listOf(picture.numbers.map((number) => shownNumber(String(number))))}.`);
  }
}

/** What a picture asks that is still open. */
export function pictureQuestion(picture: Picture): string {
  switch (picture.kind) {
    case 'line': return msg('Where do you land?');
    case 'array': return picture.shared
      ? msg(str`How many groups of ${picture.columns} can you make?`)
      : msg(str`How many dots are in ${picture.rows} rows of ${picture.columns}?`);
    case 'written': return msg('Begin with the ones.');
    case 'points': return msg('Which comes first on the line?');
    case 'blocks': return picture.way === 'add' ? msg('How much is it all together?') : msg('How much is left?');
  }
}

function lineWords({ from, stops }: LinePicture, open: boolean): string {
  const jumps = stops.map((stop, i) => {
    const before = stops[i - 1] ?? from;
    const size = Math.abs(stop - before);
    if (open && i === stops.length - 1) return stop > before ? msg(str`Jump ${size} up.`) : msg(str`Jump ${size} down.`);
    const where = shownNumber(String(stop));
    return stop > before ? msg(str`Jump ${size} up to ${where}.`) : msg(str`Jump ${size} down to ${where}.`);
  });
  return [msg(str`Number line. Start at ${shownNumber(String(from))}.`), ...jumps].join(' ');
}

function arrayWords({ rows, columns, shared, left = 0 }: ArrayPicture, open: boolean): string {
  if (shared) {
    if (left > 0 && !open) return msg(str`${rows * columns + left} dots in rows of ${columns}. There are ${rows} rows, and ${left} left over.`);
    return open
      ? msg(str`${rows * columns + left} dots in a heap. One group of ${columns} is marked.`)
      : msg(str`${rows * columns} dots in rows of ${columns}. There are ${rows} rows.`);
  }
  return open
    ? msg(str`Dots in ${rows} rows of ${columns}.`)
    : msg(str`Dots in ${rows} rows of ${columns}. There are ${rows * columns} dots.`);
}

function blocksWords({ way, top, bottom, places }: BlocksPicture, open: boolean): string {
  const shown = (size: number) => shownUnits(size, places);
  const both = way === 'add'
    ? msg(str`Blocks for ${shown(top)} and for ${shown(bottom)}, put together.`)
    : msg(str`Blocks for ${shown(top)}; ${shown(bottom)} of them are taken away.`);
  if (open) return both;
  const answer = shown(way === 'add' ? top + bottom : top - bottom);
  return `${both} ${way === 'add' ? msg(str`Together they are ${answer}.`) : msg(str`${answer} are left.`)}`;
}

/** Place by place, as it is worked: `Ones: 8 + 7 = 15. Carry 1.` */
function writtenWords(picture: WrittenPicture, open: boolean): string {
  const [first, ...others] = columnSteps(picture).filter(({ top, bottom }) => top !== undefined || bottom !== undefined);
  const steps = first ? [first, ...(open ? [] : others)] : [];
  return steps.map((step) => {
    const carried = picture.way === 'add' && step.exchange && !open ? ` ${msg('Carry 1.')}` : '';
    return `${columnName(step.place)}: ${reckoned(picture, step, open)}.${carried}`;
  }).join(' ');
}

function columnName(place: number): string {
  return [msg('Ones'), msg('Tens'), msg('Hundreds'), msg('Thousands')][place] ?? '';
}

/** The place of a digit within a sentence, 0 for the ones. */
export function placeName(place: number): string {
  return [msg('ones'), msg('tens'), msg('hundreds'), msg('thousands')][place] ?? msg('next place');
}
