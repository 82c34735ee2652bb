import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { openAttempts } from '../../core/assessment/seen.ts';
import { cellQuestion, historyOfFact, SUMS, TIMES_TABLES, type FactTable } from '../../core/practice/fact-map.ts';
import { factHistories, type FactHistories } from '../../core/practice/facts.ts';
import { fluencyOf } from '../../core/practice/fluency.ts';
import '../components/fact-card.ts';
import type { CellEvent, GridCell } from '../components/fact-grid.ts';
import '../components/fact-grid.ts';
import { starRow } from '../components/star-row.ts';
import { WatchedServices } from '../observe.ts';
import { base, buttons, cards, screen } from '../styles/shared.ts';

/** How well the child knows each fact of the tables and of the sums: stars for the child, seconds and dates for adults. */
export class MapScreen extends LitElement {
  static override properties = { table: { state: true }, adult: { state: true }, chosen: { state: true } };
  declare private table: FactTable;
  declare private adult: boolean;
  declare private chosen: GridCell | undefined;

  static override styles = [base, buttons, cards, screen, css`
    .screen {
      display: grid;
      gap: var(--space-4);
      max-width: 80rem;
      grid-template-columns: minmax(0, 1fr);
    }
    .choices {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
    }
    .choices .adult {
      margin-left: auto;
    }
    .map {
      display: grid;
      gap: var(--space-4);
      grid-template-columns: minmax(0, 1fr);
      align-items: start;
    }
    .card {
      padding: var(--space-3);
    }
    .key {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1) var(--space-4);
      margin: 0;
      padding: var(--space-2) var(--space-1) 0;
      list-style: none;
      color: var(--text-quiet);
    }
    .key li {
      display: flex;
      align-items: center;
      gap: var(--space-2);
    }
    .key svg {
      color: var(--text);
    }
    @media (min-width: 1080px) {
      .map {
        grid-template-columns: max-content minmax(18rem, 1fr);
      }
    }
  `];

  readonly #services = new WatchedServices(this, ({ recorder }) => [recorder]);
  #facts: FactHistories = new Map();

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.table = TIMES_TABLES;
    this.adult = false;
    this.chosen = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Where nothing of its own has changed, the log has.
    const services = this.#services.value;
    if (!services || (changed.size > 0 && this.hasUpdated)) return;
    this.#facts = factHistories(openAttempts(services.recorder, services.profile), services.profile);
  }

  protected override render() {
    if (!this.#services.value) return nothing;
    const { table, chosen, adult } = this;
    const question = chosen && cellQuestion(table, chosen.row, chosen.column);
    return html`
      <div class="screen">
        <h1 tabindex="-1">${msg('My star map')}</h1>
        <div class="choices" role="group" aria-label=${msg('What the map shows')}>
          ${this.#choice(msg('Times tables'), table === TIMES_TABLES, () => this.#show(TIMES_TABLES))}
          ${this.#choice(msg('Plus'), table === SUMS, () => this.#show(SUMS))}
          ${this.#choice(msg('For adults'), adult, () => {
            this.adult = !adult;
          }, 'adult')}
        </div>
        <div class="map">
          <div class="card">
            <fact-grid .name=${table === TIMES_TABLES ? msg('Times tables') : msg('Plus')} .sign=${table === TIMES_TABLES ? '×' : '+'}
              .rows=${table.rows} .columns=${table.columns} .adult=${adult} .chosen=${chosen} .fluency=${this.#fluency}
              @cell-choose=${(event: CellEvent) => void this.#choose(event)}></fact-grid>
            ${adult ? html`<p class="quiet">${msg('Seconds of thinking before the last right answers (median). Tap a field for dates.')}</p>` : key()}
          </div>
          <div aria-live="polite">${question ? html`
            <fact-card .question=${question} .history=${historyOfFact(this.#facts, question)} ?adult=${adult}></fact-card>` : nothing}</div>
        </div>
      </div>`;
  }

  /** A new function each time, as what it tells may be new. */
  get #fluency() {
    return (row: number, column: number) => {
      const history = historyOfFact(this.#facts, cellQuestion(this.table, row, column));
      return history && fluencyOf(history);
    };
  }

  async #choose({ row, column }: GridCell): Promise<void> {
    this.chosen = { row, column };
    await this.updateComplete;
    const card = this.renderRoot.querySelector('fact-card');
    await card?.updateComplete;
    // On a phone it lies below the map.
    card?.scrollIntoView({ block: 'nearest' });
  }

  #show(table: FactTable): void {
    if (table !== this.table) this.chosen = undefined;
    this.table = table;
  }

  #choice(text: string, on: boolean, choose: () => void, name = ''): TemplateResult {
    return html`<button type="button" class="button ${name}" aria-pressed=${on ? 'true' : 'false'} @click=${choose}>${text}</button>`;
  }
}

function key(): TemplateResult {
  return html`
    <ul class="key">
      <li>${starRow(0)} ${msg('not yet')}</li>
      <li>${starRow(1)} ${msg('right')}</li>
      <li>${starRow(2)} ${msg('sure')}</li>
      <li>${starRow(3)} ${msg('by heart')}</li>
    </ul>`;
}

customElements.define('map-screen', MapScreen);

declare global {
  interface HTMLElementTagNameMap {
    'map-screen': MapScreen;
  }
}
