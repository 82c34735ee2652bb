import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { columnsOf } from '../../core/practice/columns.ts';
import { pictureOf, type Picture } from '../../core/practice/picture.ts';
import type { Question } from '../../core/practice/question.ts';
import { kindOf } from '../../core/practice/questions/registry.ts';
import { sumOf } from '../../core/practice/sum.ts';
import type { Reading } from '../../core/reading/reading.ts';
import { fieldName, tapFirst } from '../components/answer-fields.ts';
import '../components/column-sum.ts';
import { shownAnswer, shownNumber } from '../components/formats.ts';
import type { InkCanvas } from '../components/ink-canvas.ts';
import '../components/ink-canvas.ts';
import type { InkChangeEvent } from '../components/ink-events.ts';
import type { NumberPad, PadChangeEvent } from '../components/number-pad.ts';
import '../components/number-pad.ts';
import { pictureQuestion } from '../components/picture-words.ts';
import { askedWords } from '../components/question-words.ts';
import '../components/say-button.ts';
import '../components/sum-picture.ts';
import type { TapChoice } from '../components/tap-choice.ts';
import '../components/tap-choice.ts';
import { keepFocus, typedField, typedFieldStyles } from '../components/typed-field.ts';
import type { ChooseEvent } from '../components/unsure-choice.ts';
import '../components/unsure-choice.ts';
import { base, buttons } from '../styles/shared.ts';
import { choicesOf } from './choices.ts';
import type { Flight, Phase } from './mission-flight.ts';
import { missionHelpStyles } from './mission-help-styles.ts';
import { missionQuestionStyles } from './mission-question-styles.ts';
import { missionWorkStyles } from './mission-work-styles.ts';
import { icons } from './mission-icons.ts';

const SIGNS = ['<', '=', '>'];

/** The open question: prompt, what was read, paper or keypad, and the tools. Shows the flight and tells it what is done. */
export class MissionQuestion extends LitElement {
  static override properties = {
    flight: { attribute: false },
    index: { type: Number },
    phase: { attribute: false },
    revision: { attribute: false },
    countdown: { type: Number },
  };
  declare flight: Flight | undefined;
  declare index: number;
  /** The flight's phase, passed separately so that a change is noticed. */
  declare phase: Phase | undefined;
  /** A new value whenever anything in the flight has changed. */
  declare revision: unknown;
  /** How long after the reading "Done" comes by itself, ms; undefined where it does not. */
  declare countdown: number | undefined;

