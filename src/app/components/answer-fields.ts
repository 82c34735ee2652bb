import { msg } from '@lit/localize';
import { partsOf, REMAINDER } from '../../core/attempt/marking.ts';
import type { Question, QuestionKind } from '../../core/practice/question.ts';
import { kindOf } from '../../core/practice/questions/registry.ts';

/** What is typed or tapped: one text, or both numbers of a division with a remainder. */
export class Fields {
  texts: readonly string[] = [''];
  /** Place of the one that is being typed. */
  current = 0;

  /** All empty. */
  renew(count: number): void {
    this.texts = Array<string>(count).fill('');
    this.current = 0;
  }

  get typed(): string {
    return this.texts[this.current] ?? '';
  }

  type(text: string): void {
    this.texts = this.texts.map((other, place) => (place === this.current ? text : other));
  }

  /** As the answer to a question is written down. */
  get answer(): string {
    return joined(this.texts);
  }

  /** Whether something is still to be typed or tapped; what is missing is what comes next. */
  lackFor(question: Question): boolean {
    const kind = kindOf(question);
    if (kind.manner === 'compare') return this.typed === '';
    if (kind.manner === 'order') return partsOf(this.typed, kind).length < question.operands.length;
    const empty = this.texts.findIndex((text) => !/\d/.test(text));
    if (empty >= 0) this.current = empty;
    return empty >= 0;
  }
}

/** How many numbers an answer of this kind is written as, each on a paper or in a field of its own. */
export function fieldCount({ manner }: Pick<QuestionKind, 'manner'>): 1 | 2 {
  return manner === 'remainder' ? 2 : 1;
}

/** What the first or second number of a division with a remainder tells. */
export function fieldName(place: number): string {
  return place === 0 ? msg('How many times') : msg('What is left over');
}

/** What is said where a number is still to be typed. */
export function tapFirst({ texts }: Fields): string {
  return texts.length > 1 ? msg('Tap both numbers first.') : msg('Tap the number first.');
}

/** What one paper or two say together; '' where nothing is on any of them. */
export function joined(texts: readonly string[]): string {
  return texts.every((text) => text === '') ? '' : texts.join(REMAINDER);
}
