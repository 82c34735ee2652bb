import { msg, str } from '@lit/localize';
import type { BadgeId } from '../../core/practice/badges.ts';

/** What a badge is for, to a child. */
export function badgeName(id: BadgeId): string {
  const [, family, count = ''] = /^(flights|right|days|table)-(\d+)$/.exec(id) ?? [];
  switch (family ?? id) {
    case 'flights': return count === '1' ? msg('First mission') : msg(str`${count} missions`);
    case 'right': return msg(str`${count} right answers`);
    case 'days': return msg(str`${count} days of practice in a streak`);
    case 'table': return msg(str`Sure of the table of ${count}`);
    case 'second-try': return msg('Tried the missed ones again');
    case 'check': return msg('A whole tables check');
    case 'full-tank': return msg('A full tank: everything right');
    default: return msg('A tables check with everything right');
  }
}
