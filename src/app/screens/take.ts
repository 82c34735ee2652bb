import { html, LitElement } from 'lit';

export class TakeScreen extends LitElement {
  static override properties = { rest: { attribute: false } };
  declare rest: readonly string[];

  protected override render() {
    return html`<h1 tabindex="-1"></h1>`;
  }
}

customElements.define('take-screen', TakeScreen);

declare global {
  interface HTMLElementTagNameMap {
    'take-screen': TakeScreen;
  }
}
