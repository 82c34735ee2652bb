import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { outOf, score, timeTaken, type Attempt } from '../../core/attempt/attempt.ts';
import type { Assessment } from '../../core/assessment/assessment.ts';
import { assessmentsOf, satIn } from '../../core/assessment/received.ts';
import { openAttempts, seenOf } from '../../core/assessment/seen.ts';
import { likelyHabit } from '../../core/practice/slips/habit.ts';
import type { SlipId } from '../../core/practice/slips/slip.ts';
import { finishedMissions } from '../../core/log/projections.ts';
import { skillRecords, type SkillRecord } from '../../core/practice/skill-record.ts';
import { weeksOf } from '../../core/practice/weeks.ts';
import '../components/answer-list.ts';
import { dateAndTime, duration, listOf } from '../components/formats.ts';
import '../components/hand-card.ts';
import type { LearnChangeEvent } from '../components/hand-card.ts';
import '../components/say-button.ts';
import '../components/score-chart.ts';
import { missionWords } from '../components/score-words.ts';
import '../components/skill-progress.ts';
import { weeksInWords } from '../components/week-chart.ts';
import { InkOnDisk } from '../ink-on-disk.ts';
import { localDay, noonOf } from '../local-day.ts';
import { slipName } from '../components/slip-words.ts';
import { WatchedServices } from '../observe.ts';
import { hrefOf } from '../routes.ts';
import type { Services } from '../services.ts';
import { skillName } from '../skill-names.ts';
import { base, buttons, cards, screen } from '../styles/shared.ts';
import { logbookStyles } from './logbook-styles.ts';

/** As many as a tablet lays out without a hitch; the rest comes when asked for. */
const PAGE = 20;

/** A term. */
const WEEKS = 13;

/** Every finished mission of this child, newest first, its weeks and scores, and what was learned of its hand. */
export class LogbookScreen extends LitElement {
  static override properties = {
    shown: { state: true },
    opened: { state: true },
  };
  declare private shown: number;
  /** Ids of the missions whose questions have been asked for: only these are rendered. */
  declare private opened: ReadonlySet<string>;
  readonly #services = new WatchedServices(this, ({ recorder, hand, settings }) => [recorder, hand, settings]);

  readonly #ink = new InkOnDisk(this);

  static override styles = [base, buttons, cards, screen, logbookStyles];

  constructor() {
    super();
    this.shown = PAGE;
    this.opened = new Set();
    updateWhenLocaleChanges(this);
  }

