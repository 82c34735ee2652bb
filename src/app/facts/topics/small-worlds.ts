import type { FactRow } from '../fact-row.ts';

export const rows: readonly FactRow[] = [
  ['pluto-dwarf', 'pluto', 'Pluto is a dwarf planet. It was called a planet until 2006.'],
  ['pluto-name', 'pluto', 'Venetia Burney thought of the name Pluto in 1930. She was 11 years old.'],
  ['pluto-heart', 'pluto', 'Pluto has a big bright patch that is shaped like a heart.'],
  ['pluto-small', 'pluto', 'Pluto is smaller than our Moon.'],
  ['pluto-year', 'pluto', 'Pluto takes about 248 Earth years to go around the Sun.'],
  [
    'pluto-visit',
    'newHorizons',
    'In 2015, the craft New Horizons flew past Pluto. The trip took more than nine years.',
  ],
  ['ceres', 'ceres', 'Ceres is a dwarf planet. It is the largest object in the asteroid belt.'],
  [
    'kuiper-belt',
    'kuiper',
    'Beyond Neptune there is a huge ring of icy worlds. It is called the Kuiper Belt.',
  ],
  ['asteroid-belt', 'asteroids', 'Most asteroids we know go around the Sun between Mars and Jupiter.'],
  ['asteroids-light', 'asteroids', 'All the asteroids put together weigh less than our Moon.'],
  ['asteroids-moons', 'asteroids', 'Some asteroids have a small moon of their own.'],
  [
    'asteroid-bennu',
    'bennu',
    'In 2023, a capsule brought dust and stones from the asteroid Bennu down to Earth.',
  ],
  [
    'asteroid-dart',
    'dart',
    'In 2022, a craft called DART hit an asteroid on purpose. It pushed the asteroid into a new path.',
  ],
  ['comet-ice', 'comets', 'Comets are like big dirty snowballs. They are made of ice, dust and rock.'],
  ['comet-tail', 'comets', 'A comet grows tails when it comes near the Sun. They point away from the Sun.'],
  ['comet-halley', 'halley', 'Halley\u2019s Comet comes by about every 76 years. People saw it in 1986.'],
  ['comet-philae', 'rosetta', 'In 2014, a small craft called Philae made the first landing on a comet.'],
  [
    'meteor-star',
    'meteors',
    'A shooting star is not a star. It is a bit of space rock or dust that burns up in the air.',
  ],
  ['meteorite', 'meteors', 'A rock from space that lands on the ground is called a meteorite.'],
  ['meteor-tonnes', 'meteors', 'Every day, many tonnes of dust and small rocks from space fall on Earth.'],
];
