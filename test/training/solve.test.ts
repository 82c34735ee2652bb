import assert from 'node:assert/strict';
import { test } from 'node:test';
import { solve } from '../../training/solve.ts';

test('three equations are solved', () => {
  const matrix = [[4, 1, 2], [1, 3, 0.5], [2, 0.5, 5]];
  const x = [1, -2, 3];
  const right = matrix.map((row) => row.reduce((sum, value, i) => sum + value * (x[i] ?? NaN), 0));
  solve(matrix, right).forEach((value, i) => assert.ok(Math.abs(value - (x[i] ?? NaN)) < 1e-12));
  assert.deepEqual(matrix[1], [1, 3, 0.5], 'the matrix is left as it was');
});

test('no equations have no solution to find', () => assert.deepEqual(solve([], []), []));
