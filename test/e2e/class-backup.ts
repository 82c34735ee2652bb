import { deviceFile } from '../../src/core/log/event-files.ts';
import type { EventBody, LogEvent } from '../../src/core/log/event.ts';
import { TEACHER, type Assessment } from '../../src/core/assessment/assessment.ts';
import { packBackup } from '../../src/core/assessment/backup.ts';
import { draftFrom } from '../../src/core/assessment/drafts.ts';
import { sealResult } from '../../src/core/assessment/hand-over.ts';
import { newPupilCode } from '../../src/core/assessment/pupil-code.ts';
import type { Result, ResultAnswer } from '../../src/core/assessment/result.ts';
import { lockOf } from '../../src/core/crew/pictures.ts';
import { encodeInk } from '../../src/core/ink/code-ink.ts';
import { integerBetween, mulberry32 } from '../../src/core/random.ts';
import { encrypted } from '../../src/app/screens/teacher/encrypted.ts';
import { newKeyPair, signerWith } from '../../src/storage/ecdsa.ts';
import { inkFor } from '../core/ink/digits.ts';
import { assessmentOf } from '../core/assessment/school.ts';
import { logged } from '../core/log/events.ts';

export const PASSPHRASE = 'four words of everyday';
const PAPER = { x: 0, y: 0, width: 300, height: 200 };
const DAY = 86_400_000;
const START = Date.UTC(2026, 8, 1, 9);

/**
 * The backup file of a teacher whose pupils have sat all of these assessments but the last, which is a draft: every answer with its
 * handwriting, some of them wrong, unsure or disputed, and the last pupil's results from a device that nobody knows.
 */
export async function classBackup(names: readonly string[], titles: readonly string[]): Promise<Buffer> {
  const random = mulberry32(1);
  const signer = signerWith(newKeyPair);
  const codes: string[] = [];
  for (const _ of names) codes.push(newPupilCode(random, (code) => codes.includes(code)));
  const set = titles.map((title, place) => assessmentOf(place, 10, { title, ink: true, passMark: 0.6 }));
  const draft = set.at(-1);
  const bodies: EventBody[] = [
    ...names.map((name, i): EventBody => ({ type: 'pupil-listed', profile: TEACHER, pupil: codes[i] ?? '', name, group: i % 3 === 2 ? '3b' : '3a' })),
    ...set.map((one): EventBody => ({ type: 'assessment-drafted', profile: TEACHER, draft: draftFrom(one) })),
    ...set.slice(0, -1).map((assessment): EventBody => ({ type: 'assessment-handed-out', profile: TEACHER, assessment })),
    { type: 'child-named', profile: 'mia', nickname: 'Mia', astronaut: 'red-star' },
    { type: 'pictures-set', profile: 'mia', lock: lockOf(['sun', 'boat', 'star'], '00') },
  ];
  const events = bodies.map((body, i): LogEvent => ({ ...logged(i + 1, body), device: 'f'.repeat(16) }));
  const results = set.filter((one) => one !== draft).flatMap((assessment, seq) => names.map((nickname, i): Result => ({
    name: { device: i.toString(16).padStart(16, '0'), incarnation: '01234567', seq: seq + 1 },
    assessment: { id: assessment.id, revision: 1 },
    owner: { profile: i.toString(16).padStart(8, '0'), nickname, ...(i < names.length - 1 && { pupil: codes[i] ?? '' }) },
    startedAt: START + seq * DAY, handedInAt: START + seq * DAY + 600_000, length: assessment.questions.length,
    answers: answersOf(assessment, random, i),
  })));
  const messages = await Promise.all(results.map((result) =>
    sealResult(result, signer, result.answers.map(({ text }) => [encodeInk(inkFor(text, PAPER))]))));
  const collected = results.map((result) => ({ result, collectedAt: result.handedInAt + DAY, key: 'a'.repeat(16), disputed: false }));
  return Buffer.from(await encrypted(packBackup({ log: deviceFile(events), messages, results: collected }), PASSPHRASE, 1000));
}

function answersOf({ questions }: Assessment, random: () => number, pupil: number): ResultAnswer[] {
  return questions.map(({ operands: [a = 0, b = 0] }, place) => {
    const chance = random();
    const right = chance > 0.1 + (pupil % 5) * 0.12;
    const text = String(right ? a * b : a * b + (chance > 0.1 ? a : 10));
    const unsure = random() < 0.06;
    return {
      place, text, by: 'pen', mirrored: [], thinking: integerBetween(random, 500, 15_000), writing: integerBetween(random, 400, 5000),
      reading: { text, confidence: unsure ? 0.5 + random() / 4 : 0.9 + random() * 0.0999, unsure },
      ...(!right && random() < 0.1 && { disputed: String(a * b) }),
    };
  });
}
