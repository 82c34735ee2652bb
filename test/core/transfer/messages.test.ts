import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Assessment } from '../../../src/core/assessment/assessment.ts';
import { readNickname } from '../../../src/core/crew/child.ts';
import type { Result, ResultAnswer } from '../../../src/core/assessment/result.ts';
import { decodeAssessment, encodeAssessment } from '../../../src/core/transfer/messages/assessment.ts';
import { decodePupilCard, encodePupilCard } from '../../../src/core/transfer/messages/pupil-card.ts';
import { decodeReceipt, encodeReceipt } from '../../../src/core/transfer/messages/receipt.ts';
import { decodeResult, decodeStored, encodeResult } from '../../../src/core/transfer/messages/result.ts';
import { fromFragment, toFragment } from '../../../src/core/transfer/link.ts';
import { frameToText, textToFrame } from '../../../src/core/transfer/qr-text.ts';
import { RefusedMessageError } from '../../../src/core/transfer/refused.ts';
import { twentySums } from './results.ts';

const record = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record<T>(model, { noNullPrototype: true });
const hex = (length: number) => fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
const name = record({ device: hex(16), incarnation: hex(8), seq: fc.integer({ min: 1, max: 2 ** 40 }) });
const human = fc.string({ unit: 'grapheme', maxLength: 30 });
const nickname = human.map(readNickname);
const question = record({
  kind: fc.constantFrom('addition', 'decimals', 'a kind to come'),
  operands: fc.array(fc.oneof(fc.integer({ min: -2000, max: 2000 }), fc.double({ noNaN: true, noDefaultInfinity: true })), { maxLength: 16 }),
});
const text = fc.oneof(
  fc.integer({ min: 0, max: 3000 }).map(String),
  fc.constantFrom('', '<', '=', '3 r 2', '−7', '3.5', '1,5', '007', '3 7 9', '-4'),
);
const optional = <T extends object>(value: fc.Arbitrary<T>) => fc.option(value, { nil: {} as Partial<T> });
const answer = fc.tuple(
  record({
    text, by: fc.constantFrom('pen' as const, 'keypad' as const, 'tap' as const),
    mirrored: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 3 }),
    thinking: fc.integer({ min: 0, max: 10_000_000 }), writing: fc.integer({ min: 0, max: 100_000 }),
  }),
  optional(record({ question })),
  optional(record({ reading: record({ text, confidence: fc.double({ min: 0, max: 1, noNaN: true }), unsure: fc.boolean() }) })),
  optional(record({ disputed: text })),
).map(([first, ...rest]): Omit<ResultAnswer, 'place'> => Object.assign({ ...first }, ...rest));
const result = fc.tuple(
  name, hex(16), fc.array(answer, { maxLength: 12 }), fc.integer({ min: 0, max: 4 }), fc.option(fc.string({ minLength: 1, maxLength: 8 }), { nil: undefined }),
  nickname, fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.boolean(),
).chain(([name, id, answers, open, pupil, nickname, start, end, inOrder]) => {
  const length = answers.length + open;
  const places = Array.from({ length }, (_, i) => i);
  return (inOrder ? fc.constant(places) : fc.shuffledSubarray(places, { minLength: length })).map((order): Result => ({
    name, assessment: { id, revision: 1 + open }, length,
    owner: { ...(pupil === undefined ? {} : { pupil }), profile: id.slice(8), nickname },
    startedAt: start * 1000, handedInAt: end * 1000,
    answers: answers.map((one, i) => ({ ...one, place: order[i]! })),
  }));
});

