import type { Services } from '../../src/app/services.ts';
import type { InkCanvas } from '../../src/app/components/ink-canvas.ts';
import { kindOf } from '../../src/core/practice/questions/registry.ts';
import { button, find, press, seen } from './by-role.ts';
import { finger } from './components/pen.ts';
import type { TableClassifier } from './fake-services.ts';

/** The right answer to the question on the screen. */
export function rightAnswer({ recorder }: Services): string {
  const open = recorder.attempts().at(-1);
  const question = open?.questions[open.answers.length];
  return question ? kindOf(question).answer(question) : '';
}

export const paper = (): Promise<InkCanvas> => seen(() => find<InkCanvas>('ink-canvas'));

/** A stroke a digit, side by side; `table` is what the network will say of each. */
export async function write(classifier: TableClassifier, ...table: string[]): Promise<void> {
  classifier.table = table;
  const sheet = await paper();
  table.forEach((_, place) => finger(sheet).draw([40 + 60 * place, 30], [55 + 60 * place, 60], [40 + 60 * place, 90]));
}

export async function typeOnKeypad(digits: string): Promise<void> {
  if (button('Keypad')) await press('Keypad');
  for (const digit of digits) await press(digit);
}

/** As long as whatever is going to happen by itself needs. */
export async function settled(): Promise<void> {
  for (let frame = 0; frame < 20; frame++) await new Promise(requestAnimationFrame);
}
