import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { UnreadableListError } from '../../core/assessment/read-csv.ts';
import { newPupils, readPupils, type ListedPupil } from '../../core/assessment/read-pupils.ts';
import { rosterOf, type Roster } from '../../core/assessment/roster.ts';
import { forms } from '../styles/forms.ts';
import { base, buttons } from '../styles/shared.ts';

/** A class list of a spreadsheet is a few kB. Bytes. */
const MOST_FILE = 1_000_000;

/** These are to be listed. */
export class PupilsAddedEvent extends Event {
  readonly pupils: readonly ListedPupil[];

  constructor(pupils: readonly ListedPupil[]) {
    super('pupils-added');
    this.pupils = pupils;
  }
}

/**
 * Pupils to add: one or many names, typed, pasted, or out of a file; it says who is new before anybody is added.
 * @fires pupils-added
 */
export class PupilsAdd extends LitElement {
  static override properties = { roster: { attribute: false }, text: { state: true }, group: { state: true }, problem: { state: true }, said: { state: true } };
  declare roster: Roster;
  declare private text: string;
  declare private group: string;
  declare private problem: string | undefined;
  /** Who has just been added. */
  declare private said: string;

  static override styles = [base, buttons, forms, css`
    textarea {
      min-height: 7rem;
    }
    .file {
      position: relative;
    }
    .file:focus-within {
      outline: 3px solid var(--focus);
      outline-offset: 2px;
    }
    .file input {
      position: absolute;
      inset: 0;
      width: 100%;
      opacity: 0;
      cursor: pointer;
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.roster = rosterOf([]);
    this.text = this.group = this.said = '';
    this.problem = undefined;
  }

  protected override render(): TemplateResult {
    const { added, known, unread, problem } = this.#read();
    return html`
      <form @submit=${(event: SubmitEvent) => this.#submit(event, added)}>
        <label class="field">${msg('Names')} <small class="quiet">${msg('One in each line, or a table with name and class pasted from a spreadsheet.')}</small>
          <textarea dir="auto" spellcheck="false" autocapitalize="words" .value=${this.text}
            @input=${(event: InputEvent) => this.#typed(event)}></textarea></label>
        <label class="field">${msg('Class')} <small class="quiet">${msg('Of all who have none in the list.')}</small>
          <input type="text" name="group" dir="auto" maxlength="200" autocomplete="off" spellcheck="false" .value=${this.group}
            @input=${(event: InputEvent) => { this.group = valueOf(event); }}></label>
        <div class="actions">
          <button type="submit" class="button primary" ?disabled=${added.length === 0}>
            ${added.length === 0 ? msg('Add') : added.length === 1 ? msg('Add 1 pupil') : msg(str`Add ${added.length} pupils`)}</button>
          <label class="button file">${msg('Open a CSV file')}
            <input type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" @change=${(event: Event) => void this.#open(event)}></label>
        </div>
        <p class="quiet" role="status">
          ${this.said}
          ${known > 0 ? known === 1 ? msg('1 is there already. ') : msg(str`${known} are there already. `) : nothing}
          ${unread > 0 ? unread === 1 ? msg('1 line has no name.') : msg(str`${unread} lines have no name.`) : nothing}
          ${problem ? html`<span class="problem">${problem}</span>` : nothing}
        </p>
      </form>`;
  }

  #read(): { added: readonly ListedPupil[]; known: number; unread: number; problem?: string | undefined } {
    try {
      const { pupils, unread } = readPupils(this.text, this.group);
      const added = newPupils(pupils, this.roster);
      return { added, known: pupils.length - added.length, unread, problem: this.problem };
    } catch (error) {
      if (!(error instanceof UnreadableListError)) throw error;
      return { added: [], known: 0, unread: 0, problem: msg('This list is too long for a class.') };
    }
  }

  #typed(event: InputEvent): void {
    this.text = valueOf(event);
    this.problem = undefined;
    this.said = '';
  }

  async #open(event: Event): Promise<void> {
    const input = event.target instanceof HTMLInputElement ? event.target : undefined;
    const file = input?.files?.[0];
    if (!input || !file) return;
    this.problem = file.size > MOST_FILE ? msg('This file is too large for a class list.') : undefined;
    if (!this.problem) this.text = decoded(await file.arrayBuffer());
    input.value = '';
  }

  #submit(event: SubmitEvent, pupils: readonly ListedPupil[]): void {
    event.preventDefault();
    if (pupils.length === 0) return;
    this.text = '';
    this.said = pupils.length === 1 ? msg('1 pupil has been added.') : msg(str`${pupils.length} pupils have been added.`);
    this.dispatchEvent(new PupilsAddedEvent(pupils));
    // The button is off until there is another name.
    this.renderRoot.querySelector('textarea')?.focus();
  }
}

/** Spreadsheets on Windows still write the one-byte code of their country. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function valueOf({ target }: InputEvent): string {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.value : '';
}

customElements.define('pupils-add', PupilsAdd);

declare global {
  interface HTMLElementTagNameMap {
    'pupils-add': PupilsAdd;
  }
}
