/** `npm run simulate`: learners fly sixty days; how many questions they need, and whether their bugs are named. */
import { mulberry32 } from '../src/core/random.ts';
import { likelyHabit } from '../src/core/practice/slips/habit.ts';
import type { Attempt } from '../src/core/attempt/attempt.ts';
import { askFor, skills } from '../src/core/practice/skills.ts';
import { isAnswer, mark } from '../src/core/attempt/marking.ts';
import type { QuestionKind } from '../src/core/practice/question.ts';
import { kindById, kindOf } from '../src/core/practice/questions/registry.ts';
import { children, type Child } from './simulate/children.ts';
import { leitnerBox, randomMissions, randomOrder, type Policy } from './simulate/baselines.ts';
import { DAYS, factsOf, flyDays, mean } from './simulate/fly.ts';
import { BugLearner, FactLearner, type Learner } from './simulate/learner.ts';
import { LEARNERS, PAVLIK_ANDERSON, PRIOR, type LearnerType, type Prior } from './simulate/parameters.ts';
import { flyToday, todaysFlight } from './simulate/todays-flight.ts';
import { table } from './table.ts';
import type { Random } from '../src/core/ports.ts';

/** Missions as they are chosen: the year-1 sums, the year-2 tables forth and back, the tables of the Year 4 check without 10 to 12. */
const SCENARIOS: Readonly<Record<string, readonly string[]>> = {
  'sums to 10': ['add-to-10', 'subtract-to-10', 'bonds-to-10'],
  'tables 2, 5, 10': ['table-2', 'table-5', 'table-10', 'divide-2-5-10'],
  'tables 2 to 9': ['table-2', 'table-3', 'table-4', 'table-5', 'table-6', 'table-7', 'table-8', 'table-9'],
};

const SEEDS = [1, 2, 3];
const LENGTH = 10;

/** Questions planned a day, from which the need for the same retention is interpolated. */
const LENGTHS = [5, 7, 10, 13];

type MakePolicy = (skills: readonly string[], random: Random) => Policy;

interface Result {
  readonly retention: number;
  readonly questions: number;
  readonly mastered: string;
}

function fly(type: LearnerType, names: readonly string[], make: MakePolicy, length: number, prior: Prior = PRIOR): Result {
  const facts = factsOf(names);
  const runs = SEEDS.map((seed) => flyDays(new FactLearner(type, mulberry32(seed), prior), make(names, mulberry32(100 + seed)), facts, length));
  const mastery = runs.flatMap(({ toMastery }) => (toMastery === undefined ? [] : [toMastery]));
  return {
    retention: mean(runs.map(({ retention }) => retention)),
    questions: mean(runs.map(({ questions }) => questions)),
    mastered: mastery.length === 0 ? 'never' : `${Math.round(mean(mastery))} (${mastery.length} of ${SEEDS.length})`,
  };
}

/** Questions at which the scheduler reaches that retention; undefined beyond what was flown. */
function needed(retention: number, flown: readonly Result[]): number | undefined {
  const above = flown.findIndex((one) => one.retention >= retention);
  const [high, low] = [flown[above], flown[above - 1]];
  if (!high || !low) return high?.questions;
  return low.questions + (high.questions - low.questions) * (retention - low.retention) / (high.retention - low.retention);
}

const percent = (share: number | undefined) => (share === undefined ? '-' : `${Math.round(100 * share)} %`);
const saved = (base: Result, flown: readonly Result[]) => {
  const need = needed(base.retention, flown);
  return need === undefined ? undefined : 1 - need / base.questions;
};

function compare(type: LearnerType, names: readonly string[], prior: Prior = PRIOR) {
  const flown = LENGTHS.map((length) => fly(type, names, todaysFlight, length, prior));
  const plain = fly(type, names, randomOrder, LENGTH, prior);
  const missions = fly(type, names, randomMissions, LENGTH, prior);
  return { flown, plain, missions, savedPlain: saved(plain, flown), savedMissions: saved(missions, flown) };
}

function retentionTable(): readonly number[] {
  const rows: string[][] = [];
  const savings: number[] = [];
  for (const [scenario, names] of Object.entries(SCENARIOS)) {
    for (const type of LEARNERS) {
      const { flown, plain, missions, savedPlain, savedMissions } = compare(type, names);
      const leitner = fly(type, names, leitnerBox, LENGTH);
      const today = flown[LENGTHS.indexOf(LENGTH)];
      const cell = (one: Result | undefined) => (one ? `${percent(one.retention)} / ${Math.round(one.questions)}` : '-');
      rows.push([scenario, type.name, cell(plain), cell(missions), cell(leitner), cell(today), percent(savedPlain), percent(savedMissions), saved(leitner, flown) === undefined ? '-' : percent(saved(leitner, flown)), plain.mastered, today?.mastered ?? '-']);
      savings.push(savedMissions ?? NaN);
    }
  }
  console.log(table([
    ['facts', 'learner', 'random', 'random, misses return', 'Leitner box', "today's flight", 'fewer than random', 'fewer than random with returns', 'fewer than Leitner', 'random to mastery', 'today to mastery'],
    ...rows,
  ]));
  return savings;
}

