import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { pictureOf, type Picture } from '../../core/practice/picture.ts';
import type { Question } from '../../core/practice/question.ts';
import { kindOf } from '../../core/practice/questions/registry.ts';
import { shownNumber } from '../components/formats.ts';
import type { InkCanvas } from '../components/ink-canvas.ts';
import '../components/ink-canvas.ts';
import type { InkChangeEvent } from '../components/ink-events.ts';
import type { NumberPad, PadChangeEvent } from '../components/number-pad.ts';
import '../components/number-pad.ts';
import { pictureQuestion } from '../components/picture-words.ts';
import { askedWords } from '../components/question-words.ts';
import '../components/sum-picture.ts';
import type { ChooseEvent } from '../components/unsure-choice.ts';
import '../components/unsure-choice.ts';
import { base, buttons } from '../styles/shared.ts';
import { choicesOf } from './choices.ts';
import type { Flight, Phase } from './mission-flight.ts';
import { missionHelpStyles } from './mission-help-styles.ts';
import { missionQuestionStyles } from './mission-question-styles.ts';
import { icons } from './mission-icons.ts';

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

  static override styles = [base, buttons, missionQuestionStyles, missionHelpStyles];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.index = 0;
  }

  #mode: Flight['mode'] = 'pen';
  #hint = false;

  get #paper(): InkCanvas | null {
    return this.renderRoot.querySelector('ink-canvas');
  }

  get #pad(): NumberPad | null {
    return this.renderRoot.querySelector('number-pad');
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('index') || changed.has('flight')) this.#paper?.clear();
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
    const { before, after, inWords, spoken } = askedWords(question);
    return html`
      <div class="desk">
        <div class="question ${inWords ? 'words' : after ? 'boxed' : ''}">
          <h1 tabindex="-1" class="digits" aria-label=${spoken ?? nothing}>${before}</h1>
          <output class="digits" aria-label=${msg('Your answer')}>${keys ? shownNumber(flight.typed) : readingText(flight)}</output>
          ${after ? html`<span class="after digits" aria-hidden="true">${after}</span>` : nothing}
        </div>
        <div class="paper" ?hidden=${keys} @pointerdown=${() => this.#focus('h1')}>
          <ink-canvas ?disabled=${flight.locked || !flight.open}
            @ink-change=${({ ink, writing }: InkChangeEvent) => flight.inkChanged(ink, writing)}></ink-canvas>
        </div>
        ${keys ? html`
          <number-pad .value=${flight.typed} .alphabet=${kindOf(question).alphabet}
            .disabled=${flight.busy || flight.phase.name === 'verdict'}
            @pad-change=${(event: PadChangeEvent) => flight.type(event.value)}></number-pad>` : nothing}
        ${picture && flight.hint && flight.phase.name === 'answering' ? hintOn(flight, question, picture) : nothing}
        <div class="tools" @mousedown=${keepFocus}>${this.#tools(flight, keys, correcting, picture !== undefined)}</div>
      </div>`;
  }

  #tools(flight: Flight, keys: boolean, correcting: boolean, explained: boolean): TemplateResult {
    const { phase } = flight;
    const words = note(flight, keys, correcting);
    return html`
      ${phase.name === 'asking' ? html`
        <unsure-choice .options=${choicesOf(phase.written.reading)} .disabled=${flight.busy}
          @choose=${(event: ChooseEvent) => void flight.choose(event.text)}
          @write-again=${() => this.#change(flight, keys, 'clear')}></unsure-choice>` : nothing}
      <div class="notes ${keys ? '' : 'over'}" ?hidden=${keys && words === ''}>
        ${flight.reader.failed && !keys ? failed(flight) : nothing}
        <p class="note" role="status">${words}</p>
      </div>
      ${this.#tool(icons.undo, msg('Undo'), flight.locked, () => this.#change(flight, keys, 'undo'))}
      ${this.#tool(icons.clear, msg('Clear'), flight.locked, () => this.#change(flight, keys, 'clear'))}
      ${correcting ? this.#tool(icons.back, msg('Back'), flight.busy, () => flight.writeAgain())
        : keys ? this.#tool(icons.pen, msg('Pen'), flight.busy, () => flight.use('pen'))
          : this.#tool(icons.keypad, msg('Keypad'), flight.busy, () => flight.use('keypad'))}
      ${flight.testing && !correcting ? this.#tool(icons.skip, msg("Don't know"), flight.locked || phase.name === 'asking', () => void flight.skip()) : nothing}
      ${explained && !correcting && !flight.check && !flight.testing ? this.#tool(icons.hint, msg('Hint'), flight.locked || phase.name === 'asking', () => flight.showHint(!flight.hint)) : nothing}
      <button type="button" class="button primary done"
        aria-disabled=${flight.locked || phase.name === 'asking' ? 'true' : nothing}
        @click=${() => void flight.done()}>${icons.done}${msg('Done')}${this.countdown === undefined ? nothing
          : keyed(flight.reader.reading, html`<span class="fuse ms${this.countdown}"></span>`)}</button>`;
  }

  /** What is being read or written down must stay what is on the paper. */
  #change(flight: Flight, keys: boolean, how: 'undo' | 'clear'): void {
    if (flight.locked) return;
    if (flight.phase.name === 'asking') flight.writeAgain();
    const on = keys ? this.#pad : this.#paper;
    on?.[how]();
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
      <p tabindex="-1">${pictureQuestion(picture)}</p>
      <sum-picture open .question=${question}></sum-picture>
      <button type="button" class="button" @click=${() => flight.showHint(false)}>${msg('Got it')}</button>
    </div>`;
}

/** A tap on a tool leaves the focus where it is, for the same reason. */
const keepFocus = (event: MouseEvent): void => event.preventDefault();

/** What stands in the answer's place while the child writes. */
function readingText({ reader: { reading } }: Flight) {
  if (!reading || reading.kind === 'empty') return '';
  if (reading.kind === 'number') return shownNumber(reading.text);
  if (choicesOf(reading).length === 0) return html`<span class="hint">${msg("I can't read that yet")}</span>`;
  return html`<span class="guess">${shownNumber(reading.text)}?</span> <span class="hint">${msg("I'm not sure yet")}</span>`;
}

function note(flight: Flight, keys: boolean, correcting: boolean): string {
  if (flight.nudged) return keys ? msg('Tap the number first.') : msg('Write your answer on the paper first.');
  if (flight.slow) return msg('One moment …');
  return correcting ? msg('Type the number that you wrote.') : '';
}

function failed(flight: Flight): TemplateResult {
  return html`
    <div class="failed" role="alert">
      <p>${msg("Reading handwriting doesn't work right now. You can use the keypad.")}</p>
      <button type="button" class="button" @click=${() => void flight.reader.again()}>${msg('Try again')}</button>
    </div>`;
}

customElements.define('mission-question', MissionQuestion);

declare global {
  interface HTMLElementTagNameMap {
    'mission-question': MissionQuestion;
  }
}
