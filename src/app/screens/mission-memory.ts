/**
 * Which mission this entry of the browser's history shows, so that a reload after the last answer shows its result
 * instead of starting a new mission.
 */
export function rememberMission(attempt: string, href: string): void {
  history.replaceState({ mission: attempt }, '', href);
}

export function recallMission(): string | undefined {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('mission' in state)) return undefined;
  return typeof state.mission === 'string' ? state.mission : undefined;
}
