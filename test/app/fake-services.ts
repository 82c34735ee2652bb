import { Recorder } from '../../src/core/log/recorder.ts';
import type { Glyph } from '../../src/core/ink/glyph.ts';
import type { EventBody, LogEvent } from '../../src/core/log/event.ts';
import { sameEvent } from '../../src/core/log/same-event.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/practice/settings.ts';
import type { Adopted, Classification, Classifier, Clock, EventLog } from '../../src/core/ports.ts';
import { CLASSES, mirroredClass, OTHER } from '../../src/core/reading/classes.ts';
import { readNumber } from '../../src/core/reading/read-number.ts';
import { UNFITTED } from '../../src/core/reading/reading-model.ts';
import type { DigitSample } from '../../src/app/components/hand-card.ts';
import type { InkKeeping, LearnedHand, Services, Space } from '../../src/app/services.ts';
import type { Sound } from '../../src/app/sounds.ts';
import { WhoFlies } from '../../src/app/who-flies.ts';
import { newKeyPair, signerWith } from '../../src/storage/ecdsa.ts';
import { MemoryResults } from '../core/transfer/memory-results.ts';

/** A log in memory that can be full, and whose writing can be held back. */
export class MemoryLog implements EventLog {
  readonly events: LogEvent[] = [];
  refusal: Error | undefined;
  unreadable: Error | undefined;
  /** While set, nothing is written before it resolves. */
  gate: Promise<void> | undefined;
  /** While set, nothing is read before it resolves. */
  readGate: Promise<void> | undefined;

  async append(body: EventBody, wall = 0): Promise<LogEvent> {
    await this.gate;
    if (this.refusal) throw this.refusal;
    const header = { device: '0123456789abcdef', incarnation: '01234567', seq: (this.events.at(-1)?.seq ?? 0) + 1, wall, app: 'test' };
    // As on the disk: what the log says of an event stands above what the event says of itself.
    const event: LogEvent = { ...body, ...header };
    this.events.push(event);
    return event;
  }

  async erase(profile: string): Promise<void> {
    await this.gate;
    if (this.refusal) throw this.refusal;
    const left = this.events.filter((event) => event.profile !== profile);
    this.events.splice(0, Infinity, ...left);
    await this.append({ type: 'child-deleted', profile });
  }

  async adopt(events: readonly LogEvent[]): Promise<Adopted> {
    if (this.refusal) throw this.refusal;
    const name = ({ device, incarnation, seq }: LogEvent): string => `${device} ${incarnation} ${seq}`;
    const there = new Map(this.events.map((event) => [name(event), event]));
    const news = events.filter((event) => !there.has(name(event)));
    const different = events.filter((event) => !sameEvent(there.get(name(event)) ?? event, event)).length;
    this.events.push(...news);
    return { added: news.length, different };
  }

  async read(): Promise<readonly LogEvent[]> {
    await this.readGate;
    if (this.unreadable) throw this.unreadable;
    return [...this.events];
  }

  async reread(events: readonly LogEvent[]): Promise<readonly (LogEvent | undefined)[]> {
    if (this.unreadable) throw this.unreadable;
    return events.map(({ seq }) => this.events.find((event) => event.seq === seq));
  }
}

/** Says what the test tells it to say: digits in the order of the candidates, whatever they look like. */
export class TableClassifier implements Classifier {
  /**
   * One entry a digit; two digits in an entry (`'17'`) make it undecided between them, `'m3'` is a 3 in the mirror and
   * `'x'` no digit.
   */
  table: readonly string[] = [];
  failure: Error | undefined;
  /** While set, nothing is answered before it resolves. */
  gate: Promise<void> | undefined;

  async info() {
    if (this.failure) throw this.failure;
    return { hash: '00112233445566ff', reading: UNFITTED, backend: 'cpu' as const };
  }

  async classify(glyphs: readonly Glyph[]): Promise<Classification[]> {
    await this.gate;
    if (this.failure) throw this.failure;
    return glyphs.map((_, place) => {
      const logits = new Float32Array(CLASSES);
      for (const [sign] of (this.table[place] ?? '0').matchAll(/m?\d|x/g)) logits[classOf(sign)] = 20;
      return { logits, alone: logits, features: new Float32Array(0) };
    });
  }
}

