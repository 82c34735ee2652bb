/**
 * Keeps every file of the app on the device, nothing else. A new version installs beside the old one, all or
 * nothing, and waits until the page says so or no tab of the old one is left. What only teachers need comes in a second
 * stage: when the page has a quiet moment, or when it is asked for.
 */
import { clientsClaim, setCacheNameDetails } from 'workbox-core';
import { addPlugins, getCacheKeyForURL, precacheAndRoute } from 'workbox-precaching';

/** As workbox-build writes it. */
interface PrecachedFile {
  readonly url: string;
  readonly revision: string | null;
  readonly integrity: string;
}

declare const self: ServiceWorkerGlobalScope & {
  /** Files of the second stage, and the hash of each; tools/bundle/precache.mjs writes the list. */
  readonly __LATER_FILES: readonly (readonly [path: string, integrity: string])[];
};

const files = self.__WB_MANIFEST as readonly PrecachedFile[];
// index.html names all others by their hashes, so that its own hash stands for the version.
const version = files.find(({ url }) => url === 'index.html')?.revision ?? '';
// One cache a version: whatever is deleted, it is never from under the version that runs or the one that installs.
setCacheNameDetails({ prefix: 'astro-numbers', precache: version });
const cachesOfApp = 'astro-numbers-';
const scope = self.registration.scope;
const cacheName = `${cachesOfApp}${version}-${scope}`;
/** Beside the other cache, as Workbox empties that of all that it has not listed. */
const laterCacheOf = (name: string): string => `${name}later`;
const laterFiles = new Map(self.__LATER_FILES.map(([path, integrity]) => [new URL(path, scope).href, integrity]));

const installing = (event: ExtendableEvent | undefined): boolean => event?.type === 'install';

addPlugins([
  {
    /** What did not change is taken from the version before; the key holds the hash of the content. */
    async cachedResponseWillBeUsed({ cachedResponse, request, event }) {
      if (cachedResponse || !installing(event)) return cachedResponse;
      const known = await caches.match(request);
      if (known) await (await caches.open(cacheName)).put(request, known.clone());
      return known;
    },
    /** The installation has failed; a bad file in the HTTP cache must not make the next one fail too. */
    async fetchDidFail({ request, event }) {
      if (installing(event)) await fetch(request.url, { cache: 'reload' }).catch(() => undefined);
    },
  },
]);

precacheAndRoute([...files], { ignoreURLParametersMatching: [/./] });
clientsClaim();

self.addEventListener('message', (event) => {
  const { type } = (event.data ?? {}) as { type?: unknown };
  if (type === 'SKIP_WAITING') void self.skipWaiting();
  if (type === 'FETCH_LATER') event.waitUntil(fetchLater());
});

/**
 * Brings the second stage onto the device; what a bad line leaves out comes the next time. A newer version that waits takes
 * over only when this one has nothing left to do.
 */
async function fetchLater(): Promise<void> {
  for (const url of laterFiles.keys()) {
    if (self.registration.waiting) return;
    await laterFile(url).catch(() => undefined);
  }
}

/** A file of the second stage, and from now on without a network, as far as there is room. @throws TypeError where it cannot be had whole */
async function laterFile(url: string): Promise<Response> {
  const cache = await caches.open(laterCacheOf(cacheName));
  const kept = await cache.match(url);
  if (kept) return kept;
  const file = (await caches.match(url)) ?? (await fetch(url, { integrity: laterFiles.get(url) ?? '' }));
  // Where there is no room, it is fetched anew each time.
  await cache.put(url, file.clone()).catch(() => undefined);
  return file;
}

self.addEventListener('activate', (event) => event.waitUntil(forgetOldVersions()));

/** How many versions before this one a tab left open may still come from. */
const KEPT_FOR_TABS = 3;

/** A tab left open may still load its chunks, and nobody knows of which version it is: those before this one stay while there is a tab. */
async function forgetOldVersions(): Promise<void> {
  // In the order in which the versions came.
  const names = (await caches.keys()).filter((name) => name.startsWith(cachesOfApp) && name.endsWith(scope));
  const older = names.slice(0, Math.max(0, names.indexOf(cacheName)));
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const kept = tabs.length > 0 ? KEPT_FOR_TABS : 0;
  const gone = older.slice(0, Math.max(0, older.length - kept));
  await Promise.all(gone.flatMap((name) => [name, laterCacheOf(name)]).map((name) => caches.delete(name)));
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const isAsset = request.method === 'GET' && request.url.startsWith(`${scope}assets/`);
  if (!isAsset || getCacheKeyForURL(request.url)) return;
  const isLater = laterFiles.has(request.url);
  event.respondWith(isLater ? laterFile(request.url) : caches.match(request).then((kept) => kept ?? fetch(request)));
});
