import { css, html, LitElement, nothing } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import type { Attempt } from '../../../core/attempt/attempt.ts';
import { steps } from '../../components/step-icons.ts';
import { base, buttons, screen } from '../../styles/shared.ts';

/**
 * The end of an assessment before it is handed in: which questions have an answer and which were left out.
 * @fires hand-in
 */
export class LookBack extends LitElement {
  static override properties = { attempt: { attribute: false } };
  declare attempt: Attempt | undefined;

  static override styles = [base, buttons, screen, css`
    .screen {
      display: grid;
      gap: var(--space-5);
      max-width: 40rem;
      text-align: center;
    }
    ol {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: var(--space-2);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      place-content: center;
      width: 48px;
      height: 48px;
      border: 2px solid var(--accent);
      border-radius: 50%;
      background: var(--accent);
      color: var(--on-accent);
      font-weight: 700;
    }
    .empty {
      border: 3px dashed var(--edge);
      background: none;
      color: var(--text);
    }
    .many {
      font-size: 1.25rem;
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.attempt = undefined;
  }

  override focus(): void {
    this.renderRoot.querySelector('h1')?.focus({ preventScroll: true });
  }

  protected override render() {
    if (!this.attempt) return nothing;
    const { answers } = this.attempt;
    const empty = answers.filter(({ given }) => given.text === '').length;
    return html`
      <div class="screen">
        <h1 tabindex="-1">${msg('That was the last question')}</h1>
        <p class="many">${this.#words(answers.length - empty, empty)}</p>
        <ol>${answers.map(({ given: { text } }, place) => html`
          <li class=${text === '' ? 'empty' : ''} aria-label=${text === '' ? msg(str`${place + 1}: no answer`) : msg(str`${place + 1}: answered`)}>
            <span aria-hidden="true">${place + 1}</span></li>`)}</ol>
        <button type="button" class="button primary big" @click=${() => this.dispatchEvent(new Event('hand-in', { bubbles: true, composed: true }))}>
          ${steps.score}${msg('Hand in')}</button>
        <p class="quiet">${msg('After that nothing can be changed any more.')}</p>
      </div>`;
  }

  #words(answered: number, empty: number): string {
    if (empty === 0) return answered === 1 ? msg('It has an answer.') : msg(str`All ${answered} questions have an answer.`);
    return empty === 1 ? msg('1 question has no answer.') : msg(str`${empty} questions have no answer.`);
  }
}

customElements.define('look-back', LookBack);

declare global {
  interface HTMLElementTagNameMap {
    'look-back': LookBack;
  }
}
