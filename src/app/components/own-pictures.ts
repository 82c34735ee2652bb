import { css, html, LitElement, type TemplateResult } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import type { PictureLock, Picture } from '../../core/crew/pictures.ts';
import { base, buttons } from '../styles/shared.ts';
import { PicturesEvent } from './picture-keys.ts';
import './picture-lock.ts';
import './say-button.ts';

type Step =
  | { readonly name: 'none' }
  | { readonly name: 'prove'; readonly then: 'choose' | 'remove' }
  | { readonly name: 'choose'; readonly differed?: true }
  | { readonly name: 'repeat'; readonly first: readonly Picture[] };

/**
 * A child sets, changes or removes its three pictures; what is set has to be shown first.
 * @fires pictures with those that were chosen, twice the same
 * @fires pictures-removed
 */
export class OwnPictures extends LitElement {
  static override properties = { lock: { attribute: false }, step: { state: true } };
  /** What is set; undefined where nothing is. */
  declare lock: PictureLock | undefined;
  declare private step: Step;

  static override styles = [base, buttons, css`
    section {
      display: grid;
      gap: var(--space-3);
    }
    h2 {
      font-size: 1rem;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
    }
    .say {
      font-size: 1.125rem;
      text-align: center;
    }
    .say:focus {
      outline: none;
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.step = { name: 'none' };
  }

  protected override render(): TemplateResult {
    return html`
      <section aria-labelledby="title">
        <h2 id="title">${msg('My secret pictures')}</h2>
        ${this.#renderStep(this.step)}
        ${this.step.name === 'none' ? '' : html`
          <button type="button" class="button plain" @click=${() => this.#goTo({ name: 'none' })}>${msg('Back')}</button>`}
      </section>`;
  }

  #renderStep(step: Step): TemplateResult {
    switch (step.name) {
      case 'none':
        return html`
          <p class="quiet">${aloud(this.lock ? msg('You are asked for three pictures before you fly.')
            : msg('Three pictures that only you know, asked for before you fly. They keep friends out; they are no safe.'))}</p>
          <div class="buttons">${this.lock ? html`
            <button type="button" class="button" @click=${() => this.#goTo({ name: 'prove', then: 'choose' })}>${msg('Other pictures')}</button>
            <button type="button" class="button" @click=${() => this.#goTo({ name: 'prove', then: 'remove' })}>${msg('Fly without')}</button>` : html`
            <button type="button" class="button" @click=${() => this.#goTo({ name: 'choose' })}>${msg('Choose my pictures')}</button>`}</div>`;
      case 'prove':
        return html`<picture-lock .lock=${this.lock} @unlocked=${() => this.#proven(step.then)}></picture-lock>`;
      case 'choose':
        return html`
          <p class="say" role="status" tabindex="-1">${aloud(step.differed ? msg('Those were others. Begin anew: tap three pictures.') : msg('Tap three pictures, and remember them.'))}</p>
          <picture-keys open @pictures=${(event: PicturesEvent) => this.#chosen(event)}></picture-keys>`;
      case 'repeat':
        return html`
          <p class="say" role="status" tabindex="-1">${aloud(msg('Once more the same three.'))}</p>
          <picture-keys @pictures=${(event: PicturesEvent) => this.#repeated(event, step.first)}></picture-keys>`;
    }
  }

  #proven(then: 'choose' | 'remove'): void {
    if (then === 'choose') return void this.#goTo({ name: 'choose' });
    this.dispatchEvent(new Event('pictures-removed'));
    void this.#goTo({ name: 'none' });
  }

  #chosen(event: PicturesEvent): void {
    event.stopPropagation();
    void this.#goTo({ name: 'repeat', first: event.pictures });
  }

  #repeated(event: PicturesEvent, first: readonly Picture[]): void {
    event.stopPropagation();
    if (event.pictures.join() !== first.join()) return void this.#goTo({ name: 'choose', differed: true });
    this.dispatchEvent(new PicturesEvent(first));
    void this.#goTo({ name: 'none' });
  }

  /** Whoever listens or tabs goes on at what comes. */
  async #goTo(step: Step): Promise<void> {
    this.step = step;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.say, picture-lock, button')?.focus();
  }
}

/** Words with a loudspeaker that reads them. */
function aloud(words: string): TemplateResult {
  return html`${words} <say-button .text=${words}></say-button>`;
}

customElements.define('own-pictures', OwnPictures);

declare global {
  interface HTMLElementTagNameMap {
    'own-pictures': OwnPictures;
  }
}
