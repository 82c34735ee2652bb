import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { possibleNotes } from '../../core/practice/column-steps.ts';
import { stacked, type Columns } from '../../core/practice/columns.ts';
import { base } from '../styles/shared.ts';
import { placeName } from './picture-words.ts';

/**
 * A sheet of squared paper with a sum set in columns; what is slotted in lies below the ruled line, over the same squares. Above the
 * first number a tap notes what is carried, or what a digit has become: for the child alone, nobody marks it.
 */
export class ColumnSum extends LitElement {
  static override properties = {
    columns: { attribute: false },
    disabled: { type: Boolean },
    closed: { type: Boolean, reflect: true },
    notes: { state: true },
  };
  declare columns: Columns | undefined;
  /** Takes no new notes. */
  declare disabled: boolean;
  /** Only the sum, without what lies below the line. */
  declare closed: boolean;
  /** By place, 0 for the ones. */
  declare private notes: ReadonlyMap<number, number>;

  static override styles = [base, css`
    :host {
      display: flex;
      flex-direction: column;
      min-height: 0;
      overflow: hidden;
      border-radius: var(--radius-large);
      background: var(--paper);
      color: var(--ink);
      box-shadow: 0 0 0 1px var(--edge), var(--shadow);
    }
    .row {
      display: grid;
      grid-template-columns: repeat(var(--cells), clamp(48px, 11vmin, 96px));
      justify-content: center;
    }
    .three { --cells: 3; }
    .four { --cells: 4; }
    .five { --cells: 5; }
    .top {
      padding-top: var(--space-1);
    }
    .cell,
    button {
      display: grid;
      align-items: center;
      justify-items: center;
      font-family: var(--font-digits);
      font-size: clamp(2rem, 7vmin, 3.75rem);
      line-height: 1.15;
    }
    .top > * {
      grid-template-rows: 1.75rem auto;
      min-height: 72px;
    }
    button {
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      cursor: pointer;
      touch-action: manipulation;
      -webkit-tap-highlight-color: transparent;
    }
    button:focus-visible {
      outline: 3px solid #0b5fd6;
      outline-offset: -3px;
    }
    .note {
      display: grid;
      place-items: center;
      min-width: 1.75rem;
      height: 1.625rem;
      padding: 0 2px;
      border: 2px dashed #8fa3cf;
      border-radius: 6px;
      font-size: 1.25rem;
      line-height: 1;
    }
    /* Its button's name says the note; as text it would be read as a digit more. */
    .note::before {
      content: attr(data-note);
    }
    .noted .note {
      border-style: solid;
      border-color: transparent;
      color: #a5330d;
      font-weight: 700;
    }
    .struck {
      text-decoration: line-through;
      text-decoration-color: #a5330d;
      text-decoration-thickness: 3px;
    }
    .line {
      margin: 2px var(--space-4) 0;
      border-bottom: 3px solid currentColor;
    }
    .body {
      position: relative;
      flex: 1;
      min-height: 8rem;
    }
    .body[hidden] {
      display: none;
    }
    .squares {
      position: absolute;
      inset: 0;
    }
    .squares > span {
      border-inline-start: 2px solid var(--paper-line);
    }
    .squares > span:last-child {
      border-inline-end: 2px solid var(--paper-line);
    }
    /* The squares are to be seen, and the line of a single paper is not. */
    ::slotted(*) {
      --paper-line: transparent;
      position: absolute;
      inset: 0;
      border-radius: 0;
      background: none;
    }
    @media (max-height: 480px) {
      .cell,
      button {
        font-size: 1.5rem;
      }
      .top > * {
        grid-template-rows: 1.375rem auto;
        min-height: var(--target);
      }
      .note {
        height: 1.25rem;
      }
      .body {
        min-height: 5rem;
      }
    }
    @media (forced-colors: active) {
      :host {
        background: Canvas;
        color: CanvasText;
        outline: 2px solid CanvasText;
      }
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.columns = undefined;
    this.disabled = this.closed = false;
    this.notes = new Map();
  }

  /** No notes any more. */
  clear(): void {
    this.notes = new Map();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { columns } = this;
    if (!columns) return nothing;
    const [top, bottom] = stacked(columns);
    // Room for one digit more than the numbers have: how long the answer is must not be told. There stands the sign, too.
    const places = Array.from({ length: top.length + 1 }, (_, i) => top.length - i);
    const cells = ['three', 'four', 'five'][places.length - 3] ?? 'five';
    const [ownDigits, otherDigits] = [String(columns.top).length, String(columns.bottom).length];
    return html`
      <div class=${cells} role="group" aria-label=${msg('What is carried')}>
        <div class="row top">${places.map((place) => this.#renderTop(columns, place, place < ownDigits ? top[place] : undefined))}</div>
        <div class="row" aria-hidden="true">${places.map((place) => html`
          <span class="cell">${place === top.length ? (columns.way === 'add' ? '+' : '−') : place < otherDigits ? bottom[place] : ''}</span>`)}
        </div>
      </div>
      <div class="line"></div>
      <div class="body ${cells}" ?hidden=${this.closed}><div class="row squares" aria-hidden="true">${places.map(() => html`<span></span>`)}</div><slot></slot></div>`;
  }

  #renderTop(columns: Columns, place: number, digit: number | undefined): TemplateResult {
    const possible = possibleNotes(columns, place);
    if (possible.length === 0) return html`<span class="cell" aria-hidden="true"><span></span>${digit ?? ''}</span>`;
    const note = this.notes.get(place);
    const below = digit === undefined ? placeName(place) : `${digit} ${placeName(place)}`;
    const name = note === undefined ? msg(str`Note above the ${below}: none`) : msg(str`Note above the ${below}: ${note}`);
    return html`
      <button type="button" class=${note === undefined ? '' : 'noted'} ?disabled=${this.disabled} aria-label=${name}
        @click=${() => this.#turn(place, possible)} @mousedown=${keepFocus}>
        <span class="note" data-note=${note ?? ''}></span>
        <span class=${note !== undefined && columns.way === 'take' ? 'struck' : ''}>${digit ?? '\u00a0'}</span>
      </button>`;
  }

  /** Nothing, then each note that this place may have, then nothing again. */
  #turn(place: number, possible: readonly number[]): void {
    const note = this.notes.get(place);
    const next = possible[note === undefined ? 0 : possible.indexOf(note) + 1];
    const notes = new Map(this.notes);
    if (next === undefined) notes.delete(place);
    else notes.set(place, next);
    this.notes = notes;
  }
}

/** A tap on a note leaves the focus where it is: Enter says "Done". */
const keepFocus = (event: MouseEvent): void => event.preventDefault();

customElements.define('column-sum', ColumnSum);

declare global {
  interface HTMLElementTagNameMap {
    'column-sum': ColumnSum;
  }
}
