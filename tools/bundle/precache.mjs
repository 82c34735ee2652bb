/** Writes dist/service-worker.js with the list of all files that a visit needs. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { injectManifest } from 'workbox-build';
import { ASSETS, dist } from './files.mjs';

/**
 * Each file is listed with the hash of its bytes: the browser itself refuses a truncated file, or a captive
 * portal's page in its place, and then the whole installation, and the version before goes on.
 */
const withIntegrity = (entries) => ({
  manifest: entries.map((entry) => {
    const digest = createHash('sha256').update(readFileSync(join(dist, entry.url))).digest('base64');
    return { ...entry, integrity: `sha256-${digest}` };
  }),
  warnings: [],
});

export async function writeServiceWorker(source) {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const images = [...html.matchAll(/href="([^"]+\.(?:png|svg|ico))"/g)].map(([, path]) => path);
  const { warnings } = await injectManifest({
    swSrc: source,
    swDest: join(dist, 'service-worker.js'),
    globDirectory: dist,
    globPatterns: ['index.html', 'manifest.json', 'licences.txt', `${ASSETS}/*.{js,json,bin,wasm,woff2}`, ...images],
    dontCacheBustURLsMatching: new RegExp(`^${ASSETS}/`),
    maximumFileSizeToCacheInBytes: 1_000_000,
    manifestTransforms: [withIntegrity],
  });
  if (warnings.length > 0) throw new Error(`Workbox warns: ${warnings.join(' ')}`);
}
