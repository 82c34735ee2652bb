import { msg, str } from '@lit/localize';
import { digitsOf } from '../../core/practice/columns.ts';
import { BOX, CIRCLE, type Question, type WordPrompt } from '../../core/practice/question.ts';
import { MalformedQuestionError } from '../../core/practice/questions/operands.ts';
import { kindOf, UnknownQuestionKindError } from '../../core/practice/questions/registry.ts';
import { listOf, shownAnswer } from './formats.ts';

/** A question as it stands on the screen, around its answer: `7 +` … `= 12`. */
export interface QuestionWords {
  readonly before: string;
  readonly after: string;
  /** Asked in words, which take more room than signs. */
  readonly inWords: boolean;
  /** How it is read aloud, where the signs alone would not tell. */
  readonly spoken?: string;
  readonly answer: string;
}

const AT_THE_ANSWER = new RegExp(`[${BOX}${CIRCLE}]`);

/** @throws UnknownQuestionKindError, MalformedQuestionError */
export function askedWords(question: Question): QuestionWords {
  const kind = kindOf(question);
  const prompt = kind.prompt(question);
  const answer = kind.answer(question);
  if (typeof prompt !== 'string') return { before: sentence(prompt).replace(/ =$/, '\u00a0='), after: '', inWords: true, answer };
  const [before = '', after] = prompt.split(AT_THE_ANSWER).map((part) => part.trim());
  if (after === undefined) return { before, after: '', inWords: false, answer };
  return { before, after, inWords: false, spoken: spoken(prompt), answer };
}

/**
 * The same; undefined where this version of the app cannot ask it: a log may hold a question of a kind that only a newer
 * version knows, or one that is damaged.
 */
export function wordsOf(question: Question): QuestionWords | undefined {
  try {
    return askedWords(question);
  } catch (error) {
    if (error instanceof UnknownQuestionKindError || error instanceof MalformedQuestionError) return undefined;
    throw error;
  }
}

/** The whole question for a voice: `7 plus what is 12?`, `7 plus 5 is what?` */
export function questionAloud(question: Question): string {
  return `${aloud(question, msg('what'))}?`;
}

/** The question with its answer: `7 plus 5 is 12.` */
export function solutionAloud(question: Question): string {
  return `${aloud(question, shownAnswer(kindOf(question).answer(question)).replace(' r ', ` ${msg('remainder')} `))}.`;
}

function aloud(question: Question, answer: string): string {
  const prompt = kindOf(question).prompt(question);
  const words = typeof prompt === 'string' && prompt.includes(CIRCLE) ? prompt.replace(CIRCLE, signAloud(answer)) : typeof prompt !== 'string' ? `${sentence(prompt).replace(/=$/, msg('is'))} ${BOX}`
    : spoken(prompt.includes(BOX) ? prompt : `${prompt} ${BOX}`, BOX);
  // A voice reads − as a dash, or not at all.
  return words.replace(BOX, answer).replace(/[−-](?=\d)/g, `${msg('minus')} `).replaceAll('\u00a0', ' ');
}

function signAloud(sign: string): string {
  const signs: Readonly<Record<string, string>> = { '<': msg('is less than'), '=': msg('is the same as'), '>': msg('is more than') };
  return signs[sign] ?? msg('is less than, the same as, or more than');
}

function sentence(prompt: WordPrompt): string {
  switch (prompt.ask) {
    case 'double':
      return msg(str`Double ${prompt.number} =`);
    case 'half':
      return msg(str`Half of ${prompt.number} =`);
    case 'number-of':
      return `${listOf(places(prompt.number))} =`;
    case 'worth':
      return msg(str`The ${prompt.digit} in ${prompt.number} is worth`);
    case 'order':
      return msg('Smallest first:');
  }
}

/** `4 tens`, `7 ones`, each kept in one line; what there is none of is not named. */
function places(number: number): string[] {
  const [ones = 0, tens = 0, hundreds = 0, thousands = 0] = digitsOf(number);
  return [
    thousands === 1 ? msg('1 thousand') : thousands > 1 ? msg(str`${thousands} thousands`) : '',
    hundreds === 1 ? msg('1 hundred') : hundreds > 1 ? msg(str`${hundreds} hundreds`) : '',
    tens === 1 ? msg('1 ten') : tens > 1 ? msg(str`${tens} tens`) : '',
    ones === 1 ? msg('1 one') : ones > 1 ? msg(str`${ones} ones`) : '',
  ].filter((words) => words !== '').map((words) => words.replace(' ', '\u00a0'));
}

/** `7 plus what is 12`, or which sign goes between two numbers: a screen reader would name the box after its shape. */
function spoken(prompt: string, box = msg('what')): string {
  const [first, second] = prompt.split(CIRCLE).map((number) => number.trim());
  if (second !== undefined) return msg(str`Which sign goes between ${first} and ${second}?`);
  const words: Readonly<Record<string, string>> = {
    '+': msg('plus'),
    '−': msg('minus'),
    '×': msg('times'),
    '÷': msg('divided by'),
    '=': msg('is'),
    [BOX]: box,
  };
  return prompt.split(' ').map((sign) => words[sign] ?? sign).join(' ');
}