describe('a message', () => {
  it('holds a result: what it says comes back, times and confidence to a step, and coded again it is the same bytes', () => {
    fc.assert(fc.property(result, (sent) => {
      const coded = encodeResult(sent);
      const { result: back } = decodeResult(coded);
      const rough = ({ answers, ...rest }: Result) => ({ ...rest, answers: answers.map(({ thinking: _, writing: __, reading, ...one }) => [one, reading?.text, reading?.unsure]) });
      assert.deepEqual(rough(back), rough(sent));
      for (const [i, { thinking, reading }] of sent.answers.entries()) {
        const came = back.answers[i]!;
        if (thinking > 100 && thinking < 580_000) assert.ok(Math.abs(came.thinking / thinking - 1) < 0.08, `${thinking} ${came.thinking}`);
        if (reading) assert.ok(Math.abs(came.reading!.confidence - reading.confidence) < 0.06);
      }
      assert.deepEqual(encodeResult(back), coded);
      assert.deepEqual(decodeStored(coded), back);
    }));
  });

  it('holds a result with the ink of its answers, two papers too', () => {
    const ink = fc.array(fc.option(fc.array(fc.uint8Array({ minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 2 }), { nil: undefined }), { maxLength: 8 });
    fc.assert(fc.property(result, ink, (sent, papers) => assert.deepEqual(decodeResult(encodeResult(sent, papers)).ink, papers)));
  });

  it('holds an assessment, of kinds and skills that only a newer version has, too', () => {
    const part = fc.tuple(record({ skill: fc.constantFrom('a skill to come', 'another'), count: fc.integer({ min: 1, max: 20 }) }), optional(record({ range: fc.constantFrom({ max: 20 }, [1, 2], 'far') })));
    const any = fc.tuple(hex(16), human, fc.array(question, { maxLength: 8 }), fc.array(part, { maxLength: 3 }), fc.boolean(),
      optional(record({ time: record({ per: fc.constantFrom('all' as const, 'question' as const), ms: fc.integer({ min: 1, max: 1e7 }) }) })),
      optional(record({ closes: fc.integer(), passMark: fc.double({ min: 0, max: 1, noNaN: true }) })),
    ).map(([id, title, questions, parts, flag, ...more]): Assessment => Object.assign(
      { ...twentySums(), id, title, questions, parts: parts.map(([one, range]) => ({ ...one, ...range })), keypad: flag, ink: !flag }, ...more));
    fc.assert(fc.property(any, (sent) => assert.deepEqual(decodeAssessment(encodeAssessment(sent)), sent)));
  });

  it('holds a receipt and a card', () => {
    const entry = record({ name, hash: hex(16), disputed: fc.array(fc.nat(199), { maxLength: 3 }), overruled: fc.array(record({ index: fc.nat(199), verdict: fc.constantFrom('right' as const, 'wrong' as const), text })) });
    fc.assert(fc.property(fc.nat(), fc.array(entry, { maxLength: 40 }), (at, results) => assert.deepEqual(decodeReceipt(encodeReceipt({ at, results })), { at, results })));
    fc.assert(fc.property(human, human, (first, group) => {
      const card = { code: '7K3MX', name: first, group };
      assert.deepEqual(decodePupilCard(encodePupilCard(card)), card);
    }));
  });

  it('of any bytes at all is a message or refused with a reason, and nothing else', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(decodeResult, decodeAssessment, decodeReceipt, decodePupilCard), (bytes, decode) => {
      // The version that is known, so that more than the first byte is looked at.
      if (bytes.length > 0) bytes[0] = (decode === decodeReceipt ? 0x20 : 0x10) | (bytes[0]! & 15);
      try {
        decode(bytes);
      } catch (error) {
        assert.ok(error instanceof RefusedMessageError, String(error));
      }
    }), { numRuns: 3000 });
  });

  it('goes as a link, whole or copied in part, and as the text of a code', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 1, maxLength: 400 }), (bytes) => {
      const link = toFragment(bytes);
      assert.match(link, /^#\/take\/[\w-]+$/);
      assert.deepEqual(fromFragment(`https://astro.example/app/${link}`), bytes);
      assert.deepEqual(fromFragment(link.slice('#/take/'.length).replace(/.{60}/g, '$&\r\n')), bytes);
      assert.equal(link.slice('#/take/'.length), Buffer.from(bytes).toString('base64url'));
      assert.match(frameToText(bytes), /^[0-9A-Z $%*+\-./:]+$/);
      assert.deepEqual(textToFrame(frameToText(bytes)), bytes);
    }));
    // The examples of RFC 9285, 4.3 and 4.4.
    assert.equal(frameToText(new TextEncoder().encode('Hello!!')), '%69 VD92EX0');
    assert.equal(frameToText(new TextEncoder().encode('base-45')), 'UJCLQE7W581');
    assert.deepEqual(textToFrame('QED8WEX0'), new TextEncoder().encode('ietf!'));
    for (const bad of ['GGW', 'A', 'abc', ':::', '::']) assert.equal(textToFrame(bad), undefined, bad);
  });
});
