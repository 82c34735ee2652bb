import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Ink } from '../../../src/core/ink/stroke.ts';
import type { Alphabet } from '../../../src/core/practice/question.ts';
import { paperOf } from '../../../src/core/reading/atoms.ts';
import { CLASSES } from '../../../src/core/reading/classes.ts';
import { groupsOf } from '../../../src/core/reading/groups.ts';
import { optionsOf } from '../../../src/core/reading/options.ts';
import { readNumber } from '../../../src/core/reading/read-number.ts';
import { Oracle } from './oracle.ts';
import { digit, onPaper, pen, rubbing, zigzag } from './writing.ts';
import type { Written } from './writing.ts';

const minus = (x: number, y = 52, width = 35): Written => ({ sign: '-', strokes: [pen([x, y], [x + width, y - 1])] });
const point = (x: number, y = 97): Written => ({ sign: '.', strokes: [pen([x, y], [x + 2, y + 2])] });
const comma = (x: number): Written => ({ sign: '.', strokes: [pen([x, 92], [x + 3, 98], [x - 4, 112])] });

/** The number that is read, surely or not: how sure one may be is fitted to a trained network. `empty` for an empty paper. */
async function read(ink: Ink, alphabet: Alphabet, ...written: readonly Written[]): Promise<string> {
  const oracle = Oracle.knowing(...written.filter(({ sign }) => /\d/.test(sign)));
  const reading = await readNumber(ink, oracle, { alphabet });
  return reading.kind === 'empty' ? 'empty' : reading.text;
}

const write = (alphabet: Alphabet, ...written: readonly Written[]): Promise<string> => read(onPaper(...written), alphabet, ...written);

describe('a minus', () => {
  const seven = digit('7', { x: 50, form: 1 });
  const [four, two] = [digit('4', { x: 50 }), digit('2', { x: 140 })];

  it('is read where the question allows it, and nowhere else', async () => {
    assert.equal(await write('signed', minus(0), four, two), '-42');
    assert.equal(await write('decimal', minus(0), four, two), '-42');
    assert.equal(await write('whole', minus(0), four, two), '');
  });

  it('is read though it is written last', async () => {
    assert.equal(await write('signed', four, two, minus(0)), '-42');
  });

  it('is not the bar of a 5, the crossbar of a 7 or that of a 4', async () => {
    for (const alphabet of ['whole', 'signed', 'decimal'] as const) {
      for (const written of [digit('5', { x: 0 }), seven, four]) assert.equal(await write(alphabet, written), written.sign);
      assert.equal(await write(alphabet, digit('5', { x: 0 }), digit('7', { x: 90, form: 1 })), '57');
    }
    assert.equal(await write('signed', minus(0), seven), '-7');
  });

  it('stands in front of the number, once, at the height of its middle', async () => {
    for (const bar of [minus(230), minus(0, -20), minus(0, 130), minus(-110, 52, 140)]) {
      assert.equal(await write('signed', bar, four, two), '');
    }
    assert.equal(await write('signed', minus(0), minus(-60), four, two), '');
    assert.equal(await write('signed', minus(0)), '');
  });
});

describe('what would be a sign in another question', () => {
  const ink = onPaper(minus(-60), digit('3', { x: 0 }), point(76), digit('5', { x: 95 }));
  const signsIn = (alphabet: Alphabet): string[] =>
    groupsOf(paperOf(ink))
      .flatMap((group) => optionsOf(group, new Float32Array(CLASSES), alphabet))
      .flatMap(({ sign }) => (sign === undefined ? [] : [sign]));

  it('is not even thought of, so that it takes no probability from the digits', () => {
    assert.deepEqual(signsIn('whole'), []);
    assert.deepEqual(signsIn('signed'), ['-']);
    assert.deepEqual(signsIn('decimal').sort(), ['-', '.']);
  });
});

describe('a decimal point', () => {
  const [three, five] = [digit('3', { x: 0 }), digit('5', { x: 95 })];

  it('is read where the question allows it, and nowhere else', async () => {
    assert.equal(await write('decimal', three, point(76), five), '3.5');
    assert.equal(await write('signed', three, point(76), five), '');
    assert.equal(await write('whole', three, point(76), five), '');
  });

  it('may be a comma, a mere touch of the pen, or come last', async () => {
    assert.equal(await write('decimal', three, comma(78), five), '3.5');
    assert.equal(await write('decimal', three, { sign: '.', strokes: [pen([76, 97])] }, five), '3.5');
    assert.equal(await write('decimal', three, five, point(76)), '3.5');
  });

  it('stands between digits, once, at their foot', async () => {
    assert.equal(await write('decimal', three, five, point(170)), '');
    assert.equal(await write('decimal', point(-20), three, five), '');
    assert.equal(await write('decimal', three, point(76, 10), five), '');
    assert.equal(await write('decimal', three, point(76), five, point(170), digit('1', { x: 190 })), '');
  });

  it('goes with a minus', async () => {
    assert.equal(await write('decimal', minus(-60), digit('0', { x: 0 }), point(76), five), '-0.5');
  });
});

