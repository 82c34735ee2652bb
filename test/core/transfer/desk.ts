import type { Assessment } from '../../../src/core/assessment/assessment.ts';
import { TEACHER } from '../../../src/core/assessment/assessment.ts';
import type { Desk } from '../../../src/core/assessment/collect.ts';
import { Recorder } from '../../../src/core/log/recorder.ts';
import { newKeyPair, signerWith } from '../../../src/storage/ecdsa.ts';
import { MemoryLog } from '../../app/fake-services.ts';
import { MemoryResults } from './memory-results.ts';
import { DAY } from './results.ts';

/** A teacher's device that has handed out these assessments, and collected nothing yet. */
export async function deskWith(...assessments: readonly Assessment[]): Promise<Desk & { readonly recorder: Recorder; readonly results: MemoryResults }> {
  const clock = { wall: () => DAY, mono: () => 0 };
  const recorder = await Recorder.open(new MemoryLog(), clock);
  for (const assessment of assessments) await recorder.record({ type: 'assessment-handed-out', profile: TEACHER, assessment });
  const results = new MemoryResults();
  return { recorder, clock, signer: signerWith(newKeyPair), results, collected: () => results.kept().map(({ result }) => result) };
}
