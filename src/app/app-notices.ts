import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { StorageFullError } from '../core/log/errors.ts';
import type { Recorder } from '../core/log/recorder.ts';
import type { InkChangeEvent } from './components/ink-events.ts';
import './components/notice-bar.ts';
import { isSaid, remember } from './said-once.ts';
import { WatchedServices } from './observe.ts';
import { hrefOf, parseRoute, type ScreenName } from './routes.ts';
import { datedName, saveFile } from './save-file.ts';
import type { Services } from './services.ts';
import { base, buttons } from './styles/shared.ts';

/** Where a child writes, types or taps, perhaps against the clock: what can wait waits until it is done there. */
const WRITING: readonly ScreenName[] = ['mission', 'check', 'sit', 'try'];

/** What the app has to say about itself: saved or not, offline, a new version. Calm, and never in the way of a stroke. */
export class AppNotices extends LitElement {
  static override properties = {
    closed: { state: true },
    busy: { state: true },
    unreadable: { state: true },
  };
  /** What was closed in this visit. */
  declare private closed: ReadonlySet<'offline' | 'lost'>;
  declare private busy: boolean;
  /** The last file was not made, as not all that belongs in it could be read. */
  declare private unreadable: boolean;
  private readonly services = new WatchedServices(this, ({ recorder, device, updates }) => [recorder, device, updates]);
  /** Whether an earlier visit has said it: news is news once. */
  private readonly offlineKnown = isSaid('offline-ready');
  /** A bar that comes or goes moves the paper: not under a hand that writes. */
  private inkOnPaper = false;
  /** How many answers were known, and how many of them not saved, when it last spoke. */
  private told = '';
  private readonly routeChanged = () => {
    this.inkOnPaper = false;
    this.requestUpdate();
  };
  private readonly inkChanged = ({ ink }: InkChangeEvent) => {
    this.inkOnPaper = ink.length > 0;
    if (!this.inkOnPaper) this.requestUpdate();
  };

