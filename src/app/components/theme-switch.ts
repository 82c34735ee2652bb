import { css, html, LitElement, svg } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import type { Theme } from '../../core/practice/settings.ts';
import { base, buttons } from '../styles/shared.ts';

const order: readonly Theme[] = ['system', 'light', 'dark'];

/** Another theme was asked for. */
export class ThemeChangeEvent extends Event {
  readonly theme: Theme;

  constructor(theme: Theme) {
    super('theme-change', { bubbles: true, composed: true });
    this.theme = theme;
  }
}

/** One button that goes round the themes. */
export class ThemeSwitch extends LitElement {
  static override properties = { theme: {} };
  declare theme: Theme;

  static override styles = [base, buttons, css`
    .button {
      padding: 0;
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.theme = 'system';
  }

  protected override render() {
    const names = { system: msg('automatic'), light: msg('light'), dark: msg('dark') };
    const label = msg(str`Colours: ${names[this.theme]}`);
    return html`
      <button type="button" class="button plain" aria-label=${label} title=${label} @click=${this.#next}>
        <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2"
          stroke-linecap="round" stroke-linejoin="round">${picture(this.theme)}</svg>
      </button>`;
  }

  #next(): void {
    const theme = order[(order.indexOf(this.theme) + 1) % order.length] ?? 'system';
    this.dispatchEvent(new ThemeChangeEvent(theme));
  }
}

function picture(theme: Theme) {
  switch (theme) {
    case 'light':
      return svg`<circle cx="12" cy="12" r="4.5"></circle><path d="M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4
        M17.6 17.6L19 19M5 19l1.4-1.4M17.6 6.4L19 5"></path>`;
    case 'dark':
      return svg`<path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z"></path>`;
    case 'system':
      return svg`<circle cx="12" cy="12" r="9"></circle><path fill="currentColor" d="M12 3a9 9 0 0 1 0 18z"></path>`;
  }
}

customElements.define('theme-switch', ThemeSwitch);

declare global {
  interface HTMLElementTagNameMap {
    'theme-switch': ThemeSwitch;
  }
}
