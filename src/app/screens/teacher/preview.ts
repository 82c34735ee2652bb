import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { TEACHER } from '../../../core/assessment/assessment.ts';
import { exampleOf, shelfOf, type Shelved } from '../../../core/assessment/shelf.ts';
import { printedQuestion, printedQuestionStyles } from '../../components/printed-question.ts';
import { WatchedServices } from '../../observe.ts';
import type { Services } from '../../services.ts';
import { forms } from '../../styles/forms.ts';
import { base, buttons, cards } from '../../styles/shared.ts';
import { titleOf } from './assessment-words.ts';
import { renderLeftLines } from './left-lines.ts';
import { teacherHref } from './pages.ts';
import { page } from './teacher-styles.ts';

/** All questions of an assessment with their answers, and the ways on: to other questions, to paper, to the pupils. */
export class AssessmentPreview extends LitElement {
  static override properties = { assessment: {}, solved: { state: true }, seed: { state: true } };
  /** Id. */
  declare assessment: string;
  declare private solved: boolean;
  /** Of the example, where each pupil gets its own questions. */
  declare private seed: number | undefined;

  static override styles = [base, buttons, cards, forms, page, printedQuestionStyles, css`
    ol {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr));
      gap: var(--space-4) var(--space-5);
      margin: 0;
      padding-inline-start: 2rem;
      font-family: var(--font-digits);
      font-size: 1.25rem;
    }
    li::marker {
      color: var(--text-quiet);
      font-size: 1rem;
    }
    strong {
      color: var(--accent);
    }
  `];

  readonly #services = new WatchedServices(this, ({ recorder }) => [recorder]);

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.assessment = '';
    this.solved = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const services = this.#services.value;
    if (!services) return nothing;
    const shelved = shelfOf(services.recorder.events()).get(this.assessment);
    if (!shelved) return html`<h1 tabindex="-1">${msg('There is no such assessment')}</h1>`;
    const { id, draft } = shelved;
    const drawn = draft.parts.length > 0;
    const example = this.seed === undefined ? shelved : { ...shelved, draft: { ...draft, seed: this.seed } };
    return html`
      <a class="button plain back" href=${teacherHref('edit', id)}>${msg('Edit')}</a>
      <h1 tabindex="-1">${titleOf(draft)}</h1>
      <p>${!drawn || draft.sameForAll ? msg('Every pupil gets these questions.') : msg('Each pupil gets its own questions of the skills: this is one example.')}</p>
      ${renderLeftLines(draft)}
      <div class="actions">
        <a class="button primary" href=${teacherHref('try', id)}>${msg('Try it as a pupil')}</a>
        <a class="button" href=${teacherHref('hand-out', id)}>${msg('Hand it out')}</a>
        <a class="button" href=${teacherHref('worksheet', id)}>${msg('Print a worksheet')}</a>
      </div>
      <section class="card">
        <div class="actions">
          <label class="choice"><input type="checkbox" .checked=${this.solved}
            @change=${(event: Event) => (this.solved = (event.target as HTMLInputElement).checked)}>${msg('With the answers')}</label>
          ${drawn ? html`<button type="button" class="button" @click=${() => void this.#drawOthers(services, shelved)}>${msg('Draw others')}</button>` : nothing}
        </div>
        <ol>${exampleOf(example).map((question) => html`<li>${printedQuestion(question, this.solved)}</li>`)}</ol>
      </section>`;
  }

  /** Other questions of the same skills. Where they are the same for all, that is a change, which is to be handed out. */
  async #drawOthers({ recorder, seed }: Services, { draft }: Shelved): Promise<void> {
    if (!draft.sameForAll) this.seed = seed();
    else await recorder.record({ type: 'assessment-drafted', profile: TEACHER, draft: { ...draft, seed: seed() } });
  }
}

customElements.define('assessment-preview', AssessmentPreview);

declare global {
  interface HTMLElementTagNameMap {
    'assessment-preview': AssessmentPreview;
  }
}
