import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { MOST_QUESTIONS } from '../../../core/assessment/assessment-schema.ts';
import { TEACHER, type Draft } from '../../../core/assessment/assessment.ts';
import { draftLength } from '../../../core/assessment/drafts.ts';
import { shelfOf } from '../../../core/assessment/shelf.ts';
import { readLines } from '../../../core/assessment/typed-lines.ts';
import { questionSentence } from '../../components/count-words.ts';
import { WatchedServices } from '../../observe.ts';
import { forms } from '../../styles/forms.ts';
import { base, buttons, cards } from '../../styles/shared.ts';
import { titleOf } from './assessment-words.ts';
import './draft-rules.ts';
import './draft-skills.ts';
import { changedDraft, type Changes, type DraftChangeEvent } from './draft-change.ts';
import { teacherHref } from './pages.ts';
import { page } from './teacher-styles.ts';
import './typed-questions.ts';

const MOST_TITLE = 120;

/** An assessment while it is worked on. Each change is in the log at once: there is nothing to save, and nothing to lose. */
export class AssessmentEditor extends LitElement {
  static override properties = { assessment: {}, draft: { state: true } };
  /** Id. */
  declare assessment: string;
  /** As it stands on the screen. */
  declare private draft: Draft | undefined;

  static override styles = [base, buttons, cards, forms, page, css`
    .both {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-4);
      align-items: start;
    }
    .questions {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-4);
    }
    @media (min-width: 900px) {
      .both {
        grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr);
      }
    }
    .end {
      position: sticky;
      bottom: 0;
      margin-inline: calc(-1 * var(--space-4));
      padding: var(--space-2) var(--space-4);
      border-block-start: 2px solid var(--edge);
      background: var(--sky);
    }
    .end p {
      flex: 1 1 16rem;
    }
    /* Both in one line of a phone: what is worked on needs the height. */
    @media (max-width: 480px) {
      .end .button {
        padding-inline: var(--space-2);
        font-size: 1rem;
      }
    }
  `];

  readonly #services = new WatchedServices(this, ({ recorder }) => [recorder]);

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.assessment = '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('assessment')) this.draft = undefined;
    this.draft ??= shelfOf(this.#services.value?.recorder.events() ?? []).get(this.assessment)?.draft;
  }

  protected override render(): TemplateResult {
    const { draft } = this;
    if (!draft) return html`<h1 tabindex="-1">${msg('There is no such assessment')}</h1>`;
    // What is typed comes among the questions when the page is left.
    const count = draftLength(draft) + readLines(draft.typed ?? '', MOST_QUESTIONS).questions.length;
    const saved = !this.#services.value?.recorder.pending.some((event) => event.type === 'assessment-drafted' && event.draft.id === draft.id);
    const shelved = shelfOf(this.#services.value?.recorder.events() ?? []).get(draft.id);
    const out = shelved?.revisions.length ?? 0;
    const typing = draft.typed !== shelved?.draft.typed;
    return html`
      <h1 tabindex="-1">${titleOf(draft)}</h1>
      ${out > 0 ? html`<p>${msg('It has been handed out. What you change here reaches pupils only when you hand it out again; what they have done by then stays, and is marked as of the earlier revision.')}</p>` : nothing}
      <label class="field title">${msg('Title, as pupils see it')}
        <input type="text" dir="auto" maxlength=${MOST_TITLE} autocomplete="off" .value=${draft.title}
          @change=${(event: Event) => this.#change({ title: (event.target as HTMLInputElement).value.trim() })}></label>
      <div class="both" @draft-change=${({ change, passing }: DraftChangeEvent) => this.#change(change, passing)}>
        <div class="questions">
          <draft-skills class="card" .parts=${draft.parts}></draft-skills>
          <typed-questions class="card" .questions=${draft.exact} .typed=${draft.typed ?? ''}></typed-questions>
        </div>
        <draft-rules .draft=${draft}></draft-rules>
      </div>
      <div class="actions end">
        <p role="status">${countText(count)} ${typing ? nothing : saved ? msg('Saved on this device.') : msg('Not saved!')}</p>
        ${count === 0 || count > MOST_QUESTIONS ? nothing : html`<a class="button primary" href=${teacherHref('preview', draft.id)}>${msg('Look at it')}</a>`}
        <a class="button" href=${teacherHref('assessments')}>${msg('All assessments')}</a>
      </div>`;
  }

  /** On what stands on the screen, as the change before may still be on its way to the disk. */
  #change(change: Changes, passing = false): void {
    if (!this.draft) return;
    this.draft = changedDraft(this.draft, change);
    if (passing) return;
    void this.#services.value?.recorder.record({ type: 'assessment-drafted', profile: TEACHER, draft: this.draft });
  }
}

function countText(count: number): string {
  if (count === 0) return msg('No questions yet.');
  if (count > MOST_QUESTIONS) return msg(str`${count} questions are too many: ${MOST_QUESTIONS} at most.`);
  return questionSentence(count);
}

customElements.define('assessment-editor', AssessmentEditor);

declare global {
  interface HTMLElementTagNameMap {
    'assessment-editor': AssessmentEditor;
  }
}
