import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import type { DigitReading, InkReading, Reading } from '../../core/reading/reading.ts';
import '../components/digit-bars.ts';
import { percent } from '../components/formats.ts';
import type { InkCanvas } from '../components/ink-canvas.ts';
import '../components/ink-canvas.ts';
import type { InkChangeEvent } from '../components/ink-events.ts';
import '../components/raster-view.ts';
import { LiveReading } from '../live-reading.ts';
import { WatchedServices } from '../observe.ts';
import { base, buttons, cards, screen } from '../styles/shared.ts';
import { choicesOf } from './choices.ts';
import { icons } from './mission-icons.ts';
import { tryStyles } from './try-styles.ts';

/** The playground: draw anything, and see live what the network sees and believes. */
export class TryScreen extends LitElement {
  readonly #services = new WatchedServices(this);
  readonly #live = new LiveReading(this, async (ink) => this.#services.value?.read(ink, 'whole'));

  static override styles = [base, buttons, cards, screen, tryStyles];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  get #paper(): InkCanvas | null {
    return this.renderRoot.querySelector('ink-canvas');
  }

  protected override render(): TemplateResult {
    const { reading, failed } = this.#live;
    return html`
      <div class="screen">
        <div class="intro">
          <h1 tabindex="-1">${msg('What does the computer see?')}</h1>
          <p>${msg('Write a number on the paper. The computer shrinks each digit to a tiny picture and guesses which digit it is.')}</p>
        </div>
        <div class="desk">
          <ink-canvas @ink-change=${({ ink }: InkChangeEvent) => this.#live.follow(ink)}></ink-canvas>
          <div class="result card">
            <output class="digits ${isHopeless(reading) ? 'words' : ''}" aria-label=${msg('Your answer')}>${answerText(reading)}</output>
            <p class="sure">${failed ? nothing : sureText(reading)}</p>
          </div>
          <div class="tools">
            <button type="button" class="button" @click=${() => this.#paper?.undo()}>${icons.undo}${msg('Undo')}</button>
            <button type="button" class="button" @click=${() => this.#paper?.clear()}>${icons.clear}${msg('Clear')}</button>
          </div>
          <div role="alert">${failed ? this.#renderFailed() : nothing}</div>
        </div>
        ${reading.kind === 'empty' || reading.digits.length === 0 ? nothing : renderDigits(reading)}
      </div>`;
  }

  #renderFailed(): TemplateResult {
    return html`
      <div class="failed card">
        <p>${msg("The part that reads handwriting didn't load. Is there a connection? Your drawing stays.")}</p>
        <button type="button" class="button primary" @click=${() => this.#live.tryAgain()}>${msg('Try again')}</button>
      </div>`;
  }
}

function renderDigits({ digits }: InkReading): TemplateResult {
  return html`
    <section aria-labelledby="inside">
      <h2 id="inside">${digits.length === 1 ? msg('This digit, through the eyes of the computer') : msg('Each digit, through the eyes of the computer')}</h2>
      <p class="quiet">${msg('The picture it gets is 28 dots wide and 28 high. The colours show how you wrote it: from blue to yellow.')}
        ${msg('The bars show how much it believes in each digit, and the last one (–) that this is no digit at all.')}</p>
      <ul>${digits.map((digit, index) => html`<li class="card">${renderDigit(digit, index, digits.length)}</li>`)}</ul>
    </section>`;
}

function renderDigit(reading: DigitReading, index: number, count: number): TemplateResult {
  const { digit, probabilities, raster, mirrored } = reading;
  const isNone = isNoDigit(reading);
  const place = index + 1;
  const [seen, sure] = count === 1
    ? [msg('What the computer sees'), msg('How sure?')]
    : [msg(str`What the computer sees, digit ${place}`), msg(str`Digit ${place}: how sure?`)];
  return html`
    <raster-view ordered .raster=${raster} .label=${seen}></raster-view>
    <digit-bars .probabilities=${probabilities} .digit=${isNone ? undefined : digit} .label=${sure}></digit-bars>
    ${isNone ? html`<p>${msg('This looks like no digit.')}</p>`
      : mirrored ? html`<p>${msg(str`This ${digit} is the wrong way round.`)}</p>` : nothing}`;
}

/** The likeliest is that this is a letter, a sign or a scribble. */
function isNoDigit({ probabilities }: DigitReading): boolean {
  const rest = 1 - probabilities.reduce((sum, probability) => sum + probability, 0);
  return rest > Math.max(...probabilities);
}

/** A guess would only mislead: a dot, a scribble and a letter end up here. */
function isHopeless(reading: Reading): boolean {
  return reading.kind === 'unsure' && choicesOf(reading).length === 0;
}

function answerText(reading: Reading): string {
  if (reading.kind === 'empty') return '';
  if (isHopeless(reading)) return msg("I can't read that");
  return reading.kind === 'unsure' ? `${reading.text}?` : reading.text;
}

function sureText(reading: Reading): string {
  if (reading.kind === 'empty') return msg('Write something!');
  if (isHopeless(reading)) return msg('Try a number, big and clear.');
  const share = percent(reading.confidence);
  if (reading.kind === 'unsure') return msg(str`Not sure: ${share}`);
  if (reading.confidence < 0.8) return msg(str`I think so: ${share}`);
  return reading.confidence < 0.95 ? msg(str`Quite sure: ${share}`) : msg(str`Very sure: ${share}`);
}

customElements.define('try-screen', TryScreen);

declare global {
  interface HTMLElementTagNameMap {
    'try-screen': TryScreen;
  }
}
