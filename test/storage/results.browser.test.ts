import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import { inkHash } from '../../src/core/assessment/collected.ts';
import { nameText, type Result, type ResultAnswer, type ResultInk } from '../../src/core/assessment/result.ts';
import type { CollectedResult } from '../../src/core/ports.ts';
import { mulberry32 } from '../../src/core/random.ts';
import { seal, unseal } from '../../src/core/transfer/container.ts';
import { decodeResult, encodeResult } from '../../src/core/transfer/messages/result.ts';
import { SigningUnavailableError } from '../../src/core/transfer/refused.ts';
import { Connection } from '../../src/storage/connection.ts';
import { newKeyPair, signerWith } from '../../src/storage/ecdsa.ts';
import { compressed, decompressed } from '../../src/storage/p256.ts';
import { StoredResults } from '../../src/storage/results.ts';
import { storedSigner } from '../../src/storage/signing-key.ts';
import { MemoryResults } from '../core/transfer/memory-results.ts';
import { handedIn, twentySums } from '../core/transfer/results.ts';

const random = mulberry32(11);
const assessment = twentySums();

/** As it is after it has travelled. */
function came(): Result {
  return decodeResult(encodeResult(handedIn(random, assessment))).result;
}

describe('the results on the disk', () => {
  let name = '';
  const open: Connection[] = [];
  const connect = () => {
    const connection = new Connection(name);
    open.push(connection);
    return connection;
  };
  beforeEach(() => {
    name = `test-${Math.random()}`;
  });
  afterEach(async () => {
    for (const connection of open.splice(0)) await connection.close();
    await deleteDB(name);
  });

  it('are there when the browser is opened again, each once, whatever came twice', async () => {
    const results = [came(), came(), came()];
    const store = new StoredResults(connect());
    const say = async (result: Result, at: number) => store.add({ result, collectedAt: at, key: 'ab' }, encodeResult(result));
    expect(await say(results[0]!, 1)).to.equal('new');
    expect(await say(results[1]!, 2)).to.equal('new');
    expect(await say(results[0]!, 3)).to.equal('known');
    expect((await store.all()).map(({ result }) => result)).to.have.deep.members(results.slice(0, 2));
    expect(await say(results[2]!, 4)).to.equal('new');
    expect((await store.all()).map(({ result }) => result)).to.have.deep.members(results);
    const later = await new StoredResults(connect()).all();
    expect(later.map(({ result }) => result)).to.have.deep.members(results);
    expect(later.map(({ collectedAt }) => collectedAt)).to.have.members([1, 2, 4]);
    await store.clear();
    expect(await store.all()).to.deep.equal([]);
    expect(await store.messages()).to.deep.equal([]);
  });

  it('that say something else under the same name are both set aside', async () => {
    const store = new StoredResults(connect());
    const one = came();
    const other = { ...one, answers: one.answers.map((answer, i) => (i === 0 ? { ...answer, text: '1' } : answer)) };
    await store.add({ result: one, collectedAt: 1, key: 'ab' }, encodeResult(one));
    expect(await store.add({ result: other, collectedAt: 2, key: 'ab' }, encodeResult(other))).to.equal('differs');
    expect((await store.all()).map(({ disputed }) => disputed)).to.deep.equal([true, true]);
  });

  it('and are told apart, each with its own ink', async () => {
    const one = came();
    const other = { ...one, answers: one.answers.map((answer, i) => (i === 0 ? { ...answer, text: '1' } : answer)) };
    const [store, memory] = [new StoredResults(connect()), new MemoryResults()];
    const signer = signerWith(newKeyPair);
    for (const [i, result] of [one, other].entries()) {
      const ink = [[Uint8Array.of(1, i)]];
      const message = await seal('result', encodeResult(result, ink), signer);
      for (const each of [store, memory]) await each.add({ result, collectedAt: i, key: 'ab' }, message, ink);
    }
    for (const each of [store, memory]) {
      for (const { result, version } of await each.all()) {
        expect((await each.ink(one.name, version))?.[0]).to.deep.equal([Uint8Array.of(1, result.answers[0]?.text === one.answers[0]?.text ? 0 : 1)]);
      }
    }
  });

  it('are told apart by their ink alone, where the answers are the same', async () => {
    const result = came();
    const inks = [[[Uint8Array.of(1, 7)]], [[Uint8Array.of(1, 8)]]];
    const [store, memory] = [new StoredResults(connect()), new MemoryResults()];
    const signer = signerWith(newKeyPair);
    for (const ink of [undefined, ...inks]) {
      const message = await seal('result', encodeResult(result, ink), signer);
      for (const each of [store, memory]) await each.add({ result, collectedAt: 1, key: 'ab' }, message, ink);
    }
    for (const each of [store, memory]) {
      const versions = await each.all();
      const shown = await Promise.all(versions.map(({ version }) => each.ink(result.name, version)));
      expect(shown.map((ink) => ink?.[0])).to.have.deep.members(inks.map(([first]) => first));
      expect(versions.map(({ disputed, ink }, i) => [disputed, ink === inkHash(shown[i])])).to.deep.equal([[true, true], [true, true]]);
    }
  });

  it('keep their ink, and it may come later', async () => {
    const connection = connect();
    const store = new StoredResults(connection);
    const signer = storedSigner(connection);
    const result = came();
    const ink = result.answers.map((_, i) => (i % 2 ? undefined : [Uint8Array.of(1, i, 255)]));
    const collected = { result, collectedAt: 1, key: 'ab' };
    await store.add(collected, await seal('result', encodeResult(result), signer));
    expect(await store.ink(result.name)).to.equal(undefined);
    expect(await store.add(collected, await seal('result', encodeResult(result, ink), signer), ink)).to.equal('known');
    expect(await store.ink(result.name)).to.deep.equal(ink);
    expect((await store.all()).map(({ disputed }) => disputed)).to.deep.equal([false]);
    expect(await store.messages()).to.have.length(2);
  });

  it('of years are read in a moment', async () => {
    const store = new StoredResults(connect());
    const all = Array.from({ length: 300 }, came);
    await Promise.all(all.map((result) => store.add({ result, collectedAt: 1, key: 'ab' }, encodeResult(result))));
    expect(await new StoredResults(connect()).all()).to.have.length(300);
  });
});

