import { msg } from '@lit/localize';
import { BOX, type Question } from '../../../core/practice/question.ts';
import { kindOf } from '../../../core/practice/questions/registry.ts';
import { wordsOf } from '../../components/question-words.ts';

/** A question in one line: `7 + 5`, `7 + □ = 12`, `Double 7`, `9, 3, 7`. */
export function askedText(question: Question): string {
  const words = wordsOf(question);
  if (!words) return msg('A question of a newer version');
  const prompt = kindOf(question).prompt(question);
  if (typeof prompt === 'string') return prompt.replace(/ =$/, '');
  if (prompt.ask === 'order') return prompt.numbers.join(', ').replaceAll('-', '−');
  return words.before.replace(/\s=$/, '') + (words.after && ` ${BOX} ${words.after}`);
}
