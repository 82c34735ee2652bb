/** For each place the mean of the last `over` values up to it (of fewer at the start). Same length as `values`. */
export function runningMean(values: readonly number[], over: number): number[] {
  return values.map((_, index) => {
    const window = values.slice(Math.max(0, index - over + 1), index + 1);
    return window.reduce((sum, value) => sum + value, 0) / window.length;
  });
}
