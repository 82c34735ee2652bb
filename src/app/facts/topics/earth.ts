import type { FactRow } from '../fact-row.ts';

export const rows: readonly FactRow[] = [
  ['earth-water', 'earth', 'Oceans cover about 70 percent of Earth. That is more than two thirds.'],
  ['earth-life', 'earth', 'Earth is the only place we know so far where living things are found.'],
  [
    'earth-leap-year',
    'earth',
    'Earth goes around the Sun in about 365 days and 6 hours. The extra hours give us leap years.',
  ],
  [
    'earth-tilt',
    'seasons',
    'Earth leans to one side as it goes around the Sun. This tilt gives us the seasons.',
  ],
  ['earth-january', 'seasons', 'Earth is a little closer to the Sun in January than it is in July.'],
  ['earth-speed', 'planets', 'Earth flies fast around the Sun. Each second it goes about 30 kilometres.'],
  [
    'earth-fifth',
    'earth',
    'Earth is the fifth largest planet in our solar system. Four planets are much bigger.',
  ],
  [
    'earth-magnet',
    'earth',
    'Earth acts like a giant magnet. This helps to shield us from tiny fast bits that fly from the Sun.',
  ],
  ['earth-blue-sky', 'sky', 'The sky is blue because the air spreads blue light around more than red light.'],
  [
    'earth-sunlight-colours',
    'sky',
    'Sunlight looks white, but it is a mix of all the colours of the rainbow.',
  ],
  [
    'earth-aurora',
    'aurora',
    'The northern lights glow when tiny fast bits from space hit the air high above us.',
  ],
  ['earth-eight-minutes', 'earth', 'Light from the Sun takes about eight minutes to reach us.'],
];
