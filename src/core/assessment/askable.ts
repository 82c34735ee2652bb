import { mulberry32 } from '../random.ts';
import { kindOf } from '../practice/questions/registry.ts';
import { itemsFor, lengthOf, type Assessment } from './assessment.ts';

/** Whether this version of the app has all that it takes to sit it: a newer one may know more skills and kinds of question. */
export function isAskable(assessment: Assessment): boolean {
  try {
    for (const { question } of itemsFor(assessment, mulberry32(1))) kindOf(question).prompt(question);
  } catch {
    return false;
  }
  return lengthOf(assessment) > 0;
}