  /** What takes longest with years of answers, kept while the child unfolds one mission after the other. */
  #open: readonly Attempt[] = [];
  #assessments: readonly Assessment[] = [];
  #skills: readonly SkillRecord[] = [];
  #habit: SlipId | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    const services = this.#services.value;
    // Where nothing of its own has changed, the log has.
    if (services && (changed.size === 0 || !this.hasUpdated)) {
      const { recorder, profile } = services;
      this.#open = openAttempts(recorder, profile);
      this.#assessments = assessmentsOf(recorder.events(), profile);
      this.#skills = skillRecords(this.#open, profile);
      this.#habit = likelyHabit(this.#open, profile);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const services = this.#services.value;
    if (!services) return nothing;
    const missions = finishedMissions(services.recorder.attempts(), services.profile);
    const open = new Set(this.#open);
    return html`
      <div class="screen">
        <h1 tabindex="-1">${msg('Logbook')}</h1>
        ${missions.length === 0
          ? html`${renderEmpty()}${renderHand(services)}`
          : html`<div class="cards">${renderWeeks(services, this.#open)}${renderScores(missions.filter((one) => open.has(one)))}${renderSkills(this.#skills)}${renderHabit(this.#habit)}${renderHand(services)}</div>${this.#renderMissions(missions, services)}`}
      </div>`;
  }

  #renderMissions(missions: readonly Attempt[], services: Services): TemplateResult {
    const more = missions.length - this.shown;
    return html`
      <section>
        <h2>${missions.length === 1 ? msg('My mission') : msg(str`My ${missions.length} missions`)}</h2>
        <ol>${repeat(missions.slice(0, this.shown), ({ id }) => id, (mission) => html`
          <li>${mission.assessment ? renderAssessment(mission, mission.assessment, this.#assessments) : this.#renderMission(mission, services)}</li>`)}</ol>
        ${more > 0
          ? html`<button type="button" class="button" @click=${this.#showMore}>${msg(str`Show more (${more} are older)`)}</button>`
          : nothing}
      </section>`;
  }

  #renderMission(mission: Attempt, { recorder }: Services): TemplateResult {
    const right = score(mission);
    const all = outOf(mission);
    return html`
      <details class="card" @toggle=${(event: Event) => this.#toggled(event, mission.id)}>
        <summary>
          <span class="score ${right === all ? 'full' : ''}">${msg(str`${right} out of ${all}`)}</span>
          <span class="when"><time datetime=${isoTime(mission.lastAt)}>${dateAndTime(mission.lastAt)}</time>
            <span class="quiet">${kindOfFlight(mission)}${msg(str`Flight time: ${duration(timeTaken(mission))}`)}</span></span>
        </summary>
        ${this.opened.has(mission.id) ? html`
          <say-button .text=${[msg(str`${right} out of ${all}`), dateAndTime(mission.lastAt), kindOfFlight(mission)].join('. ')}></say-button>
          <answer-list explained .attempt=${this.#ink.of(mission, recorder)}></answer-list>` : nothing}
      </details>`;
  }

  #toggled(event: Event, id: string): void {
    if (event.target instanceof HTMLDetailsElement && event.target.open) this.opened = new Set([...this.opened, id]);
  }

  /** Whoever came by keyboard goes on at the first mission that is new on the page. */
  async #showMore(): Promise<void> {
    const first = this.shown;
    this.shown += PAGE;
    await this.updateComplete;
    this.renderRoot.querySelectorAll('summary')[first]?.focus();
  }
}

function renderWeeks({ profile, clock }: Services, attempts: readonly Attempt[]): TemplateResult | typeof nothing {
  const weeks = weeksOf(attempts, profile, localDay, localDay(clock.wall()), WEEKS);
  // Where the clock has jumped, all practice may lie elsewhere.
  if (weeks.length === 0) return nothing;
  return html`
    <section class="card">
      ${renderHeading(msg('My weeks'), weeksInWords(weeks))}
      <week-chart .weeks=${weeks.map(({ monday, ...week }) => ({ ...week, at: noonOf(monday) }))}></week-chart>
    </section>`;
}

/** @param words what the chart under it says, for whoever cannot read it */
function renderHeading(heading: string, words: string): TemplateResult {
  return html`<h2>${heading} <say-button .text=${`${heading}: ${words}`}></say-button></h2>`;
}

function renderSkills(records: readonly SkillRecord[]): TemplateResult | typeof nothing {
  if (records.length === 0) return nothing;
  const mastered = records.filter((record) => record.mastered).map(({ skill }) => skillName(skill.id).name);
  const words = mastered.length > 0 ? msg(str`Mastered: ${listOf(mastered)}.`) : msg('None of them is mastered yet.');
  const rows = records.map(({ skill, ...record }) => ({ ...record, year: skill.year, ...skillName(skill.id) }));
  return html`
    <section class="card">
      ${renderHeading(msg('My skills'), words)}
      <skill-progress .rows=${rows}></skill-progress>
    </section>`;
}

function renderScores(missions: readonly Attempt[]): TemplateResult | typeof nothing {
  if (missions.length === 0) return nothing;
  const points = missions.map((mission) => ({ at: mission.lastAt, right: score(mission), of: outOf(mission) })).reverse();
  const words = missionWords(points);
  return html`
    <section class="card">
      ${renderHeading(msg('My scores'), words.summary)}
      <score-chart .points=${points} .words=${words}></score-chart>
    </section>`;
}

/** What goes wrong again and again, for adults; nothing where there is no such thing. */
function renderHabit(habit: SlipId | undefined): TemplateResult | typeof nothing {
  return habit ? html`
    <section class="card">
      <h2>${msg('What keeps going wrong')}</h2>
      <p>${slipName(habit)}</p>
      <p class="quiet">${msg('In most of the newest answers in which it could show.')}</p>
    </section>` : nothing;
}

function renderHand({ hand, settings }: Services): TemplateResult {
  return html`
    <hand-card .on=${settings.value.learnHand} .samples=${hand.samples} .failed=${hand.failed}
      @learn-change=${({ on }: LearnChangeEvent) => void settings.update({ learnHand: on })}
      @forget=${() => void hand.forget()}></hand-card>`;
}

function renderEmpty(): TemplateResult {
  const words = msg('No missions yet. When you have finished one, it stands here, with everything you wrote.');
  return html`
    <div class="empty card">
      <svg viewBox="0 0 120 90" aria-hidden="true">
        <path class="book" d="M60 22C48 12 28 10 14 14v58c14-4 34-2 46 8 12-10 32-12 46-8V14c-14-4-34-2-46 8zM60 22v58"></path>
        <path class="star" d="M37 30l4 8 9 1-6.5 6.5 1.500 9-8-4-8 4 1.500-9L24 39l9-1z"></path>
      </svg>
      <p>${words} <say-button .text=${words}></say-button></p>
      <a class="button primary" href=${hrefOf('mission')}>${msg('Fly the first mission')}</a>
    </div>`;
}

/** Its own page has the answers, where the teacher allows to see them. */
function renderAssessment(sitting: Attempt, { id }: { readonly id: string }, all: readonly Assessment[]): TemplateResult {
  const title = satIn(sitting, all)?.title ?? '';
  return html`
    <a class="card assessment" href=${hrefOf('sit', id, sitting.id)}>
      <span class="score">${seenOf(sitting, all) === 'nothing' ? msg('Handed in') : msg(str`${score(sitting)} out of ${outOf(sitting)}`)}</span>
      <span class="when"><time datetime=${isoTime(sitting.lastAt)}>${dateAndTime(sitting.lastAt)}</time>
        <span class="quiet">${msg('Assessment')}${title === '' ? nothing : html` <bdi>${title}</bdi>`}</span></span></a>`;
}

/** What it was, where it was no mission of chosen skills. */
function kindOfFlight({ flight, timeLimit }: Attempt): string {
  if (flight === 'today') return msg("Today's flight. ");
  if (flight === 'placement') return msg('Test flight. ');
  if (flight !== 'tables-check') return '';
  return timeLimit === undefined ? msg('Tables check without a limit. ') : msg(str`Tables check, ${timeLimit / 1000} seconds each. `);
}

/** For machines; nothing where a damaged clock gave no date. */
function isoTime(wall: number): string | typeof nothing {
  const date = new Date(wall);
  return Number.isNaN(date.getTime()) ? nothing : date.toISOString();
}

customElements.define('logbook-screen', LogbookScreen);

declare global {
  interface HTMLElementTagNameMap {
    'logbook-screen': LogbookScreen;
  }
}
