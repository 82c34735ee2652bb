import type { Assessment } from '../assessment/assessment.ts';
import type { PictureLock } from '../crew/pictures.ts';
import type { Question } from '../practice/question.ts';
import type { TeacherEvent } from './teacher-event.ts';

export type Verdict = 'right' | 'wrong';

/** What was read from the pen when the child said "done". */
export interface RecordedReading {
  readonly kind: 'number' | 'unsure';
  readonly text: string;
  readonly confidence: number;
  readonly alternatives: readonly { readonly text: string; readonly confidence: number }[];
  /** Places in `text`, from 0, of the digits that were written as the mirror shows them; left out where none were. */
  readonly mirrored?: readonly number[];
}

/**
 * Times of one answer in milliseconds on the monotonic clock, since the question was shown. A key of the keypad counts
 * as a stroke; in older versions it did not.
 */
export interface AnswerTimes {
  readonly firstStroke?: number;
  readonly lastStroke?: number;
  /** How much of `paused` came before the first stroke; left out where none did. */
  readonly pausedBefore?: number;
  readonly done: number;
  /** How long the clock stood still meanwhile: the app asked what was written, waited for the network
   * that reads, or was in the background. */
  readonly paused: number;
}

/** How the questions were chosen, where the child did not choose their skills. */
export type FlightPlan = 'today' | 'placement' | 'tables-check' | 'assessment';

export interface MissionStarted {
  readonly type: 'mission-started';
  readonly profile: string;
  /** Random id of this attempt. */
  readonly attempt: string;
  readonly questions: readonly Question[];
  /** The attempt whose missed questions these are, where the child chose "only the ones I missed". */
  readonly missedOf?: string;
  /** Left out for a mission of chosen skills. */
  readonly flight?: FlightPlan;
  /** Milliseconds for each question, after which what is on the paper is the answer; left out where nobody counts. */
  readonly timeLimit?: number;
  /** What is missed comes back later in this flight; left out where each question comes once, as in older versions. */
  readonly returns?: true;
  /** Only of an assessment. Its rules are those of the `assessment-received` of this id and revision. */
  readonly assessment?: {
    readonly id: string;
    readonly revision: number;
    /** Of each question its place in the assessment: see Item. */
    readonly places: readonly number[];
  };
}

/** What was written on the second paper, and read from it. */
export interface SecondPaper {
  readonly reading: RecordedReading;
  /** Like that of the first. */
  readonly ink?: Uint8Array;
}

export interface AnswerGiven {
  readonly type: 'answer-given';
  readonly profile: string;
  readonly attempt: string;
  /** Place of the question in the mission, from 0. */
  readonly index: number;
  readonly question: Question;
  /** In the form of the kind's manner. */
  readonly text: string;
  readonly by: 'pen' | 'keypad' | 'tap';
  /**
   * Only with the pen; where there are two papers, of the first. `text` differs from what was read where the child was
   * asked and chose otherwise.
   */
  readonly reading?: RecordedReading;
  readonly verdict: Verdict;
  /** The child looked at the hint before it answered. */
  readonly hint?: true;
  /** Thinned and coded by core/ink/code-ink.ts. Only with the pen. */
  readonly ink?: Uint8Array;
  /** When the ink was deleted because it was old, wall time in ms since 1970 UTC. It stands in the place of `ink`. */
  readonly inkDropped?: number;
  /** Only with the pen, and only where the question has two papers: the remainder of a division. */
  readonly second?: SecondPaper;
  readonly times: AnswerTimes;
  /** ModelInfo.hash of the network that read it. Only with the pen. */
  readonly model?: string;
}

/** After a wrong verdict the child said "I wrote something else": the answer that counts in practice. */
export interface AnswerCorrected {
  readonly type: 'answer-corrected';
  readonly profile: string;
  readonly attempt: string;
  readonly index: number;
  readonly text: string;
  readonly verdict: Verdict;
}

