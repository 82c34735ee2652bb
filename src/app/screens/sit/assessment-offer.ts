import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import type { Assessment } from '../../../core/assessment/assessment.ts';
import { rulesAloud, rulesList, rulesStyles } from '../../components/assessment-rules.ts';
import '../../components/astronaut-picture.ts';
import '../../components/say-button.ts';
import { steps } from '../../components/step-icons.ts';
import { WatchedServices } from '../../observe.ts';
import { hrefOf } from '../../routes.ts';
import type { CrewService } from '../../services.ts';
import { base, buttons, cards } from '../../styles/shared.ts';

/** The child that flies takes the assessment. */
export class TakeEvent extends Event {
  readonly assessment: Assessment;

  constructor(assessment: Assessment) {
    super('take', { bubbles: true, composed: true });
    this.assessment = assessment;
  }
}

/** The app was started from the home screen: there the browser keeps its data, on some devices apart from what a page sees. */
const INSTALLED = window.matchMedia('(display-mode: standalone), (display-mode: fullscreen)');

/**
 * An assessment that came in, before anybody has taken it: its rules, and who takes it.
 * @fires take
 */
export class AssessmentOffer extends LitElement {
  static override properties = { assessment: { attribute: false }, byLink: { attribute: false }, crew: {}, copied: { state: true } };
  declare assessment: Assessment | undefined;
  /** It came by the address of this page. */
  declare byLink: boolean;
  /** Address of the choice of another child, after which the offer comes back. */
  declare crew: string;
  /** Whether the link was copied; undefined before anybody has tried. */
  declare private copied: boolean | undefined;

  static override styles = [base, buttons, cards, rulesStyles, css`
    :host {
      display: grid;
      gap: var(--space-5);
    }
    .who {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-3);
      font-size: 1.125rem;
    }
    astronaut-picture {
      width: 56px;
    }
    ol {
      display: grid;
      gap: var(--space-2);
      padding-left: 1.5rem;
    }
    summary {
      min-height: var(--target);
      align-content: center;
      font-weight: 600;
      cursor: pointer;
    }
  `];

  readonly #services = new WatchedServices(this, ({ crew }) => [crew]);

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.assessment = undefined;
    this.byLink = false;
    this.crew = hrefOf('crew');
    this.copied = undefined;
  }

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('h1')?.focus({ preventScroll: true }));
  }

  protected override render() {
    const { assessment } = this;
    const services = this.#services.value;
    if (!services || !assessment) return nothing;
    return html`
      <h1 tabindex="-1"><bdi>${assessment.title || msg('Assessment')}</bdi> <say-button .text=${rulesAloud(assessment)}></say-button></h1>
      ${renderWho(services.crew, this.crew)}
      <button type="button" class="button primary big" @click=${() => this.dispatchEvent(new TakeEvent(assessment))}>
        ${steps.go}${msg('Take it')}</button>
      ${rulesList(assessment)}
      ${this.byLink && !INSTALLED.matches ? this.#renderInstalled() : nothing}`;
  }

  /** On some devices the app that was put on the home screen sees nothing of what a browser's page keeps. */
  #renderInstalled(): TemplateResult {
    return html`
      <details class="card">
        <summary>${msg('Is Astro Numbers on your home screen?')}</summary>
        <ol>
          <li><button type="button" class="button" @click=${this.#copy}>${msg('Copy the link')}</button>
            <span role="status">${this.copied === undefined ? nothing : this.copied ? msg('Copied.') : msg('Copy it from the address bar.')}</span></li>
          <li>${msg('Open Astro Numbers from the home screen.')}</li>
          <li>${msg('Tap “Take an assessment”, then “Scan, open or paste it”, then “Paste a link”.')}</li>
        </ol>
      </details>`;
  }

  readonly #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(location.href);
      this.copied = true;
    } catch {
      this.copied = false;
    }
  };
}

/** Several children share a device: it is taken for the one whose turn it is. */
function renderWho({ children, flying }: CrewService, change: string): TemplateResult | typeof nothing {
  if (children.length === 0) return nothing;
  const child = children.find(({ id }) => id === flying);
  return html`
    <p class="who">
      <astronaut-picture look=${child?.astronaut ?? ''}></astronaut-picture>
      ${child ? msg(str`For ${child.nickname}`) : msg('For the guest')}
      <a class="button" href=${change}>${msg('Somebody else')}</a></p>`;
}

customElements.define('assessment-offer', AssessmentOffer);

declare global {
  interface HTMLElementTagNameMap {
    'assessment-offer': AssessmentOffer;
  }
}
