import { ContextProvider } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import type { Assessment } from '../../../core/assessment/assessment.ts';
import { assessmentOf } from '../../../core/assessment/drafts.ts';
import { latestOf, shelfOf } from '../../../core/assessment/shelf.ts';
import { PassingLog } from '../../../core/log/passing-log.ts';
import { Recorder } from '../../../core/log/recorder.ts';
import { WatchedServices } from '../../observe.ts';
import { servicesContext, type MissionLock, type Services } from '../../services.ts';
import { forms } from '../../styles/forms.ts';
import { base, buttons } from '../../styles/shared.ts';
import '../sit.ts';
import { teacherHref } from './pages.ts';
import { page } from './teacher-styles.ts';

/** Whoever tries it out is none of the children. */
const NOBODY = 'trial';

/** No other tab can sit what only this page knows. */
const FREE: MissionLock = {
  held: true,
  acquire: () => Promise.resolve(true),
  takeOver: () => Promise.resolve(),
  release: () => undefined,
  subscribe: () => () => undefined,
};

/** An assessment exactly as a pupil gets it, from the rules to the score; nothing of it reaches the disk. */
export class TrialRun extends LitElement {
  static override properties = { assessment: {}, ready: { state: true } };
  /** Id. */
  declare assessment: string;
  declare private ready: boolean;

  static override styles = [base, buttons, forms, page, css`
    .bar p {
      flex: 1 1 14rem;
    }
    sit-screen {
      display: flex;
      flex-direction: column;
      height: 82vh;
      min-height: 34rem;
      overflow: auto;
      border: 2px dashed var(--edge);
      border-radius: var(--radius);
    }
  `];

  readonly #services = new WatchedServices(this);
  readonly #provider = new ContextProvider(this, { context: servicesContext });
  #begun = '';

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.assessment = '';
    this.ready = false;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const services = this.#services.value;
    const shelved = shelfOf(services?.recorder.events() ?? []).get(this.assessment);
    if (!services || !shelved || this.#begun === this.assessment) return;
    this.#begun = this.assessment;
    const out = shelved.changed ? undefined : latestOf(shelved);
    void this.#begin(services, out ?? assessmentOf(shelved.draft, shelved.revisions.length + 1));
  }

  protected override render(): TemplateResult {
    return html`
      <div class="actions bar">
        <h1 tabindex="-1">${msg('As a pupil sees it')}</h1>
        <p>${msg('You are trying it out: nothing of it is kept.')}</p>
        <a class="button" href=${this.#back}>${msg('End')}</a>
      </div>
      ${this.ready ? html`<sit-screen .rest=${[this.assessment]} .back=${this.#back}></sit-screen>` : nothing}`;
  }

  get #back(): string {
    return teacherHref('preview', this.assessment);
  }

  async #begin(services: Services, assessment: Assessment): Promise<void> {
    const recorder = await Recorder.open(new PassingLog(), services.clock);
    await recorder.record({ type: 'assessment-received', profile: NOBODY, assessment });
    this.#provider.setValue({ ...services, recorder, profile: NOBODY, missionLock: FREE });
    this.ready = true;
  }
}

customElements.define('trial-run', TrialRun);

declare global {
  interface HTMLElementTagNameMap {
    'trial-run': TrialRun;
  }
}
