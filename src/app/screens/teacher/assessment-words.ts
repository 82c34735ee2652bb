import { msg } from '@lit/localize';
import type { Draft } from '../../../core/assessment/assessment.ts';

/** What an assessment is called on the screen. */
export function titleOf({ title }: Pick<Draft, 'title'>): string {
  return title.trim() === '' ? msg('Without a title') : title;
}
