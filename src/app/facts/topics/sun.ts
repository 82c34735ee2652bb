import type { FactRow } from '../fact-row.ts';

export const rows: readonly FactRow[] = [
  [
    'sun-is-a-star',
    'sun',
    'The Sun is a star. It looks so bright because it is much closer than the other stars.',
  ],
  ['sun-a-million-earths', 'sun', 'The Sun is so big that more than a million Earths would fit inside it.'],
  ['sun-109-earths', 'sun', 'About 109 Earths in a row would stretch across the Sun.'],
  ['sun-core', 'sun', 'The centre of the Sun is its hottest part. It is about 15 million degrees Celsius.'],
  ['sun-surface', 'sun', 'The part of the Sun that we can see is very hot: about 5,500 degrees Celsius.'],
  ['sun-gas', 'sun', 'The Sun is a giant ball of hot, glowing gas. It has no solid ground.'],
  ['sun-fusion', 'sun', 'Deep inside the Sun, hydrogen turns into helium. That makes its light and heat.'],
  ['sun-age', 'sun', 'The Sun is about four and a half billion years old.'],
  [
    'sun-mass',
    'sun',
    'Nearly all the stuff in our solar system is in the Sun.',
  ],
  ['sun-spin', 'sun', 'The Sun spins. Around its middle, one turn takes about 25 days.'],
  ['sun-parker', 'parker', 'The Parker Solar Probe has flown closer to the Sun than any craft before it.'],
  [
    'sun-moon-size',
    'eclipses',
    'The Sun is about 400 times wider than the Moon and 400 times farther away. So both look the same size.',
  ],
  [
    'sun-eclipse',
    'eclipses',
    'When the Moon moves between the Sun and Earth, it can hide the Sun. That is a solar eclipse.',
  ],
  [
    'sun-look-away',
    'eclipseSafety',
    'Never look straight at the Sun. Its light is so strong that it can hurt your eyes.',
  ],
];
