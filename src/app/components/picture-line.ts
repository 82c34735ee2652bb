import { scaleLinear } from 'd3-scale';
import { svg, type SVGTemplateResult } from 'lit';
import type { LinePicture } from '../../core/practice/picture.ts';
import { shownNumber } from './formats.ts';
import { at, type Drawing } from './picture-drawing.ts';

const WIDTH = 360;
const HEIGHT = 118;
const MARGIN = 24;
const LINE = 84;

/** The jumps over the numbers. While it is open, the last landing is a question mark and no other number gives it away. */
export function drawLine({ from, stops }: LinePicture, open: boolean): Drawing {
  const answer = stops.at(-1) ?? from;
  const all = [from, ...stops];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  // A little of the line on either side; what needs no numbers below zero shows none.
  const first = low >= 0 ? Math.max(0, low - 2) : low - 2;
  const ticks = Array.from({ length: high + 2 - first + 1 }, (_, i) => first + i);
  const x = scaleLinear([first, high + 2], [MARGIN, WIDTH - MARGIN]);
  const numbers = numbersThatFit(x, [from, answer, ...stops.slice(0, -1)], ticks.filter((tick) => tick % 5 === 0));
  return {
    width: WIDTH, height: HEIGHT, content: [
      svg`<path class="axis" d="M6 ${LINE}H${WIDTH - 6}"></path>`,
      svg`<path class="axis thin" d=${ticks.map((tick) => `M${at(x(tick))} ${LINE - 4}v8`).join('')}></path>`,
      ...stops.map((stop, i) => jump(x(all[i] ?? from), x(stop), stop - (all[i] ?? from))),
      svg`<circle class="origin" cx=${at(x(from))} cy=${LINE} r="5"></circle>`,
      svg`<circle class=${open ? 'unknown' : 'answer'} cx=${at(x(answer))} cy=${LINE} r="6"></circle>`,
      ...numbers.map((number) => svg`
        <text class=${number !== answer ? 'number' : open ? 'asked' : 'result'} x=${at(x(number))} y=${LINE + 26}
          >${number === answer && open ? '?' : shownNumber(String(number))}</text>`),
    ],
  };
}

/** An arc from landing to landing, with an arrow's head and what it is worth. */
function jump(x1: number, x2: number, size: number): SVGTemplateResult {
  const middle = (x1 + x2) / 2;
  const height = Math.min(44, 20 + Math.abs(x2 - x1) / 4);
  const top = LINE - 9;
  // The head points down along the arc's last bit.
  const back = Math.sign(x1 - x2);
  return svg`
    <path class="jump" d="M${at(x1)} ${top}C${at(x1)} ${at(top - height * 1.2)} ${at(x2)} ${at(top - height * 1.2)} ${at(x2)} ${top}"></path>
    <path class="jump" d="M${at(x2 - 5 - back)} ${top - 7}L${at(x2)} ${top}L${at(x2 + 5 - back)} ${top - 7}"></path>
    <text class="worth" x=${at(middle)} y=${at(top - height * 0.9 - 7)}>${size < 0 ? '−' : '+'}${Math.abs(size)}</text>`;
}

/** The numbers that can be written under the line without touching each other: the wanted ones first. */
function numbersThatFit(x: (number: number) => number, wanted: readonly number[], others: readonly number[]): number[] {
  const half = (number: number) => 5 * shownNumber(String(number)).length + 2;
  const placed: number[] = [];
  for (const number of [...wanted, ...others]) {
    if (placed.every((one) => Math.abs(x(one) - x(number)) >= half(one) + half(number))) placed.push(number);
  }
  return placed;
}
