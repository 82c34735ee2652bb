import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { RefusedMessageError } from '../../../core/transfer/refused.ts';
import { refusalWords } from '../../components/refusal-words.ts';
import { WatchedServices } from '../../observe.ts';
import { datedName, saveFile } from '../../save-file.ts';
import type { Services } from '../../services.ts';
import { forms } from '../../styles/forms.ts';
import { base, buttons, cards } from '../../styles/shared.ts';
import { EncryptedFileError, MOST_FILE } from './encrypted.ts';
import { teacherHref } from './pages.ts';
import { backupOf, restore } from './restore.ts';
import { page } from './teacher-styles.ts';

/** Letters: four words of everyday, or a line that nobody would guess. */
const FEWEST_LETTERS = 10;

/** All of this device as one encrypted file, and from such a file onto this device. */
export class BackupPage extends LitElement {
  static override properties = { busy: { state: true }, said: { state: true } };
  declare private busy: boolean;
  declare private said: string;

  readonly #services = new WatchedServices(this);

  static override styles = [base, buttons, cards, forms, page, css`
    [role='status'] {
      min-height: 1.5em;
      font-weight: 600;
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.busy = false;
    this.said = '';
  }

  protected override render(): TemplateResult | typeof nothing {
    const services = this.#services.value;
    if (!services) return nothing;
    const secure = 'subtle' in crypto;
    return html`
      <a class="button plain back" href=${teacherHref('gradebook')}>${msg('Gradebook')}</a>
      <h1 tabindex="-1">${msg('Backup of this device')}</h1>
      ${secure ? nothing : html`<p role="alert">${msg('This page was not opened over a secure connection (https), so nothing can be encrypted here.')}</p>`}
      <p role="status">${this.busy ? msg('One moment …') : this.said}</p>
      <section class="card">
        <h2>${msg('Save everything')}</h2>
        <p>${msg('Pupils, assessments, collected results, and all that the children of this device did, in one encrypted file. Nobody can open it without the passphrase, you neither: write it down.')}</p>
        <form id="save" @submit=${(event: SubmitEvent) => void this.#save(event, services)}>
          <label class="field">${msg('Passphrase')}<input type="password" name="passphrase" autocomplete="new-password" minlength=${FEWEST_LETTERS} required></label>
          <label class="field">${msg('The same once more')}<input type="password" name="again" autocomplete="new-password" required></label>
          <div class="actions"><button type="submit" class="button primary" ?disabled=${this.busy || !secure}>${msg('Save the backup')}</button></div>
        </form>
      </section>
      <section class="card">
        <h2>${msg('Bring a backup onto this device')}</h2>
        <p>${msg('What the file holds comes beside what is here; nothing is written over, the first child there and the one here stay two, and the PIN of this device stays. This device signs with a key of its own, and what was signed before stays as it was.')}</p>
        <form id="restore" @submit=${(event: SubmitEvent) => void this.#restore(event, services)}>
          <label class="field">${msg('Backup file')}<input type="file" name="file" required></label>
          <label class="field">${msg('Passphrase of the file')}<input type="password" name="passphrase" autocomplete="off" required></label>
          <div class="actions"><button type="submit" class="button" ?disabled=${this.busy || !secure}>${msg('Restore')}</button></div>
        </form>
      </section>`;
  }

  async #save(event: SubmitEvent, services: Services): Promise<void> {
    event.preventDefault();
    const [passphrase, again] = [this.#typed('save', 'passphrase'), this.#typed('save', 'again')];
    if (passphrase.length < FEWEST_LETTERS) return void (this.said = msg(str`Take a passphrase of ${FEWEST_LETTERS} letters at least, such as four words.`));
    if (passphrase !== again) return void (this.said = msg('The two are not the same.'));
    await this.#work(async () => {
      const file = await backupOf(services, passphrase);
      saveFile(datedName('astro-numbers-backup', services.clock.wall(), 'astro'), file, 'application/octet-stream');
      return msg(str`Saved: ${Math.ceil(file.length / 1000)} kB.`);
    });
  }

  async #restore(event: SubmitEvent, services: Services): Promise<void> {
    event.preventDefault();
    const file = this.renderRoot.querySelector<HTMLInputElement>('#restore [name=file]')?.files?.[0];
    const passphrase = this.#typed('restore', 'passphrase');
    if (!file || passphrase === '') return void (this.said = msg('Choose the file, and type its passphrase.'));
    if (file.size > MOST_FILE) return void (this.said = msg('This file is too large to be a backup.'));
    await this.#work(async () => {
      const { events, different, results, left } = await restore(services, new Uint8Array(await file.arrayBuffer()), passphrase);
      const clash = different === 0 ? '' : msg(str` Entries that are here with another content: ${different}. This device kept its own; those of the backup are in the file alone.`);
      const rest = left === 0 ? '' : left === 1 ? msg(' 1 entry could not be taken: it is damaged, or of a newer version.')
        : msg(str` ${left} entries could not be taken: they are damaged, or of a newer version.`);
      const entries = events === 1 ? msg('1 entry') : msg(str`${events} entries`);
      const collected = results === 1 ? msg('1 result') : msg(str`${results} results`);
      return msg(str`Restored. New here: ${entries}, ${collected}.`) + clash + rest;
    });
  }

  async #work(task: () => Promise<string>): Promise<void> {
    this.busy = true;
    try {
      this.said = await task();
    } catch (error) {
      this.said = sentenceOf(error);
    } finally {
      this.busy = false;
    }
  }

  #typed(form: string, name: string): string {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${form} [name=${name}]`)?.value ?? '';
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof EncryptedFileError) {
    switch (error.problem) {
      case 'not-ours': return msg('This file is no backup of Astro Numbers.');
      case 'newer-version': return msg('This backup is of a newer version of Astro Numbers. Update this one, then try again.');
      case 'passphrase': return msg('The passphrase is another one, or the file was damaged. Nothing was taken.');
    }
  }
  if (error instanceof RefusedMessageError && error.reason === 'too-large') {
    return msg('This is more than fits into one backup. Old handwriting can be deleted on the page “About”.');
  }
  if (error instanceof RefusedMessageError) return msg('This backup was damaged. Nothing was taken.');
  // Where the storage gives up, what was taken until then stays.
  return refusalWords(error);
}

customElements.define('backup-page', BackupPage);

declare global {
  interface HTMLElementTagNameMap {
    'backup-page': BackupPage;
  }
}
