/**
 * Signs that are no letters: mathematics, punctuation, the little pictures that children draw, and doodles.
 *
 * What could be taken for a digit or for a sign of the answer is not here: the empty set (0), the dollar and the
 * integral (5), round brackets, slash, comma, point and minus, the ampersand that is written like a plus in one
 * stroke (4). At "at least" the line goes from right to left, or joined to the sign above it would make a 2.
 */
import type { Knot, Path, Shape } from './template.ts';
import type { Random } from '../random.ts';

/** One way to write a sign per line, in the language of `letters.ts`. */
export const MARKS = `
infinity  50,50 70,32 92,36 96,56 80,70 50,50 22,30 4,42 8,64 26,70 50,50
infinity  94,40 76,34 50,54 22,70 4,54 16,34 40,42 60,60 84,68 96,52 90,36
infinity  40,44 20,34 4,52 20,70 46,56 70,34 94,40 92,62 70,66 48,50
sum  66,12 64,0! 4,0! 40,50! 2,100! 66,100! 68,86
sum  62,2 6,0! 36,48! 4,98! 64,100
sum  4,0 62,0 | 4,0 38,50! 2,100! 66,100
sqrt  0,66 12,58! 26,100! 44,4! 110,4
sqrt  0,60 16,100! 36,0! 100,0! 100,14
sqrt  0,70 10,62 22,100! 40,10 | 40,10 104,6
plus  4,50 86,50 | 45,8 45,92
plus  45,8 45,92 | 4,50 86,50
plus  4,54 84,46 | 48,2 42,98
plus-minus  4,40 76,40 | 40,6 40,74 | 4,96 76,96
times  10,10 90,90 | 90,10 10,90
times  90,12 8,92 | 12,8 88,88
times  10,14 50,46 92,88 | 86,8 52,52 12,90
divided-by  0,50 90,50 | 45,16 47,18 | 45,82 47,84
divided-by  0,50 90,48 | 44,12 38,18 45,24 51,18 44,12 | 46,76 39,82 45,88 51,82 46,76
divided-by  2,52 88,50 | 44,12 46,22 | 44,78 46,88
equals  0,34 90,34 | 0,66 90,66
equals  4,36 86,32 | 2,68 90,64
equals  0,40 30,32 90,38 | 2,72 50,66 88,70
not-equal  0,34 90,34 | 0,66 90,66 | 64,6 26,94
not-equal  62,0 28,100 | 2,36 88,34 | 4,68 90,64
not-equal  2,36 88,32 | 4,66 90,66 | 24,8 70,94
less  80,10 8,50! 80,92
less  78,16 10,52 | 10,50 80,88
less  80,4 8,40! 80,76 | 8,100 80,98
greater  8,10 80,50! 8,92
greater  10,16 80,52 | 78,50 10,88
greater  8,4 80,40! 8,76 | 80,98 8,100
approx  0,40 22,26 48,38 72,46 94,32 | 0,74 22,60 48,72 72,80 94,66
approx  0,44 24,24 66,48 94,26 | 2,78 30,58 68,80 96,60
approx  0,62 20,34 44,44 66,64 92,36
element  70,10 30,12 8,50 30,88 72,90 | 8,50 62,50
question  6,22 24,2 50,8 54,34 32,54 30,74 | 30,96 32,98
question  2,24 14,4 44,0 58,22 40,44 28,56 28,78 | 28,98 30,103
question  4,16 30,0 56,14 46,40 22,54 30,74 | 29,92 25,97 30,102 34,97 29,92
exclamation  20,0 20,70 | 20,94 22,96
exclamation  12,0 38,0! 25,70! 12,0 | 24,90 19,96 25,102 30,96 24,90
exclamation  14,0 12,70 | 12,94 13,97 | 48,0 44,70 | 43,94 44,97
percent  76,0 10,100 | 24,6 8,14 8,36 24,42 36,26 24,6 | 68,58 52,68 54,92 70,96 82,78 68,58
percent  20,8 6,22 18,40 34,26 20,8 | 80,4 8,98 | 70,62 56,78 68,96 84,80 70,62
percent  30,4 10,10 8,34 26,42 38,22 30,4 86,0! 8,100 | 72,60 56,72 60,94 78,92 84,70 72,60
ampersand  80,98 24,24 30,2 50,4 50,24 14,62 12,88 34,100 60,86 80,54
ampersand  58,18 34,8 18,26 40,46! 10,66 22,94 62,84 | 38,-8 38,2 | 38,98 38,110
ampersand  78,102 18,20 34,0 54,16 20,56 8,80 28,100 54,90 74,62! 88,60
at  62,38 44,32 32,50 40,68 56,64 64,36! 64,60 76,72 92,54 84,18 50,2 14,20 4,56 22,90 56,98 86,86
at  60,44 42,36 34,54 46,66 62,44! 62,64 78,66 94,40 70,6 30,6 4,40 14,82 50,100 80,92
at  62,42 46,34 36,52 50,66 66,46! 70,66 90,58 88,22 54,0 12,18 2,60 26,94 70,98
hash  34,0 28,100 | 70,0 64,100 | 2,34 96,32 | 0,68 94,66
hash  4,34 94,34 | 4,66 94,66 | 34,2 34,98 | 66,2 66,98
hash  44,0 20,100 | 82,0 58,100 | 10,34 98,32 | 0,66 90,64
asterisk  50,5 50,95 | 12,28 88,72 | 88,28 12,72
asterisk  50,0 50,100 | 0,50 100,50 | 14,14 86,86 | 86,14 14,86
asterisk  50,50 50,4 | 50,50 92,36 | 50,50 76,92 | 50,50 24,92 | 50,50 8,36
arrow-right  0,50 96,50 | 70,26 98,50! 70,76
arrow-right  0,52 100,48! 72,28 | 100,48 74,74
arrow-right  0,36 60,36! 60,12! 100,50! 60,88! 60,64! 0,64! 0,36
arrow-left  98,50 2,50 | 28,26 0,50! 28,76
arrow-left  98,48 0,52! 28,72 | 0,52 26,28
arrow-left  100,36 40,36! 40,12! 0,50! 40,88! 40,64! 100,64! 100,36
arrow-up  50,98 50,2 | 12,28 50,0! 88,28
arrow-up  50,0 48,100 | 50,0 12,28 | 50,0 90,26
arrow-up  36,100 36,40! 12,40! 50,0! 88,40! 64,40! 64,100! 36,100
arrow-down  50,2 50,98 | 22,68 50,100! 78,68
arrow-down  50,0 48,100! 20,72 | 48,100 80,70
arrow-down  36,0 36,60! 12,60! 50,100! 88,60! 64,60! 64,0! 36,0
arrow-both  0,50 100,50 | 24,26 0,50! 24,74 | 76,26 100,50! 76,74
tick  0,60 26,96! 80,4
tick  0,54 20,68 30,98! 50,50 96,0
tick  4,64 20,92! 110,10
cross  40,0 40,110 | 8,34 72,34
cross  0,2 50,54 108,90 | 94,0 40,56 6,96
cross  16,0 16,20! 0,20! | 30,0 30,100! 50,100! 50,0! 30,0 | 2,24 80,24! 80,44! 2,44! 2,24
square-bracket-left  40,0 8,0! 8,110! 40,110
square-bracket-left  36,2 8,0! 6,112! 34,110
square-bracket-left  8,0 8,110 | 8,0 52,0 | 8,110 54,110
square-bracket-right  4,0 36,0! 36,110! 4,110
square-bracket-right  8,0 36,2! 38,112! 6,112
square-bracket-right  46,0 46,110 | 2,0 46,0 | 0,110 46,110
curly-bracket-left  44,0 26,6 24,40 4,55! 24,70 26,104 44,110
curly-bracket-left  40,0 26,14 28,42 6,54! 28,66 26,98 42,112
curly-bracket-left  36,0 20,4 18,50! 2,56! 18,62! 20,110 36,114
curly-bracket-right  2,0 15,6 16,40 32,55! 16,70 15,104 0,110
curly-bracket-right  2,0 13,14 13,44 32,56! 13,68 14,98 0,112
curly-bracket-right  0,0 16,4 18,50! 36,56! 18,62! 16,110 0,114
quotes  10,0 10,36 | 34,0 34,36
quotes  14,0 8,38 | 36,0 30,38
quotes  40,20 10,50! 40,80 | 76,20 46,50! 76,80
heart  50,98! 8,50 6,18 30,6 50,30! 70,6 94,18 92,50 50,98
heart  50,30 34,6 8,12 8,48 50,98 | 50,30 70,4 94,14 90,50 50,98
heart  50,28! 28,4 4,22 14,58 50,100! 86,58 96,22 72,4 50,28
star  20,98 50,2! 80,98! 2,38! 98,38! 20,98
star  2,38 98,38! 20,98! 50,2! 80,98! 2,38
star  50,0 62,36! 100,38! 70,60! 82,98! 50,74! 18,98! 30,60! 0,38! 38,36! 50,0
star  50,0 96,76! 4,76! 50,0 | 50,104 4,28! 96,28! 50,104
triangle  50,4 4,92! 96,92! 50,4
triangle  4,92 50,6! 94,92! 4,92
triangle  50,6 6,92 | 50,6 94,92 | 6,92 94,92
square  6,6 6,94! 94,94! 94,6! 6,6
square  6,6 94,6! 94,94! 6,94! 6,6
square  6,6 6,94! 94,94 | 6,6 94,6! 94,94
square  4,10 100,10! 100,70! 4,70! 4,10
diamond  50,2 8,50! 50,98! 92,50! 50,2
diamond  50,2 92,50! 50,98 | 50,2 8,50! 50,98
diamond  4,30 26,4! 76,4! 98,30! 50,98! 4,30 | 4,30 98,30
smiley  50,2 14,18 4,54 24,90 60,98 94,70 92,28 50,2 | 34,34 34,42 | 66,34 66,42 | 28,62 48,78 72,62
smiley  52,4 8,24 10,78 50,98 90,78 92,26 52,4 | 32,36 36,38 | 64,36 68,38 | 26,58 50,76 76,58 | 50,48 50,56
smiley  10,10 10,30 | 50,10 50,30 | 0,60 14,80 46,82 60,60
house  10,100 10,44! 90,44! 90,100! 10,100 | 4,46 50,4! 96,46
house  10,100 90,44! 10,44! 50,2! 90,44! 90,100! 10,44! 10,100! 90,100
house  10,46 50,4! 90,46! 90,100! 10,100! 10,46 | 40,100 40,70! 60,70! 60,100
sun  50,30 32,38 30,58 48,70 68,60 66,38 50,30 | 50,4 50,20 | 50,80 50,98 | 4,50 20,50 | 80,50 98,50 \
| 18,18 28,28 | 82,18 72,28 | 18,82 28,72 | 82,82 72,72
stick-figure  50,0 38,8 40,24 52,28 62,18 50,0 | 50,28 50,66 | 24,42 76,42 | 50,66 26,100 | 50,66 74,100
flower  50,40 42,46 50,56 58,46 50,40 34,18 50,4 65,9 58,42 82,34 92,50 60,52 72,80 50,84 48,58 20,74 8,54 42,46
fish  96,26 60,80 24,84 4,54 28,22 64,30 96,82! 94,54 96,26 | 22,44 24,46
tree  42,100 42,64 | 58,100 58,64 | 42,64 14,62 8,36 28,26 36,6 62,4 72,24 92,36 84,62 58,64
tree  50,0 20,40! 38,40! 8,84! 92,84! 62,40! 80,40! 50,0 | 44,84 44,104! 56,104! 56,84
`;

