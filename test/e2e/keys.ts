import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** What has the keyboard's focus, as whoever looks or listens finds it. */
interface Focus {
  readonly name: string;
  /** It was sent there, and starts from there. */
  readonly heading: boolean;
  /** There is a ring around it, in sight and under nothing else. */
  readonly shown: boolean;
}

/** Presses of Tab after which nobody would go on. */
const PATIENCE = 60;

/** Goes on to what begins with this name, with every stop on the way in sight. @param key `Shift+Tab` goes back */
export async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const stops: string[] = [];
  for (let i = 0; i < PATIENCE; i += 1) {
    const focus = await page.evaluate(focused);
    if (focus && stops.length > 0) assert.ok(focus.shown, `nobody sees that the focus is on “${focus.name}”`);
    if (focus?.name.startsWith(name)) return;
    stops.push(focus?.name ?? '');
    await page.keyboard.press(key);
  }
  assert.fail(`no way to “${name}” by keyboard, but to ${stops.join(', ')}`);
}

/** The same, and presses it; what the page is then is waited for by the caller. */
export async function pressOn(page: Page, name: string, key?: 'Tab' | 'Shift+Tab'): Promise<void> {
  await tabTo(page, name, key);
  await page.keyboard.press('Enter');
}

/** Types into the field of that name. */
export async function typeInto(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(text);
}

/** Waits until whoever listens or tabs has arrived at this heading: no page and no dialogue leaves the focus nowhere. */
export function arrived(page: Page, heading: string): Promise<void> {
  return isOn(page, heading, true);
}

/** Waits until the focus is on what begins with this name. */
export async function isOn(page: Page, name: string, heading = false): Promise<void> {
  for (const end = Date.now() + 5000; ;) {
    const focus = await page.evaluate(focused);
    if (focus?.name.startsWith(name) && focus.heading === heading) return;
    assert.ok(Date.now() < end, `the focus is on “${focus?.name ?? 'nothing'}”, not on “${name}”`);
  }
}

/** Runs in the page; undefined where the focus is nowhere. */
function focused(): Focus | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return undefined;
  const label = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement ? element.labels?.[0] : undefined;
  const name = (element.ariaLabel ?? (label ?? element).textContent ?? '').replace(/\s+/g, ' ').trim();
  const { left, top, width, height } = element.getBoundingClientRect();
  const at = [left + width / 2, top + height / 2] as const;
  // From the document inwards: each shadow root knows what lies at that point in it.
  const above: Element[] = [];
  for (let root: DocumentOrShadowRoot | null = document; root;) {
    const inner: Element | null = root.elementFromPoint(...at);
    if (!inner || above.includes(inner)) break;
    above.push(inner);
    root = inner.shadowRoot;
  }
  const ringed = [element, label, element.closest('label, .tile')].some((one) => one && parseFloat(getComputedStyle(one).outlineWidth) >= 2 && getComputedStyle(one).outlineStyle !== 'none');
  return { name: name || element.outerHTML.slice(0, 200), heading: /^H\d$/.test(element.tagName), shown: ringed && above.some((one) => element.contains(one) || label?.contains(one) === true) };
}
