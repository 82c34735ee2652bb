import { mirroredIn, type Attempt } from '../../attempt/attempt.ts';
import { sumOf } from '../sum.ts';
import { slipOf } from './answer-slip.ts';
import { slips } from './registry.ts';
import type { SlipId } from './slip.ts';

/**
 * So many of the newest answers in which a slip could show, and so many of them in which it did: a habit shows in most of them
 * (in 85 of 100 by our simulation), and what is merely not known yet goes wrong in more than one way.
 */
const NEWEST = 15;
const SHOWN = 9;

/** Fewer answers than these tell nothing. */
const FEWEST = 6;

/** Older answers are of a child that has moved on. */
const LOOK_BACK = 300;

/**
 * The slip that goes through a child's newest answers, where there is one: "likely", never certain. First tries only, by the
 * verdict that counts.
 * @param attempts in the order of the log, of any children
 */
export function likelyHabit(attempts: readonly Attempt[], profile: string): SlipId | undefined {
  const answers = attempts
    .filter((attempt) => attempt.profile === profile)
    .flatMap(({ answers: all, again }) => all.filter((_, place) => !again.includes(place)))
    .slice(-LOOK_BACK)
    .map((answer) => {
      const { question, text } = answer.given;
      return { sum: sumOf(question), written: { text, mirrored: mirroredIn(answer.given) }, slip: slipOf(answer) };
    });
  const shares = slips.map(({ id, wrongAnswers }) => {
    const chances = answers.filter(({ sum, written, slip }) => (
      slip === id || (sum && wrongAnswers(sum, written).some((wrong) => wrong !== sum.answer))
    )).slice(-NEWEST);
    const shown = chances.filter(({ slip }) => slip === id).length;
    return { id, share: chances.length < FEWEST ? 0 : shown / chances.length };
  });
  const [likeliest] = shares.sort((one, other) => other.share - one.share);
  return likeliest && likeliest.share >= SHOWN / NEWEST ? likeliest.id : undefined;
}
