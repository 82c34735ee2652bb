import type { ResultAnswer } from '../../assessment/result.ts';
import { REMAINDER } from '../../attempt/marking.ts';
import { SMALL, type BitReader, type BitWriter } from '../bits.ts';
import { RefusedMessageError } from '../refused.ts';
import { getAnswerText, putAnswerText } from './answer-text.ts';
import { getQuestion, putQuestion } from './questions.ts';
import { confidence, nearestStep, time } from './scales.ts';

/** Places are part of the format: there is room for one more. */
const BY = ['pen', 'keypad', 'tap'] as const;
const MOST_MIRRORED = 64;

/**
 * One bit says that this is a plain answer: by pen, surely read as it counts, nothing mirrored, disputed or drawn. That leaves
 * the text, the confidence and two times: some 29 bits.
 */
export function putAnswer(out: BitWriter, answer: ResultAnswer, kinds: readonly string[]): void {
  const { text, by, reading, mirrored, disputed, question } = answer;
  const drawn = kinds.length > 0;
  const plain = by === 'pen' && reading !== undefined && !reading.unsure && reading.text === firstPaper(text)
    && mirrored.length === 0 && disputed === undefined && (question !== undefined) === drawn;
  out.flag(plain);
  putAnswerText(out, text);
  putStep(out, time, answer.thinking);
  putStep(out, time, answer.writing);
  if (plain) {
    putStep(out, confidence, reading.confidence);
  } else {
    putRest(out, answer, drawn);
  }
  if (question) putQuestion(out, question, kinds);
}

export function getAnswer(from: BitReader, kinds: readonly string[]): Omit<ResultAnswer, 'place'> {
  const plain = from.flag();
  const text = getAnswerText(from);
  const thinking = getStep(from, time);
  const writing = getStep(from, time);
  // Most answers are plain, and a gradebook has hundreds of thousands: nothing is built that is not kept.
  if (plain) {
    const reading = { text: firstPaper(text), confidence: getStep(from, confidence), unsure: false };
    if (kinds.length === 0) return { text, thinking, writing, by: 'pen', mirrored: [], reading };
    return { text, thinking, writing, by: 'pen', mirrored: [], reading, question: getQuestion(from, kinds) };
  }
  const { asked, ...rest } = getRest(from, text, kinds.length > 0);
  return { text, thinking, writing, ...rest, ...(asked && { question: getQuestion(from, kinds) }) };
}

function putRest(out: BitWriter, { text, by, reading, mirrored, disputed, question }: ResultAnswer, drawn: boolean): void {
  out.bits(BY.indexOf(by), 2);
  out.flag(reading !== undefined);
  if (reading) {
    putStep(out, confidence, reading.confidence);
    out.flag(reading.unsure);
    const same = reading.text === firstPaper(text);
    out.flag(same);
    if (!same) putAnswerText(out, reading.text);
  }
  out.number(mirrored.length, SMALL);
  for (const place of mirrored) out.number(place, SMALL);
  out.flag(disputed !== undefined);
  if (disputed !== undefined) putAnswerText(out, disputed);
  if (drawn) out.flag(question !== undefined);
}

function getRest(from: BitReader, text: string, drawn: boolean): Omit<ResultAnswer, 'place' | 'text' | 'thinking' | 'writing' | 'question'> & { asked?: boolean } {
  const by = BY[from.bits(2)];
  if (by === undefined) throw new RefusedMessageError('damaged');
  const reading = from.flag() ? getReading(from, text) : undefined;
  const mirrored = Array.from({ length: from.number(MOST_MIRRORED, SMALL) }, () => from.number(undefined, SMALL));
  const disputed = from.flag() ? getAnswerText(from) : undefined;
  const asked = drawn && from.flag();
  return { by, mirrored, asked, ...(reading && { reading }), ...(disputed !== undefined && { disputed }) };
}

function getReading(from: BitReader, text: string): NonNullable<ResultAnswer['reading']> {
  const [sure, unsure, same] = [getStep(from, confidence), from.flag(), from.flag()];
  return { text: same ? firstPaper(text) : getAnswerText(from), confidence: sure, unsure };
}

interface Scale {
  readonly bits: number;
  readonly steps: readonly number[];
}

function putStep(out: BitWriter, { bits, steps }: Scale, value: number): void {
  out.bits(nearestStep(steps, value), bits);
}

function getStep(from: BitReader, { bits, steps }: Scale): number {
  return steps[from.bits(bits)] ?? 0;
}

/** What was read is the first paper's, where there are two. */
function firstPaper(text: string): string {
  const end = text.indexOf(REMAINDER);
  return end < 0 ? text : text.slice(0, end);
}
