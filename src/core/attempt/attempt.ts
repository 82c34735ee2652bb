import type {
  AnswerCorrected, AnswerDisputed, AnswerGiven, AnswerOverruled, FlightPlan, MissionStarted, TimedEvent, Verdict,
} from '../log/event.ts';
import { sameQuestion } from '../practice/mission.ts';
import type { Question } from '../practice/question.ts';
import { REMAINDER } from './marking.ts';
import { withoutReturn, withReturn } from './returns.ts';
import { climb, type Climb } from './staircase.ts';

/** One answered question: what was given and, where the child disputed the reading, what counts instead. */
export interface Answer {
  readonly given: AnswerGiven & Pick<TimedEvent, 'wall'>;
  readonly corrected?: AnswerCorrected;
  /** In an assessment: what the child says that it wrote. */
  readonly disputed?: AnswerDisputed;
  /** What a teacher decided last. */
  readonly overruled?: AnswerOverruled;
}

/** One mission of one child. Immutable: each event gives a new one. */
export interface Attempt {
  readonly id: string;
  readonly profile: string;
  /** As they are flown: what was missed stands there once more. */
  readonly questions: readonly Question[];
  /** Places of the questions that came back because they were missed earlier in this flight. They score nothing. */
  readonly again: readonly number[];
  /** Answers to the first questions, in order; its length is the index of the question that is open. */
  readonly answers: readonly Answer[];
  /** Wall time, ms since 1970 UTC. */
  readonly startedAt: number;
  /** Wall time of the last answer. */
  readonly lastAt: number;
  readonly abandoned: boolean;
  /** The attempt whose missed questions these are. */
  readonly missedOf?: string;
  /** How the questions were chosen; left out for a mission of chosen skills. */
  readonly flight?: FlightPlan;
  /** Milliseconds for each question; left out where nobody counted. */
  readonly timeLimit?: number;
  /** What is missed comes back later in this flight. */
  readonly returns?: true;
  /** Of a placement flight: what may be asked, see staircase.ts. Its `questions` are those that were asked, and the next. */
  readonly ladder?: readonly Question[];
  /** Which assessment this is, and the places of the questions in it. */
  readonly assessment?: MissionStarted['assessment'];
  /** Of an assessment: when it was handed in, wall time. */
  readonly handedIn?: number;
}

/** The attempt that a mission-started event opens. */
export function openAttempt(event: MissionStarted & Pick<TimedEvent, 'wall'>): Attempt {
  const { attempt: id, profile, questions, wall, missedOf, flight, timeLimit, returns, assessment } = event;
  return climbed({
    id, profile, questions, again: [], answers: [], startedAt: wall, lastAt: wall, abandoned: false,
    ...(missedOf === undefined ? {} : { missedOf }),
    ...(flight === undefined ? {} : { flight }),
    ...(timeLimit === undefined ? {} : { timeLimit }),
    ...(returns === undefined ? {} : { returns }),
    ...(assessment === undefined ? {} : { assessment }),
    ...(flight === 'placement' ? { ladder: questions } : {}),
  });
}

/**
 * The attempt after `event`. An event that does not fit (another attempt's or child's, an answer out of turn
 * or to another question, a second correction, anything after the end, an unknown type) leaves it unchanged,
 * so that replaying a log twice is harmless. The last answer can still be corrected after the end.
 */
export function applyEvent(attempt: Attempt, event: TimedEvent): Attempt {
  if (!('attempt' in event) || event.attempt !== attempt.id || event.profile !== attempt.profile) return attempt;
  if (attempt.abandoned) return attempt;
  switch (event.type) {
    case 'mission-abandoned':
      return isFinished(attempt) ? attempt : { ...attempt, abandoned: true };
    case 'answer-given': {
      if (!isNext(attempt, event, attempt.answers.length)) return attempt;
      const next = { ...attempt, answers: [...attempt.answers, { given: event }], lastAt: event.wall };
      return attempt.returns && event.verdict === 'wrong' ? withReturn(next, event.index) : climbed(next);
    }
    case 'answer-corrected': {
      const answer = attempt.answers[event.index];
      if (!answer || answer.corrected || answer.given.verdict === 'right') return attempt;
      const answers = attempt.answers.map((a) => (a === answer ? { ...answer, corrected: event } : a));
      const next = { ...attempt, answers };
      return event.verdict === 'right' ? climbed(withoutReturn(next, event.index)) : next;
    }
    case 'answer-disputed':
      return withAnswer(attempt, event.index, (answer) => (answer.disputed ? answer : { ...answer, disputed: event }));
    case 'answer-overruled':
      return withAnswer(attempt, event.index, (answer) => ({ ...answer, overruled: event }));
    case 'handed-in':
      return isFinished(attempt) || attempt.flight !== 'assessment' ? attempt : { ...attempt, handedIn: event.wall };
    default:
      return attempt;
  }
}

/**
 * The attempt after all of the events, as applyEvent gives it after one and the other. Written for speed: a log of years is mostly
 * answers that only stand behind the last one, and those are not copied one by one.
 */
export function applyEvents(attempt: Attempt, events: readonly TimedEvent[]): Attempt {
  let now = attempt;
  for (let i = 0; i < events.length;) {
    const answers = plainAnswers(now, events, i);
    const last = answers.at(-1);
    now = last ? { ...now, answers: [...now.answers, ...answers], lastAt: last.given.wall } : applyEvent(now, events[i]!);
    i += Math.max(1, answers.length);
  }
  return now;
}

