import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { mulberry32, integerBetween } from '../../../src/core/random.ts';
import { readNumber } from '../../../src/core/reading/read-number.ts';
import { BatchingClassifier, loadReader } from '../../../training/classifier.ts';
import { FORMS, inkFor } from '../ink/digits.ts';

const MODEL = fileURLToPath(new URL('../../../static/model', import.meta.url));
const skip = existsSync(`${MODEL}/model.json`)
  ? false
  : 'static/model is not there: "npm run train" makes it';

describe('the shipped model', { skip }, () => {
  it('reads every form of our own digits, surely', async () => {
    const classifier = await shipped();
    for (const [digit, forms] of FORMS.entries()) {
      for (const { strokes } of forms) {
        const ink = strokes.map((stroke) => stroke.map((p) => ({ ...p, t: 0, pressure: 0.5 })));
        const reading = await readNumber(ink, classifier);
        assert.ok(
          reading.kind === 'number' && reading.text === String(digit),
          `${digit}: ${JSON.stringify(reading)}`,
        );
      }
    }
  });

  it('takes a line across the page for no number', async () => {
    const line = Array.from({ length: 40 }, (_, i) => ({ x: 10 + 15 * i, y: 200, t: 8 * i, pressure: 0.5 }));
    const reading = await readNumber([line], await shipped());
    assert.ok(reading.kind === 'unsure' && reading.confidence < 0.3, JSON.stringify(reading));
  });

  it('reads whole numbers from 0 to 9999 in a trembling hand', async () => {
    const classifier = await shipped();
    const random = mulberry32(20);
    for (let i = 0; i < 40; i++) {
      const number = String(integerBetween(random, 0, 10 ** (1 + (i % 4)) - 1));
      const reading = await readNumber(
        inkFor(number, { x: 20, y: 10, width: 500, height: 300 }, random),
        classifier,
      );
      assert.ok(reading.kind !== 'empty' && reading.text === number, `${number}: ${JSON.stringify(reading)}`);
    }
  });

  it('reads numbers below zero and tenths, where they may be written', async () => {
    const classifier = await shipped();
    const random = mulberry32(21);
    for (const [text, alphabet] of [['-5', 'signed'], ['-12', 'signed'], ['7', 'signed'], ['0.3', 'decimal'], ['7.1', 'decimal'], ['10', 'decimal']] as const) {
      for (let time = 0; time < 5; time++) {
        const ink = inkFor(text, { x: 20, y: 10, width: 500, height: 300 }, random);
        const reading = await readNumber(ink, classifier, { alphabet });
        assert.ok(reading.kind !== 'empty' && reading.text === text, `${text}: ${JSON.stringify(reading)}`);
      }
    }
  });
});

async function shipped(): Promise<BatchingClassifier> {
  return new BatchingClassifier(await loadReader(MODEL));
}