function classOf(sign: string): number {
  if (sign === 'x') return OTHER;
  return (sign.startsWith('m') ? mirroredClass(Number(sign.slice(1))) : undefined) ?? Number(sign.replace('m', ''));
}

class Changing {
  readonly #listeners = new Set<() => void>();

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  protected changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

export class FakeSettings extends Changing {
  value: Settings = DEFAULT_SETTINGS;

  async update(change: Partial<Settings>): Promise<void> {
    this.value = { ...this.value, ...change };
    this.changed();
  }
}

export class FakeHand extends Changing implements LearnedHand {
  samples: readonly DigitSample[] = [];
  failed = false;

  async forget(): Promise<void> {
    this.learn([]);
  }

  learn(samples: readonly DigitSample[]): void {
    this.samples = samples;
    this.changed();
  }
}

export class FakeLock extends Changing {
  held = false;
  /** Another tab has it. */
  taken = false;

  async acquire(): Promise<boolean> {
    if (!this.taken) this.#set(true);
    return this.held;
  }

  async takeOver(): Promise<void> {
    this.taken = false;
    this.#set(true);
  }

  release(): void {
    this.#set(false);
  }

  /** Another tab takes over. */
  lose(): void {
    this.taken = true;
    this.#set(false);
  }

  #set(held: boolean): void {
    this.held = held;
    this.changed();
  }
}

export class FakeInkKeeping extends Changing implements InkKeeping {
  days = 182;
  space: Space | undefined;
  /** What there is to measure. */
  there: Space = { total: 3_500_000, ink: 1_200_000, answers: 3000 };

  keepFor(days: number): void {
    this.days = days;
    this.changed();
  }

  async measure(): Promise<void> {
    this.space = this.there;
    this.changed();
  }

  async dropNow(): Promise<void> {
    this.there = { total: 2_400_000, ink: 40_000, answers: 100 };
    await this.measure();
  }
}

/** What a tab remembers, for as long as the test lasts. */
export class FakeTab {
  profile: string | undefined;

  choose(profile: string): void {
    this.profile = profile;
  }
}

export class FakeClock implements Clock {
  now = 0;

  wall(): number {
    return this.now;
  }

  mono(): number {
    return this.now;
  }
}

export interface FakeServices extends Services {
  readonly log: MemoryLog;
  readonly clock: FakeClock;
  readonly classifier: TableClassifier;
  readonly settings: FakeSettings;
  readonly hand: FakeHand;
  readonly missionLock: FakeLock;
  /** What was to be heard. */
  readonly played: readonly Sound[];
}

/** Services as the app gets them, with the outside world under the test's hand. Give a log to go on with it. */
export async function fakeServices(log = new MemoryLog()): Promise<FakeServices> {
  const clock = new FakeClock();
  const classifier = new TableClassifier();
  const still = { subscribe: () => () => undefined };
  const played: Sound[] = [];
  const exchange = { signer: signerWith(newKeyPair), results: new MemoryResults() };
  let ids = 0;
  const newId = () => `attempt-${log.events.length}-${ids++}`;
  const recorder = await Recorder.open(log, clock);
  return {
    log, clock, classifier, recorder, newId,
    crew: new WhoFlies({ recorder, tab: new FakeTab(), newId: () => `child-${log.events.length}` }),
    read: (ink, alphabet) => readNumber(ink, classifier, { alphabet }),
    codeReader: () => Promise.reject(new Error('No camera in this test.')),
    hand: new FakeHand(),
    seed: () => 7,
    profile: 'default',
    settings: new FakeSettings(),
    device: { ...still, temporary: false, lost: false, rescued: undefined, readOnly: false, storageRefused: false },
    inkKeeping: new FakeInkKeeping(),
    updates: { ...still, offlineReady: false, updateWaiting: false, applyUpdate: () => undefined },
    missionLock: new FakeLock(),
    exchange: async () => exchange,
    played,
    play: (sound) => void played.push(sound),
    version: 'test',
  };
}
