import { TEACHER, type Draft } from '../../src/core/assessment/assessment.ts';
import { field, press, seen } from './by-role.ts';
import { MemoryLog } from './fake-services.ts';
import { PIN, PIN_HASH } from './teacher-pin.ts';

export { PIN };

/** Types into the field with that label and goes on. */
export async function typeInto(label: string, text: string): Promise<void> {
  const found = await seen(() => field(label));
  found.focus();
  found.value = text;
  found.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  found.dispatchEvent(new Event('change', { bubbles: true }));
}

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
