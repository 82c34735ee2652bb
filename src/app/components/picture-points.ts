import { scaleLinear } from 'd3-scale';
import { svg } from 'lit';
import type { PointsPicture } from '../../core/practice/picture.ts';
import { shownNumber } from './formats.ts';
import { at, type Drawing } from './picture-drawing.ts';

const WIDTH = 360;
const LINE = 26;
const LABELS = 72;

/** Where the numbers lie on the line; those that lie close together are written apart, each with a thread to its place. */
export function drawPoints({ numbers }: PointsPicture): Drawing {
  const different = [...new Set(numbers)];
  const [low = 0, high = 0] = [different[0], different.at(-1)];
  const around = Math.max((high - low) / 10, high === low ? 1 : 0);
  const x = scaleLinear([low - around, high + around], [30, WIDTH - 30]);
  const labels = different.map((number) => shownNumber(String(number)));
  const places = apart(different.map((number) => x(number)), labels.map((label) => 11 * label.length + 12));
  const zero = low < 0 && high > 0 && !different.includes(0);
  return {
    width: WIDTH, height: 84, content: [
      svg`<path class="axis" d="M6 ${LINE}H${WIDTH - 6}M${WIDTH - 14} ${LINE - 7}l9 7l-9 7"></path>`,
      ...(zero ? [
        svg`<path class="axis thin" d="M${at(x(0))} ${LINE - 8}v16"></path>`,
        svg`<text class="number" x=${at(x(0))} y=${LINE - 12}>0</text>`,
      ] : []),
      ...different.flatMap((number, i) => [
        svg`<path class="axis thin" d="M${at(x(number))} ${LINE}L${at(places[i] ?? 0)} ${LABELS - 20}"></path>`,
        svg`<circle class="answer" cx=${at(x(number))} cy=${LINE} r="6"></circle>`,
        svg`<text class="result" x=${at(places[i] ?? 0)} y=${LABELS}>${labels[i]}</text>`,
      ]),
    ],
  };
}

/** Middles of labels as wide as given, as near as may be to where they belong, in the same order, none over another. */
function apart(wanted: readonly number[], widths: readonly number[]): number[] {
  const half = (i: number) => (widths[i] ?? 0) / 2;
  const places = [...wanted];
  for (let i = 1; i < places.length; i += 1) {
    places[i] = Math.max(places[i] ?? 0, (places[i - 1] ?? 0) + half(i - 1) + half(i));
  }
  let right = WIDTH;
  for (let i = places.length - 1; i >= 0; i -= 1) {
    places[i] = Math.min(places[i] ?? 0, right - half(i));
    right = (places[i] ?? 0) - half(i);
  }
  return places;
}
