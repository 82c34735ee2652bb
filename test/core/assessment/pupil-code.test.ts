import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { newPupilCode, readPupilCode } from '../../../src/core/assessment/pupil-code.ts';
import { mulberry32 } from '../../../src/core/random.ts';

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codes = fc.integer().map((seed) => newPupilCode(mulberry32(seed), () => false));

describe('a pupil’s code', () => {
  it('with one sign wrong, or two neighbours that changed places, is nobody’s', () => {
    fc.assert(fc.property(codes, fc.nat(4), fc.constantFrom(...SIGNS), (code, place, sign) => {
      const wrong = code.slice(0, place) + sign + code.slice(place + 1);
      if (wrong !== code) assert.equal(readPupilCode(wrong), undefined);
      const [a = '', b = ''] = [code[place], code[place + 1]];
      const swapped = code.slice(0, place) + b + a + code.slice(place + 2);
      if (swapped !== code && place < 3) assert.equal(readPupilCode(swapped), undefined);
    }), { numRuns: 2000 });
  });

  it('is read however it is typed: small, in groups, with an O for a 0 and an l for a 1', () => {
    fc.assert(fc.property(codes, (code) => {
      const typed = ` ${code.slice(0, 2)}-${code.slice(2)} `.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
      assert.equal(readPupilCode(typed), code);
    }));
  });

  it('spells no word, and is given once', () => {
    const given = new Set<string>();
    const random = mulberry32(1);
    for (let i = 0; i < 5000; i++) {
      const code = newPupilCode(random, (one) => given.has(one));
      assert.ok(/^[0-9A-HJKMNP-TV-Z]{5}$/.test(code) && !/[A-Z]{3}/.test(code), code);
      given.add(code);
    }
    assert.equal(given.size, 5000);
  });

  it('is not found in anything else, however long', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const read = readPupilCode(text);
      assert.ok(read === undefined || /^[0-9A-Z]{5}$/.test(read));
    }));
    assert.equal(readPupilCode('7'.repeat(10_000_000)), undefined);
  });
});
