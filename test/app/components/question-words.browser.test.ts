import { expect } from '@open-wc/testing';
import { askedWords, wordsOf } from '../../../src/app/components/question-words.ts';

const asked = (kind: string, ...operands: number[]) => {
  const { before, after, spoken } = askedWords({ kind, operands });
  return [before, after, spoken].map((words) => words?.replaceAll('\u00a0', ' '));
};

describe('the words of a question', () => {
  it('stand around the answer', () => {
    expect(asked('addition', 7, 5)).to.deep.equal(['7 + 5 =', '', undefined]);
    expect(asked('missing-number', 7, 5, 1)).to.deep.equal(['7 +', '= 12', '7 plus what is 12']);
    expect(asked('missing-number', 8, -3, 0)).to.deep.equal(['', '− 3 = 5', 'what minus 3 is 5']);
    expect(asked('missing-factor', 4, 7, 1)).to.deep.equal(['4 ×', '= 28', '4 times what is 28']);
  });

  it('are sentences where signs would not do', () => {
    expect(asked('doubles', 7)[0]).to.equal('Double 7 =');
    expect(asked('halves', 14)[0]).to.equal('Half of 14 =');
    expect(asked('place-value', 47)[0]).to.equal('4 tens and 7 ones =');
    expect(asked('place-value', 301)[0]).to.equal('3 hundreds and 1 one =');
    expect(asked('place-value', 1010)[0]).to.equal('1 thousand and 1 ten =');
    expect(asked('digit-value', 352, 2)[0]).to.equal('The 3 in 352 is worth');
  });

  it('are missing for a question that this version cannot ask', () => {
    expect(wordsOf({ kind: 'fractions', operands: [1, 2] })).to.equal(undefined);
    expect(wordsOf({ kind: 'halves', operands: [7] })).to.equal(undefined);
  });
});
