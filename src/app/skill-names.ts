import { msg, str } from '@lit/localize';

export interface SkillName {
  /** What it looks like, for whoever does not read yet; □ is an empty box, (5) a digit that is meant among others. */
  readonly sign: string;
  readonly name: string;
}

/** How a skill of the syllabus is called on the screen; one that has no name here shows its id. */
export function skillName(id: string): SkillName {
  return NAMES[id]?.() ?? { sign: '?', name: id };
}

const table = (times: number): SkillName => ({ sign: `× ${times}`, name: msg(str`Table of ${times}`) });
const plus = (most: string): SkillName => ({ sign: `+ ${most}`, name: msg(str`Plus to ${most}`) });
const minus = (most: string): SkillName => ({ sign: `− ${most}`, name: msg(str`Minus to ${most}`) });
const bonds = (whole: number): SkillName => ({ sign: `□+□=${whole}`, name: msg(str`Pairs that make ${whole}`) });
const compare = (sign: string, most: string): SkillName => ({ sign, name: msg(str`Which is more, to ${most}`) });
const order = (sign: string, most: string): SkillName => ({ sign, name: msg(str`In order, to ${most}`) });
const columns = (sign: string, digits: number): SkillName =>
  ({ sign, name: sign.includes('+') ? msg(str`Plus in columns, ${digits} digits`) : msg(str`Minus in columns, ${digits} digits`) });
const missing = (sign: string, most: number): SkillName => ({ sign, name: msg(str`Missing number to ${most}`) });

const NAMES: Readonly<Record<string, () => SkillName>> = {
  'add-to-10': () => plus('10'),
  'subtract-to-10': () => minus('10'),
  'bonds-to-10': () => bonds(10),
  'missing-to-10': () => missing('3+□=7', 10),
  'add-to-20': () => plus('20'),
  'subtract-to-20': () => minus('20'),
  'compare-to-20': () => compare('7 ○ 9', '20'),
  'order-to-20': () => order('2<5<8', '20'),
  'doubles-to-10': () => ({ sign: '4+4', name: msg('Doubles') }),
  'halves-to-20': () => ({ sign: '8 → 4', name: msg('Halves') }),

  'tens-and-ones': () => ({ sign: '40+7', name: msg('Tens and ones') }),
  'compare-to-100': () => compare('35 ○ 53', '100'),
  'order-to-100': () => order('9<20<35', '100'),
  'bonds-to-20': () => bonds(20),
  'missing-to-20': () => missing('8+□=15', 20),
  'add-tens': () => ({ sign: '30+20', name: msg('Plus with tens') }),
  'add-ones': () => ({ sign: '34+5', name: msg('Plus with ones') }),
  'subtract-ones': () => ({ sign: '34−5', name: msg('Minus with ones') }),
  'add-to-100': () => plus('100'),
  'subtract-to-100': () => minus('100'),
  'table-2': () => table(2),
  'table-5': () => table(5),
  'table-10': () => table(10),
  'divide-2-5-10': () => ({ sign: '÷ 2 5 10', name: msg('Divide by 2, 5, 10') }),

  hundreds: () => ({ sign: '300+47', name: msg('Hundreds, tens, ones') }),
  'digits-to-1000': () => ({ sign: '3(5)2', name: msg('What a digit is worth') }),
  'compare-to-1000': () => compare('352○358', '1000'),
  'order-to-1000': () => order('5<50<500', '1000'),
  'bonds-to-100': () => bonds(100),
  'missing-to-100': () => missing('48+□=73', 100),
  'doubles-to-50': () => ({ sign: '24+24', name: msg('Big doubles') }),
  'halves-to-100': () => ({ sign: '48 → 24', name: msg('Big halves') }),
  'add-to-1000': () => plus('1000'),
  'subtract-to-1000': () => minus('1000'),
  'column-add-2': () => columns('27+15', 2),
  'column-subtract-2': () => columns('42−17', 2),
  'column-add-3': () => columns('358+267', 3),
  'column-subtract-3': () => columns('523−167', 3),
  'table-3': () => table(3),
  'table-4': () => table(4),
  'table-8': () => table(8),
  'divide-3-4-8': () => ({ sign: '÷ 3 4 8', name: msg('Divide by 3, 4, 8') }),

  'digits-to-10000': () => ({ sign: '4(3)52', name: msg('What a digit is worth') }),
  'table-6': () => table(6),
  'table-7': () => table(7),
  'table-9': () => table(9),
  'table-11': () => table(11),
  'table-12': () => table(12),
  'tables-to-12': () => ({ sign: '×', name: msg('All tables') }),
  'divide-to-12': () => ({ sign: '÷', name: msg('Divide, all tables') }),
  'missing-factors': () => ({ sign: '4×□=28', name: msg('Missing number in tables') }),
  'column-add-4': () => columns('2358+967', 4),
  'column-subtract-4': () => columns('4205−867', 4),
  'remainders-2-to-5': () => ({ sign: '7÷2=3 r1', name: msg('Divide with a remainder') }),
  'order-to-10000': () => order('9<…<9999', '10,000'),
  'compare-tenths': () => ({ sign: '0.7 ○ 1', name: msg('Which is more, in tenths') }),
  'tenths-to-1': () => ({ sign: '0.3', name: msg('Tenths to 1') }),
  'back-through-zero': () => ({ sign: '3−5', name: msg('Below zero') }),

  'times-10-and-100': () => ({ sign: '×10 ×100', name: msg('Times 10 and 100') }),
  'times-tens': () => ({ sign: '7×40', name: msg('Times tens') }),
  'missing-to-1000': () => missing('480+□', 1000),
  'remainders-to-12': () => ({ sign: '50÷8=6r2', name: msg('Divide with a remainder') }),
  'order-below-zero': () => ({ sign: '−5<0<5', name: msg('In order, below zero too') }),
  'tenths-to-10': () => ({ sign: '3.5+0.8', name: msg('Tenths to 10') }),
  'below-zero': () => ({ sign: '−4+7', name: msg('Plus and minus below zero') }),

  'digits-to-million': () => ({ sign: '43(5)268', name: msg('What a digit is worth') }),
  'times-two-digits': () => ({ sign: '7×23', name: msg('Times two digits') }),
  'divide-beyond-12': () => ({ sign: '84÷4', name: msg('Divide beyond the tables') }),
  'add-to-10000': () => ({ sign: '4600+900', name: msg('Plus with hundreds') }),
  'tenths-to-100': () => ({ sign: '46.5+8.7', name: msg('Tenths to 100') }),
  'across-zero': () => ({ sign: '−30+45', name: msg('Far below zero') }),
};
