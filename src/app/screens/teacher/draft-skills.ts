import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import type { Part } from '../../../core/assessment/assessment.ts';
import type { Skill } from '../../../core/practice/read-syllabus.ts';
import { skills } from '../../../core/practice/skills.ts';
import { signOf, skillSignStyles } from '../../components/skill-sign.ts';
import { skillName } from '../../skill-names.ts';
import { forms } from '../../styles/forms.ts';
import { base, buttons } from '../../styles/shared.ts';
import { DraftChangeEvent } from './draft-change.ts';
import type { RangeChangeEvent } from './range-form.ts';
import './range-form.ts';

/** More of one skill nobody answers in one go. */
const MOST_OF_ONE = 50;

/**
 * How many questions of which skill, year by year, and how far their numbers go. They come in the order of the syllabus.
 * @fires draft-change
 */
export class DraftSkills extends LitElement {
  static override properties = { parts: { attribute: false } };
  declare parts: readonly Part[];

  static override styles = [base, buttons, forms, skillSignStyles, css`
    ul {
      display: grid;
      gap: var(--space-2);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .skill {
      display: grid;
      grid-template-columns: 6.5rem minmax(0, 1fr) auto;
      gap: var(--space-3);
      align-items: center;
      min-height: 56px;
      cursor: pointer;
    }
    .sign {
      font-size: 1.1875rem;
      white-space: nowrap;
    }
    input[type='number'] {
      width: 5rem;
    }
    .chosen {
      color: var(--accent);
    }
    range-form {
      padding-inline-start: var(--space-4);
      border-inline-start: 3px solid var(--edge);
    }
    @media (max-width: 480px) {
      .skill {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .sign {
        grid-column: 1 / -1;
      }
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.parts = [];
  }

  protected override render(): TemplateResult {
    const years = [...new Set(skills.map(({ year }) => year))];
    return html`
      <h2>${msg('Questions of these skills')}</h2>
      ${years.map((year) => this.#renderYear(year, skills.filter((skill) => skill.year === year)))}`;
  }

  #renderYear(year: number, ofYear: readonly Skill[]): TemplateResult {
    const count = this.parts.filter(({ skill }) => ofYear.some(({ id }) => id === skill)).reduce((sum, part) => sum + part.count, 0);
    return html`
      <details ?open=${count > 0}>
        <summary>${msg(str`Year ${year}, ages ${year + 4} to ${year + 5}`)} ${count > 0 ? html`<span class="chosen">(${count})</span>` : nothing}</summary>
        <ul>${ofYear.map((skill) => this.#renderSkill(skill))}</ul>
      </details>`;
  }

  #renderSkill(skill: Skill): TemplateResult {
    const part = this.parts.find((one) => one.skill === skill.id);
    const { sign, name } = skillName(skill.id);
    return html`
      <li>
        <label class="skill">
          <span class="sign digits" aria-hidden="true">${signOf(sign)}</span>
          <span>${name}</span>
          <input type="number" inputmode="numeric" min="0" max=${MOST_OF_ONE} aria-label=${msg(str`How many questions: ${name}, year ${skill.year}`)}
            .value=${live(String(part?.count ?? 0))} @change=${(event: Event) => this.#count(skill.id, event.target as HTMLInputElement)}>
        </label>
        ${part ? html`
          <details>
            <summary>${part.range === undefined ? msg('Numbers as in the skill') : msg('Numbers of your own')}</summary>
            <range-form .skill=${skill.id} .range=${part.range ?? skill.range} .own=${part.range !== undefined}
              @range-change=${({ range }: RangeChangeEvent) => this.#change(skill.id, part.count, range)}></range-form>
          </details>` : nothing}
      </li>`;
  }

  #count(skill: string, input: HTMLInputElement): void {
    const count = Math.min(MOST_OF_ONE, Math.max(0, Math.round(Number(input.value) || 0)));
    input.value = String(count);
    this.#change(skill, count, this.parts.find((part) => part.skill === skill)?.range);
  }

  #change(id: string, count: number, range: unknown): void {
    const changed: Part = { skill: id, count, ...(range === undefined ? {} : { range }) };
    const place = ({ skill }: Part): number => skills.findIndex((one) => one.id === skill);
    const parts = [...this.parts.filter(({ skill }) => skill !== id), ...(count > 0 ? [changed] : [])]
      .sort((one, other) => place(one) - place(other));
    this.dispatchEvent(new DraftChangeEvent({ parts }));
  }
}

customElements.define('draft-skills', DraftSkills);

declare global {
  interface HTMLElementTagNameMap {
    'draft-skills': DraftSkills;
  }
}
