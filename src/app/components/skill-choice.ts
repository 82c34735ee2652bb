import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { base, buttons, fields, tiles, visuallyHidden } from '../styles/shared.ts';
import { skillChoiceStyles } from './skill-choice-styles.ts';
import { signOf, skillSignStyles } from './skill-sign.ts';
import { tick } from './tick.ts';
import { yearPictures } from './year-pictures.ts';

/** One skill that can be chosen. */
export interface SkillOption {
  readonly id: string;
  readonly year: number;
  /** What it looks like; □ is an empty box. */
  readonly sign: string;
  readonly name: string;
}

/** The child has chosen other skills. */
export class SkillsChangeEvent extends Event {
  readonly skills: readonly string[];

  /** @param skills ids, in the order of the options; at least one */
  constructor(skills: readonly string[]) {
    super('skills-change', { bubbles: true, composed: true });
    this.skills = skills;
  }
}

/**
 * A button for each school year, below it switches for the skills of the year that is open, and what is chosen of other
 * years. The last one that is on cannot be switched off.
 */
export class SkillChoice extends LitElement {
  static override properties = {
    options: { attribute: false },
    chosen: { attribute: false },
    year: { state: true },
    refused: { state: true },
  };
  declare options: readonly SkillOption[];
  declare chosen: readonly string[];
  /** The one that is open. */
  declare private year: number | undefined;
  declare private refused: boolean;

  static override styles = [base, buttons, fields, visuallyHidden, tiles, skillSignStyles, skillChoiceStyles];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.options = [];
    this.chosen = [];
    this.refused = false;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    // Where a child has last got to: what is chosen of earlier years is there to be kept up.
    this.year ??= this.options.filter(({ id }) => this.chosen.includes(id)).at(-1)?.year;
  }

  /** Whether the change was made. */
  #choose(id: string, on: boolean): boolean {
    const chosen = this.options
      .map((option) => option.id)
      .filter((other) => (other === id ? on : this.chosen.includes(other)));
    this.refused = chosen.length === 0;
    if (this.refused) return false;
    this.chosen = chosen;
    this.dispatchEvent(new SkillsChangeEvent(chosen));
    return true;
  }

  #open(year: number): void {
    this.year = year;
    this.refused = false;
  }

  /** The button that was pressed is gone then: the focus goes to the year that is open. */
  async #takeOut(id: string): Promise<void> {
    if (!this.#choose(id, false)) return;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('.years input:checked')?.focus();
  }

  protected override render() {
    const { year = 1 } = this;
    const years = [...new Set(this.options.map((option) => option.year))];
    const others = this.options.filter((option) => option.year !== year && this.chosen.includes(option.id));
    return html`
      <fieldset>
        <legend>${msg('What do you want to practise?')}</legend>
        <div class="years">${years.map((one) => this.#renderYear(one, one === year))}</div>
      </fieldset>
      <fieldset>
        <legend>${yearName(year)}</legend>
        <div class="skills">
          ${this.options.filter((option) => option.year === year).map((option) => this.#renderSkill(option))}
        </div>
      </fieldset>
      <p class="hint" role="status">${this.refused ? msg('One has to stay on.') : ''}</p>
      ${others.length > 0 ? html`
        <fieldset>
          <legend>${msg('Also in your mission')}</legend>
          <div class="others">${others.map((option) => this.#renderOther(option))}</div>
        </fieldset>` : nothing}`;
  }

  #renderYear(year: number, open: boolean): TemplateResult {
    const count = this.options.filter((option) => option.year === year && this.chosen.includes(option.id)).length;
    const name = count > 0 ? msg(str`${yearName(year)}, ${count} chosen`) : yearName(year);
    return html`
      <label class="tile">
        <input type="radio" name="year" aria-label=${name} .checked=${open} @change=${() => this.#open(year)}>
        <svg viewBox="0 0 32 32" aria-hidden="true">${yearPictures[year - 1] ?? nothing}</svg>
        <span class="digits" aria-hidden="true">${year}</span>
        ${count > 0 ? tick : nothing}
      </label>`;
  }

  #renderSkill({ id, sign, name }: SkillOption): TemplateResult {
    const on = this.chosen.includes(id);
    const change = (event: Event) => {
      const box = event.target as HTMLInputElement;
      if (!this.#choose(id, box.checked)) box.checked = true;
    };
    return html`
      <label class="tile">
        <input type="checkbox" .checked=${on} @change=${change}>
        <span class="sign digits ${sign.length > 5 ? 'long' : ''}" aria-hidden="true">${signOf(sign)}</span>
        <span class="name">${name}</span>
        ${on ? tick : nothing}
      </label>`;
  }

  #renderOther({ id, sign, name, year }: SkillOption): TemplateResult {
    return html`
      <button type="button" class="button" aria-label=${msg(str`Take out: ${name}, year ${year}`)} @click=${() => void this.#takeOut(id)}>
        <span class="digits">${signOf(sign)}</span>${cross}</button>`;
  }
}

function yearName(year: number): string {
  return msg(str`Year ${year}, ages ${year + 4} to ${year + 5}`);
}

const cross = html`
  <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="3"
    stroke-linecap="round"><path d="M6 6l12 12M18 6L6 18"></path></svg>`;

customElements.define('skill-choice', SkillChoice);

declare global {
  interface HTMLElementTagNameMap {
    'skill-choice': SkillChoice;
  }
}
