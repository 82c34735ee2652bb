import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { addressOf } from '../../../core/assessment/collected.ts';
import { TEACHER } from '../../../core/assessment/assessment.ts';
import type { Gradebook, GradedResult } from '../../../core/assessment/gradebook.ts';
import type { Result } from '../../../core/assessment/result.ts';
import { ownerKey, ownerOfResult, pupilsOf, readPupilName } from '../../../core/assessment/roster.ts';
import { dateAndTime } from '../../components/formats.ts';
import { WatchedServices } from '../../observe.ts';
import { forms } from '../../styles/forms.ts';
import { base, buttons, cards } from '../../styles/shared.ts';
import { byClass } from './by-class.ts';
import { teacherHref } from './pages.ts';
import { page } from './teacher-styles.ts';

interface Row {
  /** As ownerKey writes it. */
  readonly key: string;
  readonly place: number;
}

/**
 * Results of which nobody knows whose they are, child by child: the teacher says it once for each.
 * @fires all-known
 */
export class UnknownOwners extends LitElement {
  static override properties = { book: { attribute: false } };
  declare book: Gradebook;

  readonly #services = new WatchedServices(this);
  /** Who was assigned last. */
  #assigned: Row | undefined;

  static override styles = [base, buttons, cards, forms, page, css`
    ul {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-4);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-2) var(--space-3);
    }
    li p {
      flex: 1 1 14rem;
      overflow-wrap: anywhere;
    }
    li a {
      display: inline-flex;
      align-items: center;
      min-width: var(--target);
      min-height: var(--target);
    }
    select {
      flex: 0 1 auto;
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { unknown, roster } = this.book;
    const strays = unknown.filter(({ collected, assessment }) => assessment && !ownerOfResult(roster, collected.result));
    const foreign = unknown.filter(({ assessment }) => !assessment).length;
    if (unknown.length === 0) return nothing;
    const pupils = byClass(pupilsOf(roster));
    return html`
      <section class="card">
        ${strays.length === 0 ? nothing : html`
          <h2>${msg('Whose are these?')}</h2>
          <ul>${repeat(byOwner(strays), ([key]) => key, ([key, own], place) => this.#renderOwner(own, pupils, { key, place }))}</ul>`}
        ${foreign === 0 ? nothing : html`
          <p class="quiet">${foreign === 1 ? msg('1 result belongs to an assessment that was not handed out from this device. It is kept.')
            : msg(str`${foreign} results belong to assessments that were not handed out from this device. They are kept.`)}</p>`}
      </section>`;
  }

  #renderOwner(own: readonly GradedResult[], pupils: ReturnType<typeof byClass>, row: Row): TemplateResult | typeof nothing {
    const [first] = own;
    if (!first) return nothing;
    const { result } = first.collected;
    const called = readPupilName(result.owner.nickname) || msg('A guest');
    const likely = pupils.find(({ name }) => name.toLowerCase() === called.toLowerCase())?.code;
    return html`
      <li data-key=${row.key}>
        <p><a href=${teacherHref('result', addressOf(first.collected))}><bdi>${called}</bdi></a>
          <span class="quiet">${own.length === 1 ? msg('1 result') : msg(str`${own.length} results`)}, ${dateAndTime(result.handedInAt)}</span></p>
        <select aria-label=${msg(str`Who is ${called}?`)}>
          <option value="">${msg('Choose a pupil')}</option>
          ${pupils.map(({ code, name, group }) => html`<option value=${code} ?selected=${code === likely}>${name}${group === '' ? '' : `, ${group}`} (${code})</option>`)}</select>
        <button type="button" class="button" ?disabled=${pupils.length === 0}
          @click=${(event: MouseEvent) => void this.#assign(event, result, row)}>${msg('That is it')}</button>
      </li>`;
  }

  async #assign({ currentTarget, detail }: MouseEvent, { name, owner }: Result, row: Row): Promise<void> {
    // The second tap of a double one: the next child has come under the finger.
    if (detail > 1) return;
    const pupil = currentTarget instanceof Element ? currentTarget.parentElement?.querySelector('select')?.value : undefined;
    if (!pupil) return;
    this.#assigned = row;
    await this.#services.value?.recorder.record({ type: 'owner-assigned', profile: TEACHER, from: name.device, owner: owner.profile, pupil });
  }

  /** The button that was pressed is gone then: whoever uses the keyboard goes on with the next child. */
  protected override updated(): void {
    const rows = [...this.renderRoot.querySelectorAll('li')];
    if (!this.#assigned || rows.some((row) => row.dataset['key'] === this.#assigned?.key)) return;
    const next = rows[Math.min(this.#assigned.place, rows.length - 1)]?.querySelector('select');
    this.#assigned = undefined;
    if (next) next.focus();
    else this.dispatchEvent(new Event('all-known'));
  }
}

function byOwner(results: readonly GradedResult[]): ReadonlyMap<string, readonly GradedResult[]> {
  const owners = new Map<string, GradedResult[]>();
  for (const one of results) {
    const { name, owner } = one.collected.result;
    const key = ownerKey(name.device, owner.profile);
    owners.set(key, [...(owners.get(key) ?? []), one]);
  }
  return owners;
}

customElements.define('unknown-owners', UnknownOwners);

declare global {
  interface HTMLElementTagNameMap {
    'unknown-owners': UnknownOwners;
  }
}
