import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { asError } from '../../../core/as-error.ts';
import type { Assessment } from '../../../core/assessment/assessment.ts';
import { presenceOf } from '../../../core/assessment/presence.ts';
import { rosterOf, type Pupil } from '../../../core/assessment/roster.ts';
import { latestOf, shelfOf, sorted } from '../../../core/assessment/shelf.ts';
import type { CodeScanner, MessageScannedEvent } from '../../components/code-scanner.ts';
import '../../components/code-scanner.ts';
import type { CodeShow } from '../../components/code-show.ts';
import '../../components/code-show.ts';
import { refusalWords } from '../../components/refusal-words.ts';
import { WatchedServices } from '../../observe.ts';
import { datedName, saveFile } from '../../save-file.ts';
import type { Services } from '../../services.ts';
import { playSound } from '../../sounds.ts';
import { forms } from '../../styles/forms.ts';
import { base, buttons, cards, visuallyHidden } from '../../styles/shared.ts';
import { titleOf } from './assessment-words.ts';
import { byClass } from './by-class.ts';
import { CollectDesk, isTakenIn, type Outcome, type TakenIn, type TurnedAway } from './collect-desk.ts';
import { collectStyles } from './collect-styles.ts';
import { nameOf, remarks, scoreLine } from './collect-words.ts';
import { TeacherActiveEvent } from './idle-lock.ts';
import { page } from './teacher-styles.ts';

/** Takes results in: pupil after pupil before the camera, files, and what was sat on this very device. */
export class CollectPage extends LitElement {
  static override properties = {
    assessment: {},
    desk: { state: true },
    latest: { state: true },
    loud: { state: true },
    said: { state: true },
    everybody: { state: true },
    dragged: { state: true },
  };
  /** Id of the assessment whose list is looked at; changes with what comes in. */
  declare assessment: string;
  declare private desk: CollectDesk | undefined;
  /** What came in last, until the teacher says "next". */
  declare private latest: Outcome | undefined;
  declare private loud: boolean | undefined;
  /** What became of what was asked for below. */
  declare private said: string;
  /** The receipt for all, while it is shown. */
  declare private everybody: Uint8Array | undefined;
  /** A file is held over the page. */
  declare private dragged: boolean;

  static override styles = [base, buttons, cards, visuallyHidden, forms, page, collectStyles];

  readonly #services = new WatchedServices(this, ({ recorder }) => [recorder]);
  #opening: Promise<CollectDesk> | undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.assessment = '';
    this.said = '';
    this.dragged = false;
    // Anywhere on the page: the browser would leave it for the file.
    this.addEventListener('dragover', this.#drag);
    this.addEventListener('dragleave', () => (this.dragged = false));
    this.addEventListener('drop', this.#drop);
  }

  protected override willUpdate(): void {
    const services = this.#services.value;
    if (!services || this.#opening) return;
    this.#opening = CollectDesk.open(services, (outcome) => this.#show(outcome));
    void this.#orSay(async () => {
      this.desk = await this.#opening;
    });
  }

