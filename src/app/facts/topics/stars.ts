import type { FactRow } from '../fact-row.ts';

export const rows: readonly FactRow[] = [
  ['star-colours', 'starTypes', 'Blue stars are hotter than red stars.'],
  ['star-birth', 'stars', 'Stars are born in giant clouds of gas and dust.'],
  [
    'star-nearest',
    'proxima',
    'After the Sun, the nearest star is Proxima Centauri. Its light takes more than four years to reach us.',
  ],
  ['star-crab', 'crab', 'In 1054, people saw a star explode. The cloud it left is called the Crab Nebula.'],
  [
    'star-constellations',
    'constellations',
    'The whole sky is split into 88 parts. They are called constellations.',
  ],
  ['star-north', 'northStar', 'The North Star hardly seems to move. It shows people which way is north.'],
  ['galaxy-milky-way', 'galaxies', 'Our galaxy is called the Milky Way. It has at least 100 billion stars.'],
  [
    'galaxy-round-trip',
    'solarSystem',
    'Our solar system goes around the middle of our galaxy. One trip takes about 230 million years.',
  ],
  [
    'galaxy-andromeda',
    'andromeda',
    'Light from the Andromeda Galaxy takes about two and a half million years to reach us.',
  ],
  ['black-hole-light', 'blackHoles', 'A black hole pulls so hard that not even light can get out.'],
  ['black-hole-centre', 'blackHoles', 'There is a giant black hole in the middle of our galaxy.'],
  ['black-hole-picture', 'blackHolePicture', 'In 2019, people saw the first picture of a black hole.'],
  ['universe-age', 'universe', 'The universe is about 13.8 billion years old.'],
  [
    'exoplanets',
    'exoplanets',
    'Other stars have planets too. They are called exoplanets, and we know thousands of them.',
  ],
  ['light-year', 'lightYear', 'A light-year is not a time. It is how far light goes in one year.'],
  [
    'light-speed',
    'lightYear',
    'Light goes about 300,000 kilometres each second. Nothing we know is faster.',
  ],
  [
    'light-old',
    'lightYear',
    'Looking at the stars is looking back in time. Their light left them years ago.',
  ],
  ['no-sound', 'waves', 'Sound cannot travel through empty space, because there is no air to carry it.'],
];
