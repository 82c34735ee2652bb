import type { FactRow } from '../fact-row.ts';

export const rows: readonly FactRow[] = [
  ['mercury-smallest', 'mercury', 'Mercury is the smallest planet in our solar system.'],
  [
    'mercury-year',
    'mercury',
    'Mercury goes around the Sun in 88 days. No other planet of our Sun has such a short year.',
  ],
  [
    'mercury-fastest',
    'mercury',
    'Mercury is the fastest planet of our Sun. It races along at about 47 kilometres a second.',
  ],
  [
    'mercury-hot-cold',
    'mercury',
    'On Mercury, days can reach 430 degrees Celsius. Nights can drop to 180 degrees below zero.',
  ],
  ['mercury-sun', 'mercury', 'The Sun looks much bigger from Mercury than it does from Earth.'],
  [
    'mercury-venus-no-moons',
    'planets',
    'Mercury and Venus are the two planets of our Sun that have no moons.',
  ],
  [
    'venus-hottest',
    'venus',
    'Venus is the hottest planet in our solar system. It is hot enough to melt lead.',
  ],
  [
    'venus-slow-spin',
    'venus',
    'Venus spins so slowly that one turn takes longer than its trip around the Sun.',
  ],
  [
    'venus-backwards',
    'venus',
    'Venus spins the other way from most planets. There, the Sun rises in the west.',
  ],
  ['venus-clouds', 'venus', 'Thick clouds of acid hide the ground of Venus.'],
  ['venus-bright', 'venus', 'Venus looks brighter in our sky than any other planet.'],
  ['venus-twin', 'venus', 'Venus is almost as big as Earth.'],
  [
    'venus-air',
    'venus',
    'The air on Venus is thick and heavy. It pushes about 90 times as hard as air on Earth.',
  ],
  [
    'venus-venera',
    'venera7',
    'In 1970, Venera 7 landed on Venus. It was the first to send signals from the ground of another planet.',
  ],
];