  /** Does what was asked for, or says why it could not be done. */
  async #orSay(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.said = refusalWords(error);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const services = this.#services.value;
    if (!services) return nothing;
    return html`
      <h1 tabindex="-1">${msg('Collect results')}</h1>
      <div class="desk ${this.dragged ? 'dragged' : ''}">
        <section class="card scanning" aria-label=${msg('Scan')}>
          <code-scanner ?compact=${this.latest !== undefined} .openReader=${services.codeReader} @message-scanned=${this.#take}></code-scanner>
          <p class="quiet drop">${msg('Many files can be opened at once, or dragged here.')}</p>
        </section>
        <section class="card latest ${this.latest ? '' : 'empty'}" aria-label=${msg('What came in last')}>
          <div role="status">${this.latest ? renderLatest(this.latest) : html`<p>${msg('Hold one device after another before the camera. Nothing needs to be touched between them.')}</p>`}</div>
          ${this.latest ? this.#renderAnswer(this.latest) : nothing}
        </section>
      </div>
      ${this.#renderPresence(services)}
      ${this.desk && this.desk.outcomes.length > 0 ? renderOutcomes(this.desk.outcomes) : nothing}`;
  }

  #renderAnswer(latest: Outcome): TemplateResult {
    return html`
      ${isTakenIn(latest) ? html`
        <p class="hint">${msg('Now let the pupil scan this receipt.')}</p>
        <code-show .message=${latest.receipt} label=${msg(str`Receipt for ${nameOf(latest)}`)}></code-show>
        ${latest.marks.has('key changed') ? html`
          <button type="button" class="button" @click=${() => void this.#acceptKey(latest)}>${msg('Its new key is fine')}</button>` : nothing}` : nothing}
      <button type="button" class="button primary next" @click=${this.#next}>${msg('Next')}</button>`;
  }

  #renderPresence({ recorder }: Services): TemplateResult | typeof nothing {
    const shelf = sorted(shelfOf(recorder.events()));
    // What was put away may still come in.
    const handedOut = [...shelf.handedOut, ...shelf.archived].flatMap((one) => latestOf(one) ?? []);
    const chosen = handedOut.find(({ id }) => id === this.assessment) ?? handedOut[0];
    if (!chosen) return html`<p class="card">${msg('Nothing has been handed out from this device yet.')}</p>`;
    const { desk } = this;
    // What was collected is not read yet, or cannot be: who is missing is not known.
    if (!desk) return html`<section class="card"><h2>${msg('Who is in')}</h2><p role="status">${this.said || msg('One moment …')}</p></section>`;
    const { there, missing, unknown } = presenceOf(rosterOf(recorder.events()), desk.results, chosen.id);
    return html`
      <section class="card">
        <h2>${msg('Who is in')}</h2>
        <label class="field">${msg('Assessment')}
          <select @change=${(event: Event) => this.#choose((event.target as HTMLSelectElement).value)}>
            ${handedOut.map((one) => html`<option value=${one.id} .selected=${one.id === chosen.id}>${titleOf(one)}</option>`)}
          </select>
        </label>
        <p class="count">${msg(str`${there.length} of ${there.length + missing.length} are in.`)}
          ${unknown.length === 0 ? nothing : unknown.length === 1 ? msg('1 result is of a pupil who is not on the list.')
            : msg(str`${unknown.length} results are of pupils who are not on the list.`)}</p>
        ${missing.length > 0 ? renderNames(msg('Missing'), missing, 'missing') : nothing}
        ${there.length > 0 ? renderNames(msg('In'), there, 'there') : nothing}
        <div class="actions">
          <button type="button" class="button" @click=${this.#takeFromHere}>${msg('Collect from this device')}</button>
          <button type="button" class="button" ?disabled=${there.length + unknown.length === 0} aria-expanded=${this.everybody ? 'true' : 'false'}
            @click=${() => void this.#receiptForAll(chosen)}>${msg('Receipt for all')}</button>
          <button type="button" class="button" ?disabled=${there.length + unknown.length === 0} @click=${() => void this.#saveReceipt(chosen)}>
            ${msg('Receipt for all as a file')}</button>
          <button type="button" class="button" aria-pressed=${this.#isLoud ? 'true' : 'false'} @click=${() => (this.loud = !this.#isLoud)}>
            ${msg('Sound')}</button>
        </div>
        <p role="status">${this.said}</p>
        ${this.everybody ? html`<code-show .message=${this.everybody} label=${msg('Receipt for all')}></code-show>` : nothing}
      </section>`;
  }

  get #isLoud(): boolean {
    return this.loud ?? this.#services.value?.settings.value.sound ?? false;
  }

  /** The button is gone: whoever tabs goes on with the next file. */
  readonly #next = async (): Promise<void> => {
    this.latest = undefined;
    await this.updateComplete;
    const scanner = this.renderRoot.querySelector('code-scanner');
    await scanner?.updateComplete;
    scanner?.focus();
  };

  /** The button is gone with the warning: whoever tabs goes on with the next pupil. */
  #acceptKey(outcome: TakenIn): Promise<void> {
    return this.#orSay(async () => {
      const accepted = await this.desk?.acceptKey(outcome);
      if (this.latest !== outcome) return;
      this.latest = accepted;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('.next')?.focus();
    });
  }

  readonly #take = ({ message, file }: MessageScannedEvent): void => void this.#orSay(async () => {
    try {
      await (await this.#opening)?.take(message, file);
    } catch (error) {
      this.#show({ error: asError(error), file });
    }
  });

  #show(outcome?: Outcome): void {
    this.requestUpdate();
    if (!outcome) return;
    this.dispatchEvent(new TeacherActiveEvent());
    this.latest = outcome;
    this.everybody = undefined;
    if (isTakenIn(outcome)) this.assessment = outcome.result.assessment.id;
    if (this.#isLoud) playSound(isTakenIn(outcome) ? 'right' : 'wrong');
    void this.#bringIntoView();
  }

  /** The receipt is to be scanned whole, and nobody has a hand free to scroll. */
  async #bringIntoView(): Promise<void> {
    await this.updateComplete;
    const code = this.renderRoot.querySelector('.latest code-show') as CodeShow | null;
    await code?.updateComplete;
    code?.scrollIntoView({ block: 'nearest' });
  }

  #choose(assessment: string): void {
    this.assessment = assessment;
    this.everybody = undefined;
  }

  readonly #takeFromHere = (): Promise<void> => this.#orSay(async () => {
    const { taken, refused } = (await this.desk?.takeFromHere()) ?? { taken: 0, refused: 0 };
    const count = taken + refused === 0 ? msg('Nobody has handed anything in on this device.') : msg(str`Taken from this device: ${taken}.`);
    this.said = refused === 0 ? count : `${count} ${msg(str`Not taken: ${refused}. The list below says why.`)}`;
  });

  #receiptForAll({ id }: Assessment): Promise<void> {
    return this.#orSay(async () => {
      this.everybody = this.everybody ? undefined : await this.desk?.receipt(id);
    });
  }

  #saveReceipt({ id }: Assessment): Promise<void> {
    return this.#orSay(async () => {
      const receipt = await this.desk?.receipt(id);
      const wall = this.#services.value?.clock.wall() ?? 0;
      if (receipt) saveFile(datedName('receipt', wall, 'astro'), receipt, 'application/octet-stream');
    });
  }

  readonly #drag = (event: DragEvent): void => {
    event.preventDefault();
    this.dragged = true;
  };

  readonly #drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    this.dragged = false;
    const scanner = this.renderRoot.querySelector<CodeScanner>('code-scanner');
    for (const file of [...(event.dataTransfer?.files ?? [])]) await scanner?.take(file);
  };
}

