import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ASTRONAUTS, astronautOf, readNickname } from '../../../src/core/crew/child.ts';

const letters = (text: string): number => [...new Intl.Segmenter().segment(text)].length;

describe('a nickname', () => {
  it('is what was typed, without what stands around it', () => {
    assert.equal(readNickname('  Zoë \n Marie '), 'Zoë Marie');
    assert.equal(readNickname('مريم'), 'مريم');
    assert.equal(readNickname('<img src=x onerror=alert(1)>'), '<img src=x onerror=a');
  });

  it('keeps an emoji of several signs in one piece', () => {
    const family = '👩‍👩‍👧‍👦';
    assert.equal(readNickname(family), family);
    assert.equal(readNickname(family.repeat(30)), family.repeat(20));
  });

  it('counts Latin letters as it counts all others', () => {
    const latin = fc.oneof(fc.integer({ min: 0x21, max: 0x7e }), fc.integer({ min: 0xc0, max: 0x24f })).map((code) => String.fromCharCode(code));
    fc.assert(fc.property(fc.string({ unit: latin, maxLength: 60 }), (text) => {
      const segments = Array.from(new Intl.Segmenter().segment(text.normalize('NFC')), ({ segment }) => segment);
      assert.equal(readNickname(text), segments.slice(0, 20).join(''));
    }));
  });

  it('has no marks that would turn the sentence around it', () => {
    assert.equal(readNickname('\u202Eevil\u202C \u2066x\u2069'), 'evil x');
    assert.equal(readNickname('\u0000\u200F'), '');
  });

  it('is nothing where nothing was typed', () => {
    assert.equal(readNickname(''), '');
    assert.equal(readNickname(' \t\n'), '');
  });

  it('is short, whatever came in: ten thousand letters, or one under ten thousand accents', () => {
    for (const long of ['a'.repeat(10_000), '😀'.repeat(10_000), `a${'\u0323'.repeat(10_000)}`]) {
      assert.ok(letters(readNickname(long)) <= 20 && readNickname(long).length <= 40);
    }
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const name = readNickname(text);
      assert.ok(letters(name) <= 20);
      assert.doesNotMatch(name, /[\p{Cc}\u202A-\u202E\u2066-\u2069]|^\s|\s$/u);
      assert.equal(readNickname(name), name);
    }));
  });
});

describe("a child's picture", () => {
  it('is the first one where only a newer version knows it', () => {
    assert.equal(astronautOf('teal-drop'), 'teal-drop');
    assert.equal(astronautOf('plaid-unicorn'), ASTRONAUTS[0]);
  });
});
