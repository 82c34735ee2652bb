/** Children who make one mistake all the time: each works on paper, in columns or by heart, as the app's rules do not. */
import type { Question } from '../../src/core/practice/question.ts';
import { kindOf } from '../../src/core/practice/questions/registry.ts';
import type { SlipId } from '../../src/core/practice/slips/slip.ts';
import type { Random } from '../../src/core/ports.ts';
import { integerBetween } from '../../src/core/random.ts';

export interface Child {
  readonly slip: SlipId;
  /** What it writes; undefined where its mistake does not show in this question. */
  answer(question: Question, random: Random): { readonly text: string; readonly mirrored?: readonly number[] } | undefined;
}

const PROMPT = /^(−?)([\d.]+) ([+−×÷]) ([\d.]+) =$/;

function read(question: Question) {
  const kind = kindOf(question);
  const prompt = kind.prompt(question);
  const [, minus, a = '', sign = '', b = ''] = (typeof prompt === 'string' ? PROMPT.exec(prompt) : null) ?? [];
  return { below: minus !== '', a, sign, b, right: kind.answer(question) };
}

const either = <T>(random: Random, ...choices: readonly T[]): T => choices[integerBetween(random, 0, choices.length - 1)]!;
const reversed = (text: string): string => [...text].reverse().join('');
const bare = (digits: string): string => digits.replace(/^0+(?=\d)/, '');

/** Two numbers under each other, the ones at the right; the point, where there is one, is put back afterwards. */
function inColumns(question: Question, sign: string, work: (pairs: [number, number][]) => string): { text: string } | undefined {
  const { below, a, b, sign: asked } = read(question);
  if (below || asked !== sign || (sign === '−' && Number(b) > Number(a))) return undefined;
  const decimal = `${a}${b}`.includes('.');
  const digits = (text: string) => (decimal ? Number(text).toFixed(1).replace('.', '') : text);
  const length = Math.max(digits(a).length, digits(b).length);
  const [top, bottom] = [digits(a).padStart(length, '0'), digits(b).padStart(length, '0')];
  const written = work([...reversed(top)].map((digit, i) => [Number(digit), Number(reversed(bottom)[i])]));
  const whole = bare(written.padStart(2, '0'));
  return { text: decimal ? `${bare(written.padStart(2, '0').slice(0, -1))}.${written.slice(-1)}` : whole };
}

export const children: readonly Child[] = [
  {
    slip: 'dropped-carry',
    answer: (question) => inColumns(question, '+', (pairs) => reversed(pairs.map(([x, y]) => (x + y) % 10).join(''))),
  },
  {
    slip: 'smaller-from-larger',
    answer: (question) => inColumns(question, '−', (pairs) => reversed(pairs.map(([x, y]) => Math.abs(x - y)).join(''))),
  },
  {
    slip: 'borrow-not-paid',
    answer: (question) => inColumns(question, '−', (pairs) => reversed(pairs.map(([x, y]) => (x < y ? x + 10 : x) - y).join(''))),
  },
  {
    slip: 'borrow-across-zero',
    answer(question) {
      let met = false;
      const written = inColumns(question, '−', (pairs) => {
        const top = pairs.map(([x]) => x);
        return reversed(pairs.map(([, y], i) => {
          const x = top[i]!;
          if (x >= y) return x - y;
          met ||= x === 0;
          // With a second zero to borrow from, it becomes a nine; else nothing is left of nothing.
          if (x === 0 && top[i + 1] !== 0) return 0;
          top[i + 1] = top[i + 1] === 0 ? 9 : top[i + 1]! - 1;
          return x + 10 - y;
        }).join(''));
      });
      return met ? written : undefined;
    },
  },
  {
    slip: 'neighbouring-fact',
    answer(question, random) {
      const { a, sign, b, right } = read(question);
      if (sign === '÷') return b === '1' ? undefined : { text: String(Math.max(1, Number(right) + either(random, 1, -1))) };
      if (sign !== '×' || a === '1' || b === '1') return undefined;
      return { text: String(Number(right) + either(random, 1, -1) * Number(either(random, a, b))) };
    },
  },
  {
    slip: 'off-by-one',
    answer(question, random) {
      const { sign, right } = read(question);
      if (sign !== '+' && sign !== '−') return undefined;
      const [whole = '', tenths] = right.split('.');
      if (tenths !== undefined) return { text: `${whole}.${either(random, Number(tenths) + 1, Number(tenths) - 1)}`.replace('.10', '.9') };
      return question.kind === 'decimals' ? undefined : { text: String(Number(right) + either(random, 1, -1)) };
    },
  },
  {
    slip: 'other-operation',
    answer(question) {
      const { below, a, sign, b } = read(question);
      const [x, y] = [below ? -Number(a) : Number(a), Number(b)];
      const other = { '+': below ? x - y : Math.abs(x - y), '−': x + y, '×': x + y, '÷': x - y }[sign];
      return other === undefined || (other < 0 && !below) ? undefined : { text: String(Number(other.toFixed(1))) };
    },
  },
  {
    slip: 'digits-swapped',
    answer(question) {
      const { right } = read(question);
      return /^\d\d$/.test(right) ? { text: reversed(right) } : undefined;
    },
  },
  {
    slip: 'mirrored-digit',
    answer(question) {
      const { right } = read(question);
      const place = right.search(/[2569]/);
      if (place < 0) return undefined;
      const turned = { 2: 5, 5: 2, 6: 9, 9: 6 }[right.charAt(place)];
      return { text: `${right.slice(0, place)}${turned}${right.slice(place + 1)}`, mirrored: [place] };
    },
  },
  {
    slip: 'sign-dropped',
    answer: (question) => (read(question).right.startsWith('-') ? { text: read(question).right.slice(1) } : undefined),
  },
  {
    slip: 'point-misplaced',
    answer: (question) => (read(question).right.includes('.') ? { text: bare(read(question).right.replace('.', '')) } : undefined),
  },
  {
    slip: 'tenths-apart',
    answer(question) {
      const { a, sign, b } = read(question);
      const [x = '', dx = '', y = '', dy = ''] = `${a}.${b}`.split('.');
      if (question.kind !== 'decimals' || sign !== '+' || Number(dx) + Number(dy) < 10) return undefined;
      return { text: `${Number(x) + Number(y)}.${Number(dx) + Number(dy)}` };
    },
  },
  {
    slip: 'points-not-lined-up',
    answer(question) {
      const { a, sign, b } = read(question);
      if (question.kind !== 'decimals' || !b.endsWith('.0')) return undefined;
      const shifted = Number(b) / 10;
      const text = String(Number((sign === '+' ? Number(a) + shifted : Number(a) - shifted).toFixed(1)));
      return text.startsWith('-') ? undefined : { text };
    },
  },
];
