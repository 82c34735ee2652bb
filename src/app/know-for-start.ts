import type { Recorder } from '../core/log/recorder.ts';
import { unfinished } from '../core/log/projections.ts';
import { hasBegun } from '../core/practice/placement.ts';

/**
 * Resolves when enough is known of this child to show it the start page: what it did last, and only where that leaves open how
 * it goes on, all that it did. Every other screen waits for `Recorder.know`. Where the log cannot be read, nobody waits any longer.
 */
export async function knowForStart(recorder: Pick<Recorder, 'attempts' | 'glance' | 'know' | 'loaded'>, profile: string): Promise<void> {
  await recorder.glance(profile);
  if (!recorder.loaded) return;
  const lately = recorder.attempts();
  if (!unfinished(lately, profile) && !hasBegun(lately, profile)) await recorder.know(profile);
}
