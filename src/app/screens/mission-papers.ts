import { encodeInk } from '../../core/ink/code-ink.ts';
import type { Ink } from '../../core/ink/stroke.ts';
import type { AnswerGiven } from '../../core/log/event.ts';
import type { Alphabet } from '../../core/practice/question.ts';
import type { InkReading, Reading } from '../../core/reading/reading.ts';
import { joined } from '../components/answer-fields.ts';
import type { Services } from '../services.ts';
import { InkReader } from './ink-reader.ts';
import { recordedReading } from './recorded-reading.ts';

/** Ink that was read, and by which network, where that is known. */
export interface Read<R extends Reading = Reading> {
  readonly ink: Ink;
  readonly reading: R;
  readonly model?: string;
}

/** What of an answer is known before it is marked. */
export type Given = Pick<AnswerGiven, 'text' | 'by' | 'reading' | 'ink' | 'second' | 'model'>;

/** How an answer is made that was read only in part: what is asked about is on the paper whose place is `texts.length`. */
export interface Asking {
  readonly written: Read<InkReading>;
  /** What the papers before it say. */
  readonly texts: readonly string[];
  readonly reads: readonly Read[];
}

/** The papers of a question, each read by itself: one, two for a division with a remainder, none where answers are tapped. */
export class Papers {
  readonly #services: Services;
  readonly #readers: readonly InkReader[];
  #last = 0;
  /** How many there are. */
  count = 1;

  /**
   * @param alphabet the signs that may be written now
   * @param changed is called whenever there is something else to show
   */
  constructor(services: Services, alphabet: () => Alphabet, changed: () => void) {
    this.#services = services;
    this.#readers = [0, 1].map((paper) => new InkReader(async (ink) => services.read(ink, alphabet(), paper), changed));
  }

  get readers(): readonly InkReader[] {
    return this.#readers.slice(0, this.count);
  }

  /** The network could not be asked. */
  get failed(): boolean {
    return this.readers.some(({ failed }) => failed);
  }

  /** Some paper has nothing on it. */
  get blank(): boolean {
    return this.readers.some(({ ink }) => ink.length === 0);
  }

  /** Nothing is on any of them. */
  get empty(): boolean {
    return this.readers.every(({ ink }) => ink.length === 0);
  }

  /** The paper has changed; while a stroke is under way it is not read yet. Returns whether there is more on it now. */
  follow(paper: number, ink: Ink, writing: boolean): boolean {
    const reader = this.readers[paper];
    const more = reader !== undefined && ink.length > reader.ink.length;
    reader?.follow(ink, writing);
    this.#last = paper;
    return more;
  }

  /** What the paper says that was written on last, once every paper says something and nobody writes. */
  get settled(): Reading | undefined {
    const all = this.readers.map(({ settled }) => settled);
    return all.every((reading) => reading && reading.kind !== 'empty') ? all[this.#last] : undefined;
  }

  /** Asks once more what could not be asked. */
  again(): void {
    for (const reader of this.readers) if (reader.failed) void reader.again();
  }

  /** Fresh sheets. @param count how many */
  renew(count: number): void {
    for (const reader of this.#readers) reader.forget();
    this.#last = 0;
    this.count = count;
  }

  /** What each paper says; undefined where the network could not be asked. */
  async read(): Promise<readonly Read[] | undefined> {
    const written = await Promise.all(this.readers.map(async (reader) => ({ ink: reader.ink, reading: await reader.freshest() })));
    const model = await this.#services.classifier.info().then(({ hash }) => hash, () => undefined);
    const reads = written.flatMap(({ ink, reading }) => (reading ? [{ ink, reading, ...(model ? { model } : {}) }] : []));
    return reads.length === written.length ? reads : undefined;
  }
}

/** An answer by pen. @param texts what was written on each of the papers */
export function writtenAnswer(texts: readonly string[], reads: readonly Read[]): Given {
  const [first, second] = reads.map(({ ink, reading }) =>
    reading.kind === 'empty' ? undefined : { reading: recordedReading(reading), ink: encodeInk(ink) });
  const model = first && reads[0]?.model;
  return { text: joined(texts), by: 'pen', ...first, ...(second ? { second } : {}), ...(model ? { model } : {}) };
}

/** What the reader takes it for, sure or not. */
export function textOf({ reading }: Read): string {
  return reading.kind === 'empty' ? '' : reading.text;
}
