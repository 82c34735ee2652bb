import { createContext } from '@lit/context';
import type { Ink } from '../core/ink/stroke.ts';
import type { Child } from '../core/crew/child.ts';
import type { Picture } from '../core/crew/pictures.ts';
import type { Recorder } from '../core/log/recorder.ts';
import type { Classifier, Clock, CodeReader, ResultStore, Signer } from '../core/ports.ts';
import type { Alphabet } from '../core/practice/question.ts';
import type { Settings } from '../core/practice/settings.ts';
import type { Reading } from '../core/reading/reading.ts';
import type { DigitSample } from './components/hand-card.ts';
import type { Sound } from './sounds.ts';

/** Ends a subscription. */
export type Unsubscribe = () => void;

/** Something that changes and says so; the listener then looks at the new values. */
export interface Observable {
  subscribe(listener: () => void): Unsubscribe;
}

export interface SettingsStore extends Observable {
  readonly value: Settings;
  /** Takes effect at once; resolves when it is kept, or when it is certain that it cannot be. */
  update(change: Partial<Settings>): Promise<unknown>;
}

/** What the device lets the app keep. */
export interface DeviceState extends Observable {
  /** The browser may throw the data away: private mode, or persistence denied. */
  readonly temporary: boolean;
  /** There were missions on this device once, and their database has vanished. */
  readonly lost: boolean;
  /** They vanished because they were damaged, after so many answers had been read: these were kept. */
  readonly rescued: number | undefined;
  /** A newer version of the app has written here: what is saved can be looked at, and nothing be added. */
  readonly readOnly: boolean;
  /** Nothing can be stored at all. */
  readonly storageRefused: boolean;
}

/** What the app takes on this device. */
export interface Space {
  /** All of it, bytes; undefined where the browser does not say. */
  readonly total: number | undefined;
  /** Handwriting, bytes, and how many answers have theirs. */
  readonly ink: number;
  readonly answers: number;
}

/** How long handwriting is kept on this device; storage/ink-keeping.ts. */
export interface InkKeeping extends Observable {
  /** At least so many days; Infinity is for ever. */
  readonly days: number;
  keepFor(days: number): void;
  /** As it was measured last. */
  readonly space: Space | undefined;
  /** Rejects where the log cannot be read. */
  measure(): Promise<void>;
  /** Deletes all handwriting of practice but the newest of each child. Rejects where the log cannot be written. */
  dropNow(): Promise<void>;
}

export interface Updates extends Observable {
  /** Everything is on the device: the app works without a network from now on. */
  readonly offlineReady: boolean;
  /** A newer version is installed and waits to be taken. */
  readonly updateWaiting: boolean;
  /** Takes the newer version and reloads the page. */
  applyUpdate(): void;
}

/** Makes sure that only one tab flies the mission. */
export interface MissionLock extends Observable {
  /** Whether this tab is the one that flies. Turns false when another tab takes over. */
  readonly held: boolean;
  /** Resolves to true when this tab flies now, false when another one does. */
  acquire(): Promise<boolean>;
  /** Flies here, whoever flew until now. */
  takeOver(): Promise<unknown>;
  release(): void;
}

/** What the reader has learned of the hand of the child whose answers these are; hand-memory.ts. */
export interface LearnedHand extends Observable {
  /** The digits that it was learned from, in the order of the digits. */
  readonly samples: readonly DigitSample[];
  /** Nothing could be learned at the last try, because the network could not be asked. */
  readonly failed: boolean;
  /** Resolves when all that was learned is forgotten; later answers teach again. */
  forget(): Promise<unknown>;
}

/** A child that comes aboard. */
export interface NewChild extends Omit<Child, 'id' | 'lock'> {
  /** Whether what was flown before anybody had a name is this child's. */
  readonly claims: boolean;
}

/** The children that share the device, and whose turn it is in this tab. */
export interface CrewService extends Observable {
  /** In the order in which they came. */
  readonly children: readonly Child[];
  /** The profile of whoever has no name here. */
  readonly guest: string;
  /** Whose turn it is; undefined where several share the device and nobody has said who flies. */
  readonly flying: string | undefined;
  /** From now on it is this one's turn in this tab; resolves when it is. */
  fly(profile: string): Promise<void>;
  /** It is the new child's turn then. */
  add(child: NewChild): Promise<void>;
  /** Gives the child another nickname or picture. */
  rename(child: Omit<Child, 'lock'>): Promise<void>;
  /** Asks for these pictures before this child flies; without any, it asks no more. */
  setPictures(profile: string, pictures?: readonly Picture[]): Promise<void>;
}

/** What a device needs to hand over and to collect. */
export interface Exchange {
  readonly signer: Signer;
  readonly results: ResultStore;
}

/** All that the screens may use of the world outside; main.ts builds it. */
export interface Services {
  readonly recorder: Recorder;
  /**
   * What the ink says. A call that is overtaken by a newer one about the same paper resolves to undefined: only the newest
   * counts.
   * Rejects with a named error where the network cannot be loaded; asking again tries again.
   * @param alphabet the signs that may be written here, a property of the question's kind
   * @param paper which of the papers on the screen, 0 or 1; the first where none is named
   */
  read(ink: Ink, alphabet: Alphabet, paper?: number): Promise<Reading | undefined>;
  readonly classifier: Classifier;
  /** A new reader of QR codes, for whoever asked to close. */
  codeReader(): Promise<CodeReader>;
  readonly hand: LearnedHand;
  readonly clock: Clock;
  /** A fresh seed, 32 random bits. */
  seed(): number;
  /** A fresh random id of an attempt. */
  newId(): string;
  readonly crew: CrewService;
  /** Whose answers these are: the screens of one child never see another's services. */
  readonly profile: string;
  readonly settings: SettingsStore;
  readonly device: DeviceState;
  readonly inkKeeping: InkKeeping;
  readonly updates: Updates;
  readonly missionLock: MissionLock;
  /** The same each time; it arrives when it is first asked for. Rejects where it does not. */
  exchange(): Promise<Exchange>;
  /** Makes the sound, where the child wants to hear any. */
  play(sound: Sound): void;
  readonly version: string;
}

export const servicesContext = createContext<Services>(Symbol('services'));
