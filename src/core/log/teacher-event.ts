/** What a teacher does. All of it stands in the log under the profile TEACHER. */
import type { Assessment, Draft } from '../assessment/assessment.ts';
import type { Verdict } from './event.ts';

interface OfTeacher {
  /** TEACHER. */
  readonly profile: string;
}

/** The teacher's area asks for this PIN from now on. */
export interface PinSet extends OfTeacher {
  readonly type: 'pin-set';
  readonly pin: SecretHash;
  /** Of the code that opens the area where the PIN is forgotten. */
  readonly recovery: SecretHash;
}

/** A PIN or a recovery code was typed. It counts as a wrong one until the area is opened: a page that is closed meanwhile gains nothing. */
export interface PinTried extends OfTeacher {
  readonly type: 'pin-tried';
}

/** It was the right one. */
export interface AreaOpened extends OfTeacher {
  readonly type: 'area-opened';
}

/** PBKDF2 with SHA-256, in hex. */
export interface SecretHash {
  readonly salt: string;
  readonly hash: string;
  readonly iterations: number;
}

/** The draft of this id as it is from now on. */
export interface AssessmentDrafted extends OfTeacher {
  readonly type: 'assessment-drafted';
  readonly draft: Draft;
}

export interface AssessmentHandedOut extends OfTeacher {
  readonly type: 'assessment-handed-out';
  readonly assessment: Assessment;
}

/** Put away, or brought back. */
export interface AssessmentArchived extends OfTeacher {
  readonly type: 'assessment-archived';
  /** Id of the assessment. */
  readonly assessment: string;
  readonly archived: boolean;
}

/** A pupil stands in a list of the teacher's; again, to change the name or the group. */
export interface PupilListed extends OfTeacher {
  readonly type: 'pupil-listed';
  /** As core/assessment/pupil-code.ts writes it. */
  readonly pupil: string;
  readonly name: string;
  /** Name of the class. */
  readonly group: string;
}

export interface PupilUnlisted extends OfTeacher {
  readonly type: 'pupil-unlisted';
  readonly pupil: string;
}

/** Two entries are one and the same pupil: what comes in for `pupil` counts for `into`. */
export interface PupilsJoined extends OfTeacher {
  readonly type: 'pupils-joined';
  readonly pupil: string;
  readonly into: string;
}

/** They are two again. */
export interface PupilsParted extends OfTeacher {
  readonly type: 'pupils-parted';
  readonly pupil: string;
}

/** Results that come from this child of this device are this pupil's, whatever code the child has claimed. */
export interface OwnerAssigned extends OfTeacher {
  readonly type: 'owner-assigned';
  /** The device that they come from. Older versions wrote it as `device`, where the log puts the device that writes. */
  readonly from?: string;
  /** Of an event without `from`: right where the child is of the teacher's own device, else lost. */
  readonly device?: string;
  /** ResultOwner.profile of core/assessment/result.ts. */
  readonly owner: string;
  readonly pupil: string;
}

/** They are somebody else's: nobody knows whose, whatever code the child has claimed, before they are assigned again. */
export interface OwnerUnassigned extends OfTeacher {
  readonly type: 'owner-unassigned';
  /** As in OwnerAssigned. */
  readonly from: string;
  readonly owner: string;
}

/** The first key that this device signed with; or another one, that the teacher has accepted. */
export interface DeviceRemembered extends OfTeacher {
  readonly type: 'device-remembered';
  /** The device. Older versions wrote it as `device`, where the log puts the device that writes: theirs tell of no device. */
  readonly from?: string;
  /** Fingerprint, 16 hex digits. */
  readonly key: string;
}

/** The teacher has decided how an answer of a collected result counts. */
export interface ResultOverruled extends OfTeacher {
  readonly type: 'result-overruled';
  readonly result: ResultName;
  /** Place of the answer in the result, from 0. */
  readonly index: number;
  /** What the result says: resultHash of core/assessment/collected.ts. Older versions left it out: then it is of all that came under the name. */
  readonly says?: string;
  /** inkHash of the ink that the teacher saw; left out where there was none. */
  readonly ink?: string;
  readonly verdict: Verdict;
  /** What the teacher reads there, where it is no longer what was read. */
  readonly text?: string;
}

/** The teacher has chosen among those that came under one name: this one counts. */
export interface ResultChosen extends OfTeacher {
  readonly type: 'result-chosen';
  readonly result: ResultName;
  /** CollectedResult.version of core/ports.ts. */
  readonly version: string;
}

/** Names an attempt for ever: the event that started it. */
export interface ResultName {
  readonly device: string;
  readonly incarnation: string;
  readonly seq: number;
}

export type TeacherEvent =
  | PinSet | PinTried | AreaOpened
  | AssessmentDrafted | AssessmentHandedOut | AssessmentArchived
  | PupilListed | PupilUnlisted | PupilsJoined | PupilsParted | OwnerAssigned | OwnerUnassigned
  | DeviceRemembered | ResultOverruled | ResultChosen;
