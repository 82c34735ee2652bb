import { css, html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { columnsOf } from '../../core/practice/columns.ts';
import type { Question } from '../../core/practice/question.ts';
import { kindOf } from '../../core/practice/questions/registry.ts';
import { sumOf } from '../../core/practice/sum.ts';
import { shownAnswer } from './formats.ts';
import { wordsOf } from './question-words.ts';

/** A question as it stands on paper, with room for the answer, or with the answer in it. */
export function printedQuestion(question: Question, solved = false): TemplateResult {
  const words = wordsOf(question);
  if (!words) return html`<span>${msg('A question of a newer version')}</span>`;
  const { manner } = kindOf(question);
  const answer = solved ? html`<strong>${shownAnswer(words.answer)}</strong>` : roomFor(manner);
  const sum = manner === 'columns' ? sumOf(question) : undefined;
  const columns = sum && columnsOf(sum);
  if (columns) {
    return html`
      <span class="columns">
        <span>${columns.top}</span>
        <span>${columns.way === 'add' ? '+' : '−'} ${columns.bottom}</span>
        <span class="under">${answer}</span>
      </span>`;
  }
  const numbers = manner === 'order' ? `${question.operands.join(', ').replaceAll('-', '−')}${solved ? ' →' : ''}` : nothing;
  return html`<span class=${words.inWords ? 'words' : ''}>${words.before} ${numbers} ${answer} ${words.after}</span>`;
}

function roomFor(manner: string | undefined): TemplateResult {
  const room = (look = '') => html`<span class="room ${look}"></span>`;
  if (manner === 'remainder') return html`${room()} r ${room('short')}`;
  return room(manner === 'compare' ? 'round' : manner === 'order' ? 'long' : manner === 'columns' ? 'free' : '');
}

export const printedQuestionStyles = css`
  .room {
    display: inline-block;
    width: 3.2em;
    height: 1.5em;
    border-block-end: 2px solid currentColor;
    vertical-align: baseline;
  }
  .room.short {
    width: 1.8em;
  }
  .room.long {
    width: 100%;
    max-width: 12em;
  }
  .room.round {
    width: 1.7em;
    height: 1.7em;
    border: 2px solid currentColor;
    border-radius: 50%;
    vertical-align: middle;
  }
  .room.free {
    width: auto;
    border: 0;
  }
  .words {
    font-family: var(--font);
  }
  .columns {
    display: inline-grid;
    justify-items: end;
    min-width: 4.5em;
    font-size: 1.1em;
  }
  .under {
    width: 100%;
    min-height: 1.8em;
    border-block: 2px solid currentColor;
    text-align: end;
  }
`;
