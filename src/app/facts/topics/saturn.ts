import type { FactRow } from '../fact-row.ts';

export const rows: readonly FactRow[] = [
  [
    'saturn-rings',
    'saturn',
    'The rings of Saturn are made of ice and rock. Some bits are like dust, some are as big as a house.',
  ],
  ['saturn-light', 'saturn', 'Saturn is lighter than a ball of water of the same size would be.'],
  [
    'saturn-nine-earths',
    'saturn',
    'Nine Earths in a row would almost stretch across Saturn, even without its rings.',
  ],
  ['saturn-year', 'saturn', 'A year on Saturn is as long as about 29 years on Earth.'],
  ['saturn-day', 'saturn', 'Saturn spins so fast that its day is less than 11 hours long.'],
  [
    'saturn-titan-air',
    'titan',
    'Titan is the largest moon of Saturn. It is the only moon we know with thick air.',
  ],
  [
    'saturn-titan-lakes',
    'titan',
    'Titan, a moon of Saturn, has rain, rivers and lakes. They hold liquid methane, not water.',
  ],
  ['saturn-huygens', 'titan', 'In 2005, the Huygens probe landed on Titan, a moon of Saturn.'],
  [
    'saturn-enceladus',
    'enceladus',
    'Enceladus is a small icy moon of Saturn. It sprays jets of ice and water far into space.',
  ],
  ['saturn-cassini', 'cassini', 'The craft Cassini flew around Saturn for 13 years, from 2004 to 2017.'],
];