/** Where an answer is tapped, no mirrored digit shows. */
const isWritten = ({ manner }: QuestionKind): boolean => manner !== 'compare' && manner !== 'order';

/** The skills in which the child's mistake shows most often. */
function skillsOf(child: Child): readonly string[] {
  const shows = skills.filter(({ kind }) => isWritten(kindById(kind))).map((skill) => {
    const random = mulberry32(3);
    const questions = Array.from({ length: 100 }, () => askFor(skill, random));
    const wrong = questions.filter((question) => {
      const said = child.answer(question, random);
      return said && isAnswer(said.text, kindOf(question)) && mark(question, said.text, said.mirrored) === 'wrong';
    });
    return { id: skill.id, often: wrong.length };
  });
  return shows.filter(({ often }) => often > 0).sort((one, other) => other.often - one.often).slice(0, 4).map(({ id }) => id);
}

/** The log of somebody who flies every day, and after each week what habit the adults are told of. */
function flyWithHabit(learner: Learner, names: readonly string[], seed: number): readonly (string | undefined)[] {
  const told: (string | undefined)[] = [];
  let attempts: readonly Attempt[] = [];
  const random = mulberry32(seed);
  for (let day = 0; day < DAYS; day += 1) {
    attempts = flyToday(learner, attempts, day, { skills: names, placed: new Set(names), random, length: LENGTH }).attempts;
    if (day % 7 === 6) told.push(likelyHabit(attempts, 'learner'));
  }
  return told;
}

function bugTable(): void {
  let [named, planted] = [0, 0];
  const rows = children.map((child) => {
    const names = skillsOf(child);
    const told = SEEDS.map((seed) => flyWithHabit(new BugLearner(child, mulberry32(seed)), names, seed).at(-1));
    const right = told.filter((slip) => slip === child.slip).length;
    named += right;
    planted += told.length;
    return [child.slip, names.join(', '), `${right} of ${told.length}`, told.filter((slip) => slip !== child.slip).map((slip) => slip ?? 'none').join(', ')];
  });
  console.log(table([['planted bug', 'skills', 'named rightly after 60 days', 'else'], ...rows]));
  const weeks = LEARNERS.flatMap((type) => Object.values(SCENARIOS).flatMap((names) => SEEDS.flatMap((seed) =>
    flyWithHabit(new FactLearner(type, mulberry32(seed)), names, seed))));
  const alarms = weeks.filter((slip) => slip !== undefined).length;
  console.log(`Planted bugs named rightly: ${named} of ${planted} (${percent(named / planted)}; goal 90 %).`);
  console.log(`False alarms, learners without a bug, asked each week: ${alarms} of ${weeks.length} (${(100 * alarms / weeks.length).toFixed(1)} %; goal under 5 %).`);
}

function sensitivityTable(): void {
  const [typical] = LEARNERS;
  if (!typical) return;
  const act = (change: Partial<typeof PAVLIK_ANDERSON>): LearnerType => ({ ...typical, memory: { kind: 'act-r', parameters: { ...PAVLIK_ANDERSON, ...change } } });
  const cases: readonly (readonly [string, LearnerType, Prior?])[] = [
    ['as written down', typical],
    ['decay a 0.14', act({ a: 0.14 })],
    ['decay a 0.21', act({ a: 0.21 })],
    ['spacing c 0.1', act({ c: 0.1 })],
    ['time outside h 0.05', act({ h: 0.05 })],
    ['nothing known at first', typical, { known: 0, shaky: 0 }],
    ['most known at first', typical, { known: 0.8, shaky: 0.1 }],
    ['no counting', { ...typical, manners: { ...typical.manners, backup: 0 } }],
    ['15 % slips', { ...typical, manners: { ...typical.manners, slips: 0.15 } }],
  ];
  const rows = cases.map(([name, type, prior]) => {
    const { missions, flown, savedPlain, savedMissions } = compare(type, SCENARIOS['tables 2, 5, 10'] ?? [], prior);
    return [name, percent(missions.retention), percent(flown[LENGTHS.indexOf(LENGTH)]?.retention), percent(savedPlain), percent(savedMissions)];
  });
  console.log(table([['typical learner, tables 2, 5, 10', 'random with returns', "today's flight", 'fewer than random', 'fewer than random with returns'], ...rows]));
}

const began = Date.now();
console.log(`${DAYS} days, ${LENGTH} questions planned a day, seeds ${SEEDS.join(', ')}. Cells: facts recalled the morning after / questions answered in all.`);
console.log('"Fewer": questions that today\'s flight needs less for the same retention, all returns of missed questions counted. "-": not reached with 13 a day.\n');
const savings = retentionTable();
const met = savings.filter((saving) => saving >= 0.25).length;
console.log(`\n25 % fewer questions than random order with returns, the app's other mission: in ${met} of ${savings.length} cases; ${percent(mean(savings.filter((saving) => !Number.isNaN(saving))))} on average.\n`);
bugTable();
console.log('');
sensitivityTable();
console.log(`\n${Math.round((Date.now() - began) / 1000)} s`);
