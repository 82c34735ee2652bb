import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { lockOf, opens, PICTURES, SEQUENCE, type Picture } from '../../../src/core/crew/pictures.ts';

const picture = fc.constantFrom(...PICTURES);
const sequence = fc.array(picture, { minLength: SEQUENCE, maxLength: SEQUENCE });

describe('the pictures of a child', () => {
  it('open with the same three in the same order, and with no others', () => {
    fc.assert(fc.property(sequence, sequence, fc.string(), (mine, other, salt) => {
      assert.equal(opens(lockOf(mine, salt), other), mine.join() === other.join());
    }));
  });

  it('are all told apart', () => {
    const all: Picture[][] = PICTURES.flatMap((a) => PICTURES.flatMap((b) => PICTURES.map((c) => [a, b, c])));
    assert.equal(new Set(all.map((pictures) => lockOf(pictures, 'salt').hash)).size, 729);
  });

  it('stand nowhere in what is stored, and look different for each child', () => {
    const lock = lockOf(['sun', 'moon', 'star'], 'a');
    assert.ok(PICTURES.every((name) => !JSON.stringify(lock).includes(name)));
    assert.notEqual(lock.hash, lockOf(['sun', 'moon', 'star'], 'b').hash);
  });
});