  constructor() {
    super();
    this.closed = new Set();
    this.busy = this.unreadable = false;
    updateWhenLocaleChanges(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.routeChanged);
    window.addEventListener('ink-change', this.inkChanged);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.routeChanged);
    window.removeEventListener('ink-change', this.inkChanged);
  }

  /** What there is to say waits until the paper is blank again, or the answer is given or saved. */
  protected override shouldUpdate(): boolean {
    const { count = 0, pending = [] } = this.services.value?.recorder ?? {};
    const known = `${count} ${pending.length}`;
    if (this.inkOnPaper && known === this.told) return false;
    this.told = known;
    return true;
  }

  override render(): TemplateResult {
    const services = this.services.value;
    const writing = WRITING.includes(parseRoute(location.hash).screen);
    return html`
      <div role="alert">${services ? html`${this.renderLost(services)}${this.renderReadOnly(services)}` : nothing}
        ${this.unreadable ? html`<notice-bar tone="loud">${msg('No file was made: not everything could be read. Try once more.')}</notice-bar>` : nothing}</div>
      <div role="status">
        ${services
          ? html`${this.renderUnsaved(services)}
              ${writing ? nothing : html`${renderUpdate(services)}${this.renderOffline(services)}${renderTemporary(services)}`}`
          : nothing}
      </div>`;
  }

  protected override updated(): void {
    if (this.renderRoot.querySelector('.offline')) remember('offline-ready');
  }

  private renderLost({ device }: Services) {
    if (!device.lost || this.closed.has('lost')) return nothing;
    return html`
      <notice-bar tone="loud" dismissable @notice-dismissed=${() => this.close('lost')}>
        ${device.rescued === undefined
          ? msg('The missions that were saved on this device are gone: the browser has deleted them. New missions are saved again from now on.')
          : msg(str`The memory of this device was damaged. Answers that could still be read: ${device.rescued}. They are kept, the others are gone.`)}
        ${device.rescued ? html`
          <button class="button" slot="actions" @click=${() => void this.saveAll()}>${msg('Save to a file')}</button>` : nothing}
      </notice-bar>`;
  }

  private renderReadOnly({ device }: Services) {
    if (!device.readOnly) return nothing;
    return html`
      <notice-bar class="read-only" tone="loud">
        ${msg('A newer version of Astro Numbers has saved the missions on this device. This older one can show them, and cannot save new ones. Reload the page to get the newer one.')}
        <button class="button" slot="actions" @click=${() => location.reload()}>${msg('Reload')}</button>
        <button class="button" slot="actions" @click=${() => void this.saveAll()}>${msg('Save to a file')}</button>
      </notice-bar>`;
  }

  private renderUnsaved({ recorder, device }: Services) {
    const refused = device.storageRefused;
    const unsaved = unsavedText(recorder.pending.filter(({ type }) => type === 'answer-given').length);
    if (!refused && recorder.pending.length === 0) return nothing;
    return html`
      <notice-bar tone="loud">
        ${refused
          ? html`${msg('This browser does not let the app store anything, or the device is full: what is not saved is gone when you close the page.')} ${unsaved}`
          : html`${unsaved || unsavedRest(recorder)}
              ${recorder.lastError instanceof StorageFullError ? msg('There is no room left on this device.') : nothing}
              ${msg('You can go on, and save to a file.')}`}
        ${recorder.pending.length === 0 ? nothing : html`
          <button class="button" slot="actions" ?disabled=${this.busy} @click=${this.retry}>${msg('Try again')}</button>`}
        ${refused && unsaved === '' ? nothing : html`
          <button class="button" slot="actions" @click=${this.saveToFile}>${msg('Save to a file')}</button>`}
      </notice-bar>`;
  }

  /** Good news waits until the bad news is over: a phone has little room beside the paper. */
  private renderOffline({ updates, recorder, device }: Services) {
    if (!updates.offlineReady || this.offlineKnown || this.closed.has('offline')) return nothing;
    if (device.storageRefused || recorder.pending.length > 0) return nothing;
    return html`
      <notice-bar class="offline" dismissable @notice-dismissed=${() => this.close('offline')}>
        ${msg('Ready for offline use')}
      </notice-bar>`;
  }

  private close(notice: 'offline' | 'lost'): void {
    this.closed = new Set([...this.closed, notice]);
  }

  private async retry(): Promise<void> {
    this.busy = true;
    try {
      await this.services.value?.recorder.retry();
    } finally {
      this.busy = false;
    }
  }

  private async saveAll(): Promise<void> {
    const services = this.services.value;
    if (!services) return;
    try {
      saveFile(datedName('astro-numbers-all', services.clock.wall()), await services.recorder.exportAll());
      this.unreadable = false;
    } catch {
      // Whatever the reason, there is no file; the bar says what to do.
      this.unreadable = true;
    }
  }

  private saveToFile(): void {
    const services = this.services.value;
    if (!services) return;
    saveFile(datedName('astro-numbers', services.clock.wall()), services.recorder.exportUnsaved());
  }

  static override styles = [base, buttons, css`
    notice-bar { margin: 0 var(--space-3) var(--space-2); }
    .temporary { padding: var(--space-1) var(--space-4) 0; font-size: 0.9375rem; text-align: center; }
    .temporary a { padding: 16px var(--space-2); }
  `];
}

function unsavedText(answers: number): string {
  if (answers === 0) return '';
  return answers === 1 ? msg('1 answer is not saved.') : msg(str`${answers} answers are not saved.`);
}

/** What is not saved where all answers are. */
function unsavedRest({ pending }: Recorder): string {
  return pending.every((event) => !('attempt' in event))
    ? msg('Your last change is not saved.') : msg('This mission is not saved.');
}

/** Taking the new version reloads the page, which would lose what is not on the disk: first things first. */
function renderUpdate({ updates, recorder }: Services) {
  if (!updates.updateWaiting) return nothing;
  return html`
    <notice-bar>
      ${msg('A new version is ready')}
      ${recorder.pending.length > 0
        ? nothing
        : html`<button class="button" slot="actions" @click=${() => updates.applyUpdate()}>${msg('Update now')}</button>`}
    </notice-bar>`;
}

function renderTemporary({ device }: Services) {
  if (!device.temporary || device.storageRefused) return nothing;
  return html`
    <p class="temporary quiet">
      ${msg('Temporary device: it may forget your missions one day.')}
      <a href=${hrefOf('about')}>${msg('Why?')}</a>
    </p>`;
}

customElements.define('app-notices', AppNotices);

declare global {
  interface HTMLElementTagNameMap {
    'app-notices': AppNotices;
  }
}
