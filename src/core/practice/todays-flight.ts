import type { Attempt } from '../attempt/attempt.ts';
import type { Random } from '../ports.ts';
import { shuffled } from './mission.ts';
import { askComponent, poolOf } from './pool.ts';
import { skillStates, type ProgressOptions } from './progress.ts';
import type { Question } from './question.ts';
import type { Skill } from './read-syllabus.ts';
import { skills as allSkills } from './skills.ts';
import { recallOn, strengthsOf, turnOn, wobbles, type Strength } from './strength.ts';

export const FLIGHT_LENGTH = 10;

/**
 * No more new components than this come in one flight while old ones wobble: so many new words a child of six to eight takes in
 * at a sitting (Burns 2001, "Measuring sight-word acquisition and retention rates", Psychology in the Schools 38).
 */
export const FEW = 5;

/** Places that are kept for what is new however much is due, or a child with much to repeat would never get on. */
export const KEPT = 3;

/** So many open skills are begun at a time. */
const SKILLS_AT_A_TIME = 3;

export interface FlightOptions extends ProgressOptions {
  /** The attempts of the log, in its order, of any children. */
  readonly attempts: readonly Attempt[];
  readonly profile: string;
  /** The clock's time, ms since 1970 UTC. It may be wrong by years. */
  readonly wall: number;
  readonly random: Random;
  readonly length?: number;
}

/** What can be asked, where it can be drawn from, and what is known of it. */
interface Item {
  readonly id: string;
  readonly fact: boolean;
  readonly skill: Skill;
  readonly strength: Strength | undefined;
}

/**
 * What this child needs today: what is new, of the skills that come next and then of those that it knows, as much as what is due
 * leaves room for, only a few while old things wobble, three in any case; else everything that it has met, by turns, what it knows
 * less well the sooner. The same log, time and random numbers give the same flight. Only of skills that are passed or open; each component once, but that a way to work comes
 * again with other numbers where there is nothing else. Empty only where there are no skills.
 */
export function planTodaysFlight({ attempts, profile, wall, random, length = FLIGHT_LENGTH, ...options }: FlightOptions): Question[] {
  const { skills = allSkills } = options;
  const states = skillStates(attempts, profile, options);
  const { of, calendar } = strengthsOf(attempts, profile);
  const today = calendar.dayAt(wall);
  const passed = skills.filter(({ id }) => states.get(id) === 'passed');
  const open = skills.filter(({ id }) => states.get(id) === 'open');
  const coming = new Set(nextSkills(open, of));
  const items = itemsOf([...open, ...passed], of);
  const old = items.filter(({ strength }) => strength !== undefined);
  const due = old.filter(({ strength }) => strength && strength.due <= today).length;
  const fresh = shuffled(random, items.filter(({ strength }) => strength === undefined));
  const known = new Set(passed);
  const ahead = [...fresh.filter(({ skill }) => coming.has(skill)), ...fresh.filter(({ skill }) => known.has(skill))];
  const room = old.some(({ strength }) => strength && wobbles(strength)) ? FEW : length;
  const begun = ahead.slice(0, Math.min(room, Math.max(KEPT, length - due)));
  const turns = sortedBy(old, ({ strength }) => (strength ? -turnOn(today, strength) : 0));
  const picked = [...turns.slice(0, length - begun.length), ...begun];
  return ask(inFlyingOrder(picked, today, random), random, length);
}

/** The skills whose new questions come next. */
export function comingSkills({ attempts, profile, ...options }: ProgressOptions & Pick<FlightOptions, 'attempts' | 'profile'>): readonly Skill[] {
  const { skills = allSkills } = options;
  const states = skillStates(attempts, profile, options);
  return nextSkills(skills.filter(({ id }) => states.get(id) === 'open'), strengthsOf(attempts, profile).of);
}

/** Of the earliest year that has any with something new. */
function nextSkills(open: readonly Skill[], met: ReadonlyMap<string, unknown>): readonly Skill[] {
  const fresh = open.filter((skill) => [...poolOf(skill).keys()].some((id) => !met.has(id)));
  const year = Math.min(...fresh.map((skill) => skill.year));
  return fresh.filter((skill) => skill.year === year).slice(0, SKILLS_AT_A_TIME);
}

/** Each component once, of the first skill that has it. */
function itemsOf(skills: readonly Skill[], strengths: ReadonlyMap<string, Strength>): readonly Item[] {
  const items = new Map<string, Item>();
  for (const skill of skills) {
    for (const [id, { component: { fact } }] of poolOf(skill)) {
      if (!items.has(id)) items.set(id, { id, fact, skill, strength: strengths.get(id) });
    }
  }
  return [...items.values()];
}

/** The likeliest forgotten first. */
function oldest(items: readonly Item[], today: number): readonly Item[] {
  return sortedBy(items, ({ strength }) => (strength ? recallOn(today, strength) : 0));
}

function sortedBy(items: readonly Item[], value: (item: Item) => number): readonly Item[] {
  return items.map((item) => ({ item, at: value(item) })).sort((one, other) => one.at - other.at).map(({ item }) => item);
}

/** Mixed, and beginning with what is known best: a flight begins well. */
function inFlyingOrder(items: readonly Item[], today: number, random: Random): readonly Item[] {
  const mixed = shuffled(random, items);
  const [best] = [...oldest(mixed, today)].reverse();
  return best?.strength ? [best, ...mixed.filter((item) => item !== best)] : mixed;
}

/** Where there are fewer components than questions, those that are worked out come round again, in the same order. */
function ask(items: readonly Item[], random: Random, length: number): Question[] {
  const questions: Question[] = [];
  let round = items;
  while (questions.length < length && round.length > 0) {
    for (const { skill, id } of round) {
      const question = askComponent(skill, id, random, questions);
      if (question && questions.length < length) questions.push(question);
    }
    round = items.filter(({ fact }) => !fact);
    if (round.length < 2) break;
  }
  return questions;
}
