import { TEACHER, type Draft } from '../../src/core/assessment/assessment.ts';
import { field, press, seen } from './by-role.ts';
import { MemoryLog } from './fake-services.ts';

/** Types into the field with that label and goes on. */
export async function typeInto(label: string, text: string): Promise<void> {
  const found = await seen(() => field(label));
  found.focus();
  found.value = text;
  found.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  found.dispatchEvent(new Event('change', { bubbles: true }));
}

export const PIN = '2468';

/** PBKDF2 of it with one iteration, which is enough against a test. */
const PIN_HASH = { salt: '00', hash: 'd25e57dd8ff74accb6a66f29d0129c6f230c3758490e7135ed0e22437aa7e443', iterations: 1 };

/** The log of a device on which a teacher has set the PIN, and these drafts. */
export async function teachersLog(...drafts: readonly Draft[]): Promise<MemoryLog> {
  const log = new MemoryLog();
  await log.append({ type: 'pin-set', profile: TEACHER, pin: PIN_HASH, recovery: PIN_HASH });
  for (const draft of drafts) await log.append({ type: 'assessment-drafted', profile: TEACHER, draft });
  return log;
}

/** Through the PIN. */
export async function enter(): Promise<void> {
  await typeInto('PIN', PIN);
  await press('Open');
}
