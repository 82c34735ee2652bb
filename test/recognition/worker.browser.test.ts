import { expect } from '@open-wc/testing';
import type { Glyph } from '../../src/core/ink/glyph.ts';
import { RecognitionClient } from '../../src/recognition/client.ts';
import type { ClientOptions } from '../../src/recognition/client.ts';
import { decodeGlyph } from '../../training/golden-file.ts';
import type { Golden } from '../../training/golden-file.ts';

const MODEL = '/static/model/model.json';
const WASM = '/node_modules/@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm';

const absolute = (path: string): string => new URL(path, location.href).href;
const startWorker = (): Worker => new Worker('/build/test/recognition.js', { type: 'module' });
/** A worker that dies of the first message. */
const startFragileWorker = (): Worker =>
  new Worker(URL.createObjectURL(new Blob(['onmessage = () => { throw new Error("out of memory"); }'])));
/** A worker that never answers. */
const startDeafWorker = (): Worker => new Worker(URL.createObjectURL(new Blob([''])));

describe('recognition worker', () => {
  const clients: RecognitionClient[] = [];
  let golden: Golden;
  let glyphs: Glyph[];
  let modelSha256: string;

  before(async function () {
    // The worker is bundled when it is first asked for, which takes longer than a test may on a busy machine.
    this.timeout(60_000);
    await fetch('/build/test/recognition.js');
    golden = (await (await fetch('/test/golden/digits.json')).json()) as Golden;
    glyphs = golden.digits.map(decodeGlyph);
    const digest = await crypto.subtle.digest('SHA-256', await (await fetch(MODEL)).arrayBuffer());
    modelSha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  });

  afterEach(() => {
    for (const client of clients.splice(0)) client.close();
  });

  function makeClient(options: Partial<ClientOptions> = {}): RecognitionClient {
    const client = new RecognitionClient({
      createWorker: startWorker,
      buildId: 'unbuilt',
      modelUrl: absolute(MODEL),
      modelSha256,
      wasmUrl: absolute(WASM),
      backend: 'auto',
      ...options,
    });
    clients.push(client);
    return client;
  }

  async function expectGoldenAnswers(client: RecognitionClient): Promise<void> {
    const answers = await client.classify(glyphs);
    expect(answers.length).to.equal(golden.digits.length);
    golden.digits.forEach((digit, i) => {
      for (const what of ['logits', 'alone', 'features'] as const) {
        expect(answers[i]?.[what].length).to.equal(digit[what].length);
        const worst = Math.max(...digit[what].map((wanted, c) => Math.abs(wanted - (answers[i]?.[what][c] ?? NaN))));
        expect(worst).to.be.below(1e-3);
      }
    });
  }

  async function failureOf(client: RecognitionClient): Promise<Error> {
    return client.classify(glyphs.slice(0, 1)).then(
      () => expect.fail('It should not have answered.'),
      (error: Error) => error,
    );
  }

  it('answers as training did, on wasm', async () => {
    const client = makeClient();
    const info = await client.info();
    expect(info.backend).to.equal('wasm');
    expect(info.hash).to.equal(modelSha256.slice(0, 16));
    expect(info.reading.temperature).to.be.above(0);
    await expectGoldenAnswers(client);
  });

  it('answers the same on the cpu backend', async () => {
    const client = makeClient({ backend: 'cpu' });
    expect((await client.info()).backend).to.equal('cpu');
    await expectGoldenAnswers(client);
  }).timeout(60_000);

  it('falls back to the cpu backend where the wasm file does not come', async () => {
    const client = makeClient({ wasmUrl: absolute('/no-such-file.wasm') });
    expect((await client.info()).backend).to.equal('cpu');
  });

  it('falls back to the cpu backend where something else comes in place of the wasm file', async () => {
    const client = makeClient({ wasmUrl: absolute('/package.json') });
    expect((await client.info()).backend).to.equal('cpu');
  });

  for (const [fault, file] of [['missing', '.bin'], ['truncated', '.bin'], ['html', '.bin'], ['changed', 'trace-']] as const) {
    it(`says so when a file of the model is ${fault}, and reads once it is asked again`, async () => {
      const client = makeClient({ modelUrl: absolute(`/faulty/${fault}/${crypto.randomUUID()}/model.json`) });
      const error = await failureOf(client);
      expect(error.name).to.equal('ModelFileError');
      expect(error.message).to.include(file);
      await expectGoldenAnswers(client);
    });
  }

  it('refuses a model of another build', async () => {
    const error = await failureOf(makeClient({ modelSha256: '0'.repeat(64) }));
    expect(error.name).to.equal('ModelFileError');
  });

  it('refuses a page of another build', async () => {
    const error = await failureOf(makeClient({ buildId: 'of-yesterday' }));
    expect(error.name).to.equal('BuildMismatchError');
  });

  it('starts another worker when one dies, and asks it the same', async () => {
    let started = 0;
    const client = makeClient({ createWorker: () => (started++ === 0 ? startFragileWorker() : startWorker()) });
    await expectGoldenAnswers(client);
    expect(started).to.equal(2);
  });

  it('starts another worker when one hangs over a request, for all who wait', async () => {
    let running: Worker | undefined;
    const client = makeClient({ createWorker: () => (running = startWorker()), timeout: 500 });
    await client.info();
    running?.terminate();
    await Promise.all([expectGoldenAnswers(client), expectGoldenAnswers(client)]);
  });

  it('gives up by name when the second worker dies too, and tries again when asked again', async () => {
    let started = 0;
    const client = makeClient({ createWorker: () => (started++ < 2 ? startFragileWorker() : startWorker()) });
    expect((await failureOf(client)).name).to.equal('RecognitionUnavailableError');
    await expectGoldenAnswers(client);
  });

  it('names the trouble when no worker can be made', async () => {
    const client = makeClient({ createWorker: () => { throw new TypeError('blocked'); } });
    const error = await failureOf(client);
    expect(error.name).to.equal('RecognitionUnavailableError');
    expect(error.message).to.include('blocked');
  });

  it('lets those who wait know when it is closed', async () => {
    const client = makeClient({ createWorker: startDeafWorker });
    const failure = failureOf(client);
    client.close();
    expect((await failure).name).to.equal('RecognitionUnavailableError');
  });
});
