import { css, html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { ASTRONAUTS, readNickname, type Astronaut, type Child } from '../../core/crew/child.ts';
import { base, buttons, fields, tiles, visuallyHidden } from '../styles/shared.ts';
import './astronaut-picture.ts';
import { steps } from './step-icons.ts';

/** What somebody has said of a child. */
export class ChildNamedEvent extends Event {
  readonly nickname: string;
  readonly astronaut: Astronaut;
  /** Whether what was flown before anybody had a name is this child's. */
  readonly claims: boolean;

  constructor({ nickname, astronaut, claims }: Pick<ChildNamedEvent, 'nickname' | 'astronaut' | 'claims'>) {
    super('child-named', { bubbles: true, composed: true });
    this.nickname = nickname;
    this.astronaut = astronaut;
    this.claims = claims;
  }
}

/** Asks for a nickname and a picture; says `child-named`, or `form-left`. */
export class ChildForm extends LitElement {
  static override properties = {
    child: { attribute: false },
    first: { attribute: false },
    nameless: { type: Number },
    nameOf: { attribute: false },
    astronaut: { state: true },
    missing: { state: true },
  };
  /** The child that is to be changed; undefined for a new one. */
  declare child: Child | undefined;
  /** The picture to begin with. */
  declare first: Astronaut;
  /** So many missions were flown before anybody had a name, and may be this child's. */
  declare nameless: number;
  /** What a picture is called. */
  declare nameOf: (astronaut: Astronaut) => string;
  declare private astronaut: Astronaut | undefined;
  declare private missing: boolean;

  static override styles = [base, buttons, fields, tiles, visuallyHidden, css`
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-5);
      max-width: 34rem;
      margin-inline: auto;
    }
    .name {
      display: grid;
      gap: var(--space-2);
      font-weight: 600;
      font-size: 1.125rem;
    }
    .missing {
      color: var(--wrong);
      font-weight: 600;
    }
    legend {
      font-size: 1.125rem;
    }
    .pictures {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(72px, 1fr));
      gap: var(--space-2);
    }
    .pictures .tile {
      padding: var(--space-2);
      border-color: transparent;
      border-radius: var(--radius-large);
    }
    .pictures .tile:has(:checked) {
      border-color: var(--accent);
    }
    astronaut-picture {
      width: min(64px, 100%);
    }
    .claim {
      display: flex;
      align-items: center;
      gap: var(--space-3);
      min-height: var(--target);
    }
    .claim input {
      width: 28px;
      height: 28px;
      flex: none;
      accent-color: var(--accent);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-3);
    }
    .primary {
      flex: 1;
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.child = undefined;
    this.first = ASTRONAUTS[0];
    this.nameless = 0;
    this.nameOf = String;
    this.astronaut = undefined;
    this.missing = false;
  }

  protected override render() {
    const chosen = this.astronaut ?? this.child?.astronaut ?? this.first;
    return html`
      <form @submit=${this.#submit} novalidate>
        <label class="name">${msg('Nickname')}
          <input type="text" dir="auto" maxlength="200" autocomplete="off" autocapitalize="words" spellcheck="false"
            enterkeyhint="done" .value=${this.child?.nickname ?? ''} aria-describedby="missing"
            aria-invalid=${this.missing ? 'true' : 'false'} @input=${() => (this.missing = false)}>
        </label>
        <p id="missing" class="missing" role="status" ?hidden=${!this.missing}>${msg('Type a name first. A single letter will do.')}</p>
        <fieldset>
          <legend>${msg('My astronaut')}</legend>
          <div class="pictures">${repeat(ASTRONAUTS, String, (id) => html`
            <label class="tile" title=${this.nameOf(id)}><span class="visually-hidden">${this.nameOf(id)}</span>
              <input type="radio" name="astronaut" .checked=${id === chosen} @change=${() => (this.astronaut = id)}>
              <astronaut-picture look=${id}></astronaut-picture></label>`)}</div>
        </fieldset>
        ${this.nameless > 0 ? html`
          <label class="claim"><input type="checkbox">
            ${this.nameless === 1 ? msg('The mission that was flown here until now was mine')
              : msg(str`The ${this.nameless} missions that were flown here until now were mine`)}</label>` : nothing}
        <div class="actions">
          <button type="submit" class="button primary big">${this.child ? msg('Save') : html`${steps.launch}${msg('Come aboard')}`}</button>
          <button type="button" class="button plain" @click=${() => this.dispatchEvent(new Event('form-left'))}>${steps.back}${msg('Back')}</button>
        </div>
      </form>`;
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const input = this.renderRoot.querySelector<HTMLInputElement>('input[type=text]');
    const nickname = readNickname(input?.value ?? '');
    if (nickname === '') {
      this.missing = true;
      input?.focus();
      return;
    }
    const claims = this.renderRoot.querySelector<HTMLInputElement>('.claim input')?.checked ?? false;
    this.dispatchEvent(new ChildNamedEvent({ nickname, astronaut: this.astronaut ?? this.child?.astronaut ?? this.first, claims }));
  }
}

customElements.define('child-form', ChildForm);

declare global {
  interface HTMLElementTagNameMap {
    'child-form': ChildForm;
  }
}
