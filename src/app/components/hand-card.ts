import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import type { Raster } from '../../core/ink/raster.ts';
import { base, buttons, cards, visuallyHidden } from '../styles/shared.ts';
import { handCardStyles } from './hand-card-styles.ts';
import './raster-view.ts';

/** What the child's hand was learned from, of one digit. */
export interface DigitSample {
  readonly digit: number;
  /** How many there are. */
  readonly count: number;
  /** The very image that the network saw. */
  readonly newest: Raster;
}

/** Learning was switched on or off. */
export class LearnChangeEvent extends Event {
  readonly on: boolean;

  constructor(on: boolean) {
    super('learn-change', { bubbles: true, composed: true });
    this.on = on;
  }
}

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/**
 * What the app has learned of the child's handwriting, open to see: the child's own digits. It can be switched off and
 * forgotten, which is asked twice, because it cannot be taken back.
 * @fires learn-change, forget
 */
export class HandCard extends LitElement {
  static override properties = {
    on: { type: Boolean },
    samples: { attribute: false },
    failed: { type: Boolean },
    step: { state: true },
  };
  /** Whether the app may learn. */
  declare on: boolean;
  declare samples: readonly DigitSample[];
  /** What was written last could not be learned from. */
  declare failed: boolean;
  /** Where the child is on the way to forgetting. */
  declare private step: 'none' | 'asked' | 'forgotten';

  static override styles = [base, buttons, cards, visuallyHidden, handCardStyles];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.on = true;
    this.samples = [];
    this.failed = false;
    this.step = 'none';
  }

  protected override render(): TemplateResult {
    return html`
      <section class="card" aria-labelledby="title">
        <h2 id="title" tabindex="-1">${msg('My handwriting')}</h2>
        <label class="switch">
          <input type="checkbox" role="switch" .checked=${this.on} @change=${this.#switched}>
          <span class="track" aria-hidden="true"></span>
          <span>${msg('Learn how I write my digits')}</span>
        </label>
        <p class="quiet">${msg('The app learns from your right answers, to read you better. What it learns stays on this device.')}</p>
        <p role="status">${this.#state()}</p>
        ${this.on && this.samples.length > 0 ? this.#renderLearned() : nothing}
      </section>`;
  }

  #state(): string {
    if (!this.on) return msg('Now your digits are read as everybody else writes them.');
    if (this.failed) return msg("The part that reads handwriting didn't load, so nothing new could be learned.");
    const count = this.samples.reduce((sum, sample) => sum + sample.count, 0);
    if (count > 1) return msg(str`Learned from ${count} digits of yours:`);
    if (count === 1) return msg('Learned from one digit of yours:');
    return this.step === 'forgotten'
      ? msg('Forgotten. From your next right answer on, the app learns anew.')
      : msg('Nothing learned yet. Write some answers in a mission!');
  }

  #renderLearned(): TemplateResult {
    return html`
      <ul>${DIGITS.map((digit) => renderSample(digit, this.samples.find((sample) => sample.digit === digit)))}</ul>
      ${this.step === 'asked' ? this.#renderQuestion() : html`
        <div class="buttons">
          <button type="button" class="button" @click=${this.#ask}>${msg('Forget my handwriting')}</button>
        </div>`}`;
  }

  #renderQuestion(): TemplateResult {
    return html`
      <div class="ask" role="group" aria-labelledby="question" @keydown=${this.#keyDown}>
        <p id="question" tabindex="-1">${msg('Forget how you write your digits? Your missions and scores stay.')}</p>
        <div class="buttons">
          <button type="button" class="button" @click=${this.#keep}>${msg('No, keep it')}</button>
          <button type="button" class="button primary" @click=${this.#forget}>${msg('Yes, forget it')}</button>
        </div>
      </div>`;
  }

  #switched(event: Event): void {
    this.step = 'none';
    if (event.target instanceof HTMLInputElement) this.dispatchEvent(new LearnChangeEvent(event.target.checked));
  }

  #ask(): void {
    void this.#goTo('asked', '#question');
  }

  #keep(): void {
    void this.#goTo('none', '.buttons button');
  }

  #forget(): void {
    this.dispatchEvent(new Event('forget', { bubbles: true, composed: true }));
    void this.#goTo('forgotten', 'h2');
  }

  #keyDown({ key }: KeyboardEvent): void {
    if (key === 'Escape') this.#keep();
  }

  /** What had the focus goes away; whoever uses the keyboard or listens goes on at what comes. */
  async #goTo(step: HandCard['step'], selector: string): Promise<void> {
    this.step = step;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

function renderSample(digit: number, sample: DigitSample | undefined): TemplateResult {
  if (!sample) {
    return html`
      <li class="none">
        <span class="blank"></span>
        <span class="digits" aria-hidden="true">${digit}</span>
        <span class="visually-hidden">${msg(str`${digit}: not yet`)}</span>
      </li>`;
  }
  return html`
    <li>
      <raster-view paper .raster=${sample.newest} .label=${msg(str`Your ${digit}`)}></raster-view>
      <span aria-hidden="true"><span class="digits">${digit}</span> <small>×${sample.count}</small></span>
      <span class="visually-hidden">${msg(str`${digit}: learned from ${sample.count}`)}</span>
    </li>`;
}

customElements.define('hand-card', HandCard);

declare global {
  interface HTMLElementTagNameMap {
    'hand-card': HandCard;
  }
}
