import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { readNickname, type Child } from '../../core/crew/child.ts';
import { base, buttons, fields } from '../styles/shared.ts';

/**
 * All that a child did as a file, and its deletion for good. That asks for the name: a smaller sister who tries every
 * button does not get through.
 * @fires save-copy, child-left
 */
export class ChildFarewell extends LitElement {
  static override properties = {
    child: { attribute: false },
    failed: { type: Boolean },
    uncopied: { type: Boolean },
    uncollected: { type: Number },
    asked: { state: true },
    wrong: { state: true },
  };
  declare child: Child;
  /** The last try to delete did not work. */
  declare failed: boolean;
  /** The last try to save a copy did not work. */
  declare uncopied: boolean;
  /** How many results no teacher has, or not with all that the child says of them. */
  declare uncollected: number;
  declare private asked: boolean;
  declare private wrong: boolean;

  static override styles = [base, buttons, fields, css`
    section {
      display: grid;
      gap: var(--space-3);
      max-width: 34rem;
      margin-inline: auto;
      padding-top: var(--space-4);
      border-top: 1px solid var(--edge);
    }
    form {
      display: grid;
      gap: var(--space-3);
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-3);
    }
    label {
      display: grid;
      gap: var(--space-2);
      font-weight: 600;
    }
    .wrong {
      color: var(--wrong);
      font-weight: 600;
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.failed = false;
    this.uncopied = false;
    this.uncollected = 0;
    this.asked = false;
    this.wrong = false;
  }

  protected override render(): TemplateResult {
    return html`
      <section>
        <div class="buttons">
          <button type="button" class="button" @click=${() => this.dispatchEvent(new Event('save-copy'))}>${msg('Save a copy to a file')}</button>
          ${this.asked ? nothing : html`
            <button type="button" class="button plain" @click=${this.#ask}>${msg(str`Delete ${this.child.nickname} …`)}</button>`}
        </div>
        <p class="wrong" role="status">${this.uncopied ? msg('There is no copy: not everything could be read. Restart the browser, then try again.') : nothing}</p>
        ${this.asked ? this.#renderQuestion() : nothing}
      </section>`;
  }

  #renderQuestion(): TemplateResult {
    const { nickname } = this.child;
    return html`
      <form @submit=${this.#submit}>
        <p>${msg(str`Delete ${nickname} with all missions, scores and handwriting? It cannot be undone.`)}</p>
        ${this.uncollected === 0 ? nothing : html`
          <p class="wrong">${this.uncollected === 1 ? msg('One assessment was handed in that no teacher has all of yet. It would be gone, too.')
            : msg(str`${this.uncollected} assessments were handed in that no teacher has all of yet. They would be gone, too.`)}</p>`}
        <label>${msg(str`To delete, type ${nickname}`)}
          <input type="text" dir="auto" autocomplete="off" spellcheck="false" aria-describedby="wrong" @input=${() => (this.wrong = false)}></label>
        <p id="wrong" class="wrong" role="status">${this.wrong ? msg('That is another name. Nothing is deleted.')
          : this.failed ? msg('It could not be deleted. Everything is still there.') : nothing}</p>
        <div class="buttons">
          <button type="button" class="button primary" @click=${this.#keep}>${msg('Keep everything')}</button>
          <button type="submit" class="button">${msg('Delete for good')}</button>
        </div>
      </form>`;
  }

  async #ask(): Promise<void> {
    this.asked = true;
    await this.updateComplete;
    this.renderRoot.querySelector('input')?.focus();
  }

  #keep(): void {
    this.asked = false;
    this.wrong = false;
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const typed = readNickname(this.renderRoot.querySelector('input')?.value ?? '');
    this.wrong = typed.toLowerCase() !== this.child.nickname.toLowerCase();
    if (!this.wrong) this.dispatchEvent(new Event('child-left'));
  }
}

customElements.define('child-farewell', ChildFarewell);

declare global {
  interface HTMLElementTagNameMap {
    'child-farewell': ChildFarewell;
  }
}
