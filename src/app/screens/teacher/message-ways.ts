import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { toFragment } from '../../../core/transfer/link.ts';
import { saveFile } from '../../save-file.ts';
import { forms } from '../../styles/forms.ts';
import { base, buttons } from '../../styles/shared.ts';

const TYPE = 'application/octet-stream';

/** An assessment as a link whose end holds all of it, and as a file. Neither needs a server. */
export class MessageWays extends LitElement {
  static override properties = { message: { attribute: false }, name: {}, said: { state: true } };
  declare message: Uint8Array | undefined;
  /** Of the assessment. */
  declare name: string;
  /** What has just happened. */
  declare private said: string;

  static override styles = [base, buttons, forms, css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-3);
    }
    h2:not(:first-child) {
      margin-block-start: var(--space-3);
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.name = '';
    this.said = '';
  }

  protected override render(): TemplateResult | typeof nothing {
    const { message } = this;
    if (!message) return nothing;
    const link = `${location.href.replace(/#.*$/, '')}${toFragment(message)}`;
    const file = new File([new Uint8Array(message)], fileName(this.name), { type: TYPE });
    return html`
      <h2>${msg('As a link')}</h2>
      <p>${msg('All of the assessment is in the link itself: no server keeps it. Send it as you send other links to the class.')}</p>
      <label class="field">${msg('Link')}<input type="text" readonly .value=${link} @focus=${(event: Event) => (event.target as HTMLInputElement).select()}></label>
      <div class="actions">
        <button type="button" class="button" @click=${() => void this.#copy(link)}>${msg('Copy the link')}</button>
        ${canShare({ url: link }) ? html`<button type="button" class="button" @click=${() => void this.#share({ title: this.name, url: link })}>${msg('Share the link')}</button>` : nothing}
      </div>
      <h2>${msg('As a file')}</h2>
      <p>${msg('By cable, memory card or Bluetooth. Pupils open it in the app, with “Take an assessment” on the start page.')}</p>
      <div class="actions">
        <button type="button" class="button" @click=${() => saveFile(file.name, message, TYPE)}>${msg('Save the file')}</button>
        ${canShare({ files: [file] }) ? html`<button type="button" class="button" @click=${() => void this.#share({ title: this.name, files: [file] })}>${msg('Share the file')}</button>` : nothing}
      </div>
      <p role="status">${this.said}</p>`;
  }

  async #copy(link: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(link);
      this.said = msg('The link is copied.');
    } catch {
      // The browser does not let the page copy: the person can.
      this.renderRoot.querySelector('input')?.select();
      this.said = msg('Copy the link from its field: this browser does not let the app do it.');
    }
  }

  async #share(data: ShareData): Promise<void> {
    try {
      await navigator.share(data);
    } catch (error) {
      // Whoever changes their mind has not failed.
      if (!(error instanceof DOMException && error.name === 'AbortError')) this.said = msg('Sharing did not work. Copy the link or save the file.');
    }
  }
}

function canShare(data: ShareData): boolean {
  return 'canShare' in navigator && navigator.canShare(data);
}

/** `friday-check.astro`: of letters and digits, so that every file system takes it. */
function fileName(name: string): string {
  const plain = name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '').slice(0, 40);
  return `${plain || 'assessment'}.astro`;
}

customElements.define('message-ways', MessageWays);

declare global {
  interface HTMLElementTagNameMap {
    'message-ways': MessageWays;
  }
}
