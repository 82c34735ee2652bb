/** Finds elements as a person does: by what is on the screen, through all shadow roots. */
function* everything(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* everything(element.shadowRoot);
  }
}

const nameOf = (element: Element): string =>
  (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Whether it takes room on the screen. */
const visible = (element: Element): boolean => element.getClientRects().length > 0;

export function find<E extends Element = HTMLElement>(selector: string, name?: string): E | undefined {
  for (const element of everything(document)) {
    if (element.matches(selector) && visible(element) && (name === undefined || nameOf(element) === name)) {
      return element as E;
    }
  }
  return undefined;
}

export const button = (name: string): HTMLButtonElement | undefined => find<HTMLButtonElement>('button', name);

/** The field that this label is for. */
export function field(label: string): HTMLInputElement | HTMLTextAreaElement | undefined {
  for (const element of everything(document)) {
    if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) || !visible(element)) continue;
    if (nameOf(element.ariaLabel === null ? (element.closest('label') ?? element) : element) === label) return element;
  }
  return undefined;
}

/** Resolves with what `look` finds, as soon as it finds something. The test's own time limit ends the wait. */
export async function seen<T>(look: () => T | undefined | false | null | ''): Promise<T> {
  for (;;) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Waits for the button and presses it. */
export async function press(name: string): Promise<void> {
  (await seen(() => button(name))).click();
}

/** All text that can be seen. */
export function text(): string {
  return [...everything(document.body)]
    .filter((element) => visible(element) && element.tagName !== 'STYLE')
    .flatMap((element) => [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE))
    .map((node) => node.textContent ?? '')
    .join(' ')
    .replace(/\s+/g, ' ');
}

export const says = (words: string | RegExp) => (): boolean =>
  typeof words === 'string' ? text().includes(words) : words.test(text());

/** One key, as the keyboard sends it to whatever has the focus. */
export function key(name: string, init: KeyboardEventInit = {}): void {
  let target: Element = document.activeElement ?? document.body;
  while (target.shadowRoot?.activeElement) target = target.shadowRoot.activeElement;
  target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true, ...init }));
}
