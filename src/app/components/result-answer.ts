import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { isAnswer, mark, REMAINDER, type MarkingRules } from '../../core/attempt/marking.ts';
import { counts, type MarkedAnswer } from '../../core/assessment/mark-result.ts';
import { decodeInk, InkCodeError } from '../../core/ink/code-ink.ts';
import type { Verdict } from '../../core/log/event.ts';
import type { Question } from '../../core/practice/question.ts';
import { kindOf } from '../../core/practice/questions/registry.ts';
import { likelySlips } from '../../core/practice/slips/registry.ts';
import { forms } from '../styles/forms.ts';
import { base, buttons } from '../styles/shared.ts';
import { fieldName } from './answer-fields.ts';
import { percent, seconds, shownAnswer } from './formats.ts';
import './ink-replay.ts';
import { wordsOf } from './question-words.ts';
import { slipName } from './slip-words.ts';
import type { ReadEvent } from './what-it-says.ts';
import './what-it-says.ts';

/** The teacher has decided. */
export class OverruleEvent extends Event {
  readonly verdict: Verdict;
  /** What the teacher reads there. */
  readonly text: string | undefined;

  constructor(verdict: Verdict, text?: string) {
    super('overrule');
    this.verdict = verdict;
    this.text = text;
  }
}

/**
 * One answer of a result: what was asked, read and written, how surely and how quickly, and what counts.
 * @fires overrule
 */
export class ResultAnswerCard extends LitElement {
  static override properties = { answer: { attribute: false }, rules: { attribute: false }, papers: { attribute: false } };
  declare answer: MarkedAnswer;
  declare rules: MarkingRules | undefined;
  /** The coded ink, where it came along. */
  declare papers: readonly Uint8Array[] | undefined;

