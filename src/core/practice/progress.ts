import type { Attempt } from '../attempt/attempt.ts';
import { answersIn, type FactAnswer } from './facts.ts';
import { KeptFold } from './kept-fold.ts';
import { poolOf } from './pool.ts';
import type { Skill } from './read-syllabus.ts';
import { skills as allSkills } from './skills.ts';

/** `passed`: the child can do it. `open`: it comes next, for all that should come first is passed or was tried for long. `closed`: not yet. */
export type SkillState = 'passed' | 'open' | 'closed';

/** A skill is passed with eight of its last ten first tries. */
const LAST = 10;
export const ENOUGH = 8;

/** From so many answers on they count for more than what the placement flight said. */
const TELLING = 5;

/**
 * Whoever has tried a skill so often and is right half of the time goes on to what comes after it all the same, and is still asked
 * the skill: who does not master one within ten tries mostly never does by more of it alone (Beck & Gong 2013, "Wheel-spinning:
 * students who fail to master a skill", AIED).
 */
const LONG = 20;
const HALF = 5;

export interface ProgressOptions {
  /** The skills that there are to learn, earlier ones first; of the whole syllabus where it is left out. */
  readonly skills?: readonly Skill[];
  /** Ids of the skills that a placement flight found known. */
  readonly placed?: ReadonlySet<string>;
}

/**
 * The state of each skill, by the child's answers. What it shares with the skills before it tells nothing of a skill: whoever
 * knows 3 + 4 has not yet shown sums to 20.
 * @param attempts in the order of the log, of any children
 */
export function skillStates(attempts: Iterable<Attempt>, profile: string, options: ProgressOptions = {}): ReadonlyMap<string, SkillState> {
  const { skills = allSkills, placed = new Set() } = options;
  const byId = new Map(skills.map((skill) => [skill.id, skill]));
  const firsts = firstTriesOf(attempts, profile);
  const states = new Map<string, SkillState>();
  const stuck = new Set<string>();
  for (const skill of inOrder(skills, byId)) {
    const before = skill.after.filter((id) => byId.has(id));
    const own = ownComponents(skill, skills);
    const answers = lastOf(own, firsts);
    const right = answers.filter(({ verdict }) => verdict === 'right').length;
    const reached = before.every((id) => states.get(id) === 'passed' || stuck.has(id));
    const shown = own.length === 0 ? reached : right >= ENOUGH;
    if (own.reduce((sum, id) => sum + (firsts.get(id)?.length ?? 0), 0) >= LONG && right >= HALF) stuck.add(skill.id);
    const believed = placed.has(skill.id) && !(answers.length >= TELLING && right < answers.length / 2);
    states.set(skill.id, shown || believed ? 'passed' : reached ? 'open' : 'closed');
  }
  return states;
}

/** A first try, and which in the log it was. */
interface Try {
  readonly order: number;
  readonly answer: FactAnswer;
}

/** Of a child, by the component's id, in the order of the log: the last LONG of each. */
export type FirstTries = ReadonlyMap<string, readonly Try[]>;

/** @param attempts in the order of the log, of any children */
export function firstTriesOf(attempts: Iterable<Attempt>, profile: string): FirstTries {
  return tries.of(attempts, profile).of;
}

const tries = new KeptFold<{ count: number; readonly of: Map<string, readonly Try[]> }>({
  begin: () => ({ count: 0, of: new Map() }),
  add(state, attempt) {
    for (const { component: { id }, answer } of answersIn(attempt)) {
      if (answer.again) continue;
      state.of.set(id, [...(state.of.get(id) ?? []), { order: state.count++, answer }].slice(-LONG));
    }
  },
  copy: ({ count, of }) => ({ count, of: new Map(of) }),
});

/** The last first tries of these components taken together, oldest first, LAST at most: they are among the last ones of each. */
export function lastOf(components: readonly string[], tries: FirstTries): readonly FactAnswer[] {
  return components.flatMap((id) => tries.get(id)?.slice(-LAST) ?? [])
    .sort((one, other) => one.order - other.order)
    .slice(-LAST)
    .map(({ answer }) => answer);
}

/** Those that come first before those that come after them; else as they stand. */
function inOrder(skills: readonly Skill[], byId: ReadonlyMap<string, Skill>): readonly Skill[] {
  const done = new Set<Skill>();
  const visit = (skill: Skill): void => {
    if (done.has(skill)) return;
    for (const id of skill.after) {
      const earlier = byId.get(id);
      if (earlier) visit(earlier);
    }
    done.add(skill);
  };
  skills.forEach(visit);
  return [...done];
}

const owned = new WeakMap<readonly Skill[], Map<Skill, readonly string[]>>();

/** Ids of the components that the skill practises and none of those that come before it among these skills. */
export function ownComponents(skill: Skill, skills: readonly Skill[]): readonly string[] {
  const known = owned.get(skills) ?? new Map<Skill, readonly string[]>();
  owned.set(skills, known);
  const own = known.get(skill) ?? findOwn(skill, new Map(skills.map((one) => [one.id, one])));
  known.set(skill, own);
  return own;
}

function findOwn(skill: Skill, byId: ReadonlyMap<string, Skill>): readonly string[] {
  const earlier = new Set<Skill>();
  const visit = ({ after }: Skill): void => {
    for (const id of after) {
      const one = byId.get(id);
      if (!one || earlier.has(one)) continue;
      earlier.add(one);
      visit(one);
    }
  };
  visit(skill);
  const shared = new Set([...earlier].flatMap((one) => [...poolOf(one).keys()]));
  return [...poolOf(skill).keys()].filter((id) => !shared.has(id));
}
