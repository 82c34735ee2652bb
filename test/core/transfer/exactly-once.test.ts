import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { receive, type Desk } from '../../../src/core/assessment/collect.ts';
import { nameText } from '../../../src/core/assessment/result.ts';
import type { Random } from '../../../src/core/ports.ts';
import { integerBetween, mulberry32 } from '../../../src/core/random.ts';
import { seal } from '../../../src/core/transfer/container.ts';
import { FrameCollector } from '../../../src/core/transfer/frame-collector.ts';
import { frameMessage } from '../../../src/core/transfer/frames.ts';
import { encodeResult } from '../../../src/core/transfer/messages/result.ts';
import { frameToText, textToFrame } from '../../../src/core/transfer/qr-text.ts';
import { RefusedMessageError } from '../../../src/core/transfer/refused.ts';
import { newKeyPair, signerWith } from '../../../src/storage/ecdsa.ts';
import { deskWith } from './desk.ts';
import { handedIn, twentySums } from './results.ts';

/** The environment picks another one, or the one of a run that failed. */
const SEED = Number(process.env['SEED'] ?? Math.floor(Date.now() / 1000));
const FRAMES = 98_000;
const WHOLE = 2000;

const assessment = twentySums();

/** Cut, or with a few bits turned round. */
function spoiled(random: Random, bytes: Uint8Array): Uint8Array {
  if (random() < 0.3) return bytes.slice(0, integerBetween(random, 0, bytes.length - 1));
  const out = bytes.slice();
  for (let flips = integerBetween(random, 1, 3); flips > 0; flips -= 1) {
    out[integerBetween(random, 0, out.length - 1)]! ^= 1 << integerBetween(random, 0, 7);
  }
  return out;
}

function shuffle<T>(random: Random, items: T[]): T[] {
  for (let i = items.length - 1; i > 0; i -= 1) {
    const j = integerBetween(random, 0, i);
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
  return items;
}

async function gradebook({ results }: Desk): Promise<readonly string[]> {
  return (await results.all()).map((one) => `${nameText(one.result.name)} ${one.disputed} ${JSON.stringify(one.result)}`).sort();
}

describe(`exactly once (SEED=${SEED})`, () => {
  it(`${FRAMES} frames in any order, lost, twice, cut or with flipped bits give the message that was sent, or nothing`, () => {
    const random = mulberry32(SEED);
    let trials = 0;
    let whole = 0;
    while (trials < FRAMES) {
      const message = Uint8Array.from({ length: integerBetween(random, 1, 1200) }, () => integerBetween(random, 0, 255));
      const { count, frame } = frameMessage(message, integerBetween(random, 40, 300));
      const collector = new FrameCollector();
      const shown = shuffle(random, Array.from({ length: count * 2 + 6 }, (_, i) => (i < count + 3 ? i : integerBetween(random, 0, 1000))));
      for (const index of shown) {
        trials += 1;
        if (random() < 0.3) continue;
        const sent = textToFrame(frameToText(frame(index)))!;
        collector.add(random() < 0.15 ? spoiled(random, sent) : sent);
        if (random() < 0.2) collector.add(sent);
        if (collector.message) break;
      }
      if (collector.message) {
        whole += 1;
        assert.deepEqual(collector.message, message);
      }
    }
    assert.ok(whole > 1000, `only ${whole} messages came through`);
  });

  it(`${WHOLE} times a class is collected in any order, twice, cut or altered: the same gradebook, and each refusal has its reason`, async (test) => {
    const random = mulberry32(SEED + 1);
    const signer = signerWith(newKeyPair);
    const messages = await Promise.all(Array.from({ length: 12 }, () => seal('result', encodeResult(handedIn(random, assessment)), signer)));
    const once = await deskWith(assessment);
    for (const message of messages) await receive(message, once);
    const expected = await gradebook(once);
    assert.equal(expected.length, messages.length);
    const tries = new Map<string, number>();
    let trials = 0;
    while (trials < WHOLE) {
      const desk = await deskWith(assessment);
      const arriving = shuffle(random, [...messages, ...messages, ...messages.map((message) => spoiled(random, message))]);
      for (const message of arriving) {
        trials += 1;
        try {
          await receive(message, desk);
        } catch (error) {
          assert.ok(error instanceof RefusedMessageError, String(error));
          tries.set(error.reason, (tries.get(error.reason) ?? 0) + 1);
        }
      }
      assert.deepEqual(await gradebook(desk), expected);
    }
    test.diagnostic(`refused: ${[...tries].map(([reason, count]) => `${count} ${reason}`).join(', ')}`);
    assert.ok((tries.get('damaged') ?? 0) > 100);
  });
});
