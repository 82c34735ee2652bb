import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kB, table } from '../../tools/table.ts';

test('names stand to the left, figures to the right, under their headings', () => {
  const rows = [
    ['What', 'kB', 'at most'],
    ['Model', '107.0', '250'],
    ['Shell', '1.3'],
  ];
  assert.equal(table(rows), ['What       kB   at most', 'Model   107.0       250', 'Shell     1.3'].join('\n'));
});

test('a kB has 1000 bytes', () => {
  assert.equal(kB(1234), '1.2');
});
