/** A log of years, as five children who share a tablet would have filled it, put into the app's own database. */
import type { Page } from 'playwright-core';
import { encodeInk } from '../../src/core/ink/code-ink.ts';
import { thin } from '../../src/core/ink/thin.ts';
import { strokesFor } from '../../test/core/ink/digits.ts';

/** Whose turn it is in the benchmark, and all who share the tablet. */
export const CHILDREN = ['mia', 'ben', 'ali', 'zoe', 'tom'] as const;

const QUESTIONS = 10;
const BATCH = 5000;

interface Seed {
  readonly from: number;
  readonly to: number;
  readonly children: readonly string[];
  readonly questions: number;
  readonly batch: number;
  readonly ink: readonly number[];
}

/** Adds the answers `from` to `to`, in missions that the children fly by turns; the app must have made its database. */
export async function seedLog(page: Page, from: number, to: number): Promise<void> {
  const strokes = strokesFor('56', { x: 0, y: 0, width: 500, height: 300 });
  const ink = encodeInk(thin(strokes.map((stroke) => stroke.map(({ x, y }, i) => ({ x, y, t: i * 16, pressure: 0.5 })))));
  // esbuild names functions through a helper that the page lacks.
  await page.evaluate('globalThis.__name = (f) => f');
  await page.evaluate(write, { from, to, children: CHILDREN, questions: QUESTIONS, batch: BATCH, ink: [...ink] } satisfies Seed);
}

/** Runs in the page. */
async function write({ from, to, children, questions, batch, ink }: Seed): Promise<void> {
  const done = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const database = await done(indexedDB.open('astro-numbers'));
  const { device, incarnation, nextSeq } = await done(database.transaction('meta').objectStore('meta').get('identity'));
  let seq: number = nextSeq;
  const events: object[] = [];
  const add = (profile: string, body: object) =>
    events.push({ ...body, profile, device, incarnation, seq, wall: 1_700_000_000_000 + 20_000 * seq++, app: '0.1.0' });
  if (from === 0) for (const child of children) add(child, { type: 'child-named', nickname: child, astronaut: 'red-star' });
  for (let answer = from; answer < to; answer++) {
    const mission = Math.floor(answer / questions);
    const [child = ''] = children.slice(mission % children.length);
    const attempt = mission.toString(16).padStart(16, '0');
    const asked = Array.from({ length: questions }, (_, i) => ({ kind: 'multiplication', operands: [2 + (mission % 11), 1 + i] }));
    const index = answer % questions;
    if (index === 0) add(child, { type: 'mission-started', attempt, questions: asked });
    const text = String((2 + (mission % 11)) * (1 + index));
    // No two answers are alike, as with a hand.
    const varied = (number: number) => number * (1 + ((answer * 7919) % 1000) / 1e4);
    add(child, {
      type: 'answer-given', attempt, index, question: asked[index], text, by: 'pen',
      reading: { kind: 'number', text, confidence: varied(0.9012345), alternatives: [{ text: '7', confidence: varied(0.0123456) }, { text: '1', confidence: varied(0.0023456) }] },
      verdict: 'right', ink: Uint8Array.from(ink), times: { firstStroke: varied(1234.5), lastStroke: varied(2345.6), done: varied(3456.7), paused: 0 }, model: '0123456789abcdef',
    });
  }
  for (let i = 0; i < events.length; i += batch) {
    const transaction = database.transaction(['events', 'meta'], 'readwrite');
    for (const event of events.slice(i, i + batch)) transaction.objectStore('events').add(event);
    transaction.objectStore('meta').put({ device, incarnation, nextSeq: seq }, 'identity');
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
  }
  database.close();
}
