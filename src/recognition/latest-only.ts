/**
 * Lets one piece of work run at a time and of those that wait only the newest: what was overtaken resolves to
 * undefined. So a slow device never works through ink that the child has long changed.
 */
export function latestOnly<Input, Output>(
  work: (input: Input) => Promise<Output>,
): (input: Input) => Promise<Output | undefined> {
  let newest = 0;
  let running: Promise<unknown> = Promise.resolve();
  return async (input) => {
    const turn = ++newest;
    const before = running;
    let done = (): void => undefined;
    running = new Promise<void>((resolve) => (done = resolve));
    try {
      await before;
      if (turn !== newest) return undefined;
      const output = await work(input);
      return turn === newest ? output : undefined;
    } finally {
      done();
    }
  };
}
