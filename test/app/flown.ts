import { encodeInk } from '../../src/core/ink/code-ink.ts';
import type { Ink } from '../../src/core/ink/stroke.ts';
import type { EventBody, MissionStarted } from '../../src/core/log/event.ts';
import type { Question } from '../../src/core/practice/question.ts';
import { mark } from '../../src/core/attempt/marking.ts';
import { MemoryLog } from './fake-services.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 5, 12);

/** A seven of one stroke. */
export const SEVEN: Ink = [[[10, 10], [50, 10], [25, 80]].map(([x = 0, y = 0], i) => ({ x, y, t: i * 80, pressure: 0.5 }))];

export interface Flown extends Pick<MissionStarted, 'flight' | 'timeLimit'> {
  readonly attempt: string;
  readonly answers: readonly { readonly question: Question; readonly text: string; readonly ink?: Uint8Array; readonly by?: 'keypad' }[];
  readonly wall?: number;
  readonly profile?: string;
}

/** Writes a mission into the log as the app does, each answer after 6 s of which the clock stood still for 1 s. */
export async function fly(log: MemoryLog, { attempt, answers, wall = START, profile = 'default', ...begun }: Flown): Promise<void> {
  const questions = answers.map(({ question }) => question);
  const bodies: EventBody[] = [
    { type: 'mission-started', profile, attempt, questions, ...begun },
    ...answers.map(({ question, text, by, ink = encodeInk(SEVEN) }, index): EventBody => ({
      type: 'answer-given', profile, attempt, index, question, text, by: by ?? 'pen', verdict: mark(question, text),
      ...(by ? {} : { ink, reading: { kind: 'number', text, confidence: 0.99, alternatives: [] } }), times: { done: 6000, paused: 1000 },
    })),
  ];
  for (const body of bodies) await log.append(body, wall);
}

/** A log of `count` missions of four sums, one a day; mission n has n % 5 right answers. */
export async function flownLog(count: number): Promise<MemoryLog> {
  const log = new MemoryLog();
  for (let n = 0; n < count; n++) {
    const answers = [0, 1, 2, 3].map((i) => ({
      question: { kind: 'addition', operands: [3, i] }, text: String(3 + i + (i < n % 5 ? 0 : 1)),
    }));
    await fly(log, { attempt: `mission-${n}`, answers, wall: START + n * DAY });
  }
  return log;
}
