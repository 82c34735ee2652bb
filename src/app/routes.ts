/** The screens. Hash routes, because a deep-link fallback would break relative script addresses on static hosts. */
export type ScreenName = 'home' | 'mission' | 'try' | 'logbook' | 'about' | 'crew' | 'check' | 'map' | 'badges' | 'settings'
  | 'teacher' | 'sit' | 'take';

export interface Route {
  readonly screen: ScreenName;
  /** What follows the screen's name in the hash, decoded: `#/teacher/edit/4f2a` gives ['edit', '4f2a']. */
  readonly rest: readonly string[];
}

const screens: readonly string[] = ['mission', 'try', 'logbook', 'about', 'crew', 'check', 'map', 'badges', 'settings',
  'teacher', 'sit', 'take'];

/** `location.hash` to a route. Anything unknown or malformed is home. */
export function parseRoute(hash: string): Route {
  const [name = '', ...rest] = hash.replace(/^#?\/?/, '').split('/').filter((part) => part !== '');
  if (!screens.includes(name)) return { screen: 'home', rest: [] };
  try {
    return { screen: name as ScreenName, rest: rest.map(decodeURIComponent) };
  } catch {
    // A lone % in the address: decodeURIComponent throws URIError.
    return { screen: name as ScreenName, rest: [] };
  }
}

/** The address of a screen, for `href`. @param rest what the screen is asked for: Route.rest */
export function hrefOf(screen: ScreenName, ...rest: readonly string[]): string {
  return screen === 'home' ? '#/' : ['#', screen, ...rest.map(encodeURIComponent)].join('/');
}
