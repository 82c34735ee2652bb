import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The version that the next release calls itself. */
export const NEXT_VERSION = '9.9.9';

/** Builds the app once more under another version number: a release as real as the one before. Returns its folder. */
export function nextRelease(version = NEXT_VERSION): string {
  const release = mkdtempSync(join(tmpdir(), 'astro-release-'));
  execFileSync(process.execPath, ['node_modules/rollup/dist/bin/rollup', '-c', '--silent'], {
    env: { ...process.env, ASTRO_DIST: release, ASTRO_VERSION: version },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return release;
}