  static override styles = [base, buttons, forms, css`
    :host {
      display: grid;
      grid-template-columns: 1.75rem minmax(0, 1fr);
      gap: var(--space-2) var(--space-3);
      padding: var(--space-3);
      border-radius: var(--radius);
      background: var(--surface-2);
    }
    .mark {
      width: 1.75rem;
      height: 1.75rem;
      fill: none;
      stroke-width: 3.5;
      stroke-linecap: round;
      stroke-linejoin: round;
      stroke: var(--wrong);
    }
    .mark.right {
      stroke: var(--right);
    }
    .mark.unmarked {
      stroke: var(--text-quiet);
    }
    .body {
      display: grid;
      gap: var(--space-2);
    }
    .sum {
      font-size: 1.4rem;
    }
    .given.wrong {
      text-decoration: line-through;
      text-decoration-color: var(--wrong);
      text-decoration-thickness: 2px;
    }
    .solution {
      color: var(--right);
      font-weight: 700;
    }
    .unsure {
      color: var(--wrong);
      font-weight: 600;
    }
    .ways,
    .papers {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
    }
    details[open] {
      flex-basis: 100%;
    }
    what-it-says {
      padding-block-start: var(--space-2);
    }
    figure {
      flex: 1 1 16rem;
      margin: 0;
    }
    @media print {
      .ways,
      .papers {
        display: none;
      }
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.rules = this.papers = undefined;
  }

  protected override render(): TemplateResult {
    const { answer } = this;
    const { asked, text, overruled, reading, by, thinking, writing, disputed } = answer;
    const right = counts(answer);
    const verdict = overruled?.verdict ?? answer.marked;
    const words = asked && wordsOf(asked);
    const { before, after, answer: solution } = words ?? { before: msg('A question that this version cannot show'), after: '', answer: '' };
    const [slip] = asked && !right && !overruled ? likelySlips(asked, text, answer.mirrored, this.rules) : [];
    const shown = overruled?.text ?? text;
    return html`
      ${renderMark(verdict)}
      <div class="body">
        <div class="sum digits">${before} <span class="given ${verdict === 'wrong' ? 'wrong' : ''}">${inWords(shown)}</span>
          ${right ? nothing : html`<span class="solution">${shownAnswer(solution)}</span>`} ${after}</div>
        <div class="quiet">
          ${reading ? html`<span class=${reading.unsure ? 'unsure' : ''}>${msg(str`Read as ${shownAnswer(readAs(answer, reading.text))}, ${percent(reading.confidence)} sure.`)}</span> ` : nothing}
          ${by === 'keypad' ? msg('Typed on the keypad.') : nothing}
          ${answer.mirrored.length > 0 ? msg('A digit is written the wrong way round.') : nothing}
          ${msg(str`Thought ${seconds(thinking)} s, wrote ${seconds(writing)} s.`)}
        </div>
        ${disputed === undefined ? nothing : html`<div class="unsure">${msg(str`The pupil says that it wrote ${shownAnswer(disputed)}.`)}</div>`}
        ${slip ? html`<div class="quiet">${slipName(slip)}</div>` : nothing}
        ${overruled ? html`<div>${decidedWords(answer)}</div>` : nothing}
        ${this.papers ? html`<div class="papers">${this.papers.map((paper, place, { length }) => renderPaper(paper, length > 1 ? fieldName(place) : ''))}</div>` : nothing}
        ${this.#renderWays(right, words ? asked : undefined)}
      </div>`;
  }

  /** @param asked where this version can mark it */
  #renderWays(right: boolean, asked: Question | undefined): TemplateResult {
    const { disputed, overruled, text } = this.answer;
    // Older versions let a child dispute a division with a remainder by one number: the teacher types both.
    const takeable = asked && disputed !== undefined && isAnswer(disputed, kindOf(asked));
    return html`
      <div class="ways">
        <button type="button" class="button" @click=${() => this.#tell(right ? 'wrong' : 'right')}>
          ${right ? msg('Count as wrong') : msg('Count as right')}</button>
        ${takeable ? html`
          <button type="button" class="button" @click=${() => this.#reads(asked, disputed)}>${msg(str`It says ${shownAnswer(disputed)}`)}</button>` : nothing}
        ${asked ? html`
          <details ?open=${disputed !== undefined && !takeable}><summary>${msg('It says something else')}</summary>
            <what-it-says .question=${asked} .text=${overruled?.text ?? text} @read=${(event: ReadEvent) => this.#reads(asked, event.text)}></what-it-says>
          </details>` : nothing}
      </div>`;
  }

  /** The teacher reads this; it is marked like any other answer. */
  #reads(asked: Question, text: string): void {
    this.#tell(mark(asked, text, [], this.rules), text);
  }

  #tell(verdict: Verdict, text?: string): void {
    this.dispatchEvent(new OverruleEvent(verdict, text));
  }
}

/** @param verdict undefined where this version cannot mark the answer */
function renderMark(verdict: Verdict | undefined): TemplateResult {
  switch (verdict) {
    case 'right': return html`<svg class="mark right" viewBox="0 0 24 24" role="img" aria-label=${msg('Right')}><path d="M4 13l5 6L20 6"></path></svg>`;
    case 'wrong': return html`<svg class="mark" viewBox="0 0 24 24" role="img" aria-label=${msg('Wrong')}><path d="M6 6l12 12M18 6L6 18"></path></svg>`;
    default: return html`<svg class="mark unmarked" viewBox="0 0 24 24" role="img" aria-label=${msg('Not marked')}><path d="M5 12h14"></path></svg>`;
  }
}

function inWords(text: string): string {
  return text === '' ? msg('nothing') : shownAnswer(text);
}

/** What it was before the teacher decided. */
function decidedWords({ marked, text }: MarkedAnswer): string {
  const was = inWords(text);
  switch (marked) {
    case 'right': return msg(str`You decided. Before, “${was}” counted as right.`);
    case 'wrong': return msg(str`You decided. Before, “${was}” counted as wrong.`);
    default: return msg(str`You decided. This version of Astro Numbers cannot mark “${was}”.`);
  }
}

/** The reading that came along is of the first paper; where that counts, so does what was read from the second. */
function readAs({ text }: MarkedAnswer, reading: string): string {
  return text.startsWith(`${reading}${REMAINDER}`) ? text : reading;
}

/** @param name what this paper is for, where there are two */
function renderPaper(paper: Uint8Array, name: string): TemplateResult {
  try {
    return html`
      <figure>
        ${name ? html`<figcaption>${name}</figcaption>` : nothing}
        <ink-replay .ink=${decodeInk(paper)} label=${name ? msg(str`Handwriting of the pupil: ${name}`) : msg('Handwriting of the pupil')}></ink-replay>
      </figure>`;
  } catch (error) {
    if (!(error instanceof InkCodeError)) throw error;
    return html`<p class="quiet">${msg('The handwriting cannot be shown.')}</p>`;
  }
}

customElements.define('result-answer', ResultAnswerCard);

declare global {
  interface HTMLElementTagNameMap {
    'result-answer': ResultAnswerCard;
  }
}
