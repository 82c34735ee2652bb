import { AssessmentSchema, MOST_QUESTIONS } from '../../assessment/assessment-schema.ts';
import type { Assessment, Part, Rules } from '../../assessment/assessment.ts';
import type { BitReader, BitWriter } from '../bits.ts';
import { RefusedMessageError } from '../refused.ts';
import { checked, newBody } from './checked.ts';
import { getKinds, getNumber, getQuestion, putKinds, putNumber, putQuestion } from './questions.ts';

const VERSION = 1;
const MOST_PARTS = 60;

/** Bytes. */
const MOST_TEXT = 1000;

/** Places are part of the format: add at the end, take none away. */
const SHOWS = ['each', 'answers', 'score', 'nothing'] as const;

export function encodeAssessment(assessment: Assessment): Uint8Array {
  const { id, revision, title, questions, parts } = assessment;
  const out = newBody(VERSION);
  out.hex(id);
  out.number(revision);
  out.text(title);
  putRules(out, assessment);
  const kinds = putKinds(out, questions);
  out.number(questions.length);
  for (const question of questions) putQuestion(out, question, kinds);
  out.number(parts.length);
  for (const part of parts) putPart(out, part);
  return out.done();
}

/** @throws RefusedMessageError */
export function decodeAssessment(body: Uint8Array): Assessment {
  return checked(body, VERSION, AssessmentSchema, (from) => {
    const [id, revision, title] = [from.hex(8), from.number(), from.text(MOST_TEXT)];
    const rules = getRules(from);
    const kinds = getKinds(from);
    const questions = Array.from({ length: from.number(MOST_QUESTIONS) }, () => getQuestion(from, kinds));
    const parts = Array.from({ length: from.number(MOST_PARTS) }, () => getPart(from));
    return { id, revision, title, ...rules, questions, parts };
  });
}

function putRules(out: BitWriter, { order, time, mirroredCounts, keypad, attempts, closes, passMark, shows, ink }: Rules): void {
  for (const flag of [order === 'shuffled', mirroredCounts, keypad, attempts === 'many', ink]) out.flag(flag);
  out.bits(SHOWS.indexOf(shows), 4);
  out.flag(time !== undefined);
  if (time) {
    out.flag(time.per === 'all');
    putNumber(out, time.ms);
  }
  for (const optional of [closes, passMark]) {
    out.flag(optional !== undefined);
    if (optional !== undefined) putNumber(out, optional);
  }
}

function getRules(from: BitReader): unknown & object {
  const [shuffled, mirroredCounts, keypad, many, ink] = [from.flag(), from.flag(), from.flag(), from.flag(), from.flag()];
  const shows = SHOWS[from.bits(4)];
  const time = from.flag() ? { per: from.flag() ? 'all' : 'question', ms: getNumber(from) } : undefined;
  const closes = from.flag() ? getNumber(from) : undefined;
  const passMark = from.flag() ? getNumber(from) : undefined;
  return {
    order: shuffled ? 'shuffled' : 'fixed', mirroredCounts, keypad, attempts: many ? 'many' : 'one', ink, shows,
    ...(time && { time }),
    ...(closes !== undefined && { closes }),
    ...(passMark !== undefined && { passMark }),
  };
}

function putPart(out: BitWriter, { skill, count, range }: Part): void {
  out.text(skill);
  out.number(count);
  out.text(range === undefined ? '' : JSON.stringify(range));
}

function getPart(from: BitReader): unknown {
  const [skill, count, range] = [from.text(MOST_TEXT), from.number(), from.text(MOST_TEXT)];
  return { skill, count, ...(range !== '' && { range: fromJson(range) }) };
}

/** The range of a skill is in the form of its kind, which only its schema knows; none is deeper than this. */
const DEEPEST = 8;

function fromJson(text: string): unknown {
  if (depthOf(text) > DEEPEST) throw new RefusedMessageError('damaged');
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (key === '__proto__') throw new RefusedMessageError('damaged');
      return value;
    });
  } catch (error) {
    throw new RefusedMessageError('damaged', { cause: error });
  }
}

function depthOf(json: string): number {
  let [depth, deepest] = [0, 0];
  for (const sign of json) {
    if ('[{'.includes(sign)) depth += 1;
    if (']}'.includes(sign)) depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
