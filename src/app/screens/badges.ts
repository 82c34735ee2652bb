import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { openAttempts } from '../../core/assessment/seen.ts';
import { finishedMissions } from '../../core/log/projections.ts';
import { BADGES, badgesOf } from '../../core/practice/badges.ts';
import { streakOf } from '../../core/practice/streak.ts';
import '../components/badge-list.ts';
import { badgeName } from '../components/badge-words.ts';
import '../components/say-button.ts';
import { localDay } from '../local-day.ts';
import { WatchedServices } from '../observe.ts';
import { base, cards, screen } from '../styles/shared.ts';

/** Two weeks show that a missed day is none the worse. */
const DAYS_SHOWN = 14;

/** The child's own collection: its streak, its badges, and those still to come. Nobody else's, and no ranking. */
export class BadgesScreen extends LitElement {
  readonly #services = new WatchedServices(this, ({ recorder }) => [recorder]);

  static override styles = [base, cards, screen, css`
    .screen,
    section {
      display: grid;
      gap: var(--space-4);
    }
    .streak {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-3) var(--space-5);
    }
    .streak p {
      font-size: 1.25rem;
      font-weight: 700;
    }
    .streak .quiet {
      font-size: 1rem;
      font-weight: 400;
    }
    .days {
      width: 100%;
      max-width: 392px;
    }
    .day {
      fill: none;
      stroke: var(--edge);
      stroke-width: 2;
    }
    .day.flown {
      fill: var(--accent);
      stroke: var(--accent);
    }
    .today {
      fill: none;
      stroke: var(--text);
      stroke-width: 2;
    }
    @media (forced-colors: active) {
      .day.flown {
        fill: CanvasText;
      }
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override render() {
    const services = this.#services.value;
    if (!services) return nothing;
    const { recorder, profile, clock } = services;
    // What is not to be seen yet counts nowhere: neither a badge nor a streak may tell of it.
    const attempts = openAttempts(recorder, profile);
    const earned = badgesOf(attempts, profile, localDay);
    const left = BADGES.filter(({ id }) => !earned.some((badge) => badge.id === id));
    const days = new Set(finishedMissions(attempts, profile).map(({ lastAt }) => localDay(lastAt)));
    return html`
      <div class="screen">
        <h1 tabindex="-1">${msg('My badges')}</h1>
        ${renderStreak(days, localDay(clock.wall()))}
        <section class="card">
          <h2>${msg('What I have')} <say-button .text=${earned.map(({ id }) => badgeName(id)).join('. ')}></say-button></h2>
          ${earned.length === 0
            ? html`<p>${msg('The first one comes at the end of your first mission.')}</p>`
            : html`<badge-list .badges=${earned.reverse()}></badge-list>`}
        </section>
        ${left.length === 0 ? nothing : html`
          <section class="card">
            <h2>${msg('Still to come')}</h2>
            <badge-list .badges=${left}></badge-list>
          </section>`}
      </div>`;
  }
}

function renderStreak(days: ReadonlySet<number>, today: number): TemplateResult {
  const streak = streakOf(days, today);
  const length = streak.days === 1 ? msg('1 day') : msg(str`${streak.days} days`);
  const words = streakWords(streak.days, streak.today);
  const shown = Array.from({ length: DAYS_SHOWN }, (_, place) => today - DAYS_SHOWN + 1 + place);
  const flown = shown.filter((day) => days.has(day)).length;
  return html`
    <section class="card streak">
      <div>
        <h2>${msg('My streak')}</h2>
        <p>${length} <say-button .text=${`${msg('My streak')}: ${length}. ${words}`}></say-button></p>
        <p class="quiet">${words}</p>
      </div>
      <svg class="days" viewBox="0 0 ${28 * DAYS_SHOWN} 28" role="img"
        aria-label=${msg(str`Practice on ${flown} of the last ${DAYS_SHOWN} days`)}>
        ${shown.map((day, place) => svg`
          <circle class="day ${days.has(day) ? 'flown' : ''}" cx=${14 + 28 * place} cy="14" r="8"></circle>
          ${day === today ? svg`<circle class="today" cx=${14 + 28 * place} cy="14" r="12"></circle>` : nothing}`)}
      </svg>
    </section>`;
}

function streakWords(days: number, today: boolean): string {
  if (days === 0) return msg('Fly a mission today, and a streak begins.');
  if (today) return msg('You have flown today. A missed day does not end a streak.');
  return msg('Fly today to make it longer. A missed day does not end a streak.');
}

customElements.define('badges-screen', BadgesScreen);

declare global {
  interface HTMLElementTagNameMap {
    'badges-screen': BadgesScreen;
  }
}
