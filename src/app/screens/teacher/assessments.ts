import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { TEACHER } from '../../../core/assessment/assessment.ts';
import { copyOf, draftLength, newDraft } from '../../../core/assessment/drafts.ts';
import { latestOf, shelfOf, sorted, type Shelved } from '../../../core/assessment/shelf.ts';
import { questionCount } from '../../components/count-words.ts';
import { dateAndTime } from '../../components/formats.ts';
import { WatchedServices } from '../../observe.ts';
import type { Services } from '../../services.ts';
import { forms } from '../../styles/forms.ts';
import { base, buttons, cards, visuallyHidden } from '../../styles/shared.ts';
import { teacherHref } from './pages.ts';
import { page } from './teacher-styles.ts';
import { titleOf } from './assessment-words.ts';

/** All that this teacher has set: drafts, what is handed out, and what is put away. */
export class TeacherAssessments extends LitElement {
  static override properties = { said: { state: true } };
  /** What has just been put away or brought back. */
  declare private said: string;

  static override styles = [base, buttons, cards, visuallyHidden, forms, page, css`
    ul {
      display: grid;
      gap: var(--space-3);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li h3 {
      overflow-wrap: anywhere;
    }
    .when {
      white-space: nowrap;
    }
    @media (max-width: 480px) {
      li .actions {
        gap: var(--space-1);
      }
      li .button {
        padding-inline: var(--space-2);
        font-size: 0.9375rem;
      }
    }
    .changed {
      color: var(--accent);
      font-weight: 600;
    }
    .pin {
      justify-self: start;
      margin-inline-start: calc(-1 * var(--space-4));
    }
  `];

  readonly #services = new WatchedServices(this, ({ recorder }) => [recorder]);

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.said = '';
  }

  protected override render(): TemplateResult | typeof nothing {
    const services = this.#services.value;
    if (!services) return nothing;
    const { drafts, handedOut, archived } = sorted(shelfOf(services.recorder.events()));
    return html`
      <h1 tabindex="-1">${msg('Assessments')}</h1>
      <div class="actions"><button type="button" class="button primary" @click=${() => void create(services)}>${msg('New assessment')}</button></div>
      <p role="status" ?hidden=${this.said === ''}>${this.said}</p>
      ${drafts.length + handedOut.length === 0 ? html`<p>${msg('Choose the questions, look at them as a pupil sees them, and hand them out by a code, a link or a file.')}</p>` : nothing}
      ${this.#renderList(services, msg('Drafts'), drafts)}
      ${this.#renderList(services, msg('Handed out'), handedOut)}
      ${archived.length === 0 ? nothing : html`
        <details><summary>${msg(str`Put away (${archived.length})`)}</summary>${this.#renderList(services, '', archived)}</details>`}
      <a class="button plain pin" href=${teacherHref('pin')}>${msg('Change the PIN')}</a>`;
  }

  #renderList(services: Services, name: string, list: readonly Shelved[]): TemplateResult | typeof nothing {
    if (list.length === 0) return nothing;
    return html`
      <section>
        ${name === '' ? nothing : html`<h2>${name}</h2>`}
        <ul>${repeat(list, ({ id }) => id, (one) => renderOne(services, one, () => void this.#putAway(services, one)))}</ul>
      </section>`;
  }

  async #putAway({ recorder }: Services, { id, draft, archived }: Shelved): Promise<void> {
    await recorder.record({ type: 'assessment-archived', profile: TEACHER, assessment: id, archived: !archived });
    this.said = archived ? msg(str`“${titleOf(draft)}” is back.`) : msg(str`“${titleOf(draft)}” is put away, below all others.`);
    await this.updateComplete;
    // Its button is in another list now.
    this.renderRoot.querySelector('h1')?.focus();
  }
}

function renderOne(services: Services, { id, draft, revisions, changed, archived, wall }: Shelved, putAway: () => void): TemplateResult {
  const title = titleOf(draft);
  const about = html`<span class="visually-hidden">: ${title}</span>`;
  const out = latestOf({ revisions });
  const count = draftLength(draft);
  return html`
    <li class="card">
      <h3>${title}</h3>
      <p class="quiet">${questionCount(count)}${out && out.revision > 1 ? html` · ${msg(str`revision ${out.revision}`)}` : nothing}
        · <span class="when">${dateAndTime(wall)}</span></p>
      ${changed ? html`<p class="changed">${msg('Changed since: pupils have what was handed out, until you hand it out again.')}</p>` : nothing}
      <div class="actions">
        ${archived ? nothing : html`
          <a class="button" href=${teacherHref('edit', id)}>${msg('Edit')}${about}</a>
          ${count === 0 ? nothing : html`
            <a class="button" href=${teacherHref('preview', id)}>${msg('Look at it')}${about}</a>
            <a class="button" href=${teacherHref('hand-out', id)}>${msg('Hand it out')}${about}</a>`}`}
        <button type="button" class="button plain" @click=${() => void duplicate(services, draft)}>${msg('Duplicate')}${about}</button>
        <button type="button" class="button plain" @click=${putAway}>
          ${archived ? msg('Bring back') : msg('Put away')}${about}</button>
      </div>
    </li>`;
}

async function create({ recorder, newId, seed }: Services): Promise<void> {
  const draft = newDraft({ id: newId(), seed: seed() });
  await recorder.record({ type: 'assessment-drafted', profile: TEACHER, draft });
  location.hash = teacherHref('edit', draft.id);
}

async function duplicate({ recorder, newId, seed }: Services, draft: Shelved['draft']): Promise<void> {
  const copy = copyOf(draft, { id: newId(), seed: seed(), title: msg(str`Copy of ${titleOf(draft)}`) });
  await recorder.record({ type: 'assessment-drafted', profile: TEACHER, draft: copy });
  location.hash = teacherHref('edit', copy.id);
}

customElements.define('teacher-assessments', TeacherAssessments);

declare global {
  interface HTMLElementTagNameMap {
    'teacher-assessments': TeacherAssessments;
  }
}
