import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import type { Draft, Rules } from '../../../core/assessment/assessment.ts';
import { forms } from '../../styles/forms.ts';
import { base, buttons, cards, fields } from '../../styles/shared.ts';
import { DraftChangeEvent, type Changes } from './draft-change.ts';
import { fromLocalTime, toLocalTime } from './local-time.ts';

interface Option<Value> {
  readonly value: Value;
  readonly text: string;
}

/** Milliseconds of the unit in which a time is asked for: seconds for one question, minutes for all. */
const UNIT_MS = { question: 1000, all: 60_000 } as const;

/** What stands there first: what the tables check of England gives for one question, and a quarter of an hour for all. */
const USUAL_MS = { question: 6000, all: 900_000 } as const;

/**
 * What holds while the assessment is sat, and after.
 * @fires draft-change
 */
export class DraftRules extends LitElement {
  static override properties = { draft: { attribute: false } };
  declare draft: Draft;

  static override styles = [base, buttons, cards, fields, forms, css`
    :host,
    .card {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-4);
    }
    /* Its button for the calendar is a stop of its own. */
    input[type='datetime-local']:focus-within {
      outline: 3px solid var(--focus);
      outline-offset: 2px;
    }
    .note {
      margin-block-start: var(--space-1);
      color: var(--text-quiet);
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override render(): TemplateResult {
    const { draft } = this;
    return html`
      <section class="card">
        <h2>${msg('Which questions, in which order')}</h2>
        ${this.#radios('same', msg('Questions of the skills'), draft.sameForAll, [
          { value: true, text: msg('The same for every pupil') },
          { value: false, text: msg('Each pupil its own, of the same skills') },
        ], (sameForAll) => ({ sameForAll }))}
        ${this.#radios('order', msg('Order'), draft.order, [
          { value: 'fixed', text: msg('As set here') },
          { value: 'shuffled', text: msg('Mixed, another for each pupil') },
        ], (order) => ({ order }))}
      </section>
      <section class="card">
        <h2>${msg('While it is sat')}</h2>
        ${this.#renderTime(draft)}
        ${this.#radios('keypad', msg('Answers'), draft.keypad, [
          { value: true, text: msg('By hand or on the keypad') },
          { value: false, text: msg('By hand only') },
        ], (keypad) => ({ keypad }))}
        ${this.#radios('attempts', msg('How often'), draft.attempts, [
          { value: 'one', text: msg('Once') },
          { value: 'many', text: msg('As often as the pupil likes') },
        ], (attempts) => ({ attempts }))}
        <label class="field">${msg('Open until (left empty: always)')}
          <input type="datetime-local" .value=${live(draft.closes === undefined ? '' : toLocalTime(draft.closes))}
            @change=${(event: Event) => this.#optional('closes', fromLocalTime(valueOf(event)))}></label>
        <p class="note">${msg('What comes in later is taken all the same. It is marked as late where the clock of the pupil\'s device, too, says that it was handed in later.')}</p>
      </section>
      <section class="card">
        <h2>${msg('Marking')}</h2>
        ${this.#radios('mirrored', msg('A digit that is written the wrong way round'), draft.mirroredCounts, [
          { value: true, text: msg('counts as that digit') },
          { value: false, text: msg('is wrong') },
        ], (mirroredCounts) => ({ mirroredCounts }))}
        <label class="field">${msg('Passed from, in percent (left empty: nobody passes or fails)')}
          <input type="number" inputmode="numeric" min="1" max="100" .value=${live(draft.passMark === undefined ? '' : String(Math.round(draft.passMark * 100)))}
            @change=${(event: Event) => this.#passMark(event.target as HTMLInputElement)}></label>
        ${this.#radios('shows', msg('Pupils see'), draft.shows, [
          { value: 'each', text: msg('after each answer whether it is right') },
          { value: 'answers', text: msg('at the end the score, and which answers were right') },
          { value: 'score', text: msg('at the end the score only') },
          { value: 'nothing', text: msg('nothing: you tell them') },
        ], (shows) => ({ shows }))}
      </section>
      <section class="card">
        <h2>${msg('Handwriting')}</h2>
        <label class="choice"><input type="checkbox" .checked=${live(draft.ink)}
          @change=${(event: Event) => this.#change({ ink: (event.target as HTMLInputElement).checked })}>
          ${msg('The handwriting comes along')}</label>
        <p class="note">${msg('Off, you get each answer, what the app read and how long it took. On, your device also gets the pen strokes of every answer, and can show how the pupil wrote it, stroke by stroke. They go to your device only, never to the internet, and are of use where the reading is in doubt.')}</p>
      </section>`;
  }

  #renderTime({ time }: Draft): TemplateResult {
    const per = time?.per ?? 'none';
    const unit = time ? UNIT_MS[time.per] : 1;
    return html`
      ${this.#radios('time', msg('Time'), per, [
        { value: 'none', text: msg('As long as it takes: no clock') },
        { value: 'question', text: msg('So many seconds for each question') },
        { value: 'all', text: msg('So many minutes for all') },
      ], (chosen) => ({ time: chosen === 'none' ? undefined : { per: chosen, ms: USUAL_MS[chosen] } }))}
      ${time ? html`
        <label class="field">${time.per === 'question' ? msg('Seconds for each question') : msg('Minutes for all questions')}
          <input type="number" inputmode="numeric" min="1" max="600" .value=${live(String(time.ms / unit))}
            @change=${(event: Event) => this.#time(time, Number(valueOf(event)) * unit)}></label>` : nothing}`;
  }

  #radios<Value extends string | boolean>(
    name: string, legend: string, chosen: Value, options: readonly Option<Value>[], change: (value: Value) => Changes,
  ): TemplateResult {
    return html`
      <fieldset>
        <legend>${legend}</legend>
        ${options.map(({ value, text }) => html`
          <label class="choice"><input type="radio" name=${name} .checked=${live(value === chosen)} @change=${() => this.#change(change(value))}>${text}</label>`)}
      </fieldset>`;
  }

  /** What cannot be is not taken: the field shows what holds. */
  #time(time: NonNullable<Rules['time']>, ms: number): void {
    if (ms >= 1000) this.#change({ time: { ...time, ms } });
    else this.requestUpdate();
  }

  #passMark(input: HTMLInputElement): void {
    const percent = Math.min(100, Math.max(0, Number(input.value) || 0));
    this.#optional('passMark', percent === 0 ? undefined : percent / 100);
    this.requestUpdate();
  }

  #optional(name: 'closes' | 'passMark', value: number | undefined): void {
    this.#change({ [name]: value });
  }

  #change(change: Changes): void {
    this.dispatchEvent(new DraftChangeEvent(change));
  }
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

customElements.define('draft-rules', DraftRules);

declare global {
  interface HTMLElementTagNameMap {
    'draft-rules': DraftRules;
  }
}
