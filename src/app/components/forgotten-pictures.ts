import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { readNickname, type Child } from '../../core/crew/child.ts';
import { base, buttons, fields } from '../styles/shared.ts';

/**
 * The way out for a child that has forgotten its pictures: a grown-up types its name and a product that young children
 * cannot work out.
 * @fires pictures-forgotten
 */
export class ForgottenPictures extends LitElement {
  static override properties = { child: { attribute: false }, factors: { attribute: false }, asked: { state: true }, wrong: { state: true } };
  declare child: Child;
  declare factors: readonly [number, number];
  declare private asked: boolean;
  declare private wrong: boolean;

  static override styles = [base, buttons, fields, css`
    :host {
      text-align: center;
    }
    form {
      display: grid;
      gap: var(--space-3);
      max-width: 26rem;
      margin-inline: auto;
      padding-top: var(--space-3);
      border-top: 1px solid var(--edge);
      text-align: start;
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
    this.factors = [12, 8];
    this.asked = false;
    this.wrong = false;
  }

  protected override render(): TemplateResult {
    if (!this.asked) {
      return html`<button type="button" class="button plain" @click=${this.#ask}>${msg('Forgotten? Ask a grown-up')}</button>`;
    }
    const [a, b] = this.factors;
    return html`
      <form @submit=${this.#submit}>
        <p>${msg(str`For grown-ups: this takes the pictures of ${this.child.nickname} away; new ones can be chosen in the settings. All missions stay.`)}</p>
        <label>${msg('Nickname of the child')}
          <input type="text" name="nickname" dir="auto" autocomplete="off" spellcheck="false"></label>
        <label>${msg(str`What is ${a} × ${b}?`)} <input type="text" name="product" inputmode="numeric" autocomplete="off"></label>
        <p class="wrong" role="status">${this.wrong ? msg('One of the two is not right.') : nothing}</p>
        <button type="submit" class="button">${msg('Take the pictures away')}</button>
      </form>`;
  }

  async #ask(): Promise<void> {
    this.asked = true;
    await this.updateComplete;
    this.renderRoot.querySelector('input')?.focus();
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const typed = (name: string) => readNickname(this.renderRoot.querySelector<HTMLInputElement>(`[name=${name}]`)?.value ?? '');
    const [a, b] = this.factors;
    this.wrong = typed('nickname').toLowerCase() !== this.child.nickname.toLowerCase() || Number(typed('product')) !== a * b;
    if (!this.wrong) this.dispatchEvent(new Event('pictures-forgotten'));
  }
}

customElements.define('forgotten-pictures', ForgottenPictures);

declare global {
  interface HTMLElementTagNameMap {
    'forgotten-pictures': ForgottenPictures;
  }
}
