import type { Random } from '../../src/core/ports.ts';
import { integerBetween } from '../../src/core/random.ts';
import { componentOf } from '../../src/core/practice/component.ts';
import type { Question } from '../../src/core/practice/question.ts';
import { kindOf } from '../../src/core/practice/questions/registry.ts';
import type { Child } from './children.ts';
import { ActRMemory, HalfLifeMemory, type Memory } from './memory.ts';
import { BUG_SHARE, BUG_SLIPS, NEIGHBOUR_SHARE, PRIOR, SEEN, type LearnerType, type Prior } from './parameters.ts';

export interface Said {
  readonly text: string;
  /** Places of digits that were written as the mirror shows them. */
  readonly mirrored?: readonly number[];
  /** Seconds from the question to the first stroke. */
  readonly seconds: number;
}

/** Somebody who answers questions and sees the right answer after each. Days count from the first flight. */
export interface Learner {
  answer(question: Question, day: number): Said;
}

/** Learns facts, and forgets them. */
export class FactLearner implements Learner {
  readonly #type: LearnerType;
  readonly #random: Random;
  readonly #prior: Prior;
  readonly #memories = new Map<string, Memory>();

  constructor(type: LearnerType, random: Random, prior = PRIOR) {
    this.#type = type;
    this.#random = random;
    this.#prior = prior;
  }

  /** Probability of knowing the fact by heart. */
  recall(fact: string, day: number): number {
    return this.#memoryOf(fact).recall(day);
  }

  answer(question: Question, day: number): Said {
    const random = this.#random;
    const { manners } = this.#type;
    const memory = this.#memoryOf(componentOf(question).id);
    const right = kindOf(question).answer(question);
    if (random() < manners.guesses) {
      memory.practise(day, false);
      return { text: String(integerBetween(random, 0, 99)), seconds: 0.8 };
    }
    const known = random() < memory.recall(day);
    const seconds = known ? memory.seconds(day) : manners.backupSeconds;
    const had = known || random() < manners.backup;
    const text = had && random() >= manners.slips ? right : wrongAnswer(question, Number(right), random);
    memory.practise(day, had);
    return { text, seconds: seconds * (0.8 + 0.4 * random()) };
  }

  #memoryOf(fact: string): Memory {
    const memory = this.#memories.get(fact) ?? this.#newMemory();
    this.#memories.set(fact, memory);
    return memory;
  }

  #newMemory(): Memory {
    const { memory: { kind, parameters } } = this.#type;
    const memory = kind === 'act-r' ? new ActRMemory(parameters) : new HalfLifeMemory(parameters);
    const luck = this.#random();
    const { known, shaky } = this.#prior;
    const times = luck < known ? SEEN.known : luck < known + shaky ? SEEN.shaky : 0;
    for (let i = 0; i < times; i += 1) memory.practise(-SEEN.days * (1 - i / times), true);
    return memory;
  }
}

function wrongAnswer({ operands: [first = 1, second = 1] }: Question, right: number, random: Random): string {
  const step = random() < 0.5 ? first : second;
  const wrong = random() < NEIGHBOUR_SHARE ? right + (random() < 0.5 ? step : -step) : integerBetween(random, 1, 99);
  return String(wrong >= 0 && wrong !== right ? wrong : right + 1);
}

/** Knows everything but one thing, and goes wrong there as a rule: one of the children that make one mistake all the time. */
export class BugLearner implements Learner {
  readonly #bug: Child;
  readonly #random: Random;

  constructor(bug: Child, random: Random) {
    this.#bug = bug;
    this.#random = random;
  }

  answer(question: Question): Said {
    const random = this.#random;
    const right = kindOf(question).answer(question);
    const seconds = 3 * (0.8 + 0.4 * random());
    const wrong = this.#bug.answer(question, random);
    if (wrong && random() < BUG_SHARE) return { ...wrong, seconds };
    return { text: random() < BUG_SLIPS ? String(integerBetween(random, 0, 99)) : right, seconds };
  }
}
