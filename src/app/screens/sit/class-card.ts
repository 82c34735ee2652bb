import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { pupilOf } from '../../../core/assessment/handed-over.ts';
import { readPupilCode } from '../../../core/assessment/pupil-code.ts';
import type { PupilCard } from '../../../core/transfer/messages/pupil-card.ts';
import { WatchedServices } from '../../observe.ts';
import { base, buttons, cards, fields } from '../../styles/shared.ts';

/**
 * Which pupil of the teacher's list this child is: by the code on its card, which it types or has scanned.
 * @fires card-done
 */
export class ClassCard extends LitElement {
  static override properties = { card: { attribute: false }, wrong: { state: true } };
  /** A card that was scanned or opened just now. */
  declare card: PupilCard | undefined;
  /** What was typed is no code. */
  declare private wrong: boolean;

  static override styles = [base, buttons, cards, fields, css`
    .card {
      display: grid;
      gap: var(--space-3);
    }
    form {
      display: grid;
      gap: var(--space-2);
    }
    label {
      display: grid;
      gap: var(--space-2);
      font-weight: 600;
    }
    .code {
      font-size: 1.5rem;
      letter-spacing: 0.1em;
    }
    .wrong {
      color: var(--wrong);
      font-weight: 600;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
    }
  `];

  readonly #services = new WatchedServices(this, ({ recorder }) => [recorder]);

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.card = undefined;
    this.wrong = false;
  }

  /** Brings it into view, and whoever tabs or listens to its heading, as soon as that is there. */
  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('h2')?.focus());
  }

  protected override render() {
    const services = this.#services.value;
    if (!services) return nothing;
    const code = pupilOf(services.recorder.events(), services.profile);
    return html`
      <section class="card">
        <h2 tabindex="-1">${msg('My code in class')}</h2>
        ${code === undefined ? nothing : html`<p>${msg('Your teacher knows you by this code:')} <strong class="code digits">${code}</strong></p>`}
        ${this.card ? this.#renderCard(this.card) : this.#renderForm(code)}
      </section>`;
  }

  /** Whoever has scanned the neighbour's card sees it in time. */
  #renderCard({ name, group, code }: PupilCard): TemplateResult {
    return html`
      <p>${group === '' ? msg(str`Are you ${name}?`) : msg(str`Are you ${name}, in ${group}?`)}</p>
      <div class="buttons">
        <button type="button" class="button primary" @click=${() => void this.#join(code)}>${msg('Yes, that is me')}</button>
        <button type="button" class="button" @click=${() => this.#done()}>${msg('No')}</button>
      </div>`;
  }

  #renderForm(code: string | undefined): TemplateResult {
    return html`
      <form @submit=${this.#submit}>
        <label>${code === undefined ? msg('The code on your card') : msg('Another code')}
          <input type="text" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="12"
            aria-describedby="wrong" @input=${() => (this.wrong = false)}></label>
        <p id="wrong" class="wrong" role="status">${this.wrong ? msg('This is no code. Look at your card once more.') : nothing}</p>
        <button class="button">${msg('That is me')}</button>
      </form>`;
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const code = readPupilCode(String(new FormData(form).get('code') ?? ''));
    this.wrong = code === undefined;
    if (code === undefined) return;
    form.reset();
    void this.#join(code);
  }

  async #join(code: string): Promise<void> {
    const asked = this.card !== undefined;
    const services = this.#services.value;
    const pupil = readPupilCode(code);
    this.wrong = pupil === undefined;
    if (services && pupil !== undefined) await services.recorder.record({ type: 'class-joined', profile: services.profile, pupil });
    if (asked) this.#done();
  }

  /** The question is gone: whoever tabs or listens goes on where the code stands. */
  #done(): void {
    this.dispatchEvent(new Event('card-done', { bubbles: true, composed: true }));
    this.focus();
  }
}

customElements.define('class-card', ClassCard);

declare global {
  interface HTMLElementTagNameMap {
    'class-card': ClassCard;
  }
}
