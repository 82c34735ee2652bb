import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { readPupilName, type Pupil } from '../../core/assessment/roster.ts';
import { forms } from '../styles/forms.ts';
import { base, buttons } from '../styles/shared.ts';

/** What is to become of a pupil. */
export type PupilChange =
  | { readonly change: 'rename'; readonly pupil: Pupil }
  | { readonly change: 'unlist' }
  | { readonly change: 'join'; readonly into: string }
  | { readonly change: 'part'; readonly pupil: string };

export class PupilChangeEvent extends Event {
  readonly detail: PupilChange;

  constructor(detail: PupilChange) {
    super('pupil-change');
    this.detail = detail;
  }
}

/**
 * One pupil: another name or class, off the list, joined with another entry or parted from one.
 * @fires pupil-change
 */
export class PupilForm extends LitElement {
  static override properties = { pupil: { attribute: false }, others: { attribute: false }, parts: { attribute: false } };
  declare pupil: Pupil;
  /** With whom it may be joined. */
  declare others: readonly Pupil[];
  /** Entries that count for this one. */
  declare parts: readonly Pupil[];

  static override styles = [base, buttons, forms, css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-3);
    }
    .fields > .field {
      flex: 1 1 12rem;
    }
    .actions {
      align-items: end;
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.others = this.parts = [];
  }

  protected override render(): TemplateResult {
    const { pupil, others, parts } = this;
    return html`
      <form @submit=${(event: SubmitEvent) => this.#rename(event)}>
        <div class="fields">
          <label class="field">${msg('Name')}<input type="text" name="name" dir="auto" maxlength="200" autocomplete="off" spellcheck="false" .value=${pupil.name}></label>
          <label class="field">${msg('Class')}<input type="text" name="group" dir="auto" maxlength="200" autocomplete="off" spellcheck="false" .value=${pupil.group}></label>
        </div>
        <div class="actions">
          <button type="submit" class="button primary">${msg('Save')}</button>
          <button type="button" class="button" @click=${() => this.#tell({ change: 'unlist' })}>${msg('Take off the list')}</button>
        </div>
      </form>
      ${others.length === 0 ? nothing : html`
        <div class="actions">
          <label class="field">${msg('The same pupil as')}
            <select>${others.map(({ code, name, group }) => html`<option value=${code}>${name}${group === '' ? '' : `, ${group}`} (${code})</option>`)}</select></label>
          <button type="button" class="button" @click=${() => this.#join()}>${msg('Join')}</button>
        </div>
        <p class="quiet">${msg('All results of both then stand in one line. You can part them again.')}</p>`}
      ${parts.map(({ code, name }) => html`
        <div class="actions">
          <p>${msg(html`Also: <bdi>${name}</bdi> (${code})`)}</p>
          <button type="button" class="button" aria-label=${msg(str`Part ${name} (${code}) from ${pupil.name}`)}
            @click=${() => this.#tell({ change: 'part', pupil: code })}>${msg('Part')}</button>
        </div>`)}`;
  }

  #rename(event: SubmitEvent): void {
    event.preventDefault();
    const typed = (name: string) => readPupilName(this.renderRoot.querySelector<HTMLInputElement>(`[name=${name}]`)?.value ?? '');
    const name = typed('name') || this.pupil.name;
    this.#tell({ change: 'rename', pupil: { ...this.pupil, name, group: typed('group') } });
  }

  #join(): void {
    const into = this.renderRoot.querySelector('select')?.value;
    if (into !== undefined) this.#tell({ change: 'join', into });
  }

  #tell(change: PupilChange): void {
    this.dispatchEvent(new PupilChangeEvent(change));
  }
}

customElements.define('pupil-form', PupilForm);

declare global {
  interface HTMLElementTagNameMap {
    'pupil-form': PupilForm;
  }
}
