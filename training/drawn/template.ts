/** Signs as points that a pen goes through, written down as text. */
import type { Random } from '../random.ts';

/** A point that the pen goes through, in a box about 1 wide and 1 high, y down; at a corner it turns at once. */
export type Knot = readonly [x: number, y: number, corner?: boolean];
/** One pen-down: a smooth curve through its knots, in pieces where there are corners. */
export type Path = readonly Knot[];
/** One way to write a sign: a template, the same each time, or a doodle, made up anew. */
export type Shape = (source: Random) => readonly Path[];

/** @param text in the language that `letters.ts` explains */
export function readTemplates(text: string): Map<string, Shape[]> {
  const shapes = new Map<string, Shape[]>();
  for (const line of text.trim().split('\n')) {
    const [name = '', template = ''] = line.split('  ');
    const paths = template.split('|').map((stroke) => stroke.trim().split(' ').map(readKnot));
    shapes.set(name, [...(shapes.get(name) ?? []), () => paths]);
  }
  return shapes;
}

function readKnot(text: string): Knot {
  const [, x, y, corner] = /^(-?\d+),(-?\d+)(!?)$/.exec(text) ?? [];
  if (x === undefined || y === undefined) throw new SyntaxError(`"${text}" is no point of a template.`);
  return [Number(x) / 100, Number(y) / 100, corner === '!'];
}
