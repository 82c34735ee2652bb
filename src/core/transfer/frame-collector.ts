import { blocksOf } from './fountain.ts';
import { addBits, messageHash, readFrame, type Frame } from './frames.ts';

/** Series that are put together at the same time: another code may come into the picture. */
const MOST_SERIES = 4;

/**
 * Puts a message together from frames in any order, with any of them lost, twice or of other messages. What it keeps is bounded,
 * whatever is shown to it.
 */
export class FrameCollector {
  /** The one that grew last stands last. */
  readonly #series = new Map<string, Series>();

  /** `known`: it says nothing new. `foreign`: no frame of ours, damaged, or one that does not fit the others. */
  add(bytes: Uint8Array): 'taken' | 'known' | 'foreign' {
    const frame = readFrame(bytes);
    if (!frame) return 'foreign';
    // Forged frames may name the hash of another message: only those of one shape go together.
    const name = [frame.hash, frame.length, frame.data.length].join();
    const series = this.#series.get(name) ?? new Series(frame);
    const news = series.add(frame);
    if (series.forged) {
      this.#series.delete(name);
      return 'foreign';
    }
    if (!news) return 'known';
    this.#series.delete(name);
    this.#series.set(name, series);
    for (const oldest of this.#series.keys()) if (this.#series.size > MOST_SERIES) this.#series.delete(oldest);
    return 'taken';
  }

  /** How much of the message that grew last is there, 0 to 1. */
  get progress(): number {
    return this.#last?.progress ?? 0;
  }

  /** The message that grew last, once all of it is there, and its hash is right. */
  get message(): Uint8Array | undefined {
    return this.#last?.message;
  }

  get #last(): Series | undefined {
    return [...this.#series.values()].at(-1);
  }
}

/** A sum of blocks: which ones, 32 in a number, and what they add up to. */
interface Row {
  readonly blocks: Uint32Array;
  readonly data: Uint8Array;
}

/** One message, by Gaussian elimination over GF(2) as the frames come. */
class Series {
  readonly #hash: string;
  readonly #length: number;
  readonly #count: number;
  /** By the first block of each. */
  readonly #rows = new Map<number, Row>();
  message: Uint8Array | undefined;
  /** All is there, and it is not what its hash says: some frame was forged, and nobody knows which. */
  forged = false;

  constructor({ hash, length, count }: Frame) {
    this.#hash = hash;
    this.#length = length;
    this.#count = count;
  }

  get progress(): number {
    return this.message ? 1 : this.#rows.size / this.#count;
  }

  /** Whether it says anything new. */
  add(frame: Frame): boolean {
    if (this.message) return false;
    const row = rowOf(frame);
    let first = firstBlock(row.blocks);
    for (let known = this.#rows.get(first); known; known = this.#rows.get(first)) {
      addRow(row, known);
      first = firstBlock(row.blocks);
    }
    if (first < 0) return false;
    this.#rows.set(first, row);
    if (this.#rows.size === this.#count) this.#finish();
    return true;
  }

  /** From the last block to the first, each row loses the blocks that are known by then. */
  #finish(): void {
    const all = new Uint8Array(this.#count * (this.#rows.get(0)?.data.length ?? 0));
    for (let place = this.#count - 1; place >= 0; place -= 1) {
      const row = this.#rows.get(place)!;
      for (let other = place + 1; other < this.#count; other += 1) {
        if (has(row.blocks, other)) addRow(row, this.#rows.get(other)!);
      }
      all.set(row.data, place * row.data.length);
    }
    const message = all.slice(0, this.#length);
    const hash = Array.from(messageHash(message), (byte) => byte.toString(16).padStart(2, '0')).join('');
    this.forged = hash !== this.#hash;
    if (!this.forged) this.message = message;
    this.#rows.clear();
  }
}

function rowOf({ hash, index, count, data }: Frame): Row {
  const blocks = new Uint32Array(Math.ceil(count / 32));
  const bytes = Uint8Array.from(hash.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  for (const place of index < count ? [index] : blocksOf(bytes, index, count)) blocks[place >> 5]! |= 1 << (place & 31);
  return { blocks, data };
}

function addRow(into: Row, other: Row): void {
  addBits(into.blocks, other.blocks);
  addBits(into.data, other.data);
}

function has(blocks: Uint32Array, place: number): boolean {
  return ((blocks[place >> 5]! >>> (place & 31)) & 1) === 1;
}

/** -1 where there is none. */
function firstBlock(blocks: Uint32Array): number {
  const word = blocks.findIndex((bits) => bits !== 0);
  if (word < 0) return -1;
  const bits = blocks[word]!;
  return word * 32 + 31 - Math.clz32(bits & -bits);
}
