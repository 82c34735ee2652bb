import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sha256 } from '@noble/hashes/sha2.js';
import { Deflate } from 'fflate';
import { receive, type Desk } from '../../../src/core/assessment/collect.ts';
import { integerBetween, mulberry32 } from '../../../src/core/random.ts';
import { crc32 } from '../../../src/core/transfer/crc32.ts';
import { MOST_MESSAGE, seal } from '../../../src/core/transfer/container.ts';
import { refuseLarge } from '../../../src/core/transfer/file.ts';
import { FrameCollector } from '../../../src/core/transfer/frame-collector.ts';
import { frameMessage, MOST_FRAMED } from '../../../src/core/transfer/frames.ts';
import { fromFragment } from '../../../src/core/transfer/link.ts';
import { decodeAssessment, encodeAssessment } from '../../../src/core/transfer/messages/assessment.ts';
import { decodeResult, encodeResult } from '../../../src/core/transfer/messages/result.ts';
import { RefusedMessageError } from '../../../src/core/transfer/refused.ts';
import { newKeyPair, signerWith } from '../../../src/storage/ecdsa.ts';
import { deskWith } from './desk.ts';
import { handedIn, twentySums } from './results.ts';

const SECOND = 1000;
const MEGABYTE = 2 ** 20;

const assessment = twentySums();
const signer = signerWith(newKeyPair);
const random = mulberry32(21);

/** A message as seal makes it, around a content of our own, properly signed: anybody may have a key. */
async function around(content: Uint8Array, thirdByte: number): Promise<Uint8Array> {
  const signed = Uint8Array.from([0x41, 0x4e, thirdByte, ...content, ...await signer.key()]);
  const whole = Uint8Array.from([...signed, ...await signer.sign(signed)]);
  return Uint8Array.from([...whole, ...sha256(whole).subarray(0, 2)]);
}

