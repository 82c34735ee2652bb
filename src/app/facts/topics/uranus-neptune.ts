import type { FactRow } from '../fact-row.ts';

export const rows: readonly FactRow[] = [
  ['uranus-side', 'uranus', 'Uranus is tipped over. It seems to roll around the Sun on its side.'],
  [
    'uranus-found',
    'uranus',
    'In 1781, William Herschel found Uranus. It was the first planet found with a telescope.',
  ],
  ['uranus-year', 'uranus', 'Uranus takes about 84 Earth years to go around the Sun.'],
  ['uranus-seasons', 'uranus', 'Each season on Uranus lasts about 21 years.'],
  ['uranus-colour', 'uranus', 'Uranus looks blue-green because there is a gas called methane in its air.'],
  ['uranus-shakespeare', 'uranus', 'Many moons of Uranus have names from the plays of William Shakespeare.'],
  ['neptune-farthest', 'neptune', 'Neptune is the farthest planet from the Sun in our solar system.'],
  [
    'neptune-maths',
    'neptune',
    'Maths helped people find Neptune. In 1846 they worked out where to look, and there it was.',
  ],
  ['neptune-winds', 'neptune', 'Winds on Neptune can blow at more than 2,000 kilometres an hour.'],
  ['neptune-year', 'neptune', 'Neptune takes about 165 Earth years to go around the Sun.'],
  ['neptune-sunlight', 'neptune', 'Sunlight needs about four hours to reach Neptune.'],
  [
    'neptune-triton',
    'neptune',
    'Triton is a moon of Neptune. It goes the wrong way around, against the spin of the planet.',
  ],
  ['giants-rings', 'planets', 'All four giant planets have rings: Jupiter, Saturn, Uranus and Neptune.'],
  ['planets-rocky', 'solarSystem', 'Mercury, Venus, Earth and Mars are made of rock and metal.'],
];
