import type { Page } from 'playwright-core';
import { TEACHER, type Assessment } from '../../src/core/assessment/assessment.ts';
import { PIN, PIN_HASH } from '../../test/app/teacher-pin.ts';

/** Opens the collecting page of a teacher who has handed the assessment out to these pupils. */
export async function openCollecting(
  page: Page, url: string, assessment: Assessment, pupils: readonly { readonly code: string; readonly name: string }[],
): Promise<void> {
  const events = [
    { type: 'pin-set', profile: TEACHER, pin: PIN_HASH, recovery: PIN_HASH },
    { type: 'assessment-handed-out', profile: TEACHER, assessment },
    ...pupils.map(({ code, name }) => ({ type: 'pupil-listed', profile: TEACHER, pupil: code, name, group: '3a' })),
  ];
  await page.goto(url);
  await page.waitForFunction(() => (document.querySelector('astro-app') as unknown as { services?: unknown } | null)?.services);
  await page.locator('astro-app').evaluate(async (app, all) => {
    const { recorder } = (app as unknown as { services: { recorder: { record(event: unknown): Promise<unknown> } } }).services;
    for (const event of all) await recorder.record(event);
  }, events);
  await page.goto(`${url}#/teacher/collect`);
  await page.getByLabel('PIN').fill(PIN);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('heading', { name: 'Collect results' }).waitFor();
}
