import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ForeignSignError, isAnswer, isWritable, mark, PRACTICE } from '../../../src/core/attempt/marking.ts';
import { kindOf, UnknownQuestionKindError } from '../../../src/core/practice/questions/registry.ts';
import { askFor, skills } from '../../../src/core/practice/skills.ts';
import { mulberry32 } from '../../../src/core/random.ts';

const seven = { kind: 'addition', operands: [3, 4] };
const none = { kind: 'subtraction', operands: [5, 5] };

describe('marking', () => {
  it('takes the right number and no other', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(...skills), fc.nat(200), (seed, skill, given) => {
        const question = askFor(skill, mulberry32(seed));
        assert.equal(mark(question, kindOf(question).answer(question)), 'right');
        if (!isAnswer(String(given), kindOf(question))) return;
        assert.equal(
          mark(question, String(given)) === 'right',
          Number(kindOf(question).answer(question)) === given,
        );
      }),
    );
  });

  it('does not mind zeros in front', () => {
    assert.equal(mark(seven, '07'), 'right');
    assert.equal(mark(seven, '70'), 'wrong');
    assert.equal(mark(none, '00'), 'right');
  });

  it('finds an empty paper wrong, even where the answer is 0', () => {
    assert.equal(mark(seven, ''), 'wrong');
    assert.equal(mark(none, ''), 'wrong');
  });

  it('counts a mirrored digit as the digit that it is, unless the rules are stricter', () => {
    assert.equal(mark(seven, '7', [0]), 'right');
    assert.equal(mark(seven, '7', [0], { ...PRACTICE, mirroredCounts: false }), 'wrong');
    assert.equal(mark(seven, '7', [], { ...PRACTICE, mirroredCounts: false }), 'right');
    assert.equal(mark(seven, '3', [0]), 'wrong');
  });

  it('is not fooled by a number too long for a float', () => {
    assert.equal(mark({ kind: 'addition', operands: [2 ** 53 - 2, 1] }, '9007199254740991'), 'right');
    assert.equal(mark({ kind: 'addition', operands: [2 ** 53 - 2, 1] }, '9007199254740992'), 'wrong');
  });

  it('refuses signs that nobody can write here', () => {
    for (const text of ['-7', '7.0', ' 7', '7a', '0x7', '７', '1e1']) {
      assert.throws(() => mark(seven, text), ForeignSignError, text);
    }
    assert.throws(() => mark({ kind: 'fractions', operands: [] }, '7'), UnknownQuestionKindError);
  });

  it('needs both numbers of a division that leaves something over', () => {
    const question = { kind: 'remainder', operands: [17, 5] };
    assert.equal(mark(question, '3 r 2'), 'right');
    assert.equal(mark(question, '03 r 2', [1]), 'right');
    for (const text of ['3 r ', ' r 2', '2 r 3', '3 r 7', '']) assert.equal(mark(question, text), 'wrong', text);
    for (const text of ['3', '3 2', '3 r 2 r 1', '3r2', '3 r -2']) assert.throws(() => mark(question, text), ForeignSignError, text);
  });

  it('takes one sign between two numbers, and no other', () => {
    const question = { kind: 'compare', operands: [7, 9] };
    assert.deepEqual(['<', '=', '>', ''].map((sign) => mark(question, sign)), ['right', 'wrong', 'wrong', 'wrong']);
    for (const text of ['<<', '7', '≤']) assert.throws(() => mark(question, text), ForeignSignError, text);
  });

  it('takes all the numbers in their order', () => {
    const question = { kind: 'order', operands: [9, -3, 0.5] };
    assert.equal(mark(question, '-3 0.5 9'), 'right');
    for (const text of ['-3 9 0.5', '-3 0.5', '-3 0.5 9 9', '9', '']) assert.equal(mark(question, text), 'wrong', text);
    for (const text of ['-3<0.5<9', '3 r 2']) assert.throws(() => mark(question, text), ForeignSignError, text);
  });

  it('knows what each alphabet can write', () => {
    assert.ok(isWritable('−12', 'signed') && isWritable('-12', 'signed') && !isWritable('1-2', 'signed'));
    assert.ok(isWritable('1,5', 'decimal') && isWritable('.5', 'decimal') && isWritable('-1.5', 'decimal') && !isWritable('1.2.3', 'decimal'));
    assert.ok(isWritable('', 'whole') && !isWritable('−1', 'whole') && !isWritable('1.5', 'whole'));
  });
});