  static override styles = [base, buttons, missionQuestionStyles, typedFieldStyles, missionWorkStyles, missionHelpStyles];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.index = 0;
  }

  #mode: Flight['mode'] = 'pen';
  #hint = false;
  /** Place of the paper that was written on last. */
  #sheet = 0;

  get #papers(): readonly InkCanvas[] {
    return [...this.renderRoot.querySelectorAll('ink-canvas')];
  }

  /** What "Undo" and "Clear" work on: keys or things to tap, else the paper that was written on last, if there is anything on it. */
  get #inUse(): NumberPad | TapChoice | InkCanvas | null | undefined {
    const keys = this.renderRoot.querySelector<NumberPad | TapChoice>('number-pad, tap-choice');
    const papers = this.#papers;
    const last = papers[this.#sheet];
    return keys ?? (last?.ink.length === 0 ? papers.find(({ ink }) => ink.length > 0) : last);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('index') || changed.has('flight')) {
      for (const paper of this.#papers) paper.clear();
      this.renderRoot.querySelector('column-sum')?.clear();
      this.#sheet = 0;
    }
    const mode = this.flight?.mode ?? 'pen';
    if (changed.has('index') || changed.has('phase') || mode !== this.#mode) {
      this.#focus(this.phase?.name === 'asking' ? 'unsure-choice' : 'h1');
    }
    this.#mode = mode;
    const hint = this.flight?.hint ?? false;
    if (hint !== this.#hint) this.#focus(hint ? '.help p' : 'h1');
    this.#hint = hint;
  }

  /** On the heading Enter says "Done", where on a tool that was used last it would use that tool again. */
  #focus(selector: 'h1' | 'unsure-choice' | '.help p'): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }

  protected override render() {
    const { flight } = this;
    const question = flight?.attempt?.questions[this.index];
    if (!flight || !question) return nothing;
    const correcting = flight.phase.name === 'correcting';
    const keys = correcting || flight.mode === 'keypad';
    const picture = pictureOf(question);
    // Numbers on a line lie in order: that is no hint but the answer.
    const hint = picture?.kind === 'points' ? undefined : picture;
    const { before, after, inWords, spoken } = askedWords(question);
    const manner = kindOf(question).manner ?? '';
    return html`
      <div class="desk ${manner}">
        <div class="question ${inWords ? 'words' : after ? 'boxed' : ''} ${manner}">
          ${manner === 'order' ? icons.rising : nothing}
          <h1 tabindex="-1" class="digits" aria-label=${spoken ?? nothing}>${before}</h1>
          ${flight.fields.texts.map((typed, field) => answerField(flight, typed, field, keys))}
          ${after ? html`<span class="after digits" aria-hidden="true">${after}</span>` : nothing}
        </div>
        <div class="work">${this.#renderWork(flight, question, keys)}</div>
        ${hint && flight.hint && flight.phase.name === 'answering' ? hintOn(flight, question, hint) : nothing}
        <div class="tools" @mousedown=${keepFocus}>${this.#tools(flight, keys, correcting, hint !== undefined)}</div>
      </div>`;
  }

  /** The papers, which keep their ink while the keypad is there instead; or what is tapped. */
  #renderWork(flight: Flight, question: Question, keys: boolean): TemplateResult {
    const kind = kindOf(question);
    const off = flight.busy || flight.phase.name === 'verdict';
    const type = (event: PadChangeEvent) => flight.type(event.value);
    if (flight.mode === 'tap') {
      return html`
        <tap-choice .options=${kind.manner === 'order' ? question.operands.map(String) : SIGNS} .several=${kind.manner === 'order'}
          .value=${flight.fields.typed} .disabled=${off} @pad-change=${type}></tap-choice>`;
    }
    const sum = kind.manner === 'columns' ? sumOf(question) : undefined;
    const columns = sum && columnsOf(sum);
    const papers = flight.papers.readers.map((_, place) => this.#renderPaper(flight, place));
    return html`
      ${columns
        ? html`<column-sum .columns=${columns} .disabled=${off} .closed=${keys}>${papers}</column-sum>`
        : html`<div class="papers" ?hidden=${keys}>${papers.map((paper, place) => html`
          <div class="sheet">${paper}${papers.length > 1 ? html`<span class="mark digits" aria-hidden="true">${place === 0 ? '=' : 'r'}</span>` : nothing}</div>`)}
        </div>`}
      ${keys ? html`
        <number-pad .value=${live(flight.fields.typed)} .alphabet=${kind.alphabet} .disabled=${off} @pad-change=${type}></number-pad>` : nothing}`;
  }

  #renderPaper(flight: Flight, place: number): TemplateResult {
    const asked = flight.phase.name === 'asking' && flight.papers.count > 1 && flight.phase.texts.length === place;
    return html`
      <ink-canvas class=${asked ? 'asked' : ''} .label=${paperName(flight, place)} ?disabled=${flight.locked || !flight.open}
        @pointerdown=${() => this.#touch(place)}
        @ink-change=${({ ink, writing }: InkChangeEvent) => flight.inkChanged(ink, writing, place)}></ink-canvas>`;
  }

  #touch(place: number): void {
    this.#sheet = place;
    this.#focus('h1');
  }

  #tools(flight: Flight, keys: boolean, correcting: boolean, explained: boolean): TemplateResult {
    const { phase } = flight;
    const words = note(flight, keys, correcting);
    const beside = keys || flight.mode === 'tap';
    return html`
      ${phase.name === 'asking' ? html`
        <unsure-choice .options=${choicesOf(phase.written.reading)} .disabled=${flight.busy}
          @choose=${(event: ChooseEvent) => void flight.choose(event.text)}
          @write-again=${() => this.#change(flight, 'clear')}></unsure-choice>` : nothing}
      <div class="notes ${beside ? '' : 'over'}" ?hidden=${beside && words === ''}>
        ${flight.papers.failed && !keys ? failed(flight) : nothing}
        <p class="note" role="status">${words}</p>
      </div>
      ${this.#tool(icons.undo, msg('Undo'), flight.locked, () => this.#change(flight, 'undo'))}
      ${this.#tool(icons.clear, msg('Clear'), flight.locked, () => this.#change(flight, 'clear'))}
      ${correcting ? this.#tool(icons.back, msg('Back'), flight.busy, () => flight.writeAgain())
        : keys ? this.#tool(icons.pen, msg('Pen'), flight.busy, () => flight.use('pen'))
          : flight.mode === 'tap' || !flight.keypad ? nothing
            : this.#tool(icons.keypad, msg('Keypad'), flight.busy, () => flight.use('keypad'))}
      ${flight.testing && !correcting ? this.#skip(flight) : nothing}
      ${explained && !correcting && !flight.check && !flight.testing ? this.#tool(icons.hint, msg('Hint'), flight.locked || phase.name === 'asking', () => flight.showHint(!flight.hint)) : nothing}
      <button type="button" class="button primary done"
        aria-disabled=${flight.locked || phase.name === 'asking' ? 'true' : nothing}
        @click=${() => void flight.done()}>${icons.done}${msg('Done')}${this.countdown === undefined ? nothing
          : keyed(flight.papers.settled, html`<span class="fuse ms${this.countdown}"></span>`)}</button>`;
  }

  #skip(flight: Flight): TemplateResult {
    const asked = flight.phase.name === 'asking';
    const words = asked && flight.assessment ? msg('Leave it so') : msg("Don't know");
    return this.#tool(icons.skip, words, flight.locked || (asked && !flight.assessment), () => void flight.skip());
  }

  /** What is being read or written down must stay what is on the paper. */
  #change(flight: Flight, how: 'undo' | 'clear'): void {
    if (flight.locked) return;
    if (flight.phase.name === 'asking') {
      this.#sheet = flight.phase.texts.length;
      flight.writeAgain();
    }
    this.#inUse?.[how]();
  }

  #tool(icon: TemplateResult, text: string, off: boolean, action: () => void): TemplateResult {
    return html`
      <button type="button" class="button tool" aria-disabled=${off ? 'true' : nothing} @click=${action}>
        ${icon}${text}</button>`;
  }
}

/** The picture of the way, its end left open. It lies on the paper, which keeps its size and its ink. */
function hintOn(flight: Flight, question: Question, picture: Picture): TemplateResult {
  return html`
    <div class="help" role="group" aria-label=${msg('Hint')}>
      <p tabindex="-1">${pictureQuestion(picture)} <say-button .text=${pictureQuestion(picture)}></say-button></p>
      <sum-picture open .question=${question}></sum-picture>
      <button type="button" class="button" @click=${() => flight.showHint(false)}>${msg('Got it')}</button>
    </div>`;
}

/** Where the answer stands, or one number of it; with two of them, a tap says which one the keys are for. */
function answerField(flight: Flight, typed: string, field: number, keys: boolean): TemplateResult {
  const two = flight.fields.texts.length > 1;
  const name = two ? paperName(flight, field) : msg('Your answer');
  const shown = keys || flight.mode === 'tap' ? shownAnswer(typed) : readingText(flight.papers.readers[field]?.reading);
  const sign = field > 0 ? html`<span class="rest digits" aria-hidden="true">r</span>` : nothing;
  if (!two || !keys) return html`${sign}<output class="digits" aria-label=${name}>${shown}</output>`;
  return html`${sign}${typedField(flight.fields, field, () => flight.select(field))}`;
}

/** undefined where there is only one. */
function paperName({ fields }: Flight, place: number): string | undefined {
  return fields.texts.length < 2 ? undefined : fieldName(place);
}

/** What stands in the answer's place while the child writes. */
function readingText(reading: Reading | undefined) {
  if (!reading || reading.kind === 'empty') return '';
  if (reading.kind === 'number') return shownNumber(reading.text);
  if (choicesOf(reading).length === 0) return html`<span class="hint">${msg("I can't read that yet")}</span>`;
  return html`<span class="guess">${shownNumber(reading.text)}?</span> <span class="hint">${msg("I'm not sure yet")}</span>`;
}

function note(flight: Flight, keys: boolean, correcting: boolean): string {
  if (flight.nudged) return nudge(flight, keys);
  if (flight.slow) return msg('One moment …');
  if (!correcting) return '';
  return flight.fields.texts.length > 1 ? msg('Type both numbers that you wrote.') : msg('Type the number that you wrote.');
}

function nudge({ mode, fields }: Flight, keys: boolean): string {
  if (mode === 'tap') return msg('Tap your answer first.');
  if (keys) return tapFirst(fields);
  return fields.texts.length > 1 ? msg('Write on both papers first.') : msg('Write your answer on the paper first.');
}

function failed(flight: Flight): TemplateResult {
  return html`
    <div class="failed" role="alert">
      <p>${msg("Reading handwriting doesn't work right now. You can use the keypad.")}</p>
      <button type="button" class="button" @click=${() => flight.papers.again()}>${msg('Try again')}</button>
    </div>`;
}

customElements.define('mission-question', MissionQuestion);

declare global {
  interface HTMLElementTagNameMap {
    'mission-question': MissionQuestion;
  }
}
