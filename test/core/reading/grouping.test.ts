import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cutStroke } from '../../../src/core/ink/cut.ts';
import type { Ink, Stroke } from '../../../src/core/ink/stroke.ts';
import { readNumber } from '../../../src/core/reading/read-number.ts';
import { transform } from '../ink/arbitrary.ts';
import { FORMS } from '../ink/digits.ts';
import { Oracle } from './oracle.ts';
import { digit, HEIGHT, onPaper, pen } from './writing.ts';
import type { Written } from './writing.ts';

/** What is read, and of which strokes each digit is. */
async function read(ink: Ink, oracle: Oracle): Promise<{ text: string; strokes: readonly (readonly number[])[] }> {
  const reading = await readNumber(ink, oracle);
  assert.ok(reading.kind !== 'empty');
  return { text: reading.text, strokes: reading.digits.map(({ strokes }) => strokes) };
}

/** A 1 that is a straight line down. */
const one = (x: number, { top = 0, lean = 0 } = {}): Written => ({ sign: '1', strokes: [pen([x, top], [x + lean, top + HEIGHT])] });

/** The first digit, then all others, then what was left out of the first: its bar or its stem. */
const finishedLast = (first: Written, ...others: readonly Written[]): Ink => [
  ...first.strokes.slice(0, 1),
  ...onPaper(...others),
  ...first.strokes.slice(1),
];

interface Case {
  readonly what: string;
  readonly written: readonly Written[];
  /** As it was written; digit after digit unless given. */
  readonly ink?: Ink;
  readonly strokes: readonly (readonly number[])[];
}

const five = digit('5', { x: 0 });
const crossedSeven = digit('7', { x: 0, form: 1 });
const four = digit('4', { x: 0 });
const longBarred: Written = {
  sign: '5',
  strokes: [pen([5, 0], [0, 40], [40, 60], [0, 100]), pen([6, 0], [75, 0])],
  alone: ['5', 'x'],
};
const apart: Written = { sign: '4', strokes: [pen([10, 0], [0, 60], [40, 60]), pen([48, 20], [46, 100])], alone: ['x', '1'] };
const farApart: Written = { ...apart, strokes: [pen([10, 0], [0, 60], [40, 60]), pen([78, 20], [76, 100])] };
const wide: Written = { sign: '5', strokes: [pen([10, 4], [6, 35], [50, 50], [0, 76]), pen([12, 2], [128, 0])], alone: ['5', 'x'] };
const floating: Written = { sign: '5', strokes: [pen([5, 8], [0, 40], [40, 60], [0, 100]), pen([12, 0], [55, 0])], alone: ['5', 'x'] };

const cases: readonly Case[] = [
  { what: 'an eleven written close', written: [one(0), one(14)], strokes: [[0], [1]] },
  { what: 'a 10 whose 1 nearly touches the 0', written: [one(0), digit('0', { x: 4 })], strokes: [[0], [1]] },
  { what: 'a 10 whose 1 cuts into the 0', written: [one(3), digit('0', { x: 0 })], strokes: [[0], [1]] },
  { what: 'a 4 beside a 1 that might be its stem', written: [one(0), digit('4', { x: 10 })], strokes: [[0], [1, 2]] },
  { what: 'a 4 before such a 1', written: [four, one(76)], strokes: [[0, 1], [2]] },
  { what: 'a 4 whose stem stands a little apart', written: [apart, one(90)], strokes: [[0, 1], [2]] },
  { what: 'a 4 whose stem stands far apart', written: [farApart], strokes: [[0, 1]] },
  { what: 'a 5 that is nearly twice as wide as high', written: [wide], strokes: [[0, 1]] },
  { what: 'a 5 whose bar floats over it', written: [floating, digit('2', { x: 75 })], strokes: [[0, 1], [2]] },
  { what: 'a 5 whose bar sticks out over the 1 that follows', written: [longBarred, one(70)], strokes: [[0, 1], [2]] },
  { what: 'a 2 whose foot touches the next digit', written: [digit('2', { x: 0 }), digit('3', { x: 62 })], strokes: [[0], [1]] },
  { what: 'digits that touch all along', written: [digit('0', { x: 0 }), digit('0', { x: 62 }), digit('8', { x: 124 })], strokes: [[0], [1], [2]] },
  {
    what: 'a 5 whose bar is written last of all',
    written: [five, digit('0', { x: 90 }), digit('3', { x: 180 })],
    ink: finishedLast(five, digit('0', { x: 90 }), digit('3', { x: 180 })),
    strokes: [[0, 3], [1], [2]],
  },
  {
    what: 'a 7 that is crossed at the very end',
    written: [crossedSeven, one(80), digit('2', { x: 110 })],
    ink: finishedLast(crossedSeven, one(80), digit('2', { x: 110 })),
    strokes: [[0, 3], [1], [2]],
  },
  {
    what: 'a 4 whose stem is written after the next digit',
    written: [four, digit('6', { x: 95 })],
    ink: finishedLast(four, digit('6', { x: 95 })),
    strokes: [[0, 2], [1]],
  },
  {
    what: 'a number from right to left',
    written: [digit('4', { x: 0 }), digit('2', { x: 90 }), crossedAt(180)],
    ink: onPaper(crossedAt(180), digit('2', { x: 90 }), digit('4', { x: 0 })),
    strokes: [[3, 4], [2], [0, 1]],
  },
  { what: 'a small digit beside a large one', written: [digit('6', { x: 0 }), digit('4', { x: 75, y: 55, height: 45 })], strokes: [[0], [1, 2]] },
  {
    what: 'a number that climbs',
    written: [0, 1, 2, 3].map((i) => digit('5', { x: i * 85, y: -35 * i })),
    strokes: [[0, 1], [2, 3], [4, 5], [6, 7]],
  },
  {
    what: 'slanted ones, whose boxes overlap',
    written: [one(0, { lean: -30 }), one(22, { lean: -30 }), one(44, { lean: -30 })],
    strokes: [[0], [1], [2]],
  },
  {
    what: 'six digits of two strokes each',
    written: Array.from('475475', (sign, i) => digit(sign, { x: i * 85, form: sign === '7' ? 1 : 0 })),
    strokes: [0, 1, 2, 3, 4, 5].map((i) => [2 * i, 2 * i + 1]),
  },
];

