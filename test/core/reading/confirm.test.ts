import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Ink } from '../../../src/core/ink/stroke.ts';
import { mirroredClass } from '../../../src/core/reading/classes.ts';
import { confirmedDigits } from '../../../src/core/reading/confirm.ts';
import { scribble } from '../ink/arbitrary.ts';
import { logitsOf, Oracle } from './oracle.ts';
import { digit, mirrored, onPaper, pen, rubbing } from './writing.ts';
import type { Written } from './writing.ts';

const one = digit('1', { x: 0 });
const seven = digit('7', { x: 50, form: 1 });
const three = digit('3', { x: 140 });

async function classesOf(ink: Ink, text: string, oracle: Oracle, alphabet: 'whole' | 'signed' = 'whole'): Promise<number[]> {
  return (await confirmedDigits(ink, text, alphabet, oracle)).map(({ cls }) => cls);
}

describe('digits of which it is known what they say', () => {
  it('are found in the ink, with what the network says of each', async () => {
    const oracle = Oracle.knowing(one, seven);
    const digits = await confirmedDigits(onPaper(one, seven), '17', 'whole', oracle);
    assert.deepEqual(digits.map(({ cls }) => cls), [1, 7]);
    assert.deepEqual(digits[1]?.classification.logits, logitsOf({ 7: 0.97 }));
  });

  it('are found where the network would have it otherwise', async () => {
    const oracle = Oracle.knowing(one).learn(seven.strokes, { 4: 0.9, 7: 0.05 });
    assert.deepEqual(await classesOf(onPaper(one, seven), '17', oracle), [1, 7]);
  });

  it('are found where the network groups the strokes otherwise', async () => {
    const strokes = [pen([0, 0], [0, 100]), pen([20, 0], [20, 100])];
    const oracle = new Oracle().learn(strokes, { 0: 0.3, x: 0.6 });
    for (const stroke of strokes) oracle.learn([stroke], { 1: 0.97 });
    assert.deepEqual(await classesOf(strokes, '11', oracle), [1, 1]);
    assert.deepEqual(await classesOf(strokes, '0', oracle), [0]);
  });

  it('may be mirrored', async () => {
    const backwards = mirrored('3', { x: 60 });
    assert.deepEqual(await classesOf(onPaper(one, backwards), '13', Oracle.knowing(one, backwards)), [1, mirroredClass(3)]);
  });

  it('are neither signs nor what was struck out', async () => {
    const minus: Written = { sign: '-', strokes: [pen([-60, 52], [-25, 50])] };
    assert.deepEqual(await classesOf(onPaper(minus, one, three), '-13', Oracle.knowing(one, three), 'signed'), [1, 3]);
    const ink = [...onPaper(one, seven), rubbing(45, 120), ...three.strokes];
    assert.deepEqual(await classesOf(ink, '13', Oracle.knowing(one, seven, three)), [1, 3]);
  });

  it('are none where the ink cannot say that', async () => {
    const oracle = Oracle.knowing(one, seven);
    for (const text of ['71', '1', '117', '-17', '1.7', '', 'x']) assert.deepEqual(await classesOf(onPaper(one, seven), text, oracle), [], text);
  });

  it('are none without ink or in a scribble, and nobody is asked', async () => {
    const oracle = new Oracle();
    oracle.failure = new Error('The model is not there.');
    for (const ink of [[], [[]], scribble(40, 5), scribble(2, 2000)]) assert.deepEqual(await classesOf(ink, '1', oracle), []);
  });

  it('are asked for in vain where there is no model', async () => {
    const oracle = new Oracle();
    oracle.failure = new Error('The model is not there.');
    await assert.rejects(confirmedDigits(one.strokes, '1', 'whole', oracle), /not there/);
  });
});
