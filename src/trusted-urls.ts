/** The only door for script URLs: the page's Trusted Types policy lets the app's own scripts through, no other. */
import { scannerUrl, serviceWorkerUrl, workerUrl } from './build-info.ts';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

const OWN = new Set([workerUrl, scannerUrl, serviceWorkerUrl]);

const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('astro-numbers', {
  createScriptURL(url) {
    if (!OWN.has(url)) throw new TypeError(`${url} is no script of this app.`);
    return url;
  },
});

/**
 * @returns `url`, wrapped where the browser enforces Trusted Types; typed as the string that the APIs still ask for.
 * @throws {TypeError} if it is none of the app's own scripts.
 */
export function trustedScriptUrl(url: string): string {
  return policy ? (policy.createScriptURL(url) as string) : url;
}