/** Of the events from `start` on those that are the attempt's next answers and bring no question with them, until one is not. */
function plainAnswers(attempt: Attempt, events: readonly TimedEvent[], start: number): readonly Answer[] {
  const answers: Answer[] = [];
  const { id, profile, abandoned, ladder, returns } = attempt;
  if (abandoned || ladder) return answers;
  for (let i = start; i < events.length; i++) {
    const event = events[i]!;
    const isPlain = event.type === 'answer-given' && event.attempt === id && event.profile === profile
      && !(returns && event.verdict === 'wrong') && isNext(attempt, event, attempt.answers.length + answers.length);
    if (!isPlain) break;
    answers.push({ given: event });
  }
  return answers;
}

/** Whether it answers the question at this place, which is open. */
function isNext({ questions, handedIn }: Attempt, { index, question }: AnswerGiven, place: number): boolean {
  const open = questions[place];
  return open !== undefined && handedIn === undefined && index === place && sameQuestion(open, question);
}

function withAnswer(attempt: Attempt, index: number, change: (answer: Answer) => Answer): Attempt {
  const answer = attempt.answers[index];
  const changed = answer && change(answer);
  return changed === answer ? attempt : { ...attempt, answers: attempt.answers.map((a) => (a === answer ? changed ?? a : a)) };
}

/** Of a placement flight: the questions as its answers make them. */
function climbed(attempt: Attempt): Attempt {
  const climb = climbOf(attempt);
  if (!attempt.ladder || !climb) return attempt;
  const next = climb.next === undefined ? undefined : attempt.ladder[climb.next];
  return { ...attempt, questions: [...attempt.answers.map(({ given }) => given.question), ...(next ? [next] : [])] };
}

/** How far a placement flight has got; undefined of any other. */
export function climbOf({ ladder, answers }: Attempt): Climb | undefined {
  return ladder && climb(ladder, answers.map((answer) => ({
    place: ladder.findIndex((question) => sameQuestion(question, answer.given.question)),
    verdict: verdictOf(answer),
  })));
}

/** Nothing more can be answered: of an assessment, once it is handed in. */
export function isFinished(attempt: Attempt): boolean {
  if (attempt.flight === 'assessment') return attempt.handedIn !== undefined;
  return attempt.answers.length === attempt.questions.length;
}

/**
 * Places in the text of the digits that the child wrote as the mirror shows them. None where it chose another reading
 * than the one that saw them so.
 */
export function mirroredIn({ text, reading, second }: Pick<AnswerGiven, 'text' | 'reading' | 'second'>): readonly number[] {
  const [first = '', left = ''] = second ? text.split(REMAINDER) : [text];
  const places = reading?.text === first ? (reading.mirrored ?? []) : [];
  if (!second || second.reading.text !== left) return places;
  const start = first.length + REMAINDER.length;
  return [...places, ...(second.reading.mirrored ?? []).map((place) => start + place)];
}

/** The verdict that counts: the teacher's last word, else what the child has put right, else that of what was read. */
export function verdictOf({ overruled, corrected, given }: Answer): Verdict {
  return (overruled ?? corrected ?? given).verdict;
}

export function isRight(answer: Answer): boolean {
  return verdictOf(answer) === 'right';
}

/** What stands as the answer: what the teacher reads, else what the child says that it wrote, else what was read. */
export function textOf({ overruled, corrected, given }: Answer): string {
  return overruled?.text ?? (corrected ?? given).text;
}

/** Whether the child has said of an answer that it wrote something else, and has no word of a teacher about it. */
export function isDisputed({ answers }: Attempt): boolean {
  return answers.some(({ disputed, overruled }) => disputed && !overruled);
}

/** Whether the child may still say "I wrote something else": once, and only of a wrong answer that was read from ink. */
export function isDisputable({ given, corrected, disputed, overruled }: Answer): boolean {
  return given.by === 'pen' && given.reading !== undefined && given.verdict === 'wrong' && !corrected && !disputed && !overruled;
}

/** How many questions were right at the first try. */
export function score(attempt: Attempt): number {
  return attempt.answers.filter((answer, index) => isRight(answer) && !attempt.again.includes(index)).length;
}

/** How many of the first answers there are until now. */
export function firstTries({ answers, again }: Attempt): number {
  return answers.length - again.filter((place) => place < answers.length).length;
}

/** How many questions there are to score. */
export function outOf({ questions, again }: Attempt): number {
  return questions.length - again.length;
}

/** How many questions were right in the end, at the first try or when they came back. */
export function solved(attempt: Attempt): number {
  return attempt.answers.filter(isRight).length;
}

/** The questions whose first answer was wrong, in the mission's order. */
export function missedQuestions(attempt: Attempt): readonly Question[] {
  return attempt.questions.filter((_, index) => {
    const answer = attempt.answers[index];
    return answer !== undefined && !isRight(answer) && !attempt.again.includes(index);
  });
}

/** Milliseconds the child worked on the questions: the clock stands still while the app asks or is in the background. */
export function timeTaken({ answers }: Attempt): number {
  return answers.reduce((sum, { given: { times } }) => sum + Math.max(0, times.done - times.paused), 0);
}
