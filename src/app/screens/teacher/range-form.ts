import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { isRange, rangeFields, withField, type RangeField } from '../../../core/assessment/range-fields.ts';
import { forms } from '../../styles/forms.ts';
import { base, buttons, fields } from '../../styles/shared.ts';
import { rangeWord } from './range-words.ts';

/** Questions are to be made of this range; undefined where that of the skill is to hold again. */
export class RangeChangeEvent extends Event {
  readonly range: unknown;

  constructor(range: unknown) {
    super('range-change', { bubbles: true, composed: true });
    this.range = range;
  }
}

/**
 * How far the numbers of a skill go, whatever its kind. A range of which no question can be made is not taken, and stays on the
 * screen to be put right.
 * @fires range-change
 */
export class RangeForm extends LitElement {
  static override properties = { skill: {}, range: { attribute: false }, own: { type: Boolean }, typed: { state: true } };
  /** Id. */
  declare skill: string;
  declare range: unknown;
  /** It is not the skill's own. */
  declare own: boolean;
  /** What is on the screen and cannot be taken. */
  declare private typed: unknown;

  static override styles = [base, buttons, fields, forms, css`
    :host {
      display: grid;
      gap: var(--space-3);
    }
    legend {
      margin-bottom: var(--space-1);
    }
    .ends {
      display: flex;
      align-items: center;
      gap: var(--space-2);
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.skill = '';
    this.own = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('range')) this.typed = undefined;
  }

  protected override render(): TemplateResult {
    const shown = this.typed ?? this.range;
    const fields = rangeFields(this.skill, shown);
    const inTenths = typeof shown === 'object' && shown !== null && 'tenths' in shown;
    return html`
      <div class="fields">${fields.map((field) => this.#renderField(field, rangeWord(field.name, inTenths)))}</div>
      <p class="problem" role="status">${this.typed === undefined ? nothing : msg('No question can be made of these numbers. Those from before still hold.')}</p>
      ${this.own || this.typed !== undefined ? html`
        <div class="actions"><button type="button" class="button plain" @click=${() => this.#change(undefined)}>${msg('As in the skill')}</button></div>` : nothing}`;
  }

  #renderField(field: RangeField, name: string): TemplateResult {
    switch (field.form) {
      case 'interval': {
        const [low, high] = field.value;
        return html`
          <fieldset><legend>${name}</legend>
            <div class="ends">
              ${this.#renderNumber(msg(str`${name}, from`), low, (end) => ({ ...field, value: [end, high] }))} –
              ${this.#renderNumber(msg(str`${name}, to`), high, (end) => ({ ...field, value: [low, end] }))}
            </div>
          </fieldset>`;
      }
      case 'number':
        return html`<label class="field">${name}${this.#renderNumber(name, field.value, (value) => ({ ...field, value }))}</label>`;
      case 'list':
        return html`
          <label class="field">${name}
            <input type="text" inputmode="decimal" autocomplete="off" .value=${live(field.value.join(', '))} aria-invalid=${this.#invalid}
              @change=${(event: Event) => this.#take({ ...field, value: numbersIn(valueOf(event)) })}></label>`;
    }
  }

  #renderNumber(name: string, value: number, changed: (value: number) => RangeField): TemplateResult {
    return html`
      <input type="number" aria-label=${name} .value=${live(String(value))} aria-invalid=${this.#invalid}
        @change=${(event: Event) => this.#take(changed(Number(valueOf(event))))}>`;
  }

  get #invalid(): 'true' | 'false' {
    return this.typed === undefined ? 'false' : 'true';
  }

  #take(field: RangeField): void {
    const range = withField(this.typed ?? this.range, field);
    if (isRange(this.skill, range)) this.#change(range);
    else this.typed = range;
  }

  #change(range: unknown): void {
    this.typed = undefined;
    this.dispatchEvent(new RangeChangeEvent(range));
  }
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

function numbersIn(text: string): number[] {
  return text.split(/[^\d]+/).filter((part) => part !== '').map(Number);
}

customElements.define('range-form', RangeForm);

declare global {
  interface HTMLElementTagNameMap {
    'range-form': RangeForm;
  }
}
