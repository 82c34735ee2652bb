import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TEACHER } from '../../../src/core/assessment/assessment.ts';
import { readCsv, UnreadableListError } from '../../../src/core/assessment/read-csv.ts';
import { newPupils, readPupils } from '../../../src/core/assessment/read-pupils.ts';
import { rosterOf } from '../../../src/core/assessment/roster.ts';

const plain = (name: string, group = '') => ({ name, group });

describe('a class list', () => {
  it('is one name a line, as it is pasted from anywhere', () => {
    assert.deepEqual(readPupils('\uFEFFMia\r\n\r\n  Ben Ö. \n"Ali, the second"\n', '3a').pupils,
      [plain('Mia', '3a'), plain('Ben Ö.', '3a'), plain('Ali, the second', '3a')]);
  });

  it('is a table, with or without heads, with commas, semicolons or tabs', () => {
    assert.deepEqual(readPupils('Mia;3a\nBen;3b').pupils, [plain('Mia', '3a'), plain('Ben', '3b')]);
    assert.deepEqual(readPupils('Class\tSurname\tFirst name\n3a\tKlein\tMia\n3b\t\tBen').pupils, [plain('Mia Klein', '3a'), plain('Ben', '3b')]);
    assert.deepEqual(readPupils('Vorname,Nachname,Klasse\nMia,Klein,3a').pupils, [plain('Mia Klein', '3a')]);
  });

  it('says how many lines have no name', () => {
    assert.equal(readPupils('name,class\nMia,3a\n,3a\n\u200F,3b').unread, 2);
  });

  it('adds nobody who is there, and both of two Mias', () => {
    const roster = rosterOf([{ type: 'pupil-listed', profile: TEACHER, pupil: '00000', name: 'Mia', group: '3a' }]);
    const { pupils } = readPupils('mia,3a\nMia,3a\nMia,3b\nBen,3a');
    assert.deepEqual(newPupils(pupils, roster).map(({ name, group }) => `${name} ${group}`), ['Mia 3a', 'Mia 3b', 'Ben 3a']);
    const coded = readPupils('name,class,code\nAnother,3a,00000\nNew,3a,7K3M0');
    assert.deepEqual(newPupils(coded.pupils, roster).map(({ name }) => name), ['New']);
  });

  it('reads again what RFC 4180 writes', () => {
    const field = fc.string({ maxLength: 20 }).map((text) => text.replace(/\uFEFF/g, '').trim());
    fc.assert(fc.property(fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { maxLength: 8 }), (rows) => {
      const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\r\n');
      const simple = rows.flat().every((one) => !/[;\t\r\n]/.test(one));
      if (simple) assert.deepEqual(readCsv(text), rows.filter((row) => row.some((one) => one !== '')));
    }));
  });

  it('refuses a book, and takes anything else without failing', () => {
    assert.throws(() => readCsv('x'.repeat(200_001)), UnreadableListError);
    assert.throws(() => readCsv('x\n'.repeat(2000)), UnreadableListError);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const { name } of readPupils(text).pupils) assert.ok(name.length > 0 && name.length <= 640);
    }));
  });
});