/** What no two people draw alike: made up anew each time. */
export const DOODLES: Readonly<Record<string, Shape>> = {
  spiral, zigzag, wave, loops, scribble, hatching, flick, grid,
};

/** Two turns and more, since one and a bit is a 6 or a 9. */
function spiral(source: Random): Path[] {
  const turns = source.between(2.2, 4);
  const start = source.between(0, 2 * Math.PI);
  const way = upOrDown(source);
  return [
    knots(Math.ceil(turns * 9), (i) => {
      const angle = start + (way * i * 2 * Math.PI) / 9;
      const radius = (i + 2) / (turns * 9 + 2);
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    }),
  ];
}

/** Lying or standing, always with more corners than the 2 and the 3 have. */
function zigzag(source: Random): Path[] {
  const lying = source.next() < 0.7;
  const height = source.between(0.25, 0.7);
  return [toAndFro((lying ? 5 : 8) + source.below(5), height, { lying, corner: true })];
}

function wave(source: Random): Path[] {
  return [toAndFro(7 + source.below(6), source.between(0.12, 0.5), { lying: true, corner: false })];
}

/** Dense lines to and fro, as one blackens a mistake; half of the time with a second layer across. */
function hatching(source: Random): Path[] {
  const layer = (lying: boolean): Path =>
    toAndFro(12 + source.below(14), source.between(0.7, 1.2), { lying, corner: source.next() < 0.5 });
  return source.next() < 0.5 ? [layer(true)] : [layer(true), layer(false)];
}

