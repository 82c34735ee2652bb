/** A school's results, as a teacher's device would have collected them, put into the app's own database. */
import type { Page } from 'playwright-core';
import { TEACHER } from '../../src/core/assessment/assessment.ts';
import { resultHash, shortHash } from '../../src/core/assessment/collected.ts';
import { encodeResult } from '../../src/core/transfer/messages/result.ts';
import { school } from '../../test/core/assessment/school.ts';

interface Row {
  readonly name: readonly [device: string, incarnation: string, seq: number, hash: string];
  readonly coded: string;
  readonly says: string;
  readonly collectedAt: number;
  readonly key: string;
}

const BATCH = 1000;

/** The app must have made its database. */
export async function seedSchool(page: Page, pupils: number, assessments: number, questions: number): Promise<void> {
  const { events, results } = school(pupils, assessments, questions);
  const rows = results.map(({ result, collectedAt, key }): Row => {
    const coded = encodeResult(result);
    const { device, incarnation, seq } = result.name;
    return { name: [device, incarnation, seq, shortHash(coded)], coded: Buffer.from(coded).toString('base64'), says: resultHash(result), collectedAt, key };
  });
  // esbuild names functions through a helper that the page lacks.
  await page.evaluate('globalThis.__name = (f) => f');
  await page.evaluate(writeEvents, { events: events.map((event) => ({ ...event, profile: TEACHER })) });
  for (let i = 0; i < rows.length; i += BATCH) await page.evaluate(writeResults, { rows: rows.slice(i, i + BATCH) });
}

/** Runs in the page. */
async function writeEvents({ events }: { readonly events: readonly object[] }): Promise<void> {
  const done = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const database = await done(indexedDB.open('astro-numbers'));
  const transaction = database.transaction(['events', 'meta'], 'readwrite');
  const { device, incarnation, nextSeq } = await done(transaction.objectStore('meta').get('identity'));
  let seq: number = nextSeq;
  for (const event of events) transaction.objectStore('events').add({ ...event, device, incarnation, seq: seq++, wall: 1_700_000_000_000, app: '0.1.0' });
  await done(transaction.objectStore('meta').put({ device, incarnation, nextSeq: seq }, 'identity'));
  database.close();
}

/** Runs in the page. */
async function writeResults({ rows }: { readonly rows: readonly Row[] }): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('astro-numbers');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction(['results', 'messages'], 'readwrite');
  for (const { name, coded, ...row } of rows) {
    const bytes = Uint8Array.from(atob(coded), (sign) => sign.charCodeAt(0));
    transaction.objectStore('results').add({ ...row, coded: bytes }, [...name]);
    transaction.objectStore('messages').add(bytes, [...name, '']);
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}
