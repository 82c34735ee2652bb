import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { HandMemory } from '../../src/app/hand-memory.ts';
import { encodeInk } from '../../src/core/ink/code-ink.ts';
import type { AnswerGiven } from '../../src/core/log/event.ts';
import { Recorder } from '../../src/core/log/recorder.ts';
import { mulberry32 } from '../../src/core/random.ts';
import { inHand } from '../../src/core/reading/hand.ts';
import { readNumber } from '../../src/core/reading/read-number.ts';
import { inkFor } from '../core/ink/digits.ts';
import { FakeClock, FakeSettings, MemoryLog } from './fake-services.ts';
import { NetworkOfPatterns } from './network-of-patterns.ts';

const PAPER = { x: 0, y: 0, width: 600, height: 300 };
const random = mulberry32(7);

let log: MemoryLog;
let recorder: Recorder;
let network: NetworkOfPatterns;
let settings: FakeSettings;
let memory: HandMemory;
let answers = 0;

/** As main.ts builds it, at the start of a visit. */
async function visit(profile = 'default'): Promise<void> {
  recorder = await Recorder.open(log, new FakeClock());
  memory = new HandMemory({ recorder, classifier: network, settings, profile, quiet: () => Promise.resolve() });
  await settled();
}

/** Everything that was begun is done. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
}

const childWrites = (text: string) => inkFor(text, PAPER, random);

async function read(text: string): Promise<string> {
  const reading = await readNumber(childWrites(text), inHand(network, () => memory.hand));
  return reading.kind === 'empty' ? '' : reading.text;
}

/** The child writes `text`, the reader takes it for `taken`. */
async function answer(text: string, taken: string, more: Partial<AnswerGiven> = {}): Promise<AnswerGiven> {
  const given: AnswerGiven = {
    type: 'answer-given', profile: 'default', attempt: `a${answers++}`, index: 0,
    question: { kind: 'addition', operands: [Number(text) - 1, 1] }, text: taken, by: 'pen',
    verdict: text === taken ? 'right' : 'wrong', ink: encodeInk(childWrites(text)), times: { done: 1, paused: 0 }, ...more,
  };
  await recorder.record(given);
  await settled();
  return given;
}

async function correct({ attempt, profile }: AnswerGiven, text: string, verdict: 'right' | 'wrong' = 'right'): Promise<void> {
  await recorder.record({ type: 'answer-corrected', profile, attempt, index: 0, text, verdict });
  await settled();
}

const learned = () => memory.samples.map(({ digit, count }) => `${digit} x ${count}`);

beforeEach(async () => {
  log = new MemoryLog();
  network = new NetworkOfPatterns({ 7: 1 });
  settings = new FakeSettings();
  await visit();
});

describe("a child whose 7 is taken for a 1", () => {
  it('says three times that it wrote a 7, and from then on is read rightly', async () => {
    assert.equal(await read('7'), '1');
    for (let time = 0; time < 3; time++) await correct(await answer('7', '1'), '7');
    assert.equal(await read('7'), '7');
    assert.equal(await read('27'), '27');
    assert.deepEqual(learned(), ['7 x 3']);
  });

  it('is read rightly at the next visit, too: the log is all that is kept', async () => {
    for (let time = 0; time < 3; time++) await correct(await answer('7', '1'), '7');
    await visit();
    assert.equal(await read('7'), '7');
  });

  it('teaches by what it chooses when it is asked', async () => {
    const reading = { kind: 'unsure', text: '1', confidence: 0.5, alternatives: [{ text: '7', confidence: 0.4 }] } as const;
    for (let time = 0; time < 3; time++) await answer('7', '7', { reading });
    assert.equal(await read('7'), '7');
  });

  it('still has its other digits read as before', async () => {
    for (let time = 0; time < 5; time++) await correct(await answer('7', '1'), '7');
    for (const digit of '0123689') assert.equal(await read(digit), digit);
  });
});

describe('a hand', () => {
  it('is learned of every digit of a number, the five newest of each', async () => {
    for (let time = 0; time < 4; time++) await answer('22', '22');
    await answer('30', '30');
    assert.deepEqual(learned(), ['0 x 1', '2 x 5', '3 x 1']);
  });

  it('is never learned from a wrong answer: the sum may be wrong, not the reading', async () => {
    for (let time = 0; time < 3; time++) await answer('7', '1');
    await correct(await answer('7', '1'), '9', 'wrong');
    assert.equal(memory.hand, null);
    assert.equal(await read('7'), '1');
  });

  it('is never learned from what another child wrote', async () => {
    for (let time = 0; time < 3; time++) await correct(await answer('7', '1', { profile: 'sister' }), '7');
    assert.equal(memory.hand, null);
    await visit('sister');
    assert.equal(await read('7'), '7');
  });

  it('is never learned from ink that does not say what it should, or that is damaged', async () => {
    await answer('3', '3', { ink: encodeInk(childWrites('888888')) });
    await answer('3', '3', { ink: Uint8Array.of(99, 1, 2) });
    assert.deepEqual([memory.hand, memory.failed], [null, false]);
  });

  it('corrects nothing while it is switched off, and is there again when it is switched on', async () => {
    for (let time = 0; time < 3; time++) await correct(await answer('7', '1'), '7');
    await settings.update({ learnHand: false });
    assert.deepEqual([memory.hand, learned()], [null, []]);
    assert.equal(await read('7'), '1');
    await settled();
    await settings.update({ learnHand: true });
    await settled();
    assert.equal(await read('7'), '7');
  });

  it('is forgotten at once and for good, and is learned anew from later answers', async () => {
    for (let time = 0; time < 3; time++) await correct(await answer('7', '1'), '7');
    await memory.forget();
    assert.deepEqual([memory.hand, learned()], [null, []]);
    assert.equal(await read('7'), '1');
    await visit();
    assert.equal(await read('7'), '1');
    await correct(await answer('7', '1'), '7');
    assert.deepEqual(learned(), ['7 x 1']);
  });

  it('stays forgotten where it was just being learned', async () => {
    await answer('3', '3');
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    const slow = new HandMemory({ recorder, classifier: network, settings, profile: 'default', quiet: () => gate });
    await slow.forget();
    go();
    await settled();
    assert.equal(slow.hand, null);
  });
});

describe('learning', () => {
  it('looks at each answer once, however many follow', async () => {
    await answer('3', '3');
    const once = network.asked;
    await answer('3', '3');
    assert.equal(network.asked, 2 * once);
    await recorder.record({ type: 'mission-abandoned', profile: 'default', attempt: 'b' });
    await settled();
    assert.equal(network.asked, 2 * once);
  });

  it('keeps the network in peace where there is nothing to learn from', async () => {
    network.failure = new Error('404');
    await answer('7', '1');
    assert.deepEqual([network.asked, memory.failed], [0, false]);
  });

  it('says that it failed where the network does not come, and learns with the next answer', async () => {
    network.failure = new Error('404');
    await answer('3', '3');
    assert.deepEqual([memory.hand, memory.failed], [null, true]);
    network.failure = undefined;
    await answer('2', '2');
    assert.deepEqual([learned(), memory.failed], [['2 x 1', '3 x 1'], false]);
  });

  it('shows the newest digit of each', async () => {
    await answer('3', '3');
    const [before] = memory.samples;
    await answer('3', '3');
    assert.notDeepEqual(memory.samples[0]?.newest, before?.newest);
  });
});
