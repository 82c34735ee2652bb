import type { FactRow } from '../fact-row.ts';

export const rows: readonly FactRow[] = [
  ['mars-red', 'mars', 'Mars looks red because there is rust in its rocks and dust.'],
  [
    'mars-olympus',
    'mars',
    'Mars has the largest volcano in our solar system. It is more than twice as tall as Mount Everest.',
  ],
  ['mars-canyon', 'mars', 'Mars has a canyon so long that it would reach from California to New York.'],
  ['mars-moons', 'mars', 'Mars has two small moons. Their names are Phobos and Deimos.'],
  ['mars-half', 'mars', 'Mars is about half as wide as Earth.'],
  ['mars-day', 'mars', 'A day on Mars is only a little longer than a day on Earth.'],
  ['mars-year', 'mars', 'A year on Mars lasts about 687 Earth days. That is nearly two of our years.'],
  ['mars-poles', 'mars', 'Mars has ice caps at its north and south poles, just like Earth.'],
  ['mars-dust', 'mars', 'Dust storms on Mars can grow so big that they cover the whole planet.'],
  [
    'mars-weight',
    'planets',
    'You would feel light on Mars. You would weigh a bit more than a third of what you weigh here.',
  ],
  ['mars-sunset', 'marsSunset', 'In 2015, the Curiosity rover took pictures of a bluish sunset on Mars.'],
  [
    'mars-viking',
    'viking',
    'In 1976, Viking 1 landed on Mars. It sent home the first clear photo from the ground there.',
  ],
  [
    'mars-perseverance',
    'perseverance',
    'In 2021, the rover Perseverance landed on Mars. It is about as big as a car.',
  ],
  [
    'mars-helicopter',
    'ingenuity',
    'In 2021, a small helicopter flew on Mars. It was the first flight with a motor on another planet.',
  ],
];
