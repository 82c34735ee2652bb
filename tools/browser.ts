/** Where the browser is that the tests and the benchmark drive, and how it is started. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** Kept quiet and off the network, and able to start as root in a container. */
export const CHROMIUM_ARGS: readonly string[] = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];

const FIXED_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
];

/**
 * The path of a Chrome or Chromium: `CHROME_PATH` first, then what is on the PATH, the usual folders, and at last
 * the one that Playwright has installed; undefined where there is none. A `CHROME_PATH` that leads nowhere is not
 * passed over in silence.
 * @throws {Error} if `CHROME_PATH` names a file that does not exist.
 */
export function findChromium(): string | undefined {
  const wished = process.env['CHROME_PATH'];
  if (wished) {
    if (!existsSync(wished)) throw new Error(`CHROME_PATH is ${wished}, but there is no such file.`);
    return wished;
  }
  const candidates = [...onPath(NAMES), ...FIXED_PATHS, chromium.executablePath()];
  return candidates.find((path) => path && existsSync(path));
}

export class NoBrowserError extends Error {
  override readonly name = 'NoBrowserError';
}

/** The same for what cannot do without. @throws NoBrowserError */
export function neededChromium(): string {
  const path = findChromium();
  if (!path) throw new NoBrowserError('The benchmark needs Chrome or Chromium: name it with CHROME_PATH.');
  return path;
}

/** The path of a Firefox: `FIREFOX_PATH` first, then what is on the PATH or in the usual folders; or undefined. */
export function findFirefox(): string | undefined {
  const candidates = [
    process.env['FIREFOX_PATH'],
    ...onPath(['firefox-esr', 'firefox']),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    join(process.env['ProgramFiles'] ?? '', 'Mozilla Firefox/firefox.exe'),
  ];
  return candidates.find((path) => path && existsSync(path));
}

function onPath(names: readonly string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.flatMap((folder) => [join(folder, name), join(folder, `${name}.exe`)]));
}
