import { css, html, LitElement, nothing, svg } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { isRight, mirroredIn, type Answer } from '../../core/attempt/attempt.ts';
import { decodeInk } from '../../core/ink/code-ink.ts';
import { base, buttons, cards } from '../styles/shared.ts';
import { listOf, shownNumber } from './formats.ts';
import './ink-picture.ts';
import { askedWords } from './question-words.ts';

/**
 * Right or wrong, what was read, the right answer, how a digit goes that was written in the mirror, and for a right
 * answer a fact about space.
 * @fires next, dispute
 */
export class VerdictCard extends LitElement {
  static override properties = {
    answer: { attribute: false },
    fact: {},
    saved: { type: Boolean },
    disputable: { type: Boolean },
    last: { type: Boolean },
  };
  declare answer: Answer | undefined;
  declare fact: string;
  /** Whether the answer is on the disk. */
  declare saved: boolean;
  /** Whether "I wrote something else" is offered. */
  declare disputable: boolean;
  /** Whether the result comes next. */
  declare last: boolean;

  static override styles = [base, buttons, cards, css`
    .card {
      display: grid;
      gap: var(--space-4);
      width: 100%;
      max-width: 44rem;
      margin: 0 auto;
      border: 3px solid var(--edge);
    }
    .right {
      border-color: var(--right);
    }
    .head {
      display: flex;
      align-items: center;
      gap: var(--space-3);
    }
    h1 {
      font-size: clamp(1.75rem, 5vmin, 3rem);
    }
    .head svg {
      width: 1.5em;
      height: 1.5em;
      font-size: clamp(2rem, 5vmin, 3rem);
      flex: none;
      fill: none;
      stroke-width: 3.5;
      stroke-linecap: round;
      stroke-linejoin: round;
      stroke: var(--wrong);
    }
    .right .head svg {
      stroke: var(--right);
    }
    .work {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-3) var(--space-5);
    }
    .sum {
      font-size: clamp(2rem, 7vmin, 3rem);
      line-height: 1.2;
    }
    .sum strong {
      font-weight: 400;
      color: var(--right);
    }
    ink-picture {
      width: 128px;
      height: 72px;
      border: 1px solid var(--edge);
    }
    .read {
      display: flex;
      align-items: center;
      gap: var(--space-3);
    }
    .read p {
      font-size: 1.125rem;
    }
    .mirrored {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-1) var(--space-3);
      font-size: 1.125rem;
    }
    .mirrored strong {
      font-size: 2.5rem;
      font-weight: 400;
      line-height: 1.1;
      letter-spacing: 0.25em;
    }
    .fact {
      padding: var(--space-3) var(--space-4);
      border-radius: var(--radius);
      background: var(--surface-2);
      font-size: clamp(1.125rem, 2.6vmin, 1.5rem);
    }
    .fact strong {
      display: block;
      color: var(--accent);
    }
    .unsaved {
      color: var(--wrong);
      font-weight: 600;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
    }
    .next {
      flex: 2 1 11rem;
      order: 2;
      min-height: 64px;
      /* The second tap of a double tap on "Done" must not skip the verdict. */
      animation: settle 400ms;
    }
    .dispute {
      flex: 1 1 9rem;
      min-height: 64px;
    }
    @keyframes settle {
      from,
      to {
        pointer-events: none;
      }
    }
    @media (prefers-reduced-motion: no-preference) {
      .right .head svg {
        animation: pop 400ms cubic-bezier(0.3, 1.8, 0.5, 1);
      }
      @keyframes pop {
        from {
          transform: scale(0.2);
        }
      }
    }
    @media (forced-colors: active) {
      .head svg,
      .right .head svg {
        stroke: CanvasText;
      }
    }
    @media (max-height: 480px) {
      .card {
        grid-template-columns: auto 1fr;
        align-items: center;
        gap: var(--space-2) var(--space-5);
        padding: var(--space-2) var(--space-3);
        max-width: 60rem;
      }
      .mirrored,
      .fact,
      .unsaved,
      .buttons {
        grid-column: 1 / -1;
      }
      .mirrored strong {
        font-size: 1.75rem;
      }
      .fact {
        padding: var(--space-1) var(--space-3);
        font-size: 1rem;
      }
      .sum {
        font-size: 1.75rem;
      }
      ink-picture {
        width: 84px;
        height: 48px;
      }
      .next,
      .dispute {
        min-height: var(--target);
      }
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.answer = undefined;
    this.fact = '';
    this.saved = true;
    this.disputable = false;
    this.last = false;
  }

  /** Puts whoever listens at the verdict; Enter then goes on. */
  override focus(): void {
    this.renderRoot.querySelector('h1')?.focus({ preventScroll: true });
  }

  protected override render() {
    if (!this.answer) return nothing;
    const { given } = this.answer;
    const right = isRight(this.answer);
    const { before, after, answer } = askedWords(given.question);
    return html`
      <section class="card ${right ? 'right' : ''}">
        <div class="head">
          <svg viewBox="0 0 24 24" aria-hidden="true">
            ${right ? svg`<path d="M4 13l5 6L20 6"></path>` : svg`<path d="M6 6l12 12M18 6L6 18"></path>`}
          </svg>
          <h1 tabindex="-1">${right ? msg('Right!') : msg('Not quite')}</h1>
        </div>
        <div class="work">
          <p class="sum digits">${before} <strong>${shownNumber(answer)}</strong> ${after}</p>
          <div class="read">
            ${given.ink ? html`<ink-picture .ink=${decodeInk(given.ink)} label=${msg('What you wrote')}></ink-picture>` : nothing}
            <p>${this.#said(right)}</p>
          </div>
        </div>
        ${right ? this.#renderMirrored() : nothing}
        ${this.saved ? nothing : html`<p class="unsaved">${msg('This answer is not saved yet.')}</p>`}
        ${right && this.fact ? html`<p class="fact"><strong>${msg('Did you know?')}</strong> ${this.fact}</p>` : nothing}
        <div class="buttons">
          <button type="button" class="button primary next" @click=${() => this.#say('next')}>
            ${this.last ? msg('See my score') : msg('Next')}</button>
          ${this.disputable ? html`
            <button type="button" class="button dispute" @click=${() => this.#say('dispute')}>
              ${msg('I wrote something else')}</button>` : nothing}
        </div>
      </section>`;
  }

  /** Only where it is certain that the child wrote it so: it is right, and nobody had to put it right. */
  #renderMirrored() {
    const { given, corrected } = this.answer ?? {};
    if (!given || corrected) return nothing;
    const digits = [...new Set(mirroredIn(given).map((place) => given.text.charAt(place)))].filter((digit) => digit !== '');
    if (digits.length === 0) return nothing;
    const words = digits.length === 1
      ? msg(str`Your ${listOf(digits)} looks in the mirror. It goes like this:`)
      : msg(str`Your ${listOf(digits)} look in the mirror. They go like this:`);
    return html`<p class="mirrored">${words} <strong class="digits">${digits.join('')}</strong></p>`;
  }

  #said(right: boolean): string {
    const { given, corrected } = this.answer ?? {};
    if (corrected) return msg(str`You say you wrote ${shownNumber(corrected.text)}.`);
    if (given?.by === 'keypad') return right ? '' : msg(str`You typed ${shownNumber(given.text)}.`);
    return msg(str`I read ${shownNumber(given?.text ?? '')}.`);
  }

  #say(type: 'next' | 'dispute'): void {
    this.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }
}

customElements.define('verdict-card', VerdictCard);

declare global {
  interface HTMLElementTagNameMap {
    'verdict-card': VerdictCard;
  }
}
