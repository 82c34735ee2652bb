import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { builtReader } from '../../../tools/bench/built-reader.ts';

const model = readFileSync('static/model/model.json');
const trace = /"trace": "(.*?)"/.exec(model.toString())?.[1] ?? assert.fail('the shipped model has two networks');
const traceModel = readFileSync(`static/model/${trace}`);
const shards = [model, traceModel].flatMap(
  (json) => /"paths": \[([^\]]*)\]/.exec(json.toString())?.[1]?.match(/[\w.-]+\.bin/g) ?? [],
);
const script = `const other="0123456789abcdef";if(o.buildId!=="0a1b2c3d4e5f")throw new Error`;
let folder = '';

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'astro-reader-'));
  mkdirSync(join(folder, 'assets'));
  const files = ['index.html', 'assets/recognition-x.js', 'assets/tfjs-x.wasm', 'assets/model-x.json'];
  writeFileSync(join(folder, 'service-worker.js'), files.map((url) => `{"url":"${url}"}`).join());
  writeFileSync(join(folder, 'assets/model-x.json'), model);
  writeFileSync(join(folder, 'assets', trace), traceModel);
  writeFileSync(join(folder, 'assets/recognition-x.js'), script);
});

after(() => rmSync(folder, { recursive: true }));

test('it is found in dist whatever the hashes in the names', () => {
  const { channels, ...reader } = builtReader(folder);
  assert.deepEqual(reader, {
    worker: 'assets/recognition-x.js',
    wasm: 'assets/tfjs-x.wasm',
    model: 'assets/model-x.json',
    trace: `assets/${trace}`,
    shards: shards.map((name) => `assets/${name}`),
    buildId: '0a1b2c3d4e5f',
    modelSha256: createHash('sha256').update(model).digest('hex'),
  });
  assert.ok(channels === 1 || channels === 4);
  assert.equal(shards.length, 2);
});

test('a script of two build ids, or of none, is not understood by guessing', () => {
  for (const wrong of [`${script};"ffffffffffff"`, 'nothing']) {
    writeFileSync(join(folder, 'assets/recognition-x.js'), wrong);
    assert.throws(() => builtReader(folder), { name: 'NotBuiltError', message: /build id/ });
  }
});
