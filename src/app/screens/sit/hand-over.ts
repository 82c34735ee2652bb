import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { assessmentOf, inkOf, resultOf, sealResult } from '../../../core/assessment/hand-over.ts';
import { collectedAttempts } from '../../../core/assessment/handed-over.ts';
import type { Received } from '../../../core/assessment/received.ts';
import type { Attempt } from '../../../core/attempt/attempt.ts';
import type { MessageScannedEvent } from '../../components/code-scanner.ts';
import '../../components/code-scanner.ts';
import '../../components/code-show.ts';
import { dateAndTime } from '../../components/formats.ts';
import { refusalWords } from '../../components/refusal-words.ts';
import { WatchedServices } from '../../observe.ts';
import { hrefOf } from '../../routes.ts';
import { datedName, saveFile } from '../../save-file.ts';
import type { Services } from '../../services.ts';
import { base, buttons, cards, screen } from '../../styles/shared.ts';
import './class-card.ts';
import { readIncoming } from './incoming.ts';
import { taken } from './taken-words.ts';
import { toShow } from './to-show.ts';

/** As no program knows the format, what it looks like matters to nobody. */
const TYPE = 'application/octet-stream';

/** The way of a result to the teacher: as a code to scan or as a file; and the teacher's receipt, which says that it has come. */
export class HandOver extends LitElement {
  static override properties = {
    received: { attribute: false }, attempt: {}, message: { state: true }, problem: { state: true }, scans: { state: true }, said: { state: true },
  };
  declare received: Received | undefined;
  /** Id of the sitting; the last one that no teacher has, where none is named. */
  declare attempt: string | undefined;
  /** The sealed result. */
  declare private message: Uint8Array | undefined;
  /** Why there is none. */
  declare private problem: string;
  /** The camera looks for the teacher's receipt. */
  declare private scans: boolean;
  /** What came before the camera last. */
  declare private said: string;

  static override styles = [base, buttons, cards, screen, css`
    .screen,
    section {
      display: grid;
      gap: var(--space-4);
    }
    .screen {
      max-width: 40rem;
    }
    .state {
      display: flex;
      align-items: center;
      gap: var(--space-2);
      font-size: 1.125rem;
      font-weight: 600;
    }
    .state svg {
      width: 28px;
      flex: none;
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-3);
    }
    .ways > * {
      flex: 1 1 14rem;
    }
  `];

