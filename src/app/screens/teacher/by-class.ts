import type { Pupil } from '../../../core/assessment/roster.ts';
import { displayLocale } from '../../components/formats.ts';

/** The pupils sorted by class, then by name, as a reader of this language expects. */
export function byClass<P extends Pick<Pupil, 'name' | 'group' | 'code'>>(pupils: readonly P[]): readonly P[] {
  const { compare } = new Intl.Collator(displayLocale(), { numeric: true });
  return [...pupils].sort((one, other) =>
    compare(one.group, other.group) || compare(one.name, other.name) || compare(one.code, other.code));
}
