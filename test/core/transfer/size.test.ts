import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mulberry32 } from '../../../src/core/random.ts';
import { seal, unseal } from '../../../src/core/transfer/container.ts';
import { FrameCollector } from '../../../src/core/transfer/frame-collector.ts';
import { frameMessage } from '../../../src/core/transfer/frames.ts';
import { decodeResult, encodeResult } from '../../../src/core/transfer/messages/result.ts';
import { frameToText, textToFrame } from '../../../src/core/transfer/qr-text.ts';
import { newKeyPair, signerWith } from '../../../src/storage/ecdsa.ts';
import { handedIn, twentySums } from './results.ts';

const MOST = 250;

describe('a result of 20 questions without ink', () => {
  it(`is one QR code of at most ${MOST} bytes, key and signature and all`, async (test) => {
    const signer = signerWith(newKeyPair);
    const random = mulberry32(5);
    const sizes: number[] = [];
    for (let i = 0; i < 200; i += 1) {
      const result = handedIn(random, twentySums(i));
      const message = await seal('result', encodeResult(result), signer);
      sizes.push(message.length);
      const { count, frame } = frameMessage(message);
      assert.equal(count, 1);
      const collector = new FrameCollector();
      assert.equal(collector.add(textToFrame(frameToText(frame(0)))!), 'taken');
      const { result: back } = decodeResult((await unseal(collector.message!, signer)).body);
      assert.deepEqual(back.answers.map(({ place, text }) => [place, text]), result.answers.map(({ place, text }) => [place, text]));
    }
    sizes.sort((a, b) => a - b);
    test.diagnostic(`a result of 20 questions: ${sizes[100]} bytes in the middle, ${sizes.at(-1)} at most`);
    assert.ok(sizes.at(-1)! <= MOST, `${sizes.at(-1)} bytes`);
  });
});
