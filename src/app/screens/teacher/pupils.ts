import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { TEACHER } from '../../../core/assessment/assessment.ts';
import { newPupilCode } from '../../../core/assessment/pupil-code.ts';
import type { ListedPupil } from '../../../core/assessment/read-pupils.ts';
import { pupilOf, pupilsOf, rosterOf, type Pupil, type Roster } from '../../../core/assessment/roster.ts';
import type { EventBody } from '../../../core/log/event.ts';
import { mulberry32 } from '../../../core/random.ts';
import '../../components/pupil-form.ts';
import type { PupilChange, PupilChangeEvent } from '../../components/pupil-form.ts';
import '../../components/pupils-add.ts';
import type { PupilsAddedEvent } from '../../components/pupils-add.ts';
import { WatchedServices } from '../../observe.ts';
import type { Services } from '../../services.ts';
import { forms } from '../../styles/forms.ts';
import { base, buttons, cards } from '../../styles/shared.ts';
import { byClass } from './by-class.ts';
import { teacherHref } from './pages.ts';
import './picture-logins.ts';
import './pupil-cards.ts';
import { page } from './teacher-styles.ts';

/** The teacher's pupils: who they are, and the code by which each of them is known on any device. */
export class PupilsPage extends LitElement {
  static override properties = { rest: { attribute: false }, open: { state: true }, removed: { state: true } };
  /** What follows in the address: `cards` prints. */
  declare rest: readonly string[];
  /** Code of the pupil that is being changed. */
  declare private open: string | undefined;
  /** Who was taken off the list last. */
  declare private removed: Pupil | undefined;

  readonly #services = new WatchedServices(this, ({ recorder }) => [recorder]);
  /** The form for new ones was open by itself. */
  #adding = false;

