import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import type { ModelInfo } from '../../core/ports.ts';
import { buildId } from '../../build-info.ts';
import '../components/ink-space.ts';
import type { InkDropEvent, KeepChangeEvent } from '../components/ink-space.ts';
import { attributions, libraries } from '../licences.ts';
import { WatchedServices } from '../observe.ts';
import { hrefOf } from '../routes.ts';
import type { InkKeeping, Services } from '../services.ts';
import { base, buttons, cards, screen } from '../styles/shared.ts';

/**
 * What the app is, what it keeps and where, what it is made of. For parents and teachers, in words a child can follow.
 * Links open beside the app: installed on a tablet, it has no way back from another page.
 */
export class AboutScreen extends LitElement {
  static override properties = { model: { state: true } };
  /** Undefined while the network is being asked. */
  declare private model: ModelInfo | 'failed' | undefined;
  readonly #services = new WatchedServices(this, ({ device, inkKeeping, updates }) => [device, inkKeeping, updates]);

  static override styles = [base, buttons, cards, screen, css`
    .screen { display: grid; gap: var(--space-4); max-width: 46rem; }
    section { display: grid; gap: var(--space-3); }
    ul { display: grid; gap: var(--space-2); margin: 0; padding-inline-start: 1.2em; }
    dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: var(--space-2) var(--space-4); margin: 0; }
    dt { color: var(--text-quiet); }
    dd { margin: 0; overflow-wrap: anywhere; }
    section a { display: inline-block; padding: var(--space-3) 0; }
    li a { padding: 0; min-height: 0; }
    .lead { font-size: 1.1875rem; font-weight: 600; }
    summary { display: flex; align-items: center; min-height: var(--target); cursor: pointer; }
    summary::before { content: '▸'; margin-inline-end: var(--space-2); }
    details[open] summary::before { content: '▾'; }
    summary::-webkit-details-marker { display: none; }
    .columns { columns: 16rem; column-gap: var(--space-5); display: block; }
    .columns li { break-inside: avoid; padding-block: 2px; overflow-wrap: anywhere; }
  `];

  constructor() {
    super();
    this.model = undefined;
    updateWhenLocaleChanges(this);
  }

  protected override firstUpdated(): void {
    void this.#askModel();
    // Where the log cannot be read the notices say so; here no figures stand then.
    this.#services.value?.inkKeeping.measure().catch(() => undefined);
  }

  async #askModel(): Promise<void> {
    this.model = undefined;
    try {
      this.model = await this.#services.value?.classifier.info();
    } catch {
      // Why it failed matters where one writes; here it is enough that it did.
      this.model = 'failed';
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const services = this.#services.value;
    if (!services) return nothing;
    return html`
      <div class="screen">
        <h1 tabindex="-1">${msg('About Astro Numbers')}</h1>
        <p class="lead">${msg('You write the answers to sums by hand, the app reads them, and the rocket flies.')}</p>
        ${renderPrivacy()}${renderKeeping(services)}${renderInstalling(services)}${renderTeachers()}${this.#renderVersion(services)}${renderLicences()}
      </div>`;
  }