  readonly #services = new WatchedServices(this, ({ recorder }) => [recorder]);
  /** What the message was made of: a sitting, and the code of the pupil in it. */
  #sealed: readonly unknown[] = [];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.received = this.attempt = this.message = undefined;
    this.problem = this.said = '';
    this.scans = false;
  }

  override focus(): void {
    this.renderRoot.querySelector('h1')?.focus({ preventScroll: true });
  }

  protected override willUpdate(): void {
    const services = this.#services.value;
    const sitting = services && this.#sitting(services);
    if (!services || !sitting) return;
    const made = [sitting, JSON.stringify(resultOf(services.recorder, sitting.id)?.owner)];
    if (made.every((part, place) => part === this.#sealed[place])) return;
    this.#sealed = made;
    void this.#seal(services, sitting, made);
  }

  #sitting({ recorder, profile }: Services): Attempt | undefined {
    const done = this.received?.sittings.filter(({ handedIn }) => handedIn !== undefined) ?? [];
    const collected = collectedAttempts(recorder.events(), profile);
    return done.find(({ id }) => id === this.attempt) ?? done.filter(({ id }) => !collected.has(id)).at(-1) ?? done.at(-1);
  }

  async #seal({ recorder, exchange }: Services, sitting: Attempt, made: readonly unknown[]): Promise<void> {
    const result = resultOf(recorder, sitting.id);
    // Nobody scans the code of another sitting meanwhile.
    this.message = undefined;
    this.problem = result ? '' : msg('It is not saved on this device yet, and so cannot be handed over.');
    if (!result) return;
    try {
      const asked = assessmentOf(recorder.events(), sitting)?.ink === true;
      const given = asked ? await recorder.withAllInk(sitting.answers.map((answer) => answer.given)) : [];
      const { signer } = await exchange();
      const ink = asked ? inkOf({ answers: given.map((one) => ({ given: one })) }) : undefined;
      const message = await sealResult(result, signer, ink);
      if (made === this.#sealed) this.message = message;
    } catch (error) {
      this.problem = refusalWords(error);
    }
  }

  #scan(scans: boolean): void {
    const moved = scans !== this.scans;
    this.scans = scans;
    // What was pressed is gone: whoever tabs or listens goes on at the heading above.
    if (moved) this.renderRoot.querySelector<HTMLElement>('#receipt')?.focus({ preventScroll: true });
  }

  async #scanned(services: Services, message: Uint8Array): Promise<void> {
    try {
      const incoming = await readIncoming(message, services);
      this.said = incoming.kind === 'receipt' ? taken(incoming.taken) : msg('This is not the teacher’s receipt.');
      this.#scan(incoming.kind !== 'receipt');
    } catch (error) {
      this.said = refusalWords(error);
    }
  }

  protected override render() {
    const services = this.#services.value;
    const sitting = services && this.#sitting(services);
    if (!services || !sitting || !this.received) return nothing;
    const { assessment, sittings } = this.received;
    const collected = collectedAttempts(services.recorder.events(), services.profile).has(sitting.id);
    return html`
      <div class="screen">
        <h1 tabindex="-1">${msg('Give it to your teacher')}</h1>
        <p><bdi>${assessment.title || msg('Assessment')}</bdi> · ${dateAndTime(sitting.handedIn ?? 0)}</p>
        <p class="state" role="status">${collected ? html`${done}${msg('Your teacher has it. It stays here, too.')}` : toShow(sitting)}</p>
        <section class="card">
          <h2>${msg('1. Show this code to your teacher’s camera')}</h2>
          ${this.problem ? html`<p role="alert">${this.problem}</p>` : nothing}
          ${this.problem && !this.message ? nothing : html`
            <code-show .message=${this.message} .label=${msg('The code of your result')}></code-show>
            ${this.#renderFile(services, this.message)}`}
        </section>
        <section class="card">
          <h2 id="receipt" tabindex="-1">${msg('2. Scan the code that your teacher shows then')}</h2>
          ${this.scans ? html`
            <code-scanner .openReader=${() => services.codeReader()}
              @message-scanned=${(event: MessageScannedEvent) => void this.#scanned(services, event.message)}></code-scanner>` : html`
            <button type="button" class="button ${collected ? '' : 'primary'}" @click=${() => this.#scan(true)}>${msg('Scan the receipt')}</button>`}
          <p role="status">${this.said}</p>
        </section>
        ${sittings.length > 1 ? renderOthers(this.received, sitting) : nothing}
        <class-card></class-card>
        <a class="button" href=${hrefOf('sit', assessment.id)}>${msg('Back')}</a>
      </div>`;
  }

  /** Also before there is a file, so that nothing jumps when it comes. */
  #renderFile({ clock }: Services, message: Uint8Array = new Uint8Array()): TemplateResult {
    const name = datedName('result', clock.wall(), 'astro');
    const files = [new File([message.slice()], name, { type: TYPE })];
    const shares = 'canShare' in navigator && navigator.canShare({ files });
    return html`
      <div class="ways">
        <button type="button" class="button" ?disabled=${message.length === 0} @click=${() => saveFile(name, message, TYPE)}>${msg('Save it as a file')}</button>
        ${shares ? html`<button type="button" class="button" ?disabled=${message.length === 0} @click=${() => void this.#share(files)}>${msg('Share it')}</button>` : nothing}
      </div>`;
  }

  async #share(files: File[]): Promise<void> {
    try {
      await navigator.share({ files });
    } catch (error) {
      // Whoever closes the browser's own dialogue has changed its mind.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      this.problem = msg('It could not be shared. Save it as a file instead.');
    }
  }
}

/** Each sitting is a result of its own. */
function renderOthers({ assessment, sittings }: Received, shown: Attempt): TemplateResult {
  return html`
    <nav class="ways" aria-label=${msg('All that you have handed in')}>
      ${sittings.filter(({ handedIn }) => handedIn !== undefined).map(({ id, handedIn = 0 }, place) => html`
        <a class="button" aria-current=${id === shown.id ? 'true' : nothing} href=${hrefOf('sit', assessment.id, 'hand-over', id)}>
          ${msg(str`${place + 1}. ${dateAndTime(handedIn)}`)}</a>`)}
    </nav>`;
}

const done = html`
  <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="var(--right)" stroke-width="3.500" stroke-linecap="round"
    stroke-linejoin="round"><path d="M4 13l5 6L20 6"></path></svg>`;

customElements.define('hand-over', HandOver);

declare global {
  interface HTMLElementTagNameMap {
    'hand-over': HandOver;
  }
}
