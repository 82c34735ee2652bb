import type { FactRow } from '../fact-row.ts';

export const rows: readonly FactRow[] = [
  [
    'jupiter-heavy',
    'jupiter',
    'Put all other planets of our Sun together. Jupiter is more than twice as heavy as that!',
  ],
  ['jupiter-1000-earths', 'jupiter', 'Jupiter is so big that more than 1,000 Earths would fit inside it.'],
  [
    'jupiter-red-spot',
    'jupiter',
    'The Great Red Spot on Jupiter is a giant storm. People have watched it for more than 150 years.',
  ],
  [
    'jupiter-day',
    'jupiter',
    'Jupiter has the shortest day of all our planets. It spins once in about 10 hours.',
  ],
  ['jupiter-year', 'jupiter', 'Jupiter takes about 12 Earth years to go around the Sun.'],
  ['jupiter-no-ground', 'jupiter', 'You could not stand on Jupiter. It is made mostly of gas and liquid.'],
  ['jupiter-rings', 'jupiter', 'Jupiter has rings too, but they are dusty and hard to see.'],
  [
    'jupiter-weight',
    'planets',
    'At the top of the clouds of Jupiter, you would weigh more than twice what you weigh here.',
  ],
  [
    'jupiter-galileo',
    'jupiterMoons',
    'In 1610, Galileo looked at Jupiter with a small telescope and found four moons.',
  ],
  [
    'jupiter-io',
    'io',
    'Io, a moon of Jupiter, has hundreds of volcanoes. It is the most volcanic world in our solar system.',
  ],
  [
    'jupiter-europa',
    'europa',
    'Europa, a moon of Jupiter, is covered in ice. There is probably a salty ocean below.',
  ],
  [
    'jupiter-ganymede',
    'ganymede',
    'Ganymede circles Jupiter. It is the largest moon in our solar system, bigger than the planet Mercury.',
  ],
];
