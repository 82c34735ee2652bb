import { spawnSync } from 'node:child_process';
import { findChromium } from './browser.ts';

/**
 * The path of a Chrome or Chromium: the one that is there, else a freshly installed one
 * (Debian and its kin as root: apt; elsewhere: Playwright's). Ends the process with one sentence where neither works.
 */
export function ensureChromium(): string {
  const found = orFail(findChromium);
  if (found) return found;
  console.log('No Chrome or Chromium found: installing one for the tests …');
  const attempts =
    process.platform === 'linux' && process.getuid?.() === 0
      ? [['apt-get', 'update'], ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium']]
      : [];
  for (const [command, ...args] of [...attempts, [process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium']]) {
    if (findChromium()) break;
    spawnSync(command ?? '', args, { stdio: 'inherit' });
  }
  const installed = findChromium();
  if (installed) return installed;
  return fail('The tests need Chrome or Chromium: install one, or set CHROME_PATH to its program file.');
}

function orFail(find: () => string | undefined): string | undefined {
  try {
    return find();
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
