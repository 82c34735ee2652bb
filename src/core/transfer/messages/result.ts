import { readNickname } from '../../crew/child.ts';
import type { ResultName } from '../../log/teacher-event.ts';
import { MOST_QUESTIONS } from '../../assessment/assessment-schema.ts';
import { ResultSchema } from '../../assessment/result-schema.ts';
import type { Result, ResultInk, ResultOwner } from '../../assessment/result.ts';
import { BitReader, SMALL, type BitWriter } from '../bits.ts';
import { RefusedMessageError } from '../refused.ts';
import { checked, newBody, VERSION_BITS } from './checked.ts';
import { getInk, putInk } from './ink.ts';
import { getKinds, putKinds } from './questions.ts';
import { getAnswer, putAnswer } from './result-answer.ts';

const VERSION = 1;
const SECOND = 1000;

/** Seconds that fit 32 bits: until 2106. */
const LATEST = 2 ** 32 - 1;

/** Bytes. */
const MOST_TEXT = 4000;

/**
 * The body of a result. Times come back in whole seconds, thinking, writing and confidence in the steps of scales.ts: coded
 * again, a decoded result gives the same bytes.
 * @param ink of each answer, where it travels
 */
export function encodeResult(result: Result, ink?: ResultInk): Uint8Array {
  const { name, assessment, owner, startedAt, handedInAt, answers, length } = result;
  const out = newBody(VERSION);
  putName(out, name);
  out.hex(assessment.id);
  out.number(assessment.revision, SMALL);
  putOwner(out, owner);
  const start = seconds(startedAt);
  const taken = seconds(handedInAt) - start;
  out.bits(start, 32);
  // A clock that was set back meanwhile ends before it began.
  out.flag(taken < 0);
  out.number(Math.abs(taken));
  out.number(length);
  out.flag(answers.length === length);
  if (answers.length < length) out.number(answers.length);
  putPlaces(out, answers.map(({ place }) => place), length);
  const questions = answers.flatMap(({ question }) => question ?? []);
  const kinds = putKinds(out, questions);
  for (const answer of answers) putAnswer(out, answer, kinds);
  out.flag(ink !== undefined);
  if (ink) putInk(out, ink);
  return out.done();
}

/** @throws RefusedMessageError */
export function decodeResult(body: Uint8Array): { readonly result: Result; readonly ink?: ResultInk } {
  let ink: ResultInk | undefined;
  const result = checked(body, VERSION, ResultSchema, (from) => {
    const { ink: tail, ...result } = getResult(from);
    ink = tail;
    const { owner } = result;
    return { ...result, owner: { ...owner, nickname: readNickname(owner.nickname) } };
  });
  return ink ? { result, ink } : { result };
}

/** A result that `decodeResult` let through before it was stored: checking years of them once more would take a second. */
export function decodeStored(coded: Uint8Array): Result {
  const from = new BitReader(coded);
  from.bits(VERSION_BITS);
  const { ink: _, ...result } = getResult(from);
  return result;
}

function getResult(from: BitReader): Result & { ink: ResultInk | undefined } {
  const name = getName(from);
  const assessment = { id: from.hex(8), revision: from.number(undefined, SMALL) };
  const owner = getOwner(from);
  const start = from.bits(32);
  const end = start + (from.flag() ? -1 : 1) * from.number(LATEST);
  const length = from.number(MOST_QUESTIONS);
  const places = getPlaces(from, from.flag() ? length : from.number(length), length);
  const kinds = getKinds(from);
  const answers = places.map((place) => ({ place, ...getAnswer(from, kinds) }));
  const ink = from.flag() ? getInk(from) : undefined;
  return { name, assessment, owner, startedAt: start * SECOND, handedInAt: end * SECOND, answers, length, ink };
}

export function putName(out: BitWriter, { device, incarnation, seq }: ResultName): void {
  out.hex(device);
  out.hex(incarnation);
  out.number(seq);
}

export function getName(from: BitReader): ResultName {
  return { device: from.hex(8), incarnation: from.hex(4), seq: from.number() };
}

function putOwner(out: BitWriter, { pupil, profile, nickname }: ResultOwner): void {
  out.text(pupil ?? '');
  out.hex(profile);
  out.text(nickname);
}

function getOwner(from: BitReader): ResultOwner {
  const [pupil, profile, nickname] = [from.text(MOST_TEXT), from.hex(4), from.text(MOST_TEXT)];
  return { ...(pupil !== '' && { pupil }), profile, nickname };
}

/** Each place as one of those that are left, all in one number: a shuffled order of 20 takes 62 bits, a fixed one takes one. */
function putPlaces(out: BitWriter, places: readonly number[], length: number): void {
  const inOrder = places.every((place, i) => place === i);
  out.flag(inOrder);
  if (inOrder) return;
  const left = Array.from({ length }, (_, place) => place);
  let [number, ways] = [0n, 1n];
  for (const place of places) {
    number += BigInt(left.indexOf(place)) * ways;
    ways *= BigInt(left.length);
    left.splice(left.indexOf(place), 1);
  }
  for (let over = ways - 1n; over > 0n; over >>= 1n, number >>= 1n) out.bits(Number(number & 1n), 1);
}

function getPlaces(from: BitReader, count: number, length: number): readonly number[] {
  const left = Array.from({ length }, (_, place) => place);
  if (from.flag()) return left.slice(0, count);
  const ways = left.slice(length - count).reduce((product, place) => product * BigInt(place + 1), 1n);
  let [number, weight] = [0n, 1n];
  for (let over = ways - 1n; over > 0n; over >>= 1n, weight <<= 1n) if (from.flag()) number += weight;
  if (number >= ways) throw new RefusedMessageError('damaged');
  return Array.from({ length: count }, () => {
    const choices = BigInt(left.length);
    const [place = 0] = left.splice(Number(number % choices), 1);
    number /= choices;
    return place;
  });
}

function seconds(ms: number): number {
  return Math.min(LATEST, Math.max(0, Math.floor(ms / SECOND)));
}
