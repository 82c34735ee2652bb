import { sha256 } from '@noble/hashes/sha2.js';
import { deflateSync } from 'fflate';
import type { Signer } from '../ports.ts';
import { BitReader, BitWriter, toHex } from './bits.ts';
import { inflateBounded } from './inflate-bounded.ts';
import { RefusedMessageError } from './refused.ts';

/** Places are part of the format: add at the end, take none away. */
const KINDS = ['assessment', 'result', 'receipt', 'pupil'] as const;

export type Kind = (typeof KINDS)[number];

/** What came in, once it is certain that it is as it was signed. */
export interface Sealed {
  readonly kind: Kind;
  readonly body: Uint8Array;
  /** The public key that signed it: 33 bytes, as Signer gives it. */
  readonly key: Uint8Array;
  /** Of the key: 16 hex digits, for people and for the log. */
  readonly fingerprint: string;
}

const MAGIC = [0x41, 0x4e] as const;

/** Third byte: the version in four bits, whether the body is deflated, and the place of the kind in three. */
const VERSION = 1;
const DEFLATED = 8;
const HEADER = 3;
const KEY = 33;
const SIGNATURE = 64;

/** It tells damage from forgery in all but one case of 65,536; what keeps forgeries out is the signature. */
const CHECKSUM = 2;

/** Bytes of a sealed message: 200 answers with the ink of two papers each take a tenth of it. */
export const MOST_MESSAGE = 2 ** 21;

/** Bytes of a body once it is inflated. */
const MOST_BODY = 2 ** 22;

/** Ways to put a length before what is deflated take no more bytes than this. */
const LENGTH = 4;

/**
 * The body under the signature of this device: see README.md for the bytes.
 * @throws SigningUnavailableError; RefusedMessageError ('too-large')
 */
export async function seal(kind: Kind, body: Uint8Array, signer: Signer): Promise<Uint8Array> {
  if (body.length > MOST_BODY) throw new RefusedMessageError('too-large');
  const packed = packedBody(body);
  const smaller = packed.length < body.length;
  const content = smaller ? packed : body;
  const head = [...MAGIC, (VERSION << 4) | (smaller ? DEFLATED : 0) | KINDS.indexOf(kind)];
  const signed = joined(Uint8Array.from(head), content, await signer.key());
  const whole = joined(signed, await signer.sign(signed));
  const message = joined(whole, sha256(whole).subarray(0, CHECKSUM));
  if (message.length > MOST_MESSAGE) throw new RefusedMessageError('too-large');
  return message;
}

/**
 * What was sealed. The signature shows which key signed it and that nothing was altered since; whose key that is, and who
 * did the work, it does not show.
 * @throws RefusedMessageError; SigningUnavailableError
 */
export async function unseal(message: Uint8Array, signer: Pick<Signer, 'verify'>): Promise<Sealed> {
  const { kind, key, signed, signature, content, deflated } = dissect(message);
  const genuine = await signer.verify(key, signature, signed);
  if (!genuine) throw new RefusedMessageError('forged');
  const body = deflated ? unpackedBody(content) : content;
  return { kind, body, key, fingerprint: toHex(sha256(key).subarray(0, 8)) };
}

/** The body of a message that was unsealed before, when it was stored. @throws RefusedMessageError */
export function bodyOf(message: Uint8Array): Uint8Array {
  const { content, deflated } = dissect(message);
  return deflated ? unpackedBody(content) : content;
}

/** The parts, as far as they can be told without looking at the key. */
function dissect(message: Uint8Array) {
  if (message.length > MOST_MESSAGE) throw new RefusedMessageError('too-large');
  if (MAGIC.some((byte, i) => message[i] !== byte)) throw new RefusedMessageError('not-ours');
  const third = message[2] ?? 0;
  if (third >> 4 > VERSION) throw new RefusedMessageError('newer-version');
  const end = message.length - CHECKSUM;
  const signedEnd = end - SIGNATURE;
  if (signedEnd - KEY < HEADER) throw new RefusedMessageError('damaged');
  const whole = message.subarray(0, end);
  if (sha256(whole).subarray(0, CHECKSUM).some((byte, i) => byte !== message[end + i])) throw new RefusedMessageError('damaged');
  const kind = KINDS[third & 7];
  if (kind === undefined) throw new RefusedMessageError('newer-version');
  return {
    kind,
    deflated: (third & DEFLATED) !== 0,
    content: message.slice(HEADER, signedEnd - KEY),
    key: message.slice(signedEnd - KEY, signedEnd),
    signed: message.slice(0, signedEnd),
    signature: message.slice(signedEnd, end),
  };
}

function packedBody(body: Uint8Array): Uint8Array {
  const length = new BitWriter();
  length.number(body.length);
  return joined(length.done(), deflateSync(body, { level: 9 }));
}

function unpackedBody(content: Uint8Array): Uint8Array {
  const length = new BitReader(content.subarray(0, LENGTH)).number();
  if (length > MOST_BODY) throw new RefusedMessageError('too-large');
  const start = content.findIndex((byte) => byte < 0x80) + 1;
  return inflateBounded(content.subarray(start), length);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
