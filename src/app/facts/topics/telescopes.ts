import type { FactRow } from '../fact-row.ts';

export const rows: readonly FactRow[] = [
  ['telescope-mirrors', 'telescopes', 'Most big telescopes use curved mirrors to gather light.'],
  ['telescope-hubble', 'hubble', 'In 1990, a space shuttle took the Hubble Space Telescope up into space.'],
  [
    'telescope-above-air',
    'hubble',
    'A telescope in space sees more clearly, because there is no air in its way.',
  ],
  [
    'telescope-webb-mirror',
    'webb',
    'The main mirror of the Webb telescope is 6.5 metres wide. It is made of 18 parts.',
  ],
  [
    'telescope-webb-gold',
    'webb',
    'The mirrors of the Webb telescope are covered with a very thin layer of gold.',
  ],
  [
    'telescope-webb-infrared',
    'webb',
    'The Webb telescope sees infrared light, a kind of light that our eyes cannot see.',
  ],
];
