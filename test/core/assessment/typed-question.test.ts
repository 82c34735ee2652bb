import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readQuestion } from '../../../src/core/assessment/typed-question.ts';
import { kindOf } from '../../../src/core/practice/questions/registry.ts';
import { askFor, skills } from '../../../src/core/practice/skills.ts';
import { mulberry32 } from '../../../src/core/random.ts';

/** What a teacher types, how it is asked, and the right answer. */
const typed: readonly (readonly [string, string, string])[] = [
  ['7 + 5', '7 + 5 =', '12'],
  ['7+5=', '7 + 5 =', '12'],
  ['12-5', '12 − 5 =', '7'],
  ['12 – 0', '12 − 0 =', '12'],
  ['6 x 8 = ?', '6 × 8 =', '48'],
  ['6*8', '6 × 8 =', '48'],
  ['56:8', '56 ÷ 8 =', '7'],
  ['17 / 5', '17 ÷ 5 =', '3 r 2'],
  ['7 + ? = 12', '7 + □ = 12', '5'],
  ['__ - 3 = 5', '□ − 3 = 5', '8'],
  ['8 - _ = 5', '8 − □ = 5', '3'],
  ['4 x □ = 28', '4 × □ = 28', '7'],
  ['3 - 5', '3 − 5 =', '-2'],
  ['-3 + 5', '−3 + 5 =', '2'],
  ['0,7 + 0,5', '0.7 + 0.5 =', '1.2'],
  ['1.2 - 0.5', '1.2 − 0.5 =', '0.7'],
  ['7 o 9', '7 ○ 9', '<'],
  ['0.5 ? 0,5', '0.5 ○ 0.5', '='],
];

for (const [text, prompt, answer] of typed) {
  test(`"${text}" asks ${prompt} and wants ${answer}`, () => {
    const question = readQuestion(text);
    assert.ok(question);
    const kind = kindOf(question);
    assert.deepEqual([kind.prompt(question), kind.answer(question)], [prompt, answer]);
  });
}

test('numbers in a row are to be put in order', () => {
  for (const text of ['9, 3, 7', '9,3,7', '9 3 7', '9;3;7']) {
    assert.deepEqual(readQuestion(text), { kind: 'order', operands: [9, 3, 7] });
  }
});

const refused = [
  '', ' ', '7', '7 +', 'seven plus five', '7 + 5 + 3', '7 + 5 = 12', '7 + □ = 3', '5 x □ = 28', '0 x □ = 0', '□ + □ = 8', '8 ÷ 0',
  '8 - □ = 8', '1.25 + 1', '0.2 - 0.7', '3 7 9', '9 9 3', '1 2', '1000000 + 1', '999999 + 1', '1000 x 1000', '7 + -5', '<img src=x>',
];

for (const text of refused) {
  test(`"${text}" is nothing that can be asked`, () => assert.equal(readQuestion(text), undefined));
}

test('what any skill asks in signs can be typed as it stands there', () => {
  fc.assert(fc.property(fc.constantFrom(...skills), fc.nat(), (skill, seed) => {
    const question = askFor(skill, mulberry32(seed));
    const kind = kindOf(question);
    const prompt = kind.prompt(question);
    fc.pre(typeof prompt === 'string');
    const read = readQuestion(prompt as string);
    assert.ok(read, prompt as string);
    assert.equal(kindOf(read).prompt(read), prompt);
    assert.equal(kindOf(read).answer(read), kind.answer(question));
  }), { numRuns: 2000 });
});

test('whatever is typed is asked and answered, or refused', () => {
  const signs = fc.string({ unit: fc.constantFrom(...'0123456789+-x:=?.,; o□'), maxLength: 14 });
  fc.assert(fc.property(signs, (text) => {
    const question = readQuestion(text);
    if (question) assert.notEqual(kindOf(question).answer(question), '');
  }), { numRuns: 5000 });
});
