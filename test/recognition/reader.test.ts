/** The two networks as one: what each of them says comes out, of ink and of what never was ink. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CLASSES } from '../../src/core/reading/classes.ts';
import { packGlyphs, unpack } from '../../src/recognition/batch.ts';
import type { Answers } from '../../src/recognition/batch.ts';
import { Reader } from '../../src/recognition/reader.ts';
import type { ReaderFiles } from '../../src/recognition/reader.ts';
import { useFastBackend } from '../../training/backend.ts';
import { fold } from '../../training/fold.ts';
import { modelFiles } from '../../training/model-json.ts';
import { planOf } from '../../training/networks.ts';
import { freshGlyphs, largestDifference, madeUpValues } from '../training/tiny.ts';

const N = 8;
/** The first one, and every seventh after it, is a picture that nobody wrote. */
const glyphs = freshGlyphs(N);
const isInk = glyphs.map(({ trace }) => trace.some((value) => value !== 0));
const packed = packGlyphs(glyphs);
const [image, trace] = ['tiny', 'tiny-trace'].map((name) => modelFiles(fold(planOf(name), madeUpValues(planOf(name), 3)), false, {}));

const readers: Reader[] = [];
before(useFastBackend);
after(() => readers.forEach((reader) => reader.dispose()));

function load(files: Partial<ReaderFiles> = {}): Reader {
  const reader = Reader.load({ ...(image ?? assert.fail()), trace: trace ?? assert.fail(), ...files });
  readers.push(reader);
  return reader;
}

/** Whether they can all be handed over at once. */
const areApart = ({ logits, alone, features }: Answers): boolean => new Set([logits, alone, features].map(({ buffer }) => buffer)).size === 3;

test('the scores of both are added, and those of the network for the pen’s way come out by themselves', async () => {
  const reader = load();
  const seen = (await reader.image.classify(packed.rasters, N)).logits;
  const followed = (await reader.trace?.classify(packed.traces, N))?.logits ?? assert.fail();
  const answers = await reader.classify(packed, N);
  assert.ok(areApart(answers));
  assert.ok(isInk.includes(true));
  unpack(answers, N).forEach(({ logits, alone, features }, i) => {
    const [ofImage, ofTrace] = [seen, followed].map((all) => all.subarray(i * CLASSES, (i + 1) * CLASSES));
    if (!isInk[i] || !ofImage || !ofTrace) return;
    assert.ok(largestDifference(alone, ofTrace) < 1e-5);
    assert.ok(largestDifference(logits, ofImage.map((score, cls) => score + (ofTrace[cls] ?? NaN))) < 1e-4);
    assert.ok(features.some((value) => value !== 0));
  });
});

test('of what never was ink only the network for pictures has something to say', async () => {
  const answers = unpack(await load().classify(packed, N), N);
  assert.ok(isInk.includes(false));
  answers.forEach(({ logits, alone, features }, i) => {
    if (isInk[i]) return;
    assert.deepEqual(alone, logits);
    assert.ok(features.every((value) => value === 0));
  });
});

test('without a network for the pen’s way all is said by the one for pictures', async () => {
  const answers = await load({ trace: null }).classify(packed, N);
  assert.ok(areApart(answers));
  assert.deepEqual(answers.alone, answers.logits);
});
