import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sha256 } from '@noble/hashes/sha2.js';
import { TEACHER, type Assessment } from '../../../src/core/assessment/assessment.ts';
import { makeReceipt, receive, UnknownAssessmentError, type Desk } from '../../../src/core/assessment/collect.ts';
import { uncollected } from '../../../src/core/assessment/handed-over.ts';
import { inkOf, ownerOf, resultOf, sealResult } from '../../../src/core/assessment/hand-over.ts';
import type { Result } from '../../../src/core/assessment/result.ts';
import { takeReceipt } from '../../../src/core/assessment/take-receipt.ts';
import type { Signer } from '../../../src/core/ports.ts';
import { DEFAULT_PROFILE } from '../../../src/core/crew/crew.ts';
import type { LogEvent } from '../../../src/core/log/event.ts';
import { Recorder } from '../../../src/core/log/recorder.ts';
import { mulberry32 } from '../../../src/core/random.ts';
import { toHex } from '../../../src/core/transfer/bits.ts';
import type { RefusedMessageError } from '../../../src/core/transfer/refused.ts';
import { newKeyPair, signerWith } from '../../../src/storage/ecdsa.ts';
import { MemoryLog } from '../../app/fake-services.ts';
import { deskWith } from '../transfer/desk.ts';
import { DAY, handedIn, twentySums } from '../transfer/results.ts';

const random = mulberry32(31);
const assessment = twentySums();
const tablet = signerWith(newKeyPair);

const sealed = (result: Result, signer = tablet) => sealResult(result, signer);
const fingerprintOf = async (signer: Signer) => toHex(sha256(await signer.key()).subarray(0, 8));
const names = async ({ results }: Desk) => (await results.all()).map(({ result }) => result.name.seq);

