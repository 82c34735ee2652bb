import type { Random } from '../ports.ts';
import { mulberry32 } from '../random.ts';
import { componentOf, type Component } from './component.ts';
import { isAmong } from './mission.ts';
import type { Question } from './question.ts';
import type { Skill } from './read-syllabus.ts';
import { askFor } from './skills.ts';

/** All that a skill practises, by id: the component, and one of its questions. */
export type Pool = ReadonlyMap<string, { readonly component: Component; readonly example: Question }>;

/** Draws without anything new after which the pool is known, for each component found; a rare one is missed once in 10^5. */
const DRAWS_EACH = 12;
const FEWEST_DRAWS = 60;

const pools = new WeakMap<Skill, Pool>();

/** Found by asking, so that no kind need say it; always the same for a skill. */
export function poolOf(skill: Skill): Pool {
  const known = pools.get(skill);
  if (known) return known;
  const random = mulberry32(1);
  const pool = new Map<string, { component: Component; example: Question }>();
  for (let idle = 0; idle < FEWEST_DRAWS + DRAWS_EACH * pool.size; idle += 1) {
    const example = askFor(skill, random);
    const component = componentOf(example);
    if (pool.has(component.id)) continue;
    pool.set(component.id, { component, example });
    idle = 0;
  }
  pools.set(skill, pool);
  return pool;
}

/** A question of the skill that practises the component, and none of those asked already where there is another. */
export function askComponent(skill: Skill, id: string, random: Random, asked: readonly Question[]): Question | undefined {
  const pool = poolOf(skill);
  for (let draw = 0; draw < 20 * pool.size; draw += 1) {
    const question = askFor(skill, random);
    if (componentOf(question).id === id && !isAmong(asked, question)) return question;
  }
  return pool.get(id)?.example;
}