/** A row of three or more loops, as in eee and lll: a prolate trochoid, loops up or down. */
function loops(source: Random): Path[] {
  const n = 3 + source.below(4);
  const width = source.between(0.3, 0.7) / n;
  const height = source.between(0.15, 0.6) * upOrDown(source);
  return [
    knots(n * 8 + 1, (i) => {
      const angle = (i * 2 * Math.PI) / 8;
      return [i / (n * 8) + width * Math.sin(angle), (height / 2) * Math.cos(angle)];
    }),
  ];
}

/** A pen that goes about at random, the more held back the farther out it is. */
function scribble(source: Random): Path[] {
  const hold = source.between(0.25, 0.6);
  const speed = source.between(0.4, 0.9);
  return Array.from({ length: 1 + source.below(3) }, () => {
    const corner = source.next() < 0.2;
    let [x, y, dx, dy] = [0, 0, 0, 0];
    return knots(22 + source.below(30), () => {
      dx = 0.5 * dx - hold * x + source.between(-speed, speed);
      dy = 0.5 * dy - hold * y + source.between(-speed, speed);
      return [(x += dx), (y += dy), corner];
    });
  });
}

/** A bow that lies, about even: others could be a 1, a 7, a bracket or a minus. */
function flick(source: Random): Path[] {
  const deepest: Knot = [source.between(0.35, 0.65), source.between(0.35, 0.6) * upOrDown(source)];
  return [[[0, 0], deepest, [1, source.between(-0.15, 0.15)]]];
}

function grid(source: Random): Path[] {
  const height = source.between(0.7, 1.2);
  const rows = 2 + source.below(4);
  const columns = 3 + source.below(3);
  const row = (y: number): Path => [[0, y], [1, y]];
  const column = (x: number): Path => [[x, 0], [x, height]];
  return [
    ...Array.from({ length: rows }, (_, i) => row((height * (i + 0.5)) / rows)),
    ...Array.from({ length: columns }, (_, i) => column((i + 0.5) / columns)),
  ];
}

/** n turning points between two lines `height` apart, over a length of 1. */
function toAndFro(n: number, height: number, { lying, corner }: { lying: boolean; corner: boolean }): Path {
  return knots(n, (i) => {
    const along = i / (n - 1);
    const across = (i % 2) * height;
    return lying ? [along, across, corner] : [across, along, corner];
  });
}

function knots(n: number, at: (i: number) => Knot): Path {
  return Array.from({ length: n }, (_, i) => at(i));
}

const upOrDown = (source: Random): 1 | -1 => (source.next() < 0.5 ? 1 : -1);
