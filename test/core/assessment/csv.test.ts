import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvOf } from '../../../src/core/assessment/csv.ts';

const readBack = (text: string): string[][] => parse(text, { bom: true, relax_column_count: true });

describe('a table for a spreadsheet', () => {
  it('has no cell that is a formula, however it begins', () => {
    const attacks = ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '=HYPERLINK("http://evil","Mia")', '-2+3+cmd|\' /C calc\'!A0'];
    const [row] = readBack(csvOf([attacks]));
    assert.deepEqual(row, attacks.map((attack) => `'${attack}`));
  });

  it('leaves numbers numbers, below zero too', () => {
    assert.deepEqual(readBack(csvOf([['-5', -5, '-0.5', '07', 3.25, undefined, NaN]])), [['-5', '-5', '-0.5', '07', '3.25', '', '']]);
    assert.deepEqual(readBack(csvOf([['-5+2', '--5', '-']])), [["'-5+2", "'--5", "'-"]]);
  });

  it('begins with the mark of UTF-8 and ends its lines as RFC 4180 says', () => {
    assert.equal(csvOf([['Zoé', 'a "b", c'], ['1\n2', 3]]), '\uFEFFZoé,"a ""b"", c"\r\n"1\n2",3\r\n');
  });

  it('is read by another library as it was written, but for the apostrophes', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('"', ',', '\r\n', '=', '-5', '🦄'));
    // A single empty cell is an empty line, which readers leave out.
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(table, (rows) => {
      readBack(csvOf(rows)).forEach((row, y) => row.forEach((got, x) => {
        const sent = rows[y]?.[x] ?? assert.fail();
        assert.ok(got === sent || got === `'${sent}`, JSON.stringify([sent, got]));
        assert.ok(!/^[=+\-@\t\r]/.test(got) || /^[+-]\d+(\.\d+)?$/.test(got), got);
      }));
    }), { numRuns: 500 });
  });
});