describe('collecting', () => {
  it('takes a result that is sent once more, because the receipt was lost, for the one it has', async () => {
    const desk = await deskWith(assessment);
    const result = handedIn(random, assessment);
    assert.equal((await receive(await sealed(result), desk)).stored, 'new');
    // Sealed anew, it has another signature.
    assert.equal((await receive(await sealed(result), desk)).stored, 'known');
    assert.equal((await desk.results.all()).length, 1);
    assert.equal(desk.recorder.events().filter(({ type }) => type === 'device-remembered').length, 1);
  });

  it('takes what the child says of an answer later, and calls it no other result', async () => {
    const desk = await deskWith(assessment);
    const plain = handedIn(random, assessment);
    const result = { ...plain, answers: plain.answers.map(({ disputed: _, ...answer }) => answer) };
    const disputed = { ...result, answers: result.answers.map((answer, i) => (i === 3 ? { ...answer, disputed: '47' } : answer)) };
    for (const one of [disputed, result, disputed]) assert.notEqual((await receive(await sealed(one), desk)).stored, 'differs');
    const [kept, ...others] = await desk.results.all();
    assert.deepEqual(others, []);
    assert.equal(kept!.disputed, false);
    assert.equal(kept!.result.answers[3]!.disputed, '47');
  });

  it('does not read years of classes with each scan', async () => {
    const desk = await deskWith(assessment);
    desk.results.all = () => assert.fail('all of them are read');
    const result = handedIn(random, assessment);
    for (const stored of ['new', 'known']) assert.equal((await receive(await sealed(result), desk)).stored, stored);
  });

  it('takes it for the same result where the child has found its card or another name meanwhile, and knows whose it is then', async () => {
    const { owner: { profile }, ...rest } = handedIn(random, assessment);
    const guest = { ...rest, owner: { profile, nickname: 'Mia' } };
    const known = { ...rest, owner: { profile, nickname: 'Mia R', pupil: '7K3MX' } };
    for (const order of [[guest, known], [known, guest]]) {
      const desk = await deskWith(assessment);
      const stored = [];
      for (const result of order) stored.push((await receive(await sealed(result), desk)).stored);
      assert.deepEqual(stored, ['new', 'known']);
      assert.deepEqual((await desk.results.all()).map(({ result, disputed }) => [result.owner.pupil, disputed]), [['7K3MX', false]]);
    }
  });

  it('takes it for the same result where the child has found its card after its tablet was restored, with another key', async () => {
    const { owner: { profile }, ...rest } = handedIn(random, assessment);
    const [restored, thief] = [signerWith(newKeyPair), signerWith(newKeyPair)];
    const guest = await sealed({ ...rest, owner: { profile, nickname: 'Mia' } });
    const known = await sealed({ ...rest, owner: { profile, nickname: 'Mia', pupil: '7K3MX' } }, restored);
    const stolen = await sealed({ ...rest, owner: { profile, nickname: 'Tom', pupil: 'P6Q4E' } }, thief);
    for (const order of [[guest, known], [known, guest]]) {
      const desk = await deskWith(assessment);
      for (const message of order) assert.notEqual((await receive(message, desk)).stored, 'differs');
      assert.deepEqual((await desk.results.all()).map(({ result, disputed }) => [result.owner.pupil, disputed]), [['7K3MX', false]]);
    }
    const desk = await deskWith(assessment);
    for (const message of [known, await sealed({ ...rest, owner: { profile, nickname: 'Mia' } }, restored), stolen]) await receive(message, desk);
    assert.deepEqual((await desk.results.all()).map(({ result, disputed }) => [result.owner.pupil, disputed]), [['7K3MX', true], ['P6Q4E', true]]);
  });

  it('sets aside what another device gives out as its own', async () => {
    const desk = await deskWith(assessment);
    const result = handedIn(random, assessment);
    const copied = { ...result, owner: { ...result.owner, pupil: 'P6Q4E' } };
    await receive(await sealed(result), desk);
    assert.equal((await receive(await sealed(copied, signerWith(newKeyPair)), desk)).stored, 'differs');
    assert.deepEqual((await desk.results.all()).map(({ disputed }) => disputed), [true, true]);
  });

  it('sets two results of one name aside that say something else, in whatever order they come', async () => {
    const one = handedIn(random, assessment);
    const other = { ...one, answers: one.answers.map((answer) => ({ ...answer, text: '7' })) };
    for (const order of [[one, other, one], [other, one, other]]) {
      const desk = await deskWith(assessment);
      const stored = [];
      for (const result of order) stored.push((await receive(await sealed(result), desk)).stored);
      assert.deepEqual(stored, ['new', 'differs', 'differs']);
      assert.deepEqual((await desk.results.all()).map(({ disputed }) => disputed), [true, true]);
    }
  });

  it('takes 99 of a class of 100 where one was damaged', async () => {
    const desk = await deskWith(assessment);
    const messages = await Promise.all(Array.from({ length: 100 }, (_, i) => sealed(handedIn(random, assessment, i + 1))));
    messages[41]![50]! ^= 4;
    const outcomes = await Promise.allSettled(messages.map((message) => receive(message, desk)));
    assert.deepEqual(outcomes.flatMap((one, i) => (one.status === 'rejected' ? [[i, (one.reason as RefusedMessageError).reason]] : [])), [[41, 'damaged']]);
    assert.equal((await desk.results.all()).length, 99);
  });

  it('calls the same pupil on another device a second attempt, never a sum', async () => {
    const desk = await deskWith(assessment);
    const school = handedIn(random, assessment);
    const home = { ...handedIn(random, assessment), owner: { ...school.owner, profile: 'ffffffff' } };
    const other = { ...handedIn(random, assessment), owner: { profile: 'ffffffff', nickname: 'Mia' } };
    assert.deepEqual([...(await receive(await sealed(school), desk)).marks], []);
    assert.deepEqual([...(await receive(await sealed(home, signerWith(newKeyPair)), desk)).marks], ['second attempt']);
    assert.deepEqual([...(await receive(await sealed(other, signerWith(newKeyPair)), desk)).marks], []);
    assert.equal((await desk.results.all()).length, 3);
  });

  it('keeps what is late, or was sat before the assessment was changed, and marks it so', async () => {
    const before: Assessment = { ...assessment, closes: DAY - 1 };
    const desk = await deskWith(before, { ...before, revision: 2, closes: DAY + 1e7 });
    const marks = async (revision: number) => [...(await receive(await sealed({ ...handedIn(random, { ...assessment, revision }), owner: { profile: '00000000', nickname: '' } }), desk)).marks];
    assert.deepEqual(await marks(1), ['changed assessment', 'late']);
    assert.deepEqual(await marks(2), []);
    assert.equal((await names(desk)).length, 2);
  });

  it('never calls late what had come before the closing date, whatever the pupil’s clock says and however often it comes again', async () => {
    const closes = DAY + 60_000;
    const closing: Assessment = { ...assessment, closes };
    let now = DAY;
    const desk = { ...(await deskWith(closing)), clock: { wall: () => now } };
    const marks = async (result: Result) => [...(await receive(await sealed({ ...result, owner: { profile: '00000000', nickname: '' } }), desk)).marks];
    const year = 365 * 86_400_000;
    const ahead = { ...handedIn(random, closing), startedAt: DAY + year, handedInAt: DAY + year };
    assert.deepEqual(await marks(ahead), []);
    now = closes + 86_400_000;
    assert.deepEqual(await marks(ahead), []);
    assert.deepEqual(await marks({ ...handedIn(random, closing), handedInAt: closes }), []);
    assert.deepEqual(await marks({ ...handedIn(random, closing), startedAt: DAY - year, handedInAt: DAY - year }), []);
    assert.deepEqual(await marks({ ...handedIn(random, closing), handedInAt: closes + 1000 }), ['late']);
  });

  it('says when a device signs with another key than at first, until the teacher accepts it', async () => {
    const desk = await deskWith(assessment);
    const result = handedIn(random, assessment);
    await receive(await sealed(result), desk);
    const next = { ...handedIn(random, assessment), name: { ...result.name, seq: result.name.seq + 1 }, owner: { profile: '00000000', nickname: '' } };
    const restored = signerWith(newKeyPair);
    const { marks, key } = await receive(await sealed(next, restored), desk);
    assert.deepEqual([...marks], ['key changed']);
    await desk.recorder.record({ type: 'device-remembered', profile: TEACHER, from: result.name.device, key });
    assert.deepEqual([...(await receive(await sealed(next, restored), desk)).marks], []);
  });

  it('refuses what was handed out elsewhere, and keeps none of it', async () => {
    const desk = await deskWith(assessment);
    const message = await sealed(handedIn(random, { ...assessment, id: 'ffffffffffffffff' }));
    await assert.rejects(receive(message, desk), UnknownAssessmentError);
    assert.deepEqual(await names(desk), []);
  });
});