function crossedAt(x: number): Written {
  return digit('7', { x, form: 1 });
}

const textOf = ({ written }: Case): string => written.map(({ sign }) => sign).join('');

describe('grouping strokes into digits', () => {
  for (const one of cases) {
    it(`reads ${one.what}`, async () => {
      const { written, ink = onPaper(...written), strokes } = one;
      assert.deepEqual(await read(ink, Oracle.knowing(...written)), { text: textOf(one), strokes });
    });
  }

  it('reads each of these at any size and place', async () => {
    const size = fc.double({ min: 0.05, max: 50, noNaN: true });
    const shift = fc.integer({ min: -5000, max: 5000 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...cases), size, shift, async (one, by, to) => {
        const { written, ink = onPaper(...written), strokes } = one;
        const moved = written.map((w) => ({ ...w, strokes: transform(w.strokes, by, to, -to) }));
        const oracle = Oracle.knowing(...moved);
        assert.deepEqual(await read(transform(ink, by, to, -to), oracle), { text: textOf(one), strokes });
      }),
      { numRuns: 60 },
    );
  });

  it('reads each form of each digit as one', async () => {
    for (const [sign, forms] of FORMS.entries()) {
      for (const form of forms.keys()) {
        const written = digit(String(sign), { x: 0, form });
        const { text, strokes } = await read(written.strokes, Oracle.knowing(written));
        assert.deepEqual([text, strokes], [String(sign), [written.strokes.map((_, i) => i)]]);
      }
    }
  });

  it('reads any number of up to six digits, however close, large, high and in whichever order they are written', async () => {
    const place = fc.record({
      sign: fc.nat(9),
      form: fc.nat(1),
      gap: fc.double({ min: 0.08, max: 0.4, noNaN: true }),
      height: fc.double({ min: 0.75, max: 1.2, noNaN: true }),
      y: fc.double({ min: -0.15, max: 0.15, noNaN: true }),
      when: fc.double({ noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 6 }), async (places) => {
        let x = 0;
        const written = places.map(({ sign, form, gap, height, y, when }) => {
          const forms = FORMS[sign] ?? [];
          const which = form % forms.length;
          const one = digit(String(sign), { x, y: y * HEIGHT, height: height * HEIGHT, form: which });
          x += ((forms[which]?.width ?? 0) * height + gap) * HEIGHT;
          return { ...one, when };
        });
        const inOrder = [...written].sort((a, b) => a.when - b.when);
        const { text } = await read(onPaper(...inOrder), Oracle.knowing(...written));
        assert.equal(text, written.map(({ sign }) => sign).join(''));
      }),
    );
  });
});

describe('one stroke that may hold two digits', () => {
  // A 2 whose foot goes on into a 3 without lifting the pen.
  const two = digit('2', { x: 0 }).strokes[0] ?? [];
  const three = digit('3', { x: 110 }).strokes[0] ?? [];
  const joined: Stroke = [...two, ...three];
  const pieces = cutStroke(joined, HEIGHT);

  it('is cut where the pen went on, and both digits name it', async () => {
    assert.equal(pieces.length, 2);
    const oracle = new Oracle();
    oracle.learn(pieces.slice(0, 1), { 2: 0.97 }).learn(pieces.slice(1), { 3: 0.97 });
    assert.deepEqual(await read([joined], oracle), { text: '23', strokes: [[0], [0]] });
  });

  it('is whole where it is one digit as a whole', async () => {
    const oracle = new Oracle().learn(pieces, { 2: 0.97 }).learn(pieces.slice(1), { 1: 0.6 });
    assert.deepEqual(await read([joined], oracle), { text: '2', strokes: [[0]] });
  });

  it('takes a bar of its own to the piece that it belongs to', async () => {
    const stem = pen([100, 20], [100, 100]);
    const oracle = new Oracle();
    oracle.learn(pieces.slice(0, 1), { 2: 0.97 }).learn([...pieces.slice(1), stem], { 9: 0.97 });
    assert.deepEqual(await read([joined, stem], oracle), { text: '29', strokes: [[0], [0, 1]] });
  });
});
