import { msg, str } from '@lit/localize';
import { percent } from './formats.ts';

/** One point of a chart of scores. */
export interface ScorePoint {
  /** Wall time, ms since 1970 UTC. */
  readonly at: number;
  readonly right: number;
  readonly of: number;
}

/** What a chart of scores says beside its numbers. */
export interface ScoreWords {
  /** Its accessible name: what it shows, in one sentence. */
  readonly summary: string;
  /** What each point is: the head of a column. */
  readonly each: string;
  /** What the line is where there are too many points to join. @param over how many of them it takes together */
  readonly averaged: (over: number) => string;
}

/** A child's own missions. */
export function missionWords(points: readonly ScorePoint[]): ScoreWords {
  return {
    summary: points.length === 1
      ? msg(str`Your score in one mission: ${share(points[0])}.`)
      : msg(str`Your score in ${points.length} missions, from ${share(points[0])} to ${share(points.at(-1))}.`),
    each: msg('Mission'),
    averaged: (over) => msg(str`The line is the average of the last ${over} missions.`),
  };
}

/** A pupil's assessments, for its teacher. */
export function assessmentWords(pupil: string, points: readonly ScorePoint[]): ScoreWords {
  return {
    summary: points.length === 1
      ? msg(str`Score of ${pupil} in one assessment: ${share(points[0])}.`)
      : msg(str`Scores of ${pupil} in ${points.length} assessments, from ${share(points[0])} to ${share(points.at(-1))}.`),
    each: msg('Handed in'),
    averaged: (over) => msg(str`The line is the average of the last ${over} assessments.`),
  };
}

function share(point: ScorePoint | undefined): string {
  return percent(point ? point.right / point.of : 0);
}
