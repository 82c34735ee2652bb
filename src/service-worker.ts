/**
 * Keeps every file of the app on the device, nothing else. A new version installs beside the old one, all or
 * nothing, and waits until the page says so or no tab of the old one is left.
 */
import { clientsClaim, setCacheNameDetails } from 'workbox-core';
import { addPlugins, getCacheKeyForURL, precacheAndRoute } from 'workbox-precaching';

/** As workbox-build writes it. */
interface PrecachedFile {
  readonly url: string;
  readonly revision: string | null;
  readonly integrity: string;
}

declare const self: ServiceWorkerGlobalScope;

const files = self.__WB_MANIFEST as readonly PrecachedFile[];
// index.html names all others by their hashes, so that its own hash stands for the version.
const version = files.find(({ url }) => url === 'index.html')?.revision ?? '';
// One cache a version: whatever is deleted, it is never from under the version that runs or the one that installs.
setCacheNameDetails({ prefix: 'astro-numbers', precache: version });
const cachesOfApp = 'astro-numbers-';
const scope = self.registration.scope;
const cacheName = `${cachesOfApp}${version}-${scope}`;

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

self.addEventListener('message', ({ data }) => {
  if ((data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});

self.addEventListener('activate', (event) => event.waitUntil(forgetOldVersions()));

/** How many versions before this one a tab left open may still come from. */
const KEPT_FOR_TABS = 3;

/** An old tab may still load its chunks, and nobody knows of which version it is: so none goes while a tab is open. */
async function forgetOldVersions(): Promise<void> {
  // In the order in which the versions came.
  const names = (await caches.keys()).filter((name) => name.startsWith(cachesOfApp) && name.endsWith(scope));
  const older = names.slice(0, Math.max(0, names.indexOf(cacheName)));
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const kept = tabs.length > 0 ? KEPT_FOR_TABS : 0;
  await Promise.all(older.slice(0, Math.max(0, older.length - kept)).map((name) => caches.delete(name)));
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const isAsset = request.method === 'GET' && request.url.startsWith(`${scope}assets/`);
  if (!isAsset || getCacheKeyForURL(request.url)) return;
  event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
});