describe('in any order, twice and with ink or without, the results on the disk', () => {
  const name = `test-${Math.random()}`;
  after(() => deleteDB(name));

  it('are those that the trials of exactly-once.test.ts have in memory', async () => {
    const connection = new Connection(name);
    const ink = [[Uint8Array.of(1, 2)], undefined];
    const arriving = Array.from({ length: 6 }, came).flatMap((one, i): [Result, ResultInk?][] => {
      const changed = (change: Partial<ResultAnswer>): Result => ({ ...one, answers: one.answers.map((answer, at) => (at === 2 ? { ...answer, ...change } : answer)) });
      const renamed: Result = { ...one, owner: { ...one.owner, nickname: 'Mia R' } };
      return [[one], [renamed], [one, ink], [changed({ disputed: String(i) })], ...(i === 0 ? [[changed({ text: '7' })]] as [Result][] : []), [one, i === 1 ? [[Uint8Array.of(9)]] : ink]];
    });
    const said = (results: readonly CollectedResult[]) => results.map((one) => JSON.stringify(one)).sort();
    for (let round = 0; round < 4; round++) {
      const [disk, memory] = [new StoredResults(connection), new MemoryResults()];
      await disk.clear();
      const order = [...arriving, ...arriving].map((one) => ({ one, at: random() })).sort((a, b) => a.at - b.at);
      for (const [at, { one: [result, ink] }] of order.entries()) {
        const stored = await Promise.all([disk, memory].map((store) => store.add({ result, collectedAt: at, key: 'ab' }, encodeResult(result), ink)));
        expect(stored[0]).to.equal(stored[1]);
        const named = await disk.named(result.name);
        expect(said(named)).to.deep.equal(said((await disk.all()).filter((kept) => nameText(kept.result.name) === nameText(result.name))));
        expect(said(named)).to.deep.equal(said(await memory.named(result.name)));
        if (at % 5 === 0) expect(said(await disk.all())).to.deep.equal(said(await memory.all()));
      }
      expect(said(await disk.all())).to.deep.equal(said(await memory.all()));
      expect((await disk.all()).filter(({ disputed }) => disputed)).to.have.length(4);
    }
    await connection.close();
  });
});

describe('the key of a device', () => {
  const name = `test-${Math.random()}`;
  after(() => deleteDB(name));

  it('is the same after the browser was closed, in each tab, and cannot be taken out', async () => {
    const [one, two] = [new Connection(name), new Connection(name)];
    const keys = await Promise.all([storedSigner(one).key(), storedSigner(two).key()]);
    expect(keys[0]).to.deep.equal(keys[1]);
    await one.close();
    const later = new Connection(name);
    const signer = storedSigner(later);
    expect(await signer.key()).to.deep.equal(keys[0]);
    expect((await signer.key()).length).to.equal(33);
    const { fingerprint } = await unseal(await seal('pupil', Uint8Array.of(1), signer), signer);
    expect(fingerprint).to.match(/^[0-9a-f]{16}$/);
    const pair = await later.use((database) => database.get('keys', 'signing'));
    expect(await crypto.subtle.exportKey('jwk', pair!.privateKey).then(() => 'out', () => 'refused')).to.equal('refused');
    await two.close();
    await later.close();
  });

  it('cannot be had where the page came over plain http: that is said', async () => {
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    try {
      const signer = storedSigner(new Connection(name));
      for (const attempt of [signer.key(), signer.sign(Uint8Array.of(1)), signer.verify(new Uint8Array(33), new Uint8Array(64), Uint8Array.of(1))]) {
        expect(await attempt.then(() => 'done', (error: unknown) => error)).to.be.instanceOf(SigningUnavailableError);
      }
    } finally {
      Reflect.deleteProperty(crypto, 'subtle');
    }
  });

  it('of another device is taken in its short form, whichever of its two points it is', async () => {
    for (let i = 0; i < 12; i++) {
      const { publicKey } = await newKeyPair();
      const point = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
      expect(decompressed(compressed(point))).to.deep.equal(point);
    }
    expect(decompressed(Uint8Array.of(2, ...new Uint8Array(31), 1))).to.equal(undefined);
    expect(decompressed(new Uint8Array(33).fill(255))).to.equal(undefined);
    expect(decompressed(Uint8Array.of(2))).to.equal(undefined);
  });
});
