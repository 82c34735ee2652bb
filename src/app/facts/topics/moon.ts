import type { FactRow } from '../fact-row.ts';

export const rows: readonly FactRow[] = [
  ['moon-size', 'moon', 'The Moon is a little more than a quarter as wide as Earth.'],
  ['moon-distance', 'moon', 'The Moon is so far away that about 30 Earths would fit in the gap.'],
  ['moon-drift', 'moon', 'The Moon moves away from us by about 4 centimetres each year.'],
  [
    'moon-gravity',
    'moon',
    'Things on the Moon weigh about a sixth of what they weigh here. You could jump much higher there!',
  ],
  [
    'moon-light',
    'moonPhases',
    'The Moon makes no light of its own. It shines because sunlight bounces off it.',
  ],
  [
    'moon-phases',
    'moonPhases',
    'The Moon seems to change its shape because we see its sunny side from different angles.',
  ],
  [
    'moon-same-side',
    'tidalLocking',
    'We always see the same side of the Moon. It turns once on each trip around Earth.',
  ],
  ['moon-month', 'moon', 'The Moon takes about 27 days to go around Earth once.'],
  [
    'moon-craters',
    'moon',
    'Most of the round holes on the Moon are craters. Rocks from space made them when they crashed.',
  ],
  ['moon-air', 'moon', 'The Moon has almost no air. You could not breathe there without a spacesuit.'],
  ['moon-ice', 'moon', 'There is ice on the Moon, in cold dark craters near its poles.'],
  ['moon-tides', 'moon', 'The Moon pulls on the oceans. That is the main reason why the sea has tides.'],
  [
    'moon-red',
    'moonEclipses',
    'When Earth blocks the sunlight, its shadow can turn the full Moon red. That is a lunar eclipse.',
  ],
  ['moon-far-side', 'luna3', 'In 1959, Luna 3 took the first pictures of the far side of the Moon.'],
];