  #renderVersion({ version }: Services): TemplateResult {
    return html`
      <section class="card">
        <h2>${msg('Version')}</h2>
        <dl>
          <dt>${msg('App')}</dt><dd>${version}</dd>
          <dt>${msg('Build')}</dt><dd>${buildId}</dd>
          <dt>${msg('Handwriting reader')}</dt><dd>${modelText(this.model)}</dd>
        </dl>
        ${this.model === 'failed'
          ? html`<div><button type="button" class="button" @click=${() => void this.#askModel()}>${msg('Try again')}</button></div>`
          : nothing}
      </section>`;
  }
}

function modelText(model: ModelInfo | 'failed' | undefined): string {
  if (model === undefined) return msg('Loading …');
  if (model === 'failed') return msg("The part that reads handwriting didn't load.");
  return model.backend === 'wasm'
    ? msg(str`${model.hash}, running on WebAssembly (fast)`)
    : msg(str`${model.hash}, running without WebAssembly (the same answers, only slower)`);
}

function renderPrivacy(): TemplateResult {
  return html`
    <section class="card">
      <h2>${msg('Privacy')}</h2>
      <p class="lead">${msg('Nothing leaves this device by itself. What a child hands in goes to its teacher as a code or a file, with the handwriting only where the teacher asks for it.')}</p>
      <ul>
        <li>${msg('What you write is read on this device, by a small neural network that is part of the app.')}</li>
        <li>${msg('How you write your digits is learned from your right answers, and stays here too.')}
          <a href=${hrefOf('logbook')}>${msg('Look at it, switch it off or let it be forgotten in the logbook.')}</a></li>
        <li>${msg('There are no accounts: a nickname and a picture stay on this device. Nobody is tracked, and there is no advertising.')}</li>
        <li>${msg('The app asks no other company for anything. The network is used only to fetch the app itself and its new versions.')}</li>
      </ul>
    </section>`;
}

function renderKeeping({ device, inkKeeping }: Services): TemplateResult {
  return html`
    <section class="card">
      <h2>${msg('What is kept, and where')}</h2>
      <p>${msg('Answers, handwriting and scores lie in the memory of this browser on this device.')}</p>
      ${device.storageRefused
        ? html`<p class="lead">${msg('This browser does not let the app store anything: nothing is kept when you close the page.')}</p>`
        : device.temporary
          ? html`<p><strong>${msg('This is a temporary device:')}</strong>
              ${msg('the browser has not promised to keep the missions, and may delete them when it needs room. Installing the app often helps. A private window forgets everything when it is closed.')}</p>`
          : html`<p>${msg('The browser has promised to keep them until you delete them.')}</p>`}
      ${renderSpace(inkKeeping)}
      <p>${msg("To delete everything, open the browser's settings, find the data of this site (under Privacy, Site data), and delete it.")}</p>
    </section>`;
}

function renderSpace(inkKeeping: InkKeeping): TemplateResult {
  return html`
    <ink-space .space=${inkKeeping.space} .days=${inkKeeping.days}
      @keep-change=${({ days }: KeepChangeEvent) => inkKeeping.keepFor(days)}
      @ink-drop=${({ task }: InkDropEvent) => task(inkKeeping.dropNow())}></ink-space>`;
}

function renderInstalling({ updates }: Services): TemplateResult {
  return html`
    <section class="card">
      <h2>${msg('Without a network, and on the home screen')}</h2>
      <p>${updates.offlineReady
        ? msg('The whole app is on this device: it works without a network.')
        : msg('The app is not yet on this device: keep the page open for a moment while you have a network.')}</p>
      <p>${msg('Astro Numbers is a web app. To install it, choose “Install” or “Add to Home screen” in the menu of the browser; on an iPad or iPhone tap Share first.')}</p>
    </section>`;
}

function renderTeachers(): TemplateResult {
  return html`
    <section class="card">
      <h2>${msg('For teachers')}</h2>
      <p>${msg('Set an assessment, hand it out, collect the results and look at the ink, with no server and no network.')}</p>
      <div><a href=${hrefOf('teacher')}>${msg("Open the teacher's area")}</a></div>
    </section>`;
}

function renderLicences(): TemplateResult {
  return html`
    <section class="card">
      <h2>${msg('Made of')}</h2>
      <p>${msg('Astro Numbers is free software under the MIT licence. It stands on the work of others:')}</p>
      <ul>${attributions.map(({ name, use, by, licence, url }) => html`
        <li><strong>${name}</strong>: ${use}. ${by}, <a href=${url} target="_blank" rel="noreferrer">${licence}</a></li>`)}
      </ul>
      <details>
        <summary>${msg(str`${libraries.length} libraries`)}</summary>
        <ul class="columns">${libraries.map(({ name, version, licence }) => html`
          <li>${name} ${version} <span class="quiet">${licence}</span></li>`)}
        </ul>
      </details>
      <div><a href="licences.txt" target="_blank" rel="noreferrer">${msg('All licences in full')}</a></div>
    </section>`;
}

customElements.define('about-screen', AboutScreen);

declare global {
  interface HTMLElementTagNameMap {
    'about-screen': AboutScreen;
  }
}