describe('a pupil’s device', () => {
  const mia = 'mia';

  /** Mia's tablet, on which she has sat the assessment and handed it in. */
  async function sat(by?: string, profile = mia): Promise<Recorder> {
    const recorder = await Recorder.open(new MemoryLog(), { wall: () => DAY, mono: () => 0 });
    await recorder.record({ type: 'child-named', profile, nickname: 'Mia', astronaut: 'comet' });
    await recorder.record({ type: 'class-joined', profile, pupil: '7K3MX' });
    await recorder.record({ type: 'assessment-received', profile, assessment, ...(by !== undefined && { by }) });
    const places = assessment.questions.map((_, i) => 19 - i);
    const questions = places.map((place) => assessment.questions[place]!);
    await recorder.record({ type: 'mission-started', profile, attempt: 'a1', questions, flight: 'assessment', assessment: { id: assessment.id, revision: 1, places } });
    for (const [index, question] of questions.entries()) {
      await recorder.record({
        type: 'answer-given', profile, attempt: 'a1', index, question, text: String(index), by: 'pen', verdict: 'wrong',
        reading: { kind: 'number', text: String(index), confidence: 0.97, alternatives: [] }, ink: Uint8Array.of(1, index),
        times: { firstStroke: 2000, lastStroke: 3000, pausedBefore: 500, done: 4000, paused: 500 },
      });
    }
    await recorder.record({ type: 'handed-in', profile, attempt: 'a1' });
    return recorder;
  }

  it('hands over what was answered, in the pupil’s order, by the code that it has claimed', async () => {
    const recorder = await sat();
    const result = resultOf(recorder, 'a1')!;
    assert.deepEqual(result.owner, { pupil: '7K3MX', profile: ownerOf(mia), nickname: 'Mia' });
    assert.deepEqual(result.answers[0], {
      place: 19, text: '0', by: 'pen', reading: { text: '0', confidence: 0.97, unsure: false }, mirrored: [], thinking: 1500, writing: 2000,
    });
    assert.deepEqual(inkOf(recorder.attempts()[0]!)[3], [Uint8Array.of(1, 3)]);
    assert.equal(resultOf(recorder, 'a2'), undefined);
    const desk = await deskWith(assessment);
    const ink = inkOf(recorder.attempts()[0]!);
    assert.equal((await receive(await sealResult(result, tablet, ink), desk)).stored, 'new');
    assert.deepEqual(await desk.results.ink(result.name), ink);
  });

  it('hands over the same where a backup has brought the child beside another first one', async () => {
    const tablet = await sat(undefined, DEFAULT_PROFILE);
    const other = new MemoryLog();
    const bystander = { type: 'mission-started', profile: DEFAULT_PROFILE, attempt: 'own', questions: assessment.questions } as const;
    other.events.push({ ...bystander, device: 'f'.repeat(16), incarnation: '01234567', seq: 1, wall: 0, app: '' });
    const recorder = await Recorder.open(other, { wall: () => DAY, mono: () => 0 });
    await recorder.adopt(tablet.events() as LogEvent[]);
    assert.deepEqual(recorder.attempts().map((attempt) => attempt.profile), [DEFAULT_PROFILE, 'default-0123456789abcdef']);
    assert.deepEqual(resultOf(recorder, 'a1'), resultOf(tablet, 'a1'));
  });

  it('writes down that the teacher has it, and what was decided: once, and never an older word after a newer one', async () => {
    const recorder = await sat();
    const result = resultOf(recorder, 'a1')!;
    let now = DAY;
    const desk = { ...(await deskWith(assessment)), clock: { wall: () => now } };
    await receive(await sealed(result), desk);
    const receipts = [await makeReceipt([result], desk)];
    for (const verdict of ['right', 'wrong'] as const) {
      now += 60_000;
      await desk.recorder.record({ type: 'result-overruled', profile: TEACHER, result: result.name, index: 4, verdict });
      receipts.push(await makeReceipt([result, handedIn(random, assessment)], desk));
    }
    const take = (place: number) => takeReceipt(receipts[place]!, { recorder, signer: tablet, profiles: [mia] });
    const verdict = () => recorder.attempts()[0]!.answers[4]!.overruled?.verdict;
    assert.deepEqual(await take(0), { collected: ['a1'], differs: [], behind: [], strangers: [], others: 0 });
    assert.equal(verdict(), undefined);
    assert.deepEqual(await take(1), { collected: ['a1'], differs: [], behind: [], strangers: [], others: 1 });
    assert.equal(verdict(), 'right');
    await take(2);
    assert.equal(verdict(), 'wrong');
    const events = recorder.events().length;
    for (const place of [1, 0, 2]) await take(place);
    assert.equal(verdict(), 'wrong');
    assert.equal(recorder.events().length, events);
  });

  it('does not take an older receipt for one of what the child has said since', async () => {
    const recorder = await sat();
    const desk = await deskWith(assessment);
    const take = async (result: Result) => takeReceipt(await makeReceipt([result], desk), { recorder, signer: tablet, profiles: [mia] });
    const before = resultOf(recorder, 'a1')!;
    await recorder.record({ type: 'answer-disputed', profile: mia, attempt: 'a1', index: 4, text: '7' });
    assert.deepEqual(await take(before), { collected: [], differs: [], behind: ['a1'], strangers: [], others: 0 });
    assert.deepEqual(uncollected(recorder.events(), recorder.attempts(), mia).map(({ id }) => id), ['a1']);
    assert.deepEqual((await take(resultOf(recorder, 'a1')!)).collected, ['a1']);
    assert.deepEqual((await take(before)).collected, ['a1'], 'the first one says nothing new');
    assert.deepEqual(uncollected(recorder.events(), recorder.attempts(), mia), []);
  });

  it('does not believe a receipt for something else under its name', async () => {
    const recorder = await sat();
    const result = resultOf(recorder, 'a1')!;
    const receipt = await makeReceipt([{ ...result, answers: result.answers.map((answer) => ({ ...answer, text: '1' })) }], await deskWith(assessment));
    assert.deepEqual(await takeReceipt(receipt, { recorder, signer: tablet, profiles: [mia] }), { collected: [], differs: ['a1'], behind: [], strangers: [], others: 0 });
    assert.ok(recorder.events().every(({ type }) => type !== 'result-collected'));
  });

  it('hears nothing from a forger’s receipt: only the device that it has the assessment from has a say', async () => {
    const [teacher, forger] = [await deskWith(assessment), { ...(await deskWith(assessment)), signer: tablet }];
    const recorder = await sat(await fingerprintOf(teacher.signer));
    const result = resultOf(recorder, 'a1')!;
    await forger.recorder.record({ type: 'result-overruled', profile: TEACHER, result: result.name, index: 4, verdict: 'right' });
    const before = recorder.events().length;
    const take = async (desk: Desk) => takeReceipt(await makeReceipt([result], desk), { recorder, signer: tablet, profiles: [mia] });
    assert.deepEqual(await take(forger), { collected: [], differs: [], behind: [], strangers: ['a1'], others: 0 });
    assert.equal(recorder.events().length, before);
    assert.deepEqual(await take(teacher), { collected: ['a1'], differs: [], behind: [], strangers: [], others: 0 });
    // A device that was restored signs with a new key: it gives out the assessment once more.
    await recorder.record({ type: 'assessment-received', profile: mia, assessment, by: await fingerprintOf(forger.signer) });
    assert.deepEqual((await take(forger)).collected, ['a1']);
  });
});
