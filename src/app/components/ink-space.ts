import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { base, buttons } from '../styles/shared.ts';
import { displayLocale } from './formats.ts';

/** Somebody chose for how many days handwriting is kept at least; Infinity is for ever. */
export class KeepChangeEvent extends Event {
  readonly days: number;

  constructor(days: number) {
    super('keep-change', { bubbles: true, composed: true });
    this.days = days;
  }
}

/** Old handwriting shall go now; whoever does it hands in the promise, so that the element can say how it went. */
export class InkDropEvent extends Event {
  readonly task: (dropping: Promise<void>) => void;

  constructor(task: InkDropEvent['task']) {
    super('ink-drop', { bubbles: true, composed: true });
    this.task = task;
  }
}

/** How much room the app takes, how long handwriting is kept, and a way to be rid of the old. For adults. */
export class InkSpace extends LitElement {
  static override properties = { space: { attribute: false }, days: { type: Number }, step: { state: true } };
  declare space: { readonly total: number | undefined; readonly ink: number; readonly answers: number } | undefined;
  declare days: number;
  declare private step: 'rest' | 'sure?' | 'busy' | 'done' | 'failed';

  constructor() {
    super();
    this.space = undefined;
    this.days = Infinity;
    this.step = 'rest';
    updateWhenLocaleChanges(this);
  }

  static override styles = [base, buttons, css`
    :host { display: grid; gap: var(--space-3); }
    dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: var(--space-2) var(--space-4); margin: 0; }
    dt { color: var(--text-quiet); }
    dd { margin: 0; }
    p { margin: 0; }
    fieldset { display: flex; flex-wrap: wrap; gap: 0 var(--space-4); margin: 0; padding: 0; border: 0; }
    legend { padding: 0; }
    label { display: inline-flex; align-items: center; gap: var(--space-2); min-height: var(--target); cursor: pointer; }
    input { width: 24px; height: 24px; accent-color: var(--accent); }
    .buttons { display: flex; flex-wrap: wrap; gap: var(--space-3); }
  `];

  protected override render(): TemplateResult {
    return html`
      ${this.space ? renderSpace(this.space) : nothing}
      <fieldset>
        <legend>${msg('Keep handwriting for')}</legend>
        ${choices().map(({ days, name }) => html`
          <label><input type="radio" name="days" .checked=${days === this.days}
            @change=${() => this.dispatchEvent(new KeepChangeEvent(days))}>${name}</label>`)}
      </fieldset>
      <p>${msg('After that it is deleted by itself, but never the newest of a child. Answers and scores always stay.')}</p>
      ${this.#renderDrop()}`;
  }

  #renderDrop(): TemplateResult {
    if (this.step === 'sure?') {
      return html`
        <p role="alert">${msg('Delete the handwriting of all answers but the newest of each child? Nobody can bring it back.')}</p>
        <div class="buttons">
          <button type="button" class="button" @click=${this.#drop}>${msg('Delete handwriting')}</button>
          <button type="button" class="button" @click=${() => (this.step = 'rest')}>${msg('Keep it')}</button>
        </div>`;
    }
    return html`
      <div class="buttons">
        <button type="button" class="button" ?disabled=${this.step === 'busy'} @click=${() => (this.step = 'sure?')}>
          ${msg('Delete old handwriting now')}</button>
      </div>
      <p role="status">${this.step === 'busy' ? msg('One moment …') : this.step === 'done' ? msg('Old handwriting is deleted.')
        : this.step === 'failed' ? msg('It could not be deleted. Try again later.') : nothing}</p>`;
  }

  readonly #drop = (): void => {
    this.step = 'busy';
    const settled = (step: 'done' | 'failed') => () => {
      this.step = step;
    };
    this.dispatchEvent(new InkDropEvent((dropping) => void dropping.then(settled('done'), settled('failed'))));
  };
}

function choices(): { days: number; name: string }[] {
  return [
    { days: 30, name: msg('A month') },
    { days: 182, name: msg('Half a year') },
    { days: 730, name: msg('Two years') },
    { days: Infinity, name: msg('For ever') },
  ];
}

function renderSpace({ total, ink, answers }: NonNullable<InkSpace['space']>): TemplateResult {
  return html`
    <dl>
      ${total === undefined ? nothing : html`<dt>${msg('Room that the app takes')}</dt><dd>${megabytes(total)}</dd>`}
      <dt>${msg('Handwriting in it')}</dt><dd>${msg(str`${megabytes(ink)} (answers: ${answers.toLocaleString(displayLocale())})`)}</dd>
    </dl>`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toLocaleString(displayLocale(), { maximumFractionDigits: 1, minimumFractionDigits: 1 })} MB`;
}

customElements.define('ink-space', InkSpace);

declare global {
  interface HTMLElementTagNameMap {
    'ink-space': InkSpace;
  }
}
