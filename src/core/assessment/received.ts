/** What a child has of its teachers, and how far it has got with it: projections of the child's events. */
import { isFinished, type Attempt } from '../attempt/attempt.ts';
import type { EventBody } from '../log/event.ts';
import type { Assessment } from './assessment.ts';

/** An assessment that came to a child. */
export interface Received {
  /** In its newest revision. */
  readonly assessment: Assessment;
  /** Each time that the child sat it, in whatever revision, oldest first. */
  readonly sittings: readonly Attempt[];
  /** The one that is not handed in. */
  readonly open: Attempt | undefined;
  /** Whether the child may begin now. What a teacher has changed is sat anew, even where there is one attempt only. */
  readonly mayBegin: boolean;
}

/** Every revision of every assessment that came to this child, in the order of their coming, each once. */
export function assessmentsOf(events: Iterable<EventBody>, profile: string): readonly Assessment[] {
  const all = new Map<string, Assessment>();
  for (const event of events) {
    if (event.type !== 'assessment-received' || event.profile !== profile) continue;
    const key = `${event.assessment.id} ${event.assessment.revision}`;
    if (!all.has(key)) all.set(key, event.assessment);
  }
  return [...all.values()];
}

/** The assessments of this child, the newest first. @param attempts in the order of the log, of any children */
export function receivedBy(events: Iterable<EventBody>, attempts: readonly Attempt[], profile: string): readonly Received[] {
  const newest = new Map<string, Assessment>();
  for (const one of assessmentsOf(events, profile)) {
    const known = newest.get(one.id);
    if (!known || one.revision > known.revision) newest.set(one.id, one);
  }
  return [...newest.values()].map((assessment) => withSittings(assessment, attempts, profile)).reverse();
}

/** The assessment that is sat in this attempt, as it was then; undefined where the log has lost it. */
export function satIn({ assessment }: Attempt, all: readonly Assessment[]): Assessment | undefined {
  return all.find(({ id, revision }) => id === assessment?.id && revision === assessment.revision);
}

function withSittings(assessment: Assessment, attempts: readonly Attempt[], profile: string): Received {
  const sittings = attempts.filter((one) => one.profile === profile && one.assessment?.id === assessment.id && !one.abandoned);
  const open = sittings.filter((one) => !isFinished(one)).at(-1);
  const sat = sittings.some((one) => one.assessment?.revision === assessment.revision);
  return { assessment, sittings, open, mayBegin: !open && (assessment.attempts === 'many' || !sat) };
}
