import { html, LitElement } from 'lit';

export class SitScreen extends LitElement {
  static override properties = { rest: { attribute: false } };
  declare rest: readonly string[];

  protected override render() {
    return html`<h1 tabindex="-1"></h1>`;
  }
}

customElements.define('sit-screen', SitScreen);

declare global {
  interface HTMLElementTagNameMap {
    'sit-screen': SitScreen;
  }
}