describe('a touch of the paper', () => {
  const [three, five] = [digit('3', { x: 0 }), digit('5', { x: 95 })];
  const touch = (x: number, y: number): Written => ({ sign: '', strokes: [pen([x, y], [x + 2, y + 1])] });

  it('beside a number leaves it what it says, whichever came first', async () => {
    for (const at of [touch(-60, 40), touch(220, 60), touch(60, -70), touch(60, 180)]) {
      for (const alphabet of ['whole', 'signed'] as const) {
        assert.equal(await write(alphabet, three, five, at), '35');
        assert.equal(await write(alphabet, at, three, five), '35');
      }
    }
  });

  it('between digits, where tenths are read or all alone is not taken away: it may be a point', async () => {
    assert.equal(await write('whole', three, touch(76, 40), five), '');
    assert.equal(await write('decimal', three, five, touch(220, 60)), '');
    assert.equal(await write('whole', touch(20, 40)), '');
  });
});

describe('what is struck out', () => {
  const [one, two, three] = [digit('1', { x: 0, form: 1 }), digit('2', { x: 50 }), digit('3', { x: 140 })];
  const strikes: readonly { what: string; strokes: Ink }[] = [
    { what: 'a zigzag from left to right', strokes: [zigzag(48, 118)] },
    { what: 'a wide zigzag from left to right', strokes: [zigzag(44, 124)] },
    { what: 'rubbing from top to bottom', strokes: [rubbing(45, 120)] },
    { what: 'one line across that reaches beyond it', strokes: [pen([38, 55], [130, 45])] },
    { what: 'three lines', strokes: [pen([50, 30], [118, 28]), pen([49, 50], [117, 52]), pen([51, 70], [119, 71])] },
  ];
  for (const { what, strokes } of strikes) {
    it(`is not read: ${what}`, async () => {
      const ink = [...onPaper(one, two), ...strokes, ...three.strokes];
      assert.equal(await read(ink, 'whole', one, two, three), '13');
    });

    it(`leaves the paper empty where it was all: ${what}`, async () => {
      assert.equal(await read([...two.strokes, ...strokes], 'whole', two), 'empty');
    });
  }

  it('may be a straight 1, which has no width', async () => {
    const straight: Written = { sign: '1', strokes: [pen([20, 0], [20, 100])] };
    assert.equal(await read([...straight.strokes, pen([0, 55], [45, 50])], 'whole', straight), 'empty');
    assert.equal(await read([...straight.strokes, zigzag(0, 40), ...two.strokes], 'whole', straight, two), '2');
  });

  it('may be a digit of two strokes, or a whole number at once', async () => {
    const five = digit('5', { x: 50 });
    assert.equal(await read([...onPaper(one, five), rubbing(45, 120), ...three.strokes], 'whole', one, five, three), '13');
    assert.equal(await read([...onPaper(one, two), zigzag(-5, 125, { turns: 7 }), ...three.strokes], 'whole', one, two, three), '3');
  });

  it('is never a crossed 7, nor a 5 whose bar is long: what the network knows as a digit is one', async () => {
    const crossed: Written = { ...digit('7', { x: 50, form: 1 }), alone: ['7', 'x'] };
    const long = { ...crossed, strokes: [...crossed.strokes.slice(0, 1), pen([40, 50], [125, 48])] };
    const barred: Written = { sign: '5', strokes: [pen([55, 5], [52, 40], [100, 70], [50, 100]), pen([40, 20], [125, 18])], alone: ['5', 'x'] };
    for (const alphabet of ['whole', 'signed', 'decimal'] as const) {
      for (const written of [crossed, long, barred]) {
        assert.equal(await write(alphabet, written), written.sign);
        assert.equal(await write(alphabet, one, written, three), `1${written.sign}3`);
      }
    }
  });

  it('is nothing that was written over a line, nor what is underlined', async () => {
    assert.notEqual(await read([pen([38, 55], [130, 45]), ...two.strokes], 'whole', two), 'empty');
    for (const y of [96, 108]) assert.notEqual(await read([...two.strokes, pen([38, y], [130, y])], 'whole', two), 'empty');
  });
});
