import { nameText, type ResultInk } from '../../src/core/assessment/result.ts';
import type { ResultName } from '../../src/core/log/teacher-event.ts';
import type { CollectedResult } from '../../src/core/ports.ts';
import type { Services } from '../../src/app/services.ts';
import { fakeServices, type FakeServices, type MemoryLog } from './fake-services.ts';

/** Services of a teacher's device that has collected these results, with this ink by their addresses. */
export async function teachersServices(
  log: MemoryLog, collected: readonly CollectedResult[], inks: ReadonlyMap<string, ResultInk | Promise<ResultInk>> = new Map(),
): Promise<FakeServices> {
  const services = await fakeServices(log);
  const { signer, results } = await services.exchange();
  const filled: Awaited<ReturnType<Services['exchange']>>['results'] = Object.assign(Object.create(results), {
    all: async () => collected,
    ink: async (name: ResultName, version?: string) => inks.get([nameText(name), version].filter(Boolean).join('-')),
  });
  return { ...services, exchange: async () => ({ signer, results: filled }) };
}
