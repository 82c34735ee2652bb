import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { BOX } from '../../core/practice/question.ts';
import { base, visuallyHidden } from '../styles/shared.ts';
import { dayAndMonth, seconds } from './formats.ts';

/** How far a child is with one skill. */
export interface SkillRow {
  readonly year: number;
  /** What it looks like. */
  readonly sign: string;
  readonly name: string;
  /** Its last first tries, oldest first: whether they were right. */
  readonly last: readonly boolean[];
  /** ms; undefined where nobody knows. */
  readonly thinking: number | undefined;
  /** Wall time of the last answer. */
  readonly at: number;
  readonly mastered: boolean;
}

/** Every skill that was practised, year by year, each with its last answers as dots: a table, to whoever listens too. */
export class SkillProgress extends LitElement {
  static override properties = { rows: { attribute: false } };
  /** In the order of the syllabus. */
  declare rows: readonly SkillRow[];

  static override styles = [base, visuallyHidden, css`
    table {
      width: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      padding: var(--space-2);
      border-bottom: 1px solid var(--edge);
      text-align: start;
      font-weight: 400;
    }
    thead th,
    .year {
      color: var(--text-quiet);
      font-size: 0.9375rem;
    }
    .name {
      font-weight: 600;
    }
    .sign {
      margin-inline-end: var(--space-2);
      font-size: 1.125rem;
    }
    td:last-child,
    th:last-child {
      width: 1%;
      text-align: end;
      white-space: nowrap;
    }
    tr .year:last-child {
      padding-top: var(--space-4);
      text-align: start;
      font-weight: 700;
    }
    .dots {
      display: block;
      margin-inline-start: auto;
    }
    .dot {
      fill: none;
      stroke: var(--edge);
      stroke-width: 2;
    }
    .dot.right {
      fill: var(--accent);
      stroke: var(--accent);
    }
    .mastered {
      color: var(--right);
      font-weight: 700;
    }
    @media (forced-colors: active) {
      .dot.right {
        fill: CanvasText;
      }
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.rows = [];
  }

  protected override render() {
    const years = [...new Set(this.rows.map(({ year }) => year))];
    return html`
      <table>
        <thead><tr><th scope="col">${msg('Skill')}</th><th scope="col">${msg('Last answers')}</th></tr></thead>
        ${years.map((year) => html`
          <tbody>
            <tr><th class="year" scope="rowgroup" colspan="2">${msg(str`Year ${year}`)}</th></tr>
            ${this.rows.filter((row) => row.year === year).map(renderRow)}
          </tbody>`)}
      </table>`;
  }
}

function renderRow({ sign, name, last, thinking, at, mastered }: SkillRow): TemplateResult {
  const right = last.filter(Boolean).length;
  return html`
    <tr>
      <th scope="row">
        <span class="sign digits" aria-hidden="true">${sign.replaceAll(BOX, '_')}</span><span class="name">${name}</span>
        ${mastered ? html`<span class="mastered">${msg('mastered')}</span>` : nothing}
        <div class="quiet">${dayAndMonth(at)}${thinking === undefined ? '' : msg(str`, ${seconds(thinking)} s to think`)}</div>
      </th>
      <td>${renderDots(last)}<span>${msg(str`${right} of ${last.length} right`)}</span></td>
    </tr>`;
}

/** The newest at the right. */
function renderDots(last: readonly boolean[]): TemplateResult {
  const width = 14 * last.length;
  return html`
    <svg class="dots" width=${width} height="14" viewBox="0 0 ${width} 14" aria-hidden="true">
      ${last.map((isRight, place) => svg`<circle class="dot ${isRight ? 'right' : ''}" cx=${7 + 14 * place} cy="7" r="5"></circle>`)}
    </svg>`;
}

customElements.define('skill-progress', SkillProgress);

declare global {
  interface HTMLElementTagNameMap {
    'skill-progress': SkillProgress;
  }
}
