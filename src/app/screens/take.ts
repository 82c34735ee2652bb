import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import type { Assessment } from '../../core/assessment/assessment.ts';
import { fromFragment, toFragment } from '../../core/transfer/link.ts';
import type { PupilCard } from '../../core/transfer/messages/pupil-card.ts';
import type { MessageScannedEvent } from '../components/code-scanner.ts';
import '../components/code-scanner.ts';
import { refusalWords } from '../components/refusal-words.ts';
import { WatchedServices } from '../observe.ts';
import { hrefOf, parseRoute } from '../routes.ts';
import type { Services } from '../services.ts';
import { base, buttons, screen } from '../styles/shared.ts';
import './sit/assessment-offer.ts';
import type { TakeEvent } from './sit/assessment-offer.ts';
import './sit/class-card.ts';
import { readIncoming } from './sit/incoming.ts';
import './sit/my-assessments.ts';
import { taken } from './sit/taken-words.ts';

type Stage =
  | { readonly name: 'desk' | 'scan' | 'reading' }
  | { readonly name: 'offer'; readonly assessment: Assessment; readonly by: string; readonly message: Uint8Array }
  | { readonly name: 'said'; readonly words: string };

/** In the address of what was scanned, opened or pasted inside the app. */
const HERE = 'here';

/**
 * What comes from a teacher comes in here: by the link in the address, or scanned, opened or pasted inside the app. Without a link
 * it is the child's desk, with all its assessments.
 */
export class TakeScreen extends LitElement {
  static override properties = { rest: { attribute: false }, stage: { state: true }, card: { state: true } };
  /** The message, as core/transfer/link.ts writes it into a link; after HERE where it did not come by one. */
  declare rest: readonly string[];
  declare private stage: Stage;
  /** The pupil's card that came in last. */
  declare private card: PupilCard | undefined;

  static override styles = [base, buttons, screen, css`
    .screen {
      display: grid;
      gap: var(--space-5);
      max-width: 40rem;
    }
    .words {
      font-size: 1.25rem;
    }
  `];

  readonly #services = new WatchedServices(this, ({ recorder, crew }) => [recorder, crew]);
  #read: string | undefined;
  #keeping = false;
  /** Of what is being read: what was asked for before it comes too late. */
  #turn = 0;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.rest = [];
    this.stage = { name: 'desk' };
    this.card = undefined;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#turn += 1;
  }

  protected override willUpdate(): void {
    const services = this.#services.value;
    const link = this.rest.at(-1);
    if (!services || link === this.#read) return;
    this.#read = link;
    if (link === undefined) this.stage = { name: 'desk' };
    else void this.#take(services, () => fromFragment(link));
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('stage') || changed.get('stage') === undefined) return;
    // The question of a card stands below all assessments, where a child would not look for it.
    const asks = this.stage.name === 'desk' && this.card ? 'class-card' : 'assessment-offer, h1';
    this.renderRoot.querySelector<HTMLElement>(asks)?.focus();
  }

  /** Reads what came in, and shows what it is, or why it is not taken. */
  async #take(services: Services, message: () => Uint8Array): Promise<void> {
    const turn = ++this.#turn;
    this.stage = { name: 'reading' };
    const stage = await this.#stageOf(services, message);
    if (turn !== this.#turn) return;
    this.stage = stage;
    if (stage.name === 'offer' && this.rest.length === 0) this.#address(stage.message);
  }

  async #stageOf(services: Services, message: () => Uint8Array): Promise<Stage> {
    try {
      const bytes = message();
      const incoming = await readIncoming(bytes, services);
      switch (incoming.kind) {
        case 'assessment':
          return { name: 'offer', assessment: incoming.assessment, by: incoming.by, message: bytes };
        case 'pupil':
          this.card = incoming.card;
          return { name: 'desk' };
        case 'receipt':
          return { name: 'said', words: taken(incoming.taken) };
        case 'result':
          return { name: 'said', words: msg('This is the result of a pupil. The teacher takes it in, on the page “Collect” of the teachers’ area.') };
      }
    } catch (error) {
      return { name: 'said', words: refusalWords(error) };
    }
  }

  /** What was scanned or opened stands in the address too, so that it outlives a reload and a change of who flies. */
  #address(message: Uint8Array): void {
    const [link = ''] = parseRoute(toFragment(message)).rest;
    this.#read = link;
    location.hash = hrefOf('take', HERE, link);
  }

  /** Written down once from each device that gives it out; then the child is where it can begin. */
  async #keep({ recorder, profile }: Services, assessment: Assessment, by: string): Promise<void> {
    // A tap that comes twice, before the first is written down.
    if (this.#keeping) return;
    this.#keeping = true;
    try {
      const { id, revision } = assessment;
      const known = recorder.events().some((event) => event.type === 'assessment-received' && event.profile === profile
        && event.assessment.id === id && event.assessment.revision === revision && event.by === by);
      if (!known) await recorder.record({ type: 'assessment-received', profile, assessment, by });
      location.replace(hrefOf('sit', id));
    } finally {
      this.#keeping = false;
    }
  }

  protected override render() {
    const services = this.#services.value;
    if (!services) return nothing;
    return html`<div class="screen">${this.#renderStage(services, this.stage)}</div>`;
  }

  #renderStage(services: Services, stage: Stage): TemplateResult {
    const heading = html`<h1 tabindex="-1">${msg('Take an assessment')}</h1>`;
    switch (stage.name) {
      case 'reading':
        return html`${heading}<p role="status">${msg('One moment …')}</p>`;
      case 'offer':
        return html`
          <assessment-offer .assessment=${stage.assessment} .byLink=${this.rest.length === 1} .crew=${hrefOf('crew', 'take', ...this.rest)}
            @take=${({ assessment }: TakeEvent) => void this.#keep(services, assessment, stage.by)}></assessment-offer>`;
      case 'said':
        return html`
          ${heading}
          <p class="words" role="status">${stage.words}</p>
          <button type="button" class="button primary big" @click=${() => this.#desk()}>${msg('Back')}</button>`;
      case 'scan':
        return html`
          ${heading}
          <code-scanner .openReader=${() => services.codeReader()}
            @message-scanned=${({ message }: MessageScannedEvent) => void this.#take(services, () => message)}></code-scanner>
          <button type="button" class="button" @click=${() => this.#desk()}>${msg('Back')}</button>`;
      default:
        return html`
          ${heading}
          <p>${msg('Your teacher shows you a code, or sends a link or a file.')}</p>
          <button type="button" class="button primary big" @click=${() => (this.stage = { name: 'scan' })}>
            ${scanPicture}${msg('Scan, open or paste it')}</button>
          <my-assessments all></my-assessments>
          <class-card .card=${this.card} @card-done=${() => (this.card = undefined)}></class-card>`;
    }
  }

  /** Without the link, which has been read. */
  #desk(): void {
    this.stage = { name: 'desk' };
    if (this.rest.length > 0) location.hash = hrefOf('take');
  }
}

const scanPicture = html`
  <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2.500" stroke-linecap="round">
    <path d="M3 8V3h5M16 3h5v5M21 16v5h-5M8 21H3v-5M8 8h3v3H8zM14 8h2v2h-2zM8 14h2v2H8zM14 14h2v2"></path></svg>`;

customElements.define('take-screen', TakeScreen);

declare global {
  interface HTMLElementTagNameMap {
    'take-screen': TakeScreen;
  }
}
