import { configureLocalization, type LocaleModule } from '@lit/localize';

/** The language that the texts in the sources are written in. */
export const sourceLocale = 'en';

/** The translations at hand: the code of the language (BCP 47) and how its texts are loaded. See README.md. */
const translations: Readonly<Record<string, () => Promise<LocaleModule>>> = {};

const { setLocale } = configureLocalization({
  sourceLocale,
  targetLocales: Object.keys(translations),
  loadLocale(code) {
    const load = translations[code];
    if (load === undefined) throw new RangeError(`There is no translation for "${code}".`);
    return load();
  },
});

/**
 * The best language at hand for what a person reads, most wanted first (as in `navigator.languages`);
 * `de-AT` is served by `de`, and English where nothing fits.
 */
export function bestLocale(
  wanted: readonly string[],
  available: readonly string[] = [sourceLocale, ...Object.keys(translations)],
): string {
  for (const code of wanted) {
    const found = [code, code.split('-')[0]].find((one) => one !== undefined && available.includes(one));
    if (found !== undefined) return found;
  }
  return sourceLocale;
}

/**
 * Shows the app in the best language for `wanted` and says so on the document, for screen readers. Rejects if the
 * texts cannot be loaded; the app then stays in the language it is in.
 */
export async function useLocale(wanted: readonly string[]): Promise<void> {
  const code = bestLocale(wanted);
  await setLocale(code);
  document.documentElement.lang = code;
}
