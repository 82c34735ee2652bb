/** The interfaces that the outside implements for the core. */
import type { Result, ResultInk } from './assessment/result.ts';
import type { Glyph } from './ink/glyph.ts';
import type { EventBody, LogEvent } from './log/event.ts';
import type { ResultName } from './log/teacher-event.ts';
import type { ReadingModel } from './reading/reading-model.ts';

export interface ModelInfo {
  /** First 16 hex digits of the SHA-256 of model.json, which itself names the hashes of all files that belong to it. */
  readonly hash: string;
  /** How to make numbers of the networks' scores, fitted when the model was trained. */
  readonly reading: ReadingModel;
  readonly backend: 'wasm' | 'cpu';
}

/** What the networks say of one glyph. */
export interface Classification {
  /** CLASSES scores before softmax, of all networks together. */
  readonly logits: Float32Array;
  /** The scores of one network alone: of the one for the pen's way, or where there is none to follow of the one for pictures. */
  readonly alone: Float32Array;
  /** What the scores were made from, the input of the last layer; its length is the model's. */
  readonly features: Float32Array;
}

/** Tells digits apart. Implemented by the recognition worker and, in Node, by the evaluation. */
export interface Classifier {
  /** Which model answers. Rejects with a named error where the model cannot be loaded; asking again tries again. */
  info(): Promise<ModelInfo>;
  /** One answer a glyph, in the order of `glyphs`. */
  classify(glyphs: readonly Glyph[]): Promise<readonly Classification[]>;
}

/** A picture: four bytes a pixel (red, green, blue, alpha), row by row from the top left. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** Reads QR codes. Implemented by the scanning worker. */
export interface CodeReader {
  /**
   * The text of a code in the picture; undefined where none can be read. The picture is handed over: it is empty afterwards.
   * Rejects with a named error where nothing can be read any more.
   * @param thorough for a single picture, which may take its time; a camera has the next one soon
   */
  read(pixels: Pixels, thorough?: boolean): Promise<string | undefined>;
  close(): void;
}

/** What became of the events of another device. */
export interface Adopted {
  readonly added: number;
  /** Of another content than what is here under the same name, and left out: see log/same-event.ts. */
  readonly different: number;
}

/** The append-only log, the only truth about what a child did. */
export interface EventLog {
  /**
   * Writes one event and resolves once it is on the disk. Handing in the same object again after a failure is
   * safe: it is never written twice.
   * @param wall when it happened, where that was earlier than now; ms since 1970 UTC
   * @throws StorageFullError | StorageUnavailableError where it is not; then nothing was written.
   */
  append(body: EventBody, wall?: number): Promise<LogEvent>;
  /**
   * Erases every event of this child and writes that in their place, both or neither; resolves once it is on the disk.
   * @throws StorageFullError | StorageUnavailableError where it is not; then nothing was erased.
   */
  erase(profile: string): Promise<void>;
  /**
   * Writes events of a restored device under the names that they have, after all that is there; resolves once they are on the disk.
   * A name that is there already stays as it is, and nobody who was deleted comes back: doing it again is safe.
   * @throws StorageFullError | StorageUnavailableError; then some of them may be there.
   */
  adopt(events: readonly LogEvent[]): Promise<Adopted>;
  /**
   * The events of this device in the order of writing. Of what is old only those of these children are certain to be there
   * (of everybody, where none are given), and who came aboard and was deleted; and of what is old the ink is left out, and
   * what else it might have said: for these there is `reread`. Where the log vanishes while the page is open, what was read or
   * written by then begins the new one, under new names.
   * @param lately of this child at least what it did last is there too
   */
  read(profiles?: ReadonlySet<string>, lately?: string): Promise<readonly LogEvent[]>;
  /** These events as they lie on the disk, with their ink; undefined for one that is there no longer. */
  reread(events: readonly LogEvent[]): Promise<readonly (LogEvent | undefined)[]>;
}

export interface Clock {
  /** Wall time, milliseconds since 1970 UTC. May jump; never used to order or to measure. */
  wall(): number;
  /** Monotonic milliseconds; only differences mean anything. */
  mono(): number;
}

/** Uniform in [0, 1), seedable: `mulberry32(seed)` in random.ts. */
export type Random = () => number;

/** Signs with the key of this device, which nobody can take out of it. */
export interface Signer {
  /** The public key: a point of P-256, 33 bytes, compressed as in SEC 1, 2.3.3. Made at the first call. */
  key(): Promise<Uint8Array>;
  /** ECDSA with SHA-256 over P-256; 64 bytes. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
  verify(key: Uint8Array, signature: Uint8Array, bytes: Uint8Array): Promise<boolean>;
}

/** A result as the teacher's device keeps it. */
export interface CollectedResult {
  readonly result: Result;
  /** When it came, wall time of the teacher's device. */
  readonly collectedAt: number;
  /** Fingerprint of the key that signed it, 16 hex digits. */
  readonly key: string;
  /** Other content came under the same name: only what the teacher chooses is believed. */
  readonly disputed: boolean;
  /** Only of what is disputed: 16 hex digits that its content gives, which tell it from the others of its name. */
  readonly version?: string;
  /** Only where all that differs from another version is the ink: inkHash of its own. */
  readonly ink?: string;
}

/** A result before it is kept. */
export type Arrived = Pick<CollectedResult, 'result' | 'collectedAt' | 'key'>;

/** The results that this teacher's device has collected. */
export interface ResultStore {
  /**
   * Keeps what came in; resolves once it is on the disk. `known`: exactly this was there. `differs`: something else was there
   * under the same name; both are kept, set aside.
   * @param message the sealed container as it came
   */
  add(collected: Arrived, message: Uint8Array, ink?: ResultInk): Promise<'new' | 'known' | 'differs'>;
  all(): Promise<readonly CollectedResult[]>;
  /** What `all` has of one name: nothing, one, or those that are set aside. */
  named(name: ResultName): Promise<readonly CollectedResult[]>;
  /** Of one result; undefined where none came along. @param version of which, where there are several */
  ink(name: ResultName, version?: string): Promise<ResultInk | undefined>;
  /** All that came, as it came: whoever receives them anew has the same results. */
  messages(): Promise<readonly Uint8Array[]>;
  clear(): Promise<void>;
}
