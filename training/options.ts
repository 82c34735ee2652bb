/** Command lines: what was asked for, or one sentence on what is wrong with it. */
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

/** The command line cannot be understood. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** @throws {UsageError} on an unknown option or a missing value */
export function parseOptions<T extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: T,
): ReturnType<typeof parseArgs<{ args: string[]; options: T; strict: true }>>['values'] {
  try {
    return parseArgs({ args, options, strict: true }).values;
  } catch (error) {
    // Node adds advice on quoting after the sentence that says what is wrong.
    throw new UsageError(error instanceof Error ? error.message.split('\n')[0] : String(error));
  }
}

/** @throws {UsageError} if it is no whole number from `least` on */
export function wholeNumber(text: string, option: string, least = 1): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least) {
    throw new UsageError(`--${option} should be a whole number from ${least} on, not "${text}".`);
  }
  return value;
}

/** Runs a command: one sentence and exit code 2 for what the person can put right, the whole error for what not. */
export async function runCommand(
  main: () => Promise<void>,
  expected: readonly (new () => Error)[],
): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (error instanceof Error && expected.some((kind) => error instanceof kind)) {
      console.error(error.message);
      process.exitCode = 2;
    } else {
      console.error(error);
      process.exitCode = 1;
    }
  }
}
