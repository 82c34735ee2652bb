/** Checks answers in another way than the app finds them: puts them into the question and looks whether it is true. */
import { BOX, type Prompt } from '../../../src/core/practice/question.ts';

/** A prompt in one line, for patterns: `7 + □ = 12`, `double 7`, `worth 3 in 352`. */
export function line(prompt: Prompt): string {
  if (typeof prompt === 'string') return prompt;
  if (prompt.ask === 'order') return `order ${prompt.numbers.join(' ').replaceAll('-', '−')}`;
  return prompt.ask === 'worth' ? `worth ${prompt.digit} in ${prompt.number}` : `${prompt.ask} ${prompt.number}`;
}

/** Whether `answer` is right, and no number, sign or order beside it. */
export function confirms(prompt: Prompt, answer: string): boolean {
  if (/^[<=>]$/.test(answer)) return ['<', '=', '>'].every((sign) => holds(String(prompt), sign) === (sign === answer));
  if (typeof prompt !== 'string' && prompt.ask === 'order') return isOrderOf(answer.split(' '), prompt.numbers.map(String));
  if (answer.includes(' r ')) return isDividedInto(prompt, answer);
  if (typeof prompt !== 'string' && 'numbers' in prompt) return false;
  const given = tenths(answer);
  return isTrue(prompt, given) && !isTrue(prompt, given + 1n) && !isTrue(prompt, given - 1n);
}

const EQUATION = /^(−?[\d.]+|□) ([+−×÷]) ([\d.]+|□) =(?: (−?[\d.]+|□))?$/;

/** In whole tenths, as no rounding has a place in marking. */
type Asked = Exclude<Prompt, string | { readonly numbers: readonly number[] }>;

function isTrue(prompt: string | Asked, answer: bigint): boolean {
  if (typeof prompt !== 'string') return isTrueInWords(prompt, answer);
  const [, left = '', sign, right = '', end = BOX] = EQUATION.exec(prompt) ?? [];
  if ([left, right, end].filter((part) => part === BOX).length !== 1) throw new Error(`No question: ${prompt}`);
  const [a, b, c] = [left, right, end].map((part) => (part === BOX ? answer : tenths(part))) as [bigint, bigint, bigint];
  if (sign === '+') return a + b === c;
  if (sign === '−') return b + c === a;
  return sign === '×' ? a * b === 10n * c : b !== 0n && b * c === 10n * a;
}

function holds(prompt: string, sign: string): boolean {
  const [first = '', second = ''] = prompt.split(' ○ ');
  const difference = tenths(second) - tenths(first);
  if (sign === '=') return difference === 0n;
  return sign === '<' ? difference > 0n : difference < 0n;
}

/** The very numbers, each larger than the one before it. */
function isOrderOf(given: readonly string[], numbers: readonly string[]): boolean {
  return given.length === numbers.length && numbers.every((number) => given.includes(number))
    && given.every((number, place) => place === 0 || tenths(given[place - 1] ?? '') < tenths(number));
}

/** `17 ÷ 5 =` and `3 r 2`: put together again, and nothing left that could still be divided. */
function isDividedInto(prompt: Prompt, answer: string): boolean {
  const [, dividend = '', divisor = ''] = /^(\d+) ÷ (\d+) =$/.exec(String(prompt)) ?? [];
  const [quotient = '', left = ''] = answer.split(' r ');
  return BigInt(divisor) * BigInt(quotient) + BigInt(left) === BigInt(dividend) && BigInt(left) < BigInt(divisor);
}

function isTrueInWords(prompt: Asked, answer: bigint): boolean {
  if (prompt.ask !== 'worth') {
    const number = 10n * BigInt(prompt.number);
    if (prompt.ask === 'double') return answer - number === number;
    return prompt.ask === 'half' ? answer + answer === number : answer === number;
  }
  const alone = String(prompt.number).replace(/\d/g, (digit) => (Number(digit) === prompt.digit ? digit : '0'));
  return prompt.digit !== 0 && answer === tenths(alone);
}

function tenths(text: string): bigint {
  const [whole = '', tenth = '0'] = text.replace('−', '-').split('.');
  if (!/^-?\d+$/.test(whole) || !/^\d$/.test(tenth)) throw new Error(`Not a number with one decimal place at most: ${text}`);
  const size = 10n * BigInt(whole.replace('-', '')) + BigInt(tenth);
  return whole.startsWith('-') ? -size : size;
}
