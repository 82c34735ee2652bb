import { sha256 } from '@noble/hashes/sha2.js';
import { strToU8 } from 'fflate';
import { mirroredIn, type Answer, type Attempt } from '../attempt/attempt.ts';
import { broughtFrom } from '../crew/brought-child.ts';
import { DEFAULT_PROFILE, type Crew } from '../crew/crew.ts';
import type { LogEvent, RecordedReading, TimedEvent } from '../log/event.ts';
import type { Signer } from '../ports.ts';
import { toHex } from '../transfer/bits.ts';
import { seal } from '../transfer/container.ts';
import { encodeResult } from '../transfer/messages/result.ts';
import type { Assessment } from './assessment.ts';
import type { Result, ResultAnswer, ResultInk } from './result.ts';

/** Tells the children of one device apart, and says no more of them: 8 hex digits. */
export function ownerOf(profile: string): string {
  return toHex(sha256(strToU8(profile)).subarray(0, 4));
}

/** What a device knows: a Recorder has it. */
export interface Known {
  events(): readonly TimedEvent[];
  attempts(): readonly Attempt[];
  crew(): Crew;
}

/**
 * What is handed over of an attempt; undefined before it is handed in, and while its start is not saved, as it has no name then.
 */
export function resultOf(known: Known, id: string): Result | undefined {
  const attempt = known.attempts().find((one) => one.id === id);
  const started = known.events().find((event): event is LogEvent => event.type === 'mission-started' && event.attempt === id && 'seq' in event);
  if (!attempt?.assessment || attempt.handedIn === undefined || !started) return undefined;
  const { device, incarnation, seq } = started;
  const { id: assessment, revision, places } = attempt.assessment;
  const rules = assessmentOf(known.events(), attempt);
  const drawn = (place: number) => rules === undefined || place >= rules.questions.length;
  const pupil = known.events().flatMap((event) => (event.type === 'class-joined' && event.profile === attempt.profile ? [event.pupil] : [])).pop();
  return {
    name: { device, incarnation, seq },
    assessment: { id: assessment, revision },
    owner: {
      ...(pupil === undefined ? {} : { pupil }),
      // What was begun before a backup brought the child is still handed over as its first device would.
      profile: ownerOf(broughtFrom(attempt.profile) === device ? DEFAULT_PROFILE : attempt.profile),
      nickname: known.crew().get(attempt.profile)?.nickname ?? '',
    },
    startedAt: wholeSeconds(attempt.startedAt),
    handedInAt: wholeSeconds(attempt.handedIn),
    answers: attempt.answers.map((answer, index) => resultAnswer(answer, places[index] ?? index, drawn(places[index] ?? index))),
    length: attempt.questions.length,
  };
}

/** The assessment that was sat, with its rules, as it came to this child. */
export function assessmentOf(events: Iterable<TimedEvent>, { assessment, profile }: Attempt): Assessment | undefined {
  for (const event of events) {
    if (event.type !== 'assessment-received' || event.profile !== profile) continue;
    if (event.assessment.id === assessment?.id && event.assessment.revision === assessment.revision) return event.assessment;
  }
  return undefined;
}

/** The ink of an attempt's answers. Old answers are without theirs: give the attempt's events `withInk`. */
export function inkOf({ answers }: Pick<Attempt, 'answers'>): ResultInk {
  return answers.map(({ given: { ink, second } }) => {
    const papers = [ink, second?.ink].filter((paper) => paper !== undefined);
    return papers.length > 0 ? papers : undefined;
  });
}

/** The result as it leaves this device. @param ink where the assessment asks for it */
export function sealResult(result: Result, signer: Signer, ink?: ResultInk): Promise<Uint8Array> {
  return seal('result', encodeResult(result, ink), signer);
}

function resultAnswer(answer: Answer, place: number, drawn: boolean): ResultAnswer {
  const { given, disputed } = answer;
  const { question, text, by, reading, second, times: { firstStroke, pausedBefore = 0, done, paused } } = given;
  const worked = Math.max(0, done - paused);
  const thinking = firstStroke === undefined ? worked : Math.max(0, Math.min(firstStroke - pausedBefore, worked));
  return {
    place,
    ...(drawn && { question }),
    text,
    by,
    ...(reading && { reading: { text: reading.text, ...sureness(reading, second?.reading ?? reading) } }),
    mirrored: mirroredIn(given),
    thinking: Math.round(thinking),
    writing: Math.round(worked - thinking),
    ...(disputed && { disputed: disputed.text }),
  };
}

/** An answer is read as surely as the less sure of its papers. */
function sureness(...papers: readonly RecordedReading[]): Pick<NonNullable<ResultAnswer['reading']>, 'confidence' | 'unsure'> {
  return { confidence: Math.min(1, ...papers.map(({ confidence }) => confidence)), unsure: papers.some(({ kind }) => kind === 'unsure') };
}

function wholeSeconds(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}
