import { csvOf, type CsvCell } from '../../../core/assessment/csv.ts';
import { TEACHER } from '../../../core/assessment/assessment.ts';
import { resultsOf, type Gradebook, type GradedResult } from '../../../core/assessment/gradebook.ts';
import { counts, markedAnswers, shareOf } from '../../../core/assessment/mark-result.ts';
import type { ResultInk } from '../../../core/assessment/result.ts';
import { ownerOfResult, readPupilName } from '../../../core/assessment/roster.ts';
import type { TimedEvent } from '../../../core/log/event.ts';
import { questionAloud, wordsOf } from '../../components/question-words.ts';
import type { Question } from '../../../core/practice/question.ts';
import { titleOf } from './assessment-words.ts';

/**
 * Pupils by assessments, of each how many are right and of how many. The heads are in English in every language, so that whoever
 * works on with the table finds its columns.
 */
export function gradesCsv({ assessments, rows }: Gradebook): string {
  const heads = ['name', 'class', 'code', 'mean', ...assessments.map(titleOf).flatMap((title) => [title, `${title} (of)`])];
  return csvOf([heads, ...rows.map(({ pupil, cells, mean }) => [
    pupil.name, pupil.group, pupil.code, rounded(mean),
    ...assessments.flatMap(({ id }): CsvCell[] => {
      const counting = cells.get(id)?.counting;
      return [counting?.right, counting?.of];
    }),
  ])]);
}

const ANSWER_HEADS = [
  'name', 'class', 'code', 'nickname', 'assessment', 'revision', 'attempt', 'counts', 'handed in', 'marks', 'share', 'number', 'question', 'right answer',
  'read', 'confidence', 'unsure', 'by', 'mirrored', 'thinking ms', 'writing ms', 'pupil says', 'marked', 'teacher decided', 'teacher reads', 'right',
];

/** Every answer of every result that was collected, one a line, with what became of it. */
export function answersCsv(book: Gradebook): string {
  const attempts = new Map<GradedResult, { attempt: number; counting: boolean }>();
  for (const { cells } of book.rows) {
    for (const cell of cells.values()) cell.attempts.forEach((one, i) => attempts.set(one, { attempt: i + 1, counting: one === cell.counting }));
  }
  const lines = resultsOf(book).flatMap((graded) => {
    const { collected: { result }, assessment, marks } = graded;
    const pupil = ownerOfResult(book.roster, result);
    const place = attempts.get(graded);
    const whole: CsvCell[] = [
      pupil?.name, pupil?.group, pupil?.code, readPupilName(result.owner.nickname), assessment ? titleOf(assessment) : result.assessment.id, result.assessment.revision,
      place?.attempt, place?.counting ? 'yes' : 'no', isoTime(result.handedInAt), marks.join(' '), rounded(shareOf(graded)),
    ];
    return markedAnswers(graded).map((answer): CsvCell[] => [
      ...whole, answer.place + 1, ...askedCells(answer.asked), answer.text, answer.reading?.confidence, answer.reading?.unsure ? 'yes' : 'no', answer.by,
      answer.mirrored.length, answer.thinking, answer.writing, answer.disputed, answer.marked, answer.overruled?.verdict, answer.overruled?.text, counts(answer) ? 1 : 0,
    ]);
  });
  return csvOf([ANSWER_HEADS, ...lines]);
}

/**
 * Everything as JSON: what the teacher did, but for the PIN, whose hash anybody could try out; and every result, with its ink in
 * hexadecimal.
 */
export function everythingJson(events: readonly TimedEvent[], results: readonly { readonly graded: GradedResult; readonly ink: ResultInk | undefined }[]): string {
  return JSON.stringify({
    format: 'astro-numbers-class',
    version: 1,
    events: events.filter(({ profile, type }) => profile === TEACHER && type !== 'pin-set'),
    results: results.map(({ graded: { collected, right, of, marks }, ink }) => ({ ...collected, right, of, marks, ...(ink ? { ink } : {}) })),
  }, (_key, value: unknown) => (value instanceof Uint8Array ? hex(value) : value), 2);
}

function askedCells(question: Question | undefined): readonly CsvCell[] {
  const words = question && wordsOf(question);
  if (!question || !words) return [question && `${question.kind} ${question.operands.join(' ')}`, undefined];
  return [words.inWords ? questionAloud(question) : `${words.before} ${words.after}`.trim(), words.answer];
}

function rounded(share: number | undefined): number | undefined {
  return share === undefined ? undefined : Math.round(share * 1000) / 1000;
}

/** Nothing where a damaged clock gave no date. */
function isoTime(wall: number): string | undefined {
  const date = new Date(wall);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
