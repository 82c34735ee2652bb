import { html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import type { CodeReader } from '../../core/ports.ts';
import { fromFragment } from '../../core/transfer/link.ts';
import { ScannedCodes } from '../../core/transfer/scanned-codes.ts';
import { base, buttons, fields, visuallyHidden } from '../styles/shared.ts';
import { CameraControl } from './camera-control.ts';
import { codeScannerStyles } from './code-scanner-styles.ts';
import { KeepAwake } from './keep-awake.ts';
import { messageOfFile } from './message-of-file.ts';
import { refusalWords } from './refusal-words.ts';

/** A whole message came in: by the camera, in a file, or pasted. Nothing of it has been checked. */
export class MessageScannedEvent extends Event {
  readonly message: Uint8Array;
  /** Name of the file that it was in. */
  readonly file: string | undefined;

  constructor(message: Uint8Array, file?: string) {
    super('message-scanned', { bubbles: true, composed: true });
    this.message = message;
    this.file = file;
  }
}

/** How long it is said that a code is none of this app's, ms. */
const FOREIGN_FOR = 2000;

/**
 * Takes messages in by the camera, one after another, for as long as it is on the screen; or from files and links, which is
 * all that there is without a camera.
 * @fires message-scanned
 */
export class CodeScanner extends LitElement {
  static override properties = {
    openReader: { attribute: false },
    compact: { type: Boolean, reflect: true },
    progress: { state: true },
    foreign: { state: true },
    refused: { state: true },
  };
  /** Services.codeReader. */
  declare openReader: (() => Promise<CodeReader>) | undefined;
  /** Takes little room on a phone, as there is something else to look at. */
  declare compact: boolean;
  /** How much there is of the message that is being read, 0 to 1. */
  declare private progress: number;
  /** The code before the camera is none of this app's. */
  declare private foreign: boolean;
  /** Why what was opened or pasted could not be taken. */
  declare private refused: string;

  static override styles = [base, buttons, fields, visuallyHidden, codeScannerStyles];

  readonly #camera = new CameraControl(this, (text) => this.#found(text), () => this.#looked());
  readonly #codes = new ScannedCodes();
  #foreignAt = -Infinity;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    new KeepAwake(this);
    this.compact = false;
    this.progress = 0;
    this.foreign = false;
    this.refused = '';
  }

  /** At the ways in that need no camera. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.ways input')?.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult {
    const { state, all } = this.#camera;
    const working = state === 'on' || state === 'opening';
    return html`
      ${this.#renderView(working)}
      <p class="state" role="status">${this.#says()}</p>
      <div class="ways">
        ${state === 'on' && all.length > 1
          ? html`<button type="button" class="button" @click=${this.#camera.change}>${msg('Another camera')}</button>` : nothing}
        ${working ? nothing
          : html`<button type="button" class="button" @click=${this.#camera.start}>${msg('Try the camera again')}</button>`}
        <label class="button file">
          <input type="file" multiple @change=${this.#open} />${msg('Open a file')}
        </label>
        <details>
          <summary class="button">${msg('Paste a link')}</summary>
          <form @submit=${this.#paste}>
            <label>${msg('The link')}<input type="text" name="link" autocomplete="off" spellcheck="false" /></label>
            <button class="button primary">${msg('Take it')}</button>
          </form>
        </details>
      </div>
      ${this.refused ? html`<p class="refused" role="alert">${this.refused}</p>` : nothing}`;
  }

  #renderView(working: boolean): TemplateResult {
    return html`
      <div class="view" ?hidden=${!working}>
        <video class=${this.#camera.facing ? 'mirrored' : ''} .muted=${true} playsinline
          aria-label=${msg('What the camera sees')}></video>
        <svg viewBox="0 0 100 100" aria-hidden="true" fill="none">
          <path class="frame" d="M12 30V16a4 4 0 0 1 4-4h14M70 12h14a4 4 0 0 1 4 4v14M88 70v14a4 4 0 0 1-4 4H70M30 88H16a4 4 0 0 1-4-4V70"></path>
          ${this.progress > 0 ? ring(this.progress) : nothing}
        </svg>
        ${this.progress > 0
          ? html`<progress class="visually-hidden" aria-label=${msg('Read so far')} max="1" .value=${this.progress}></progress>`
          : nothing}
      </div>`;
  }

  #says(): string {
    switch (this.#camera.state) {
      case 'opening':
        return msg('The camera is being switched on. The browser may ask you first.');
      case 'off':
        return this.#camera.failure ? refusalWords(this.#camera.failure) : msg('The camera has stopped.');
      case 'refused':
        return msg('The browser was told not to use the camera. Allow it in the settings of this page, or open a file.');
      case 'none':
        return msg('No camera was found. Open a file, or paste a link.');
      case 'busy':
        return msg('The camera does not answer; another app may be using it. Close that app and try again, or open a file.');
      case 'insecure':
        return msg('Browsers allow the camera on https pages only. Open a file, or paste a link.');
      case 'on':
        if (this.foreign) return msg('This code is none of Astro Numbers.');
        return this.progress > 0 ? msg('Hold it there: reading …') : msg('Hold the code into the frame.');
    }
  }

  #found(text: string): void {
    const now = performance.now();
    this.#foreignAt = -Infinity;
    try {
      const what = this.#codes.add(text, now);
      if (what === 'foreign') this.#foreignAt = now;
      if (what instanceof Uint8Array) this.#giveOut(what);
    } catch (error) {
      this.#refuse(error);
    }
  }

  #looked(): void {
    this.progress = this.#codes.progress;
    this.foreign = performance.now() - this.#foreignAt < FOREIGN_FOR;
  }

  async #open(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    for (const file of files) await this.take(file);
  }

  /** Takes the message of a file in: one that this app wrote, or a picture of a code. */
  async take(file: File): Promise<void> {
    try {
      this.#giveOut(await messageOfFile(file, () => this.#camera.reader()), file.name);
    } catch (error) {
      this.#refuse(error);
    }
  }

  #paste(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    try {
      this.#giveOut(fromFragment(String(new FormData(form).get('link') ?? '')));
      form.reset();
    } catch (error) {
      this.#refuse(error);
    }
  }

  #giveOut(message: Uint8Array, file?: string): void {
    this.refused = '';
    this.dispatchEvent(new MessageScannedEvent(message, file));
  }

  #refuse(error: unknown): void {
    this.refused = refusalWords(error);
  }
}

/** A ring that closes. @param share 0 to 1 */
function ring(share: number): SVGTemplateResult {
  return svg`
    <circle class="ring" cx="50" cy="50" r="24"></circle>
    <circle class="ring done" cx="50" cy="50" r="24" pathLength="100" transform="rotate(-90 50 50)"
      stroke-dasharray="${share * 100} 100"></circle>`;
}

customElements.define('code-scanner', CodeScanner);

declare global {
  interface HTMLElementTagNameMap {
    'code-scanner': CodeScanner;
  }
}
