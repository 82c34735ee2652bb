import { isAmong } from '../practice/mission.ts';
import type { Question } from '../practice/question.ts';
import { MalformedQuestionError } from '../practice/questions/operands.ts';
import { kindById } from '../practice/questions/registry.ts';
import { knownSkill } from '../practice/skills.ts';
import { mulberry32 } from '../random.ts';
import { draw, lengthOf, partAt, type Assessment, type Part } from './assessment.ts';
import type { Result, ResultAnswer } from './result.ts';

/**
 * Whether a result answers what its assessment asks. Whoever signs may still claim fewer questions than were set, or easier ones
 * for those that each pupil draws: no seed of theirs travels, so each must be one that its part can give, and none may come twice
 * as long as the part has others.
 */
export function fits({ length, answers }: Result, assessment: Assessment): boolean {
  if (length !== lengthOf(assessment)) return false;
  const ofTheirParts = answers.every(({ place, question }) => {
    const part = partAt(assessment, place);
    return part && question ? gives(part, question) : !part && !question;
  });
  if (!ofTheirParts) return false;
  const again = repeated(answers, assessment.questions);
  if (again.length === 0) return true;
  const few = usedUp(assessment);
  return again.every(({ place }) => few.has(partAt(assessment, place)));
}

/** What a skill asked that this version no longer has cannot be marked, and scores nothing: it may be anything. */
function gives({ skill: id, range }: Part, question: Question): boolean {
  const skill = knownSkill(id);
  if (!skill) return true;
  try {
    return question.kind === skill.kind && kindById(skill.kind).covers(question, range ?? skill.range);
  } catch (error) {
    if (error instanceof MalformedQuestionError) return false;
    throw error;
  }
}

/** Answers to what was asked at an earlier place already. */
function repeated(answers: readonly ResultAnswer[], exact: readonly Question[]): readonly ResultAnswer[] {
  const asked = [...exact];
  return [...answers].sort((one, other) => one.place - other.place).filter(({ question }) => {
    if (!question) return false;
    const known = isAmong(asked, question);
    asked.push(question);
    return known;
  });
}

/**
 * The parts with so few questions that one may come twice. Asked for twice as many, as what is drawn by chance may miss a rare
 * one that is left.
 */
function usedUp({ questions, parts }: Assessment): ReadonlySet<Part | undefined> {
  const random = mulberry32(1);
  const seen = [...questions];
  return new Set(parts.filter((part) => {
    if (!knownSkill(part.skill)) return true;
    for (let i = 0; i < 2 * part.count; i += 1) {
      const drawn = draw(random, [{ ...part, count: 1 }], seen);
      if (drawn.some((question) => isAmong(seen, question))) return true;
      seen.push(...drawn);
    }
    return false;
  }));
}
