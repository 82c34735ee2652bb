import { html, LitElement, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { TEACHER } from '../../../core/assessment/assessment.ts';
import { WatchedServices } from '../../observe.ts';
import type { Services } from '../../services.ts';
import { forms } from '../../styles/forms.ts';
import { base, buttons } from '../../styles/shared.ts';

/**
 * Deletes all that is a teacher's: the way in where PIN and code are lost. It asks for a word, as a child that tries every
 * button would be through otherwise.
 * @fires wiped
 */
export class WipeForm extends LitElement {
  static override properties = { problem: { state: true }, asked: { state: true } };
  declare private problem: string;
  declare private asked: boolean;

  static override styles = [base, buttons, forms];

  readonly #services = new WatchedServices(this);

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.problem = '';
    this.asked = false;
  }

  protected override render(): TemplateResult {
    const word = msg('delete everything');
    return html`
      <form @submit=${(event: SubmitEvent) => void this.#submit(event, word)} novalidate>
        <h2>${msg('Without it')}</h2>
        <p>${msg("All of the teacher's data on this device can be deleted: assessments, class lists, collected results and marks. What children have practised here stays. It cannot be undone.")}</p>
        ${this.asked ? html`
          <label class="field">${msg(str`To delete, type: ${word}`)}
            <input type="text" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="problem"
              @input=${() => (this.problem = '')}></label>
          <p id="problem" class="problem" role="status">${this.problem}</p>
          <div class="actions">
            <button type="submit" class="button">${msg('Delete for good')}</button>
            <button type="button" class="button primary" @click=${() => void this.#ask(false)}>${msg('Keep everything')}</button>
          </div>` : html`
          <div class="actions"><button type="button" class="button" @click=${() => void this.#ask(true)}>${msg("Delete the teacher's data …")}</button></div>`}
      </form>`;
  }

  async #ask(asked: boolean): Promise<void> {
    this.asked = asked;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('input, button')?.focus();
  }

  async #submit(event: SubmitEvent, word: string): Promise<void> {
    event.preventDefault();
    const services = this.#services.value;
    const typed = this.renderRoot.querySelector('input')?.value ?? '';
    if (!services || typed.trim().toLowerCase() !== word.toLowerCase()) {
      this.problem = msg('That is something else. Nothing is deleted.');
      return;
    }
    if (await wipe(services)) this.dispatchEvent(new Event('wiped'));
    else this.problem = msg('Not all of it could be deleted. Try again.');
  }
}

/** The results first: as long as the PIN is there, whatever is left of them stays behind it. */
async function wipe({ exchange, recorder }: Services): Promise<boolean> {
  try {
    await (await exchange()).results.clear();
  } catch {
    return false;
  }
  return recorder.erase(TEACHER);
}

customElements.define('wipe-form', WipeForm);

declare global {
  interface HTMLElementTagNameMap {
    'wipe-form': WipeForm;
  }
}
