import { sha256 } from '@noble/hashes/sha2.js';
import { crc32 } from './crc32.ts';
import { blocksOf } from './fountain.ts';
import { RefusedMessageError } from './refused.ts';

/** Bytes of a message in one frame: a result without ink is one, and its code can be read from a tablet's screen. */
const FRAME_SIZE = 300;

/** Bytes of a message that is shown as a series: more takes longer than anybody holds a tablet, and goes by file. */
export const MOST_FRAMED = 2 ** 18;

/** Blocks of a message. */
const MOST_BLOCKS = 1024;

const MAGIC = [0x41, 0x46] as const;
const VERSION = 1;
const HASH = 8;
const HEADER = 17;
const CRC = 4;
const LAST_INDEX = 2 ** 24 - 1;

/** One frame as it was read; `data` is a block of the message, or several of them added bit by bit. */
export interface Frame {
  /** Hex. Of the whole message. */
  readonly hash: string;
  /** Bytes of the message. */
  readonly length: number;
  /** Below `count` the block of this place; from there on the blocks that `blocksOf` names. */
  readonly index: number;
  readonly count: number;
  readonly data: Uint8Array;
}

export interface Framed {
  /** So many frames hold the message when none is lost. */
  readonly count: number;
  /** The message block by block; from `count` on for ever frames of which any will do for one that was lost. */
  frame(index: number): Uint8Array;
}

/**
 * Cuts a message into frames.
 * @param size bytes of the message in one frame
 * @throws RefusedMessageError ('too-large')
 */
export function frameMessage(message: Uint8Array, size = FRAME_SIZE): Framed {
  const count = Math.max(1, Math.ceil(message.length / size));
  if (message.length === 0 || message.length > MOST_FRAMED || count > MOST_BLOCKS) throw new RefusedMessageError('too-large');
  const block = Math.ceil(message.length / count);
  const padded = new Uint8Array(block * count);
  padded.set(message);
  const hash = messageHash(message);
  const frame = (index: number) => {
    const place = index % (LAST_INDEX + 1);
    const out = new Uint8Array(HEADER + block + CRC);
    const view = new DataView(out.buffer);
    out.set([...MAGIC, VERSION]);
    out.set(hash, 3);
    put24(view, 11, message.length);
    put24(view, 14, place);
    for (const one of place < count ? [place] : blocksOf(hash, place, count)) {
      addBits(out.subarray(HEADER, HEADER + block), padded.subarray(one * block, (one + 1) * block));
    }
    view.setUint32(HEADER + block, crc32(out.subarray(0, HEADER + block)));
    return out;
  };
  return { count, frame };
}

/** What a frame says; undefined where it is none of ours, damaged, or of more than anybody sends. */
export function readFrame(bytes: Uint8Array): Frame | undefined {
  const end = bytes.length - CRC;
  if (end <= HEADER || [...MAGIC, VERSION].some((byte, i) => bytes[i] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(end) !== crc32(bytes.subarray(0, end))) return undefined;
  const [length, index, block] = [get24(view, 11), get24(view, 14), end - HEADER];
  const count = Math.ceil(length / block);
  if (length === 0 || length > MOST_FRAMED || count > MOST_BLOCKS) return undefined;
  const hash = Array.from(bytes.subarray(3, 3 + HASH), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { hash, length, index, count, data: bytes.slice(HEADER, end) };
}

/** First bytes of the SHA-256: they tell series apart, and that a message was put together rightly. */
export function messageHash(message: Uint8Array): Uint8Array {
  return sha256(message).slice(0, HASH);
}

/** Addition without carry, in place: what is added twice is gone. */
export function addBits<T extends Uint8Array | Uint32Array>(into: T, other: T): void {
  for (let i = 0; i < into.length; i += 1) into[i]! ^= other[i]!;
}

function put24(view: DataView, at: number, value: number): void {
  view.setUint8(at, value >> 16);
  view.setUint16(at + 1, value & 0xffff);
}

function get24(view: DataView, at: number): number {
  return view.getUint8(at) * 65_536 + view.getUint16(at + 1);
}