function renderLatest(latest: Outcome): TemplateResult {
  return isTakenIn(latest) ? renderTaken(latest) : renderRefused(latest);
}

function renderTaken(taken: TakenIn): TemplateResult {
  return html`
    <p class="big ${taken.stored === 'new' ? 'in' : ''}">${scoreLine(taken)}</p>
    ${remarks(taken).map((remark) => html`<p>${remark}</p>`)}`;
}

function renderRefused({ error, file }: TurnedAway): TemplateResult {
  return html`<p class="big refused">${msg('Not taken')}</p><p>${file ? `${file}: ` : ''}${refusalWords(error)}</p>`;
}

function renderNames(title: string, pupils: readonly Pupil[], name: string): TemplateResult {
  return html`
    <h3>${title}</h3>
    <ul class="names ${name}">${byClass(pupils).map((pupil) => html`<li>${pupil.name}</li>`)}</ul>`;
}

function renderOutcomes(outcomes: readonly Outcome[]): TemplateResult {
  return html`
    <section class="card">
      <h2>${msg('What came in now')}</h2>
      <ol class="outcomes" reversed>
        ${outcomes.map((outcome) => html`<li>${isTakenIn(outcome)
          ? html`<b>${scoreLine(outcome)}</b> ${remarks(outcome).join(' ')}`
          : html`<b class="refused">${msg('Not taken')}</b> ${outcome.file ? `${outcome.file}: ` : ''}${refusalWords(outcome.error)}`}</li>`)}
      </ol>
    </section>`;
}

customElements.define('collect-page', CollectPage);

declare global {
  interface HTMLElementTagNameMap {
    'collect-page': CollectPage;
  }
}