/** In an assessment the child says that it wrote something else than was read. It changes no score: the teacher decides. */
export interface AnswerDisputed {
  readonly type: 'answer-disputed';
  readonly profile: string;
  readonly attempt: string;
  readonly index: number;
  /** What the child says that it wrote. */
  readonly text: string;
}

/** A teacher has decided how an answer counts, after a look at its ink: the last word, in the schedule, too. */
export interface AnswerOverruled {
  readonly type: 'answer-overruled';
  readonly profile: string;
  readonly attempt: string;
  readonly index: number;
  readonly verdict: Verdict;
  /** What the teacher reads there, where it is no longer what was read. */
  readonly text?: string;
}

/** An assessment is at its end: nothing can be answered any more, even where questions are open. */
export interface HandedIn {
  readonly type: 'handed-in';
  readonly profile: string;
  readonly attempt: string;
}

/** The child left this mission for a new one. */
export interface MissionAbandoned {
  readonly type: 'mission-abandoned';
  readonly profile: string;
  readonly attempt: string;
}

/** What was learned of the child's hand is to be forgotten: only answers after this one teach it. */
export interface HandForgotten {
  readonly type: 'hand-forgotten';
  readonly profile: string;
}

/** What a child is called on this device and which picture it has from now on. Its first one is its coming aboard. */
export interface ChildNamed {
  readonly type: 'child-named';
  readonly profile: string;
  readonly nickname: string;
  /** Id of a picture; crew/child.ts has those that there are. */
  readonly astronaut: string;
}

/** From now on this child is asked for its pictures before it flies; without `lock`, it is not any more. */
export interface PicturesSet {
  readonly type: 'pictures-set';
  readonly profile: string;
  readonly lock?: PictureLock;
}

/** All that this child did until now was erased, its coming aboard too. Nothing that comes later may bring it back. */
export interface ChildDeleted {
  readonly type: 'child-deleted';
  readonly profile: string;
}

/** An assessment came to this child: by a link, a code or a file. */
export interface AssessmentReceived {
  readonly type: 'assessment-received';
  readonly profile: string;
  readonly assessment: Assessment;
  /** Fingerprint of the key that signed it, 16 hex digits: receipts for it come from there. Older versions left it out. */
  readonly by?: string;
}

/** This child is the pupil whose code this is, in a teacher's list. */
export interface ClassJoined {
  readonly type: 'class-joined';
  readonly profile: string;
  /** As core/assessment/pupil-code.ts writes it. */
  readonly pupil: string;
}

/** The teacher's device has the result of this attempt, and said so. */
export interface ResultCollected {
  readonly type: 'result-collected';
  readonly profile: string;
  readonly attempt: string;
  /** Fingerprint of the key of the teacher's device, 16 hex digits. */
  readonly by: string;
  /** When the teacher's device said so, by its own wall time. */
  readonly at?: number;
}

/** What happens in a mission. */
export type MissionEvent =
  | MissionStarted | AnswerGiven | AnswerCorrected | AnswerDisputed | AnswerOverruled | HandedIn | MissionAbandoned;

export type EventBody =
  | MissionEvent | HandForgotten | ChildNamed | PicturesSet | ChildDeleted
  | AssessmentReceived | ClassJoined | ResultCollected
  | TeacherEvent;

/** (device, incarnation, seq) names an event for ever, so that its arriving twice is harmless. */
export interface EventHeader {
  /** 16 hex digits: 64 random bits, made once on this device. */
  readonly device: string;
  /** 8 hex digits: made anew when the database was lost or restored. */
  readonly incarnation: string;
  /** 1, 2, 3 … without gaps within an incarnation. */
  readonly seq: number;
  /** Wall time at which it happened, ms since 1970 UTC. For display; the order is `seq`. */
  readonly wall: number;
  /** Version of the app that wrote it. */
  readonly app: string;
}

export type LogEvent = EventHeader & EventBody;

/** What happened and when, whether it is on the disk yet or not: all that scores and history need. */
export type TimedEvent = EventBody & { readonly wall: number };
