import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import type { FactAnswer, FactHistory } from '../../core/practice/facts.ts';
import { fluencyOf, type Fluency } from '../../core/practice/fluency.ts';
import type { Question } from '../../core/practice/question.ts';
import { base, cards } from '../styles/shared.ts';
import { dateAndTime, seconds, shownNumber } from './formats.ts';
import { askedWords, solutionAloud } from './question-words.ts';
import './say-button.ts';
import { starRow } from './star-row.ts';
import './sum-picture.ts';

/** So many of the last answers are shown. */
const MOST = 10;

/** One fact: for the child its stars and its picture, for adults the last answers with what they took. */
export class FactCard extends LitElement {
  static override properties = { question: { attribute: false }, history: { attribute: false }, adult: { type: Boolean } };
  declare question: Question | undefined;
  /** Undefined where the child has not met it. */
  declare history: FactHistory | undefined;
  declare adult: boolean;

  static override styles = [base, cards, css`
    .card {
      display: grid;
      gap: var(--space-3);
    }
    h2 {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-2) var(--space-4);
      font-size: 1.75rem;
      font-weight: 400;
    }
    .star-row {
      width: auto;
      height: 1.75rem;
      color: var(--accent);
    }
    sum-picture {
      --picture-height: min(14rem, 34vh);
    }
    .scroll {
      max-height: 22rem;
      overflow: auto;
    }
    table {
      width: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      padding: var(--space-2);
      border-bottom: 1px solid var(--edge);
      text-align: start;
    }
    .number {
      text-align: end;
      font-variant-numeric: tabular-nums;
    }
    .right {
      color: var(--right);
    }
    .wrong {
      color: var(--wrong);
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.question = this.history = undefined;
    this.adult = false;
  }

  protected override render() {
    if (!this.question) return nothing;
    const { before, answer, after } = askedWords(this.question);
    const fluency = this.history && fluencyOf(this.history);
    return html`
      <section class="card">
        <h2><span class="digits">${before} ${shownNumber(answer)} ${after}</span> ${fluency ? starRow(fluency.stars) : nothing}</h2>
        <p>${words(fluency)} <say-button .text=${`${solutionAloud(this.question)} ${words(fluency)}`}></say-button></p>
        ${this.adult && this.history ? renderAnswers(this.history.answers) : html`<sum-picture .question=${this.question}></sum-picture>`}
      </section>`;
  }
}

function words(fluency: Fluency | undefined): string {
  switch (fluency?.stars) {
    case undefined: return msg('You have not met this one yet.');
    case 0: return msg('Not yet. It will come with practice.');
    case 1: return msg('Right last time! Right three times in a row gives the next star.');
    case 2: return msg('You are sure of it. When it comes within three seconds, you know it by heart.');
    case 3: return msg('You know it by heart!');
  }
}

function renderAnswers(answers: readonly FactAnswer[]): TemplateResult {
  const newest = answers.slice(-MOST).reverse();
  const left = answers.length - newest.length;
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label=${msg('Last answers')}>
      <table>
        <thead><tr>
          <th scope="col">${msg('When')}</th><th scope="col">${msg('Answer')}</th>
          <th scope="col" class="number">${msg('Thinking, s')}</th><th scope="col" class="number">${msg('Writing, s')}</th>
        </tr></thead>
        <tbody>${newest.map(renderAnswer)}</tbody>
      </table>
    </div>
    ${left > 0 ? html`<p class="quiet">${msg(str`${left} older answers are not shown.`)}</p>` : nothing}`;
}

function renderAnswer({ wall, verdict, hint, thinking, writing }: FactAnswer): TemplateResult {
  const time = (ms: number | undefined) => (ms === undefined ? '–' : seconds(ms));
  return html`
    <tr>
      <td>${dateAndTime(wall)}</td>
      <td class=${verdict}>${verdict === 'right' ? msg('Right') : msg('Wrong')}${hint ? html` <span class="quiet">${msg('with the hint')}</span>` : nothing}</td>
      <td class="number">${time(thinking)}</td><td class="number">${time(writing)}</td>
    </tr>`;
}

customElements.define('fact-card', FactCard);

declare global {
  interface HTMLElementTagNameMap {
    'fact-card': FactCard;
  }
}
