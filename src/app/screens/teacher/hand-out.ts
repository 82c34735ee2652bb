import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { MOST_QUESTIONS } from '../../../core/assessment/assessment-schema.ts';
import { lengthOf, TEACHER, type Assessment } from '../../../core/assessment/assessment.ts';
import { assessmentOf, draftLength } from '../../../core/assessment/drafts.ts';
import { latestOf, shelfOf, type Shelved } from '../../../core/assessment/shelf.ts';
import { seal } from '../../../core/transfer/container.ts';
import { encodeAssessment } from '../../../core/transfer/messages/assessment.ts';
import '../../components/code-sheet.ts';
import '../../components/code-show.ts';
import { questionCount } from '../../components/count-words.ts';
import { WatchedServices } from '../../observe.ts';
import type { Services } from '../../services.ts';
import { forms } from '../../styles/forms.ts';
import { base, buttons, cards } from '../../styles/shared.ts';
import { titleOf } from './assessment-words.ts';
import { renderLeftLines } from './left-lines.ts';
import './message-ways.ts';
import { teacherHref } from './pages.ts';
import { printStyles } from './print-styles.ts';
import { page } from './teacher-styles.ts';

/** From here an assessment goes to the pupils: as a code on this screen or on paper, as a link, or as a file. */
export class AssessmentHandOut extends LitElement {
  static override properties = { assessment: {}, message: { state: true }, failed: { state: true } };
  /** Id. */
  declare assessment: string;
  /** The sealed message of the revision that is handed out. */
  declare private message: Uint8Array | undefined;
  declare private failed: boolean;

  static override styles = [base, buttons, cards, forms, page, printStyles, css`
    .sheet {
      display: none;
    }
    @media print {
      .sheet {
        display: grid;
        gap: var(--space-4);
      }
    }
    .both {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
      gap: var(--space-4);
      align-items: start;
    }
  `];

  readonly #services = new WatchedServices(this, ({ recorder }) => [recorder]);
  /** What the message was made of. */
  #sealed: Assessment | undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.assessment = '';
    this.failed = false;
  }

  protected override willUpdate(): void {
    const services = this.#services.value;
    const shelved = shelfOf(services?.recorder.events() ?? []).get(this.assessment);
    const out = shelved && latestOf(shelved);
    if (services && out && !isSame(out, this.#sealed)) void this.#seal(services, out);
  }

  protected override render(): TemplateResult | typeof nothing {
    const services = this.#services.value;
    if (!services) return nothing;
    const shelved = shelfOf(services.recorder.events()).get(this.assessment);
    if (!shelved) return html`<h1 tabindex="-1">${msg('There is no such assessment')}</h1>`;
    const { draft } = shelved;
    const out = latestOf(shelved);
    return html`
      <a class="button plain back screen-only" href=${teacherHref('preview', draft.id)}>${msg('Look at it')}</a>
      <h1 class="screen-only" tabindex="-1">${msg('Hand it out')}</h1>
      ${out && !shelved.changed ? nothing : renderAsk(shelved, () => void this.#handOut(services, shelved))}
      ${out ? this.#renderWays(out) : nothing}`;
  }

  #renderWays(out: Assessment): TemplateResult {
    if (this.failed) {
      return html`<p class="problem" role="alert">${msg('It could not be signed on this device, and so not be handed out. Open the app at its https address, in a window that is not private.')}</p>`;
    }
    const title = titleOf(out);
    const count = lengthOf(out);
    const about = [title, questionCount(count), ...(out.revision > 1 ? [msg(str`revision ${out.revision}`)] : [])].join(' · ');
    return html`
      <div class="both screen-only">
        <section class="card">
          <h2 dir="auto" tabindex="-1">${about}</h2>
          <p>${msg('Pupils scan this code in the app on their own devices: “Take an assessment” on the start page.')}</p>
          <code-show .message=${this.message} .label=${msg(str`The code of ${title}`)}></code-show>
          <div class="actions"><button type="button" class="button" @click=${() => window.print()}>${msg('Print the code')}</button></div>
        </section>
        <message-ways class="card" .message=${this.message} .name=${title}></message-ways>
      </div>
      <article class="sheet">
        <h2 dir="auto">${about}</h2>
        <p>${msg('Open Astro Numbers, tap “Take an assessment” on the start page, and hold the camera on the code.')}</p>
        <code-sheet .message=${this.message}></code-sheet>
      </article>`;
  }

  async #handOut({ recorder }: Services, { draft, revisions }: Shelved): Promise<void> {
    const revision = (revisions.at(-1)?.revision ?? 0) + 1;
    await recorder.record({ type: 'assessment-handed-out', profile: TEACHER, assessment: assessmentOf(draft, revision) });
    await this.updateComplete;
    // The button is gone: whoever listens or tabs goes on at what can be given to the pupils now.
    this.renderRoot.querySelector<HTMLElement>('.both h2')?.focus();
  }

  async #seal({ exchange }: Services, out: Assessment): Promise<void> {
    this.#sealed = out;
    this.message = undefined;
    try {
      const { signer } = await exchange();
      const message = await seal('assessment', encodeAssessment(out), signer);
      if (isSame(out, this.#sealed)) this.message = message;
      this.failed = false;
    } catch {
      // Whatever the reason, there is nothing to hand out; the page says what to do.
      this.failed = true;
    }
  }
}

/** Of what was handed out neither id nor revision ever comes again with other content. */
function isSame(one: Assessment, other: Assessment | undefined): boolean {
  return one.id === other?.id && one.revision === other.revision;
}

/** From the first time on what pupils have stays as it is: so it is asked. */
function renderAsk({ draft, revisions }: Shelved, handOut: () => void): TemplateResult {
  const count = draftLength(draft);
  const possible = count > 0 && count <= MOST_QUESTIONS;
  return html`
    <section class="card screen-only">
      <h2>${revisions.length === 0 ? titleOf(draft) : msg('It has been changed since')}</h2>
      <p>${revisions.length === 0
        ? msg('Once it is handed out, its questions stay as they are: what you change later is handed out anew.')
        : msg('Below is what pupils have until now. Hand out the changed one, and scan it again; what was done by then is kept, and marked as of the earlier revision.')}</p>
      ${renderLeftLines(draft)}
      ${possible ? nothing : html`<p class="problem">${msg(str`It needs at least one question, and at most ${MOST_QUESTIONS}.`)}</p>`}
      <div class="actions">
        <button type="button" class="button primary" ?disabled=${!possible} @click=${handOut}>
          ${revisions.length === 0 ? msg('Hand it out now') : msg('Hand out the changed one')}</button>
        <a class="button" href=${teacherHref('edit', draft.id)}>${msg('Edit')}</a>
      </div>
    </section>`;
}

customElements.define('assessment-hand-out', AssessmentHandOut);

declare global {
  interface HTMLElementTagNameMap {
    'assessment-hand-out': AssessmentHandOut;
  }
}
