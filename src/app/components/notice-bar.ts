import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { base, buttons } from '../styles/shared.ts';

/** The person has read it and wants it gone. */
export class NoticeDismissedEvent extends Event {
  static readonly type = 'notice-dismissed';
  constructor() {
    super(NoticeDismissedEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * One message about the app itself, never about the child's work.
 * `tone`: `calm` for news, `loud` for what somebody must see. Its words are the content, its buttons go in slot `actions`.
 */
export class NoticeBar extends LitElement {
  static override properties = {
    tone: { reflect: true },
    dismissable: { type: Boolean },
  };
  declare tone: 'calm' | 'loud';
  declare dismissable: boolean;

  constructor() {
    super();
    this.tone = 'calm';
    this.dismissable = false;
    updateWhenLocaleChanges(this);
  }

  override render(): TemplateResult {
    return html`
      <p><slot></slot></p>
      <div class="actions">
        <slot name="actions"></slot>
        ${this.dismissable
          ? html`<button class="button plain" aria-label=${msg('Close this message')} @click=${this.dismiss}>
              <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18"></path></svg>
            </button>`
          : nothing}
      </div>`;
  }

  private dismiss(): void {
    this.dispatchEvent(new NoticeDismissedEvent());
  }

  static override styles = [base, buttons, css`
    :host {
      display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between;
      gap: var(--space-1) var(--space-3);
      padding: 0 var(--space-1) 0 var(--space-4);
      background: var(--surface-2); border: 1px solid var(--edge); border-radius: var(--radius);
    }
    :host([tone='loud']) { border: 2px solid var(--wrong); background: var(--surface); }
    p { flex: 1 1 11rem; padding: var(--space-2) 0; }
    .actions { display: flex; flex-wrap: wrap; gap: var(--space-2); align-items: center; padding-block: 2px; }
    path { fill: none; stroke: currentColor; stroke-width: 2.5; stroke-linecap: round; }
  `];
}

customElements.define('notice-bar', NoticeBar);

declare global {
  interface HTMLElementTagNameMap {
    'notice-bar': NoticeBar;
  }
  interface HTMLElementEventMap {
    'notice-dismissed': NoticeDismissedEvent;
  }
}
