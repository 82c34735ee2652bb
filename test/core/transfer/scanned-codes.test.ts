import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frameMessage } from '../../../src/core/transfer/frames.ts';
import { toFragment } from '../../../src/core/transfer/link.ts';
import { frameToText } from '../../../src/core/transfer/qr-text.ts';
import { RefusedMessageError } from '../../../src/core/transfer/refused.ts';
import { ScannedCodes } from '../../../src/core/transfer/scanned-codes.ts';

const [mia, ben] = [3, 7].map((seed) => Uint8Array.from({ length: 700 }, (_, i) => (i * i * seed + i) & 255)) as [Uint8Array, Uint8Array];
const codes = (message: Uint8Array, size = 300) => {
  const series = frameMessage(message, size);
  return (index: number) => frameToText(series.frame(index));
};

test('a message is given out once while its code is held there, and again when the device comes back later', () => {
  const scanned = new ScannedCodes();
  const code = codes(mia, 700)(0);
  assert.deepEqual(scanned.add(code, 0), mia);
  for (let now = 100; now <= 9000; now += 100) assert.equal(scanned.add(code, now), 'partly');
  assert.deepEqual(scanned.add(code, 12_500), mia);
});

test('the next device takes over at once, in the middle of a series too', () => {
  const scanned = new ScannedCodes();
  scanned.add(codes(mia)(0), 0);
  assert.equal(scanned.progress, 1 / 3);
  assert.deepEqual(scanned.add(codes(ben, 700)(0), 100), ben);
  assert.equal(scanned.progress, 0);
});

test('a series that is stepped through by hand is not given up', () => {
  const scanned = new ScannedCodes();
  const code = codes(mia);
  assert.equal(scanned.add(code(0), 0), 'partly');
  assert.equal(scanned.add(code(1), 60_000), 'partly');
  assert.deepEqual(scanned.add(code(2), 120_000), mia);
});

test('a series whose first codes were never seen comes in by what follows', () => {
  const scanned = new ScannedCodes();
  let index = 3;
  let found: ReturnType<ScannedCodes['add']> = 'partly';
  while (!(found instanceof Uint8Array) && index < 40) found = scanned.add(codes(mia)(index++), index * 100);
  assert.deepEqual(found, mia);
});

test('a link is a code as well, given out once; what is damaged or of others is told', () => {
  const scanned = new ScannedCodes();
  const link = `https://school.example/astro/${toFragment(mia)}`;
  assert.deepEqual(scanned.add(link, 0), mia);
  assert.equal(scanned.add(link, 100), 'partly');
  assert.throws(() => scanned.add('https://school.example/astro/#/take/%%%', 200), RefusedMessageError);
  assert.equal(scanned.add('https://example.org/menu', 300), 'foreign');
  assert.equal(scanned.add('WIFI:S:SCHOOL', 400), 'foreign');
});
