import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page as it stands: all of it in the dark theme; in the light one it looks at the colours, as nothing else differs. */
export async function findings(page: Page, where: string): Promise<string[]> {
  // By the debugger, not as a script tag: the page's own policy would refuse that, as it should.
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(source);
  const found: string[] = [];
  for (const [theme, only] of [['light', "{ runOnly: ['color-contrast', 'link-in-text-block'] }"], ['dark', '{}']] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const { violations } = (await page.evaluate(`axe.run(${only})`)) as axe.AxeResults;
    found.push(...violations.map(({ id, nodes }) => `${where}, ${theme}: ${id}: ${nodes.map(({ html }) => html).join(' | ')}`));
  }
  return found;
}
