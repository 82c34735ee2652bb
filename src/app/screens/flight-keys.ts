import type { Flight } from './mission-flight.ts';

/**
 * Enter says "Done" and "Next", wherever the focus is, unless it is on something that Enter works itself; Escape
 * goes back; a digit, or a sign that the answer may have, opens the keypad.
 */
export function workByKey(event: KeyboardEvent, flight: Flight | undefined): void {
  if (event.key === 'Escape') return flight?.back();
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (/^[\d.,-]$/.test(event.key) && flight) return flight.startTyping(event.key);
  if (event.key !== 'Enter') return;
  // A held key must not rush through the mission, button in focus or not.
  if (event.repeat) return event.preventDefault();
  const target = event.composedPath()[0];
  if (target instanceof Element && target.closest('button, a, input, select, summary')) return;
  if (flight?.phase.name === 'verdict') flight.next();
  else if (flight) void flight.done();
  else return;
  event.preventDefault();
}
