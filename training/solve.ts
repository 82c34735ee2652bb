/**
 * The x of A x = b, by Gaussian elimination.
 * @param matrix A, row by row: symmetric and positive definite, so that no row need change places
 */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  rows.forEach((row, i) => {
    const pivot = row[i] ?? 0;
    rows.forEach((other, j) => {
      const share = (other[i] ?? 0) / pivot;
      if (j !== i) other.forEach((value, k) => (other[k] = value - share * (row[k] ?? 0)));
    });
  });
  return rows.map((row, i) => (row.at(-1) ?? 0) / (row[i] ?? 0));
}
