import { css, html, LitElement, nothing } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { openAttempts } from '../../core/assessment/seen.ts';
import { finishedMissions } from '../../core/log/projections.ts';
import { badgesOf } from '../../core/practice/badges.ts';
import { streakOf } from '../../core/practice/streak.ts';
import '../components/badge-list.ts';
import { localDay } from '../local-day.ts';
import { WatchedServices } from '../observe.ts';
import { hrefOf } from '../routes.ts';
import { base, buttons, cards } from '../styles/shared.ts';

/** What a mission has brought beside its score: the badges that are new with it, and the streak. */
export class NewBadges extends LitElement {
  static override properties = { attempt: {} };
  /** Id of the mission that has ended. */
  declare attempt: string;

  readonly #services = new WatchedServices(this, ({ recorder }) => [recorder]);

  static override styles = [base, buttons, cards, css`
    .card {
      display: grid;
      gap: var(--space-3);
      max-width: 40rem;
      margin: 0 auto;
      border-color: var(--accent);
      text-align: center;
    }
    .button {
      justify-self: center;
    }
    p {
      text-align: center;
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.attempt = '';
  }

  protected override render() {
    const services = this.#services.value;
    if (!services) return nothing;
    const { recorder, profile, clock } = services;
    const attempts = openAttempts(recorder, profile);
    const badges = badgesOf(attempts, profile, localDay).filter(({ attempt }) => attempt === this.attempt);
    const { days } = streakOf(finishedMissions(attempts, profile).map(({ lastAt }) => localDay(lastAt)), localDay(clock.wall()));
    const streak = days > 1 ? html`<p>${msg(str`${days} days of practice in your streak!`)}</p>` : nothing;
    if (badges.length === 0) return streak;
    return html`
      <section class="card">
        <h2>${badges.length === 1 ? msg('A new badge!') : msg(str`${badges.length} new badges!`)}</h2>
        <badge-list centred .badges=${badges}></badge-list>
        ${streak}
        <a class="button" href=${hrefOf('badges')}>${msg('All my badges')}</a>
      </section>`;
  }
}

customElements.define('new-badges', NewBadges);

declare global {
  interface HTMLElementTagNameMap {
    'new-badges': NewBadges;
  }
}
