import type { Attempt } from '../../src/core/attempt/attempt.ts';
import type { Random } from '../../src/core/ports.ts';
import { skillById } from '../../src/core/practice/skills.ts';
import { planTodaysFlight } from '../../src/core/practice/todays-flight.ts';
import type { Question } from '../../src/core/practice/question.ts';
import { flyMission } from './fly-mission.ts';
import type { Policy } from './baselines.ts';
import type { Learner } from './learner.ts';

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2026, 8, 1, 9);

export interface Flown {
  readonly attempts: readonly Attempt[];
  /** The questions of the day, those that came back among them. */
  readonly questions: readonly Question[];
}

export interface Plan {
  readonly skills: readonly string[];
  readonly placed?: ReadonlySet<string>;
  readonly random: Random;
  readonly length: number;
}

/** Flies today's flight as the app does: planned from the log, written to the log, what is missed comes back. */
export function flyToday(learner: Learner, before: readonly Attempt[], day: number, { skills, placed = new Set(), random, length }: Plan): Flown {
  const wall = FIRST_DAY + day * DAY_MS;
  const questions = planTodaysFlight({ attempts: before, profile: 'learner', wall, random, length, placed, skills: skills.map(skillById) });
  if (questions.length === 0) return { attempts: before, questions };
  const attempt = flyMission(learner, questions, day, `day-${day}`, wall);
  return { attempts: [...before, attempt], questions: attempt.questions };
}

/** The app's own scheduler. */
export function todaysFlight(skills: readonly string[], random: Random): Policy {
  let attempts: readonly Attempt[] = [];
  return {
    fly(learner, day, length) {
      const flown = flyToday(learner, attempts, day, { skills, random, length });
      attempts = flown.attempts;
      return flown.questions.length;
    },
  };
}
