import type { Assessment } from '../../../src/core/assessment/assessment.ts';
import type { Result, ResultAnswer } from '../../../src/core/assessment/result.ts';
import { integerBetween, mulberry32 } from '../../../src/core/random.ts';
import type { Random } from '../../../src/core/ports.ts';

const NAMES = ['Mia', 'Ben', 'Zoë', 'Yusuf', 'Emilia', 'Anastasia', 'Mia-Sophie'];

export const DAY = Date.UTC(2026, 10, 25, 9, 30);

/** Twenty sums up to three digits. */
export function twentySums(seed = 1): Assessment {
  const random = mulberry32(seed);
  return {
    id: '00112233445566ff', revision: 1, title: 'Sums up to 1000',
    questions: Array.from({ length: 20 }, () => ({
      kind: 'addition', operands: [integerBetween(random, 10, 499), integerBetween(random, 10, 499)],
    })),
    parts: [], order: 'shuffled', mirroredCounts: true, keypad: true, attempts: 'one', shows: 'score', ink: false,
  };
}

/** As a class hands it in: most answers right and read surely, some not. */
export function handedIn(random: Random, { id, revision, questions }: Assessment, seq = 1 + Math.floor(random() * 2000)): Result {
  const places = questions.map((_, place) => place);
  for (let i = places.length - 1; i > 0; i -= 1) {
    const j = integerBetween(random, 0, i);
    [places[i], places[j]] = [places[j]!, places[i]!];
  }
  return {
    name: { device: hex(random, 16), incarnation: hex(random, 8), seq },
    assessment: { id, revision },
    owner: { pupil: '7K3MX', profile: hex(random, 8), nickname: NAMES[Math.floor(random() * NAMES.length)]! },
    startedAt: DAY, handedInAt: DAY + integerBetween(random, 100, 900) * 1000,
    answers: places.map((place) => answer(random, place, questions[place]!.operands)),
    length: questions.length,
  };
}

function answer(random: Random, place: number, [a = 0, b = 0]: readonly number[]): ResultAnswer {
  const text = String(a + b + (random() < 0.15 ? 10 : 0));
  const unsure = random() < 0.04;
  const disputed = random() < 0.02;
  return {
    place, text, by: 'pen',
    reading: { text: unsure ? `${text}1` : text, confidence: unsure ? 0.6 : 0.9 + random() * 0.0999, unsure },
    mirrored: random() < 0.03 ? [0] : [],
    thinking: integerBetween(random, 500, 15_000), writing: integerBetween(random, 400, 5000),
    ...(disputed && { disputed: String(a + b) }),
  };
}

function hex(random: Random, digits: number): string {
  return Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('');
}
