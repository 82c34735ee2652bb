/** Writes dist/service-worker.js with the list of all files that a visit needs, and of those that may come after them. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { injectManifest } from 'workbox-build';
import { ASSETS, dist } from './files.mjs';

/**
 * Each file is listed with the hash of its bytes: the browser itself refuses a truncated file, or a captive
 * portal's page in its place, and then the whole installation, and the version before goes on.
 */
const integrityOf = (path) => `sha256-${createHash('sha256').update(readFileSync(join(dist, path))).digest('base64')}`;

const withIntegrity = (entries) => ({
  manifest: entries.map((entry) => ({ ...entry, integrity: integrityOf(entry.url) })),
  warnings: [],
});

/** @param {string[]} later paths in dist of the files that are no part of a first visit */
export async function writeServiceWorker(source, later) {
  const target = join(dist, 'service-worker.js');
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const images = [...html.matchAll(/href="([^"]+\.(?:png|svg|ico))"/g)].map(([, path]) => path);
  const { warnings } = await injectManifest({
    swSrc: source,
    swDest: target,
    globDirectory: dist,
    globIgnores: [...later],
    globPatterns: ['index.html', 'manifest.json', 'licences.txt', `${ASSETS}/*.{js,json,bin,wasm,woff2}`, ...images],
    dontCacheBustURLsMatching: new RegExp(`^${ASSETS}/`),
    maximumFileSizeToCacheInBytes: 1_000_000,
    manifestTransforms: [withIntegrity],
  });
  const list = JSON.stringify(later.map((path) => [path, integrityOf(path)]));
  writeFileSync(target, readFileSync(target, 'utf8').replace('self.__LATER_FILES', () => list));
  if (warnings.length > 0) throw new Error(`Workbox warns: ${warnings.join(' ')}`);
}
