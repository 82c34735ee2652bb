import { msg } from '@lit/localize';
import type { Astronaut } from '../core/crew/child.ts';

/** What the pictures are called, for those who cannot see them. */
export function astronautName(astronaut: Astronaut): string {
  const names: Readonly<Record<Astronaut, string>> = {
    'red-star': msg('Red, with a star'), 'blue-moon': msg('Blue, with a moon'), 'green-leaf': msg('Green, with a leaf'),
    'yellow-sun': msg('Yellow, with a sun'), 'purple-heart': msg('Purple, with a heart'), 'orange-fish': msg('Orange, with a fish'),
    'teal-drop': msg('Turquoise, with a drop'), 'pink-flower': msg('Pink, with a flower'), 'brown-paw': msg('Brown, with a paw'),
    'white-bolt': msg('White, with a flash'), 'navy-ring': msg('Dark blue, with a planet'), 'lime-clover': msg('Light green, with a clover'),
  };
  return names[astronaut];
}
