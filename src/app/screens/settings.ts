import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import type { Child } from '../../core/crew/child.ts';
import type { Settings } from '../../core/practice/settings.ts';
import '../components/astronaut-picture.ts';
import '../components/own-pictures.ts';
import { steps } from '../components/step-icons.ts';
import type { PicturesEvent } from '../components/picture-keys.ts';
import type { TileChangeEvent } from '../components/tile-choice.ts';
import '../components/tile-choice.ts';
import { WatchedServices } from '../observe.ts';
import { hrefOf } from '../routes.ts';
import { settingChoices, type SettingChoice } from '../setting-choices.ts';
import type { Services } from '../services.ts';
import { base, buttons, cards, screen } from '../styles/shared.ts';

/** What suits whoever flies: each choice takes effect at once. */
export class SettingsScreen extends LitElement {
  readonly #services = new WatchedServices(this, ({ crew, settings }) => [crew, settings]);

  static override styles = [base, buttons, cards, screen, css`
    .screen {
      display: grid;
      gap: var(--space-4);
    }
    .whose {
      display: flex;
      align-items: center;
      gap: var(--space-3);
    }
    .whose h1 {
      overflow-wrap: anywhere;
    }
    astronaut-picture {
      width: 64px;
      flex: none;
    }
    .choices {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
      gap: var(--space-4);
    }
    @media (min-width: 720px) {
      .wide {
        grid-column: span 2;
      }
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override render(): TemplateResult | typeof nothing {
    const services = this.#services.value;
    if (!services) return nothing;
    const child = services.crew.children.find(({ id }) => id === services.profile);
    return html`
      <div class="screen">
        <div class="whose">
          <astronaut-picture look=${child?.astronaut ?? ''}></astronaut-picture>
          <h1 tabindex="-1">${child ? msg(str`Settings of ${child.nickname}`) : msg('Settings')}</h1>
        </div>
        <div class="choices">${settingChoices().map((choice) => renderChoice(services, choice))}
          ${child ? renderPictures(services, child) : nothing}</div>
        <a class="button primary big" href=${hrefOf('home')}>${steps.back}${msg('Back to the rocket')}</a>
      </div>`;
  }
}

/** A guest has no name that a friend could fly under. */
function renderPictures({ crew }: Services, { id, lock }: Child): TemplateResult {
  return html`
    <own-pictures class="card" .lock=${lock} @pictures=${({ pictures }: PicturesEvent) => void crew.setPictures(id, pictures)}
      @pictures-removed=${() => void crew.setPictures(id)}></own-pictures>`;
}

function renderChoice({ settings, play }: Services, { legend, options, wide, value, change }: SettingChoice): TemplateResult {
  const choose = (changed: Partial<Settings>) => {
    void settings.update(changed);
    if (changed.sound) play('right');
  };
  return html`
    <tile-choice class="card ${wide ? 'wide' : ''}" .legend=${legend} .options=${options} .value=${value(settings.value)}
      @tile-change=${(event: TileChangeEvent) => choose(change(event.value))}></tile-choice>`;
}

customElements.define('settings-screen', SettingsScreen);

declare global {
  interface HTMLElementTagNameMap {
    'settings-screen': SettingsScreen;
  }
}
