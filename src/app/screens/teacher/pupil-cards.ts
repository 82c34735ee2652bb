import { css, html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import type { Pupil } from '../../../core/assessment/roster.ts';
import type { Signer } from '../../../core/ports.ts';
import { seal } from '../../../core/transfer/container.ts';
import { frameMessage } from '../../../core/transfer/frames.ts';
import { encodePupilCard } from '../../../core/transfer/messages/pupil-card.ts';
import { frameToText } from '../../../core/transfer/qr-text.ts';
import { SigningUnavailableError } from '../../../core/transfer/refused.ts';
import { codePath } from '../../components/code-path.ts';
import { WatchedServices } from '../../observe.ts';
import { base, buttons } from '../../styles/shared.ts';
import { teacherHref } from './pages.ts';
import { printStyles } from './print-styles.ts';
import { page } from './teacher-styles.ts';

/** Room for a card in one code: code, names, key and signature. Bytes. */
const ONE_CODE = 1000;

/** A card for each pupil, to print and cut out; its code says who the pupil is, to the app's own scanner. */
export class PupilCards extends LitElement {
  static override properties = { pupils: { attribute: false }, codes: { state: true } };
  declare pupils: readonly Pupil[];
  /** What the QR code of each pupil says; nothing where this device cannot sign. */
  declare private codes: ReadonlyMap<Pupil, string>;

  readonly #services = new WatchedServices(this);
  #sealed: readonly Pupil[] | undefined;

  static override styles = [base, buttons, page, printStyles, css`
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr));
      gap: 0;
      margin: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
      gap: 4px 12px;
      min-height: 9rem;
      padding: 16px;
      border: 1px dashed #666;
      break-inside: avoid;
    }
    bdi {
      overflow-wrap: anywhere;
      font-size: 1.25rem;
      font-weight: 700;
    }
    .group {
      font-size: 1rem;
      font-weight: 400;
    }
    .code {
      font-size: 1.75rem;
      letter-spacing: 0.08em;
    }
    small {
      grid-column: 1 / -1;
      color: #333;
    }
    svg {
      grid-row: 1 / span 2;
      grid-column: 2;
      width: 34mm;
      height: 34mm;
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.pupils = [];
    this.codes = new Map();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const services = this.#services.value;
    if (!services || (this.#sealed && !changed.has('pupils'))) return;
    this.#sealed = this.pupils;
    void services.exchange().then(({ signer }) => this.#seal(this.pupils, signer));
  }

  async #seal(pupils: readonly Pupil[], signer: Signer): Promise<void> {
    try {
      this.codes = new Map(await Promise.all(pupils.map(async (pupil): Promise<[Pupil, string]> => [pupil, await cardText(pupil, signer)])));
    } catch (error) {
      if (!(error instanceof SigningUnavailableError)) throw error;
      // The code in letters is on the card all the same.
    }
  }

  protected override render(): TemplateResult {
    return html`
      <a class="button plain back screen-only" href=${teacherHref('pupils')}>${msg('Pupils')}</a>
      <h1 class="screen-only" tabindex="-1">${msg('Cards to print')}</h1>
      <div class="actions screen-only"><button type="button" class="button primary" @click=${() => window.print()}>${msg('Print')}</button></div>
      <ul class="sheet">${this.pupils.map((pupil) => html`
        <li>
          <div><bdi>${pupil.name}</bdi> <bdi class="group">${pupil.group}</bdi></div>
          <div class="code digits">${pupil.code}</div>
          ${this.#renderCode(pupil)}
          <small>${msg('My code in Astro Numbers')}</small>
        </li>`)}</ul>`;
  }

  #renderCode(pupil: Pupil): TemplateResult | typeof nothing {
    const text = this.codes.get(pupil);
    if (text === undefined) return nothing;
    const { size, path } = codePath(text);
    return html`<svg role="img" aria-label=${msg(str`QR code of ${pupil.name}`)} viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">
      ${svg`<path fill="#000" d=${path}></path>`}</svg>`;
  }
}

async function cardText({ code, name, group }: Pupil, signer: Signer): Promise<string> {
  const message = await seal('pupil', encodePupilCard({ code, name, group }), signer);
  return frameToText(frameMessage(message, ONE_CODE).frame(0));
}

customElements.define('pupil-cards', PupilCards);

declare global {
  interface HTMLElementTagNameMap {
    'pupil-cards': PupilCards;
  }
}