  static override styles = [base, buttons, cards, forms, page, css`
    ul {
      display: grid;
      gap: var(--space-2);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .one {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto auto;
      align-items: center;
      gap: 0 var(--space-3);
      padding: var(--space-1) var(--space-1) var(--space-1) var(--space-3);
      border-radius: var(--radius);
      background: var(--surface-2);
    }
    .one > bdi {
      overflow-wrap: anywhere;
      font-weight: 600;
    }
    .code {
      font-size: 1.25rem;
    }
    pupil-form {
      grid-column: 1 / -1;
      padding: var(--space-2) var(--space-2) var(--space-2) 0;
    }
    .add summary {
      font-size: 1.25rem;
      font-weight: 700;
    }
    /* A long name needs the room beside the code. */
    @media (max-width: 480px) {
      .one {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .one > bdi {
        padding-block-start: var(--space-1);
      }
      .one > .code {
        grid-row: 2;
        font-size: 1.125rem;
      }
      .one > .button {
        grid-row: 1 / span 2;
        grid-column: 2;
      }
    }
    /* Only the picture logins are printed from here; the cards have a page of their own. */
    @media print {
      h1, .actions, .card, [role='status'] {
        display: none;
      }
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.rest = [];
    this.open = this.removed = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const services = this.#services.value;
    if (!services) return nothing;
    const roster = rosterOf(services.recorder.events());
    const pupils = byClass(pupilsOf(roster));
    // Whoever adds the first one is not shut out from the second.
    this.#adding ||= pupils.length === 0;
    if (this.rest[0] === 'cards') return html`<pupil-cards .pupils=${pupils}></pupil-cards>`;
    return html`
      <h1 tabindex="-1">${msg('Pupils')}</h1>
      ${pupils.length === 0 ? html`<p>${msg('Each pupil gets a short code. With it, results find the right pupil, whichever device they come from, and two pupils of the same name stay two.')}</p>` : html`
        <div class="actions"><a class="button" href=${teacherHref('pupils', 'cards')}>${msg('Cards to print')}</a></div>`}
      <details class="card add" ?open=${this.#adding}>
        <summary>${msg('Add pupils')}</summary>
        <pupils-add .roster=${roster} @pupils-added=${(event: PupilsAddedEvent) => void add(services, event.pupils)}></pupils-add>
      </details>
      <p role="status" ?hidden=${!this.removed}>${this.removed ? this.#renderRemoved(services, this.removed) : nothing}</p>
      ${classesOf(pupils).map(([group, members]) => html`
        <section class="card">
          <h2><bdi>${group === '' ? msg('Without a class') : group}</bdi> <span class="quiet">${members.length}</span></h2>
          <ul>${repeat(members, ({ code }) => code, (pupil) => html`<li>${this.#renderPupil(services, roster, pupil, pupils)}</li>`)}</ul>
        </section>`)}
      <picture-logins></picture-logins>`;
  }

  #renderPupil(services: Services, roster: Roster, pupil: Pupil, pupils: readonly Pupil[]): TemplateResult {
    const { code, name } = pupil;
    const open = this.open === code;
    return html`
      <div class="one">
        <bdi>${name}</bdi> <span class="code digits">${code}</span>
        <button type="button" class="button plain" name=${code} aria-expanded=${open} aria-label=${msg(str`Change ${name}, ${code}`)}
          @click=${() => { this.open = open ? undefined : code; }}>${msg('Change')}</button>
        ${open ? html`
          <pupil-form .pupil=${pupil} .others=${pupils.filter((other) => other !== pupil)} .parts=${partsOf(roster, pupil)}
            @pupil-change=${({ detail }: PupilChangeEvent) => void this.#change(services, pupil, detail)}></pupil-form>` : nothing}
      </div>`;
  }

  #renderRemoved({ recorder }: Services, pupil: Pupil): TemplateResult {
    const back = async () => {
      await recorder.record(listed(pupil));
      this.removed = undefined;
      await this.#goOn(pupil.code);
    };
    return html`${msg(html`<bdi>${pupil.name}</bdi> is off the list. Results that were collected are kept.`)}
      <button type="button" class="button" @click=${() => void back()}>${msg('Put back')}</button>`;
  }

  async #change({ recorder }: Services, pupil: Pupil, change: PupilChange): Promise<void> {
    if (change.change !== 'part') this.open = undefined;
    await recorder.record(changed(pupil.code, change));
    if (change.change === 'unlist') this.removed = pupil;
    await this.#goOn(change.change === 'unlist' ? undefined : change.change === 'join' ? change.into : pupil.code);
  }

  /** What was pressed is gone; whoever came by keyboard goes on at this pupil, or at the way back. */
  async #goOn(code: string | undefined): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(code === undefined ? '[role=status] button' : `[name="${code}"]`)?.focus();
  }
}

async function add({ recorder, seed }: Services, pupils: readonly ListedPupil[]): Promise<void> {
  const random = mulberry32(seed());
  for (const { name, group, code } of pupils) {
    // Whoever was ever listed keeps its code: old results may bear it.
    const taken = new Set(recorder.events().flatMap((event) => (event.type === 'pupil-listed' ? [event.pupil] : [])));
    await recorder.record(listed({ code: code ?? newPupilCode(random, (one) => taken.has(one)), name, group }));
  }
}

function listed({ code, name, group }: Pupil): EventBody {
  return { type: 'pupil-listed', profile: TEACHER, pupil: code, name, group };
}

function changed(pupil: string, change: PupilChange): EventBody {
  switch (change.change) {
    case 'rename': return listed(change.pupil);
    case 'unlist': return { type: 'pupil-unlisted', profile: TEACHER, pupil };
    case 'join': return { type: 'pupils-joined', profile: TEACHER, pupil, into: change.into };
    case 'part': return { type: 'pupils-parted', profile: TEACHER, pupil: change.pupil };
  }
}

function classesOf(pupils: readonly Pupil[]): readonly (readonly [string, readonly Pupil[]])[] {
  const classes = new Map<string, Pupil[]>();
  for (const pupil of pupils) classes.set(pupil.group, [...(classes.get(pupil.group) ?? []), pupil]);
  return [...classes];
}

/** Entries that were joined into this one. */
function partsOf(roster: Roster, { code }: Pupil): readonly Pupil[] {
  return [...roster.pupils.values()].filter((one) => one.code !== code && pupilOf(roster, one.code)?.code === code);
}

customElements.define('pupils-page', PupilsPage);

declare global {
  interface HTMLElementTagNameMap {
    'pupils-page': PupilsPage;
  }
}
