import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { collectedAttempts } from '../../../core/assessment/handed-over.ts';
import { receivedBy, type Received } from '../../../core/assessment/received.ts';
import type { Attempt } from '../../../core/attempt/attempt.ts';
import { WatchedServices } from '../../observe.ts';
import { hrefOf } from '../../routes.ts';
import { base } from '../../styles/shared.ts';
import { toShow } from './to-show.ts';

/** What a child has to do for an assessment, or has done. */
type State = 'open' | 'new' | 'handed-in' | 'collected';

/** The child's assessments and how far each has got: those that wait for something, or all of them. */
export class MyAssessments extends LitElement {
  static override properties = { all: { type: Boolean } };
  /** Those too with which nothing is left to do. */
  declare all: boolean;

  static override styles = [base, css`
    ul {
      display: grid;
      gap: var(--space-2);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    h2 {
      margin-bottom: var(--space-2);
    }
    a {
      display: grid;
      grid-template-columns: 40px minmax(0, 1fr);
      align-items: center;
      gap: var(--space-3);
      min-height: 64px;
      padding: var(--space-2) var(--space-4);
      border: 2px solid var(--edge);
      border-radius: var(--radius);
      background: var(--surface);
      text-decoration: none;
    }
    a.todo {
      border-color: var(--accent);
    }
    a:hover {
      border-color: var(--text);
    }
    strong,
    small {
      display: block;
      overflow-wrap: anywhere;
    }
    small {
      color: var(--text-quiet);
      font-size: 1rem;
    }
    svg {
      fill: none;
      stroke: var(--accent);
      stroke-width: 2.5;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `];

  readonly #services = new WatchedServices(this, ({ recorder }) => [recorder]);

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.all = false;
  }

  protected override render() {
    const services = this.#services.value;
    if (!services) return nothing;
    const { recorder, profile } = services;
    const collected = collectedAttempts(recorder.events(), profile);
    const shown = receivedBy(recorder.events(), recorder.attempts(), profile)
      .map((received) => ({ received, state: stateOf(received, collected) }))
      .filter(({ state }) => this.all || state !== 'collected');
    if (shown.length === 0) return nothing;
    return html`
      <section>
        <h2>${this.all ? msg('My assessments') : msg('From my teacher')}</h2>
        <ul>${shown.map(({ received, state }) => html`<li>${renderOne(received, state, collected)}</li>`)}</ul>
      </section>`;
  }
}

/** What was handed in and not collected comes first: it is the teacher who waits. */
function stateOf(received: Received, collected: ReadonlySet<string>): State {
  const { open, sittings, mayBegin, assessment } = received;
  if (open) return 'open';
  const sat = sittings.some((one) => one.assessment?.revision === assessment.revision);
  if (mayBegin && !sat) return 'new';
  return waiting(received, collected) ? 'handed-in' : 'collected';
}

function waiting({ sittings }: Received, collected: ReadonlySet<string>): Attempt | undefined {
  return sittings.filter(({ id, handedIn }) => handedIn !== undefined && !collected.has(id)).at(-1);
}

function renderOne(received: Received, state: State, collected: ReadonlySet<string>): TemplateResult {
  const { assessment, open } = received;
  const left = waiting(received, collected);
  const words: Readonly<Record<State, string>> = {
    open: open?.questions.length === 1 ? msg('Continue') : open ? msg(str`Continue: you have done ${open.answers.length} of ${open.questions.length} questions.`) : '',
    new: msg('Begin'),
    'handed-in': left ? toShow(left) : '',
    collected: msg('Your teacher has it.'),
  };
  return html`
    <a class=${state === 'open' || state === 'new' ? 'todo' : ''} href=${hrefOf('sit', assessment.id, ...(state === 'handed-in' ? ['hand-over'] : []))}>
      <svg viewBox="0 0 24 24" aria-hidden="true">${pictures[state]}</svg>
      <span><strong><bdi>${assessment.title || msg('Assessment')}</bdi></strong> <small>${words[state]}</small></span></a>`;
}

const pictures = {
  open: svg`<path d="M7 4l12 8-12 8z"></path>`,
  new: svg`<path d="M5 3h14v18H5zM9 8h6M9 12h6M9 16h3"></path>`,
  'handed-in': svg`<path d="M12 15V4M7.500 8.500L12 4l4.500 4.500M4 15v5h16v-5"></path>`,
  collected: svg`<path d="M4 13l5 6L20 6"></path>`,
} as const;

customElements.define('my-assessments', MyAssessments);

declare global {
  interface HTMLElementTagNameMap {
    'my-assessments': MyAssessments;
  }
}