/** So many megabytes of zeros, deflated, after the length that it claims to have. */
function bomb(megabytes: number, length: readonly number[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const deflate = new Deflate({ level: 9 }, (chunk) => chunks.push(chunk));
  for (let i = 1; i <= megabytes; i += 1) deflate.push(new Uint8Array(MEGABYTE), i === megabytes);
  return Uint8Array.from([...length, ...chunks.flatMap((chunk) => [...chunk])]);
}

/** Refused with this reason, in under a second and 50 MB, and nothing is stored. */
async function refused(reason: RefusedMessageError['reason'], attack: (desk: Desk) => unknown): Promise<void> {
  const desk = await deskWith(assessment);
  const events = desk.recorder.events().length;
  const [before, start] = [process.resourceUsage().maxRSS, process.cpuUsage()];
  const error: unknown = await Promise.resolve().then(() => attack(desk)).then(() => undefined, (thrown: unknown) => thrown);
  const { user, system } = process.cpuUsage(start);
  assert.ok(error instanceof RefusedMessageError, String(error));
  assert.equal(error.reason, reason);
  assert.ok((user + system) / 1000 < SECOND, `${user + system} µs`);
  assert.ok((process.resourceUsage().maxRSS - before) / 1024 < 50, `${process.resourceUsage().maxRSS - before} kB`);
  assert.deepEqual(await desk.results.all(), []);
  assert.equal(desk.recorder.events().length, events);
}

describe('what somebody means no good by', () => {
  const DEFLATED_RESULT = 0x19;

  it('a zip bomb, whether or not it says how large it is', async () => {
    const content = bomb(256, [0xe8, 0x07]);
    const lying = await around(content, DEFLATED_RESULT);
    await refused('too-large', (desk) => receive(lying, desk));
    const honest = await around(bomb(8, [0x80, 0x80, 0x80, 0x80, 0x01]), DEFLATED_RESULT);
    await refused('damaged', (desk) => receive(honest, desk));
    const large = await around(bomb(8, [0xff, 0xff, 0xff, 0x7f]), DEFLATED_RESULT);
    await refused('too-large', (desk) => receive(large, desk));
  });

  it('a file of a gigabyte, before any of it is read', async () => {
    await refused('too-large', () => refuseLarge(2 ** 30));
    await refused('too-large', (desk) => receive(new Uint8Array(MOST_MESSAGE + 1), desk));
    await refused('too-large', () => fromFragment('A'.repeat(5 * MEGABYTE)));
  });

  it('deep JSON and __proto__ in the range of a skill', async () => {
    const deep = '['.repeat(400) + ']'.repeat(400);
    for (const range of [JSON.parse(deep), JSON.parse('[{"__proto__": {"polluted": true}}]')] as unknown[]) {
      const body = encodeAssessment({ ...assessment, parts: [{ skill: 'a skill to come', count: 1, range }] });
      await refused('damaged', () => decodeAssessment(body));
    }
    assert.equal('polluted' in {}, false);
  });

  it('names with markup, marks that turn the writing round, and ten thousand emoji', async () => {
    const named = (nickname: string) => ({ ...handedIn(random, assessment), owner: { profile: '01234567', nickname } });
    const { nickname } = decodeResult(encodeResult(named('\u202e<img src=x onerror=alert(1)>'))).result.owner;
    assert.ok(nickname.length <= 40 && !nickname.includes('\u202e'), nickname);
    const long = await seal('result', encodeResult(named('😀'.repeat(10_000))), signer);
    await refused('damaged', (desk) => receive(long, desk));
  });

  it('another kind of message, and one that is signed by nobody', async () => {
    const receipt = await seal('receipt', Uint8Array.of(1), signer);
    await refused('not-ours', (desk) => receive(receipt, desk));
    await refused('not-ours', (desk) => receive(new TextEncoder().encode('{"hello": "world"}'), desk));
    const result = await seal('result', encodeResult(handedIn(random, assessment)), signer);
    const altered = result.slice();
    altered[20]! ^= 1;
    altered.set(sha256(altered.subarray(0, -2)).subarray(0, 2), altered.length - 2);
    await refused('forged', (desk) => receive(altered, desk));
    const noPoint = await around(Uint8Array.of(1), 0x11);
    noPoint.set([2, ...new Uint8Array(32).fill(255)], 4);
    noPoint.set(sha256(noPoint.subarray(0, -2)).subarray(0, 2), noPoint.length - 2);
    await refused('forged', (desk) => receive(noPoint, desk));
  });

  it('a result that claims fewer questions, or easier ones, than were set', async () => {
    const result = handedIn(random, assessment);
    const fewer = { ...result, length: 1, answers: [{ ...result.answers[0]!, place: 0 }] };
    const easier = { ...result, answers: result.answers.map((answer) => ({ ...answer, text: '2', question: { kind: 'addition', operands: [1, 1] } })) };
    for (const claim of [fewer, easier]) {
      const message = await seal('result', encodeResult(claim), signer);
      await refused('unfit', (desk) => receive(message, desk));
    }
  });

  it('codes without end: what is kept of them is bounded, and the pupil after them is read all the same', () => {
    const collector = new FrameCollector();
    const before = process.memoryUsage();
    const start = process.cpuUsage();
    for (let i = 0; i < 3000; i += 1) {
      const { frame } = frameMessage(Uint8Array.of(...new Uint8Array(4).map(() => integerBetween(random, 0, 255)), ...new Uint8Array(MOST_FRAMED / 128)), 1000);
      assert.equal(collector.add(frame(i)), 'taken');
    }
    const { user } = process.cpuUsage(start);
    const after = process.memoryUsage();
    assert.ok(after.arrayBuffers - before.arrayBuffers + after.heapUsed - before.heapUsed < 50 * MEGABYTE);
    const message = Uint8Array.from({ length: 900 }, (_, i) => i & 255);
    const { count, frame } = frameMessage(message);
    for (let i = 0; i < count; i += 1) collector.add(frame(i));
    assert.deepEqual(collector.message, message);
    assert.ok(user / 1e6 < 20, `${user} µs`);
  });

  it('forged frames among those of a pupil: refused as a whole, and the next showing is read', () => {
    const message = Uint8Array.from({ length: 900 }, (_, i) => (i * 7) & 255);
    const { count, frame } = frameMessage(message);
    const forged = frame(1).slice();
    forged[30]! ^= 255;
    new DataView(forged.buffer).setUint32(forged.length - 4, crc32(forged.subarray(0, -4)));
    const collector = new FrameCollector();
    assert.equal(collector.add(forged), 'taken');
    assert.equal(collector.add(frame(0)), 'taken');
    assert.equal(collector.add(frame(2)), 'foreign');
    assert.equal(collector.message, undefined);
    for (let i = 0; i < count; i += 1) collector.add(frame(i));
    assert.deepEqual(collector.message, message);
  });
});
