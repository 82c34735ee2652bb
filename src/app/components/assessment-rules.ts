import { css, html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { lengthOf, rightToPass, type Assessment } from '../../core/assessment/assessment.ts';
import { questionSentence } from './count-words.ts';
import { dateAndTime, duration } from './formats.ts';

interface Rule {
  readonly picture: SVGTemplateResult;
  readonly words: string;
}

/** What a child must know before it begins, each with a picture for whoever does not read yet. */
export function rulesList(assessment: Assessment): TemplateResult {
  return html`
    <ul class="rules">
      ${rules(assessment).map(({ picture, words }) => html`
        <li><svg viewBox="0 0 24 24" aria-hidden="true">${picture}</svg><span>${words}</span></li>`)}
    </ul>`;
}

/** The same for a voice. */
export function rulesAloud(assessment: Assessment): string {
  return rules(assessment).map(({ words }) => words).join(' ');
}

function rules(assessment: Assessment): readonly Rule[] {
  const { keypad, mirroredCounts, ink, closes } = assessment;
  return [
    { picture: pictures.questions, words: length(assessment) },
    timeRule(assessment),
    keypad
      ? { picture: pictures.pen, words: msg('Write your answers, or type them.') }
      : { picture: pictures.pen, words: msg('Write your answers by hand. There is no keypad.') },
    ...(mirroredCounts ? [] : [{ picture: pictures.mirror, words: msg('A digit that is written the wrong way round does not count.') }]),
    { picture: pictures.eye, words: showsWords(assessment) },
    { picture: pictures.again, words: assessment.attempts === 'one' ? msg('You can do it once.') : msg('You can do it more than once.') },
    ...(closes === undefined ? [] : [{ picture: pictures.calendar, words: msg(str`Hand it in by ${dateAndTime(closes)}.`) }]),
    ...(ink ? [{ picture: pictures.ink, words: msg('Your teacher gets your handwriting, too.') }] : []),
  ];
}

function length(assessment: Assessment): string {
  const count = lengthOf(assessment);
  const questions = questionSentence(count);
  if (assessment.passMark === undefined) return questions;
  return `${questions} ${msg(str`You pass with ${rightToPass(assessment.passMark, count)} right.`)}`;
}

function timeRule({ time }: Assessment): Rule {
  if (!time) return { picture: pictures.noClock, words: msg('No clock: take the time that you need.') };
  const words = time.per === 'question'
    ? msg(str`${duration(time.ms)} for each question. Then what stands on the paper is your answer.`)
    : msg(str`${duration(time.ms)} for all questions. Then it is handed in.`);
  return { picture: pictures.clock, words };
}

function showsWords({ shows }: Assessment): string {
  switch (shows) {
    case 'each':
      return msg('After each answer you see whether it is right.');
    case 'answers':
      return msg('At the end you see your score and your answers.');
    case 'score':
      return msg('At the end you see your score.');
    case 'nothing':
      return msg('Your teacher tells you how it went.');
  }
}

const pictures = {
  questions: svg`<path d="M5 3h14v18H5zM9 8h6M9 12h6M9 16h3"></path>`,
  clock: svg`<circle cx="12" cy="13" r="8"></circle><path d="M12 13V8M9 2.500h6"></path>`,
  noClock: svg`<circle cx="12" cy="13" r="8"></circle><path d="M12 13V8M9 2.500h6M3 22L21 4"></path>`,
  pen: svg`<path d="M4 20l1-5L16 4l4 4L9 19zM13.500 6.500l4 4"></path>`,
  mirror: svg`<path d="M12 3v18M8 7L3 17h5zM16 7l5 10h-5z"></path>`,
  eye: svg`<path d="M2 12c5-8 15-8 20 0-5 8-15 8-20 0z"></path><circle cx="12" cy="12" r="3"></circle>`,
  again: svg`<path d="M19 5v5h-5M18.500 10A7.500 7.500 0 1 0 19 15"></path>`,
  calendar: svg`<path d="M4 6h16v14H4zM4 10h16M8 3v4M16 3v4"></path>`,
  ink: svg`<path d="M3 17c4-12 8-12 8-4s4 8 9-5"></path>`,
} as const;

export const rulesStyles = css`
  .rules {
    display: grid;
    gap: var(--space-2);
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 1.125rem;
  }
  .rules li {
    display: grid;
    grid-template-columns: 36px minmax(0, 1fr);
    align-items: center;
    gap: var(--space-3);
    min-height: 40px;
  }
  .rules svg {
    fill: none;
    stroke: var(--accent);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;
