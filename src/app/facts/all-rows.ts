import type { FactRow } from './fact-row.ts';
import { rows as earth } from './topics/earth.ts';
import { rows as jupiter } from './topics/jupiter.ts';
import { rows as mars } from './topics/mars.ts';
import { rows as mercuryVenus } from './topics/mercury-venus.ts';
import { rows as moon } from './topics/moon.ts';
import { rows as saturn } from './topics/saturn.ts';
import { rows as smallWorlds } from './topics/small-worlds.ts';
import { rows as spaceTravel } from './topics/space-travel.ts';
import { rows as stars } from './topics/stars.ts';
import { rows as sun } from './topics/sun.ts';
import { rows as telescopes } from './topics/telescopes.ts';
import { rows as uranusNeptune } from './topics/uranus-neptune.ts';

export const allRows: readonly FactRow[] = [
  ...sun,
  ...mercuryVenus,
  ...earth,
  ...moon,
  ...mars,
  ...jupiter,
  ...saturn,
  ...uranusNeptune,
  ...smallWorlds,
  ...stars,
  ...telescopes,
  ...spaceTravel,
];
