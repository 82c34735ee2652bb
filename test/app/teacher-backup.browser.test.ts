import { expect, html } from '@open-wc/testing';
import '../../src/app/screens/teacher/backup.ts';
import { gradebookOf } from '../../src/core/assessment/gradebook.ts';
import { TEACHER } from '../../src/core/assessment/assessment.ts';
import { seal } from '../../src/core/transfer/container.ts';
import { encodeResult } from '../../src/core/transfer/messages/result.ts';
import { backupOf, restore } from '../../src/app/screens/teacher/restore.ts';
import { encrypted } from '../../src/app/screens/teacher/encrypted.ts';
import type { LogEvent } from '../../src/core/log/event.ts';
import { assessmentOf, handedOut, listed, resultOf } from '../core/assessment/school.ts';
import { find, press, says, seen } from './by-role.ts';
import { fakeServices, MemoryLog } from './fake-services.ts';
import { fly } from './flown.ts';
import { showWith } from './provide.ts';
import { inBothThemes } from './themes.ts';

const set = assessmentOf(0);
const PHRASE = 'four words of everyday';
const pin = { salt: 'aa', hash: 'bb', iterations: 1 };

/** A teacher's device with a class, a collected result and a child that practises on it. */
async function schoolDevice() {
  const log = new MemoryLog();
  for (const event of [listed(0, 'Mia'), handedOut(set)]) await log.append(event, 5);
  await log.append({ type: 'pin-set', profile: TEACHER, pin, recovery: pin });
  await fly(log, { attempt: 'a', profile: 'ben', answers: [{ question: { kind: 'addition', operands: [3, 4] }, text: '7' }] });
  const services = await fakeServices(log);
  const { signer, results } = await services.exchange();
  const { result, collectedAt } = resultOf(0, set, [true, '9']);
  await results.add({ result, collectedAt, key: 'a'.repeat(16) }, await seal('result', encodeResult(result), signer));
  return { services, log };
}

/** A new one, whose events have names of its own. */
async function newDevice() {
  const log = new MemoryLog();
  const services = await fakeServices(log);
  return { services, log };
}

function choose(form: string, values: Readonly<Record<string, string>>): void {
  const root = find('backup-page')?.shadowRoot;
  for (const [name, value] of Object.entries(values)) {
    const input = root?.querySelector<HTMLInputElement>(`#${form} [name=${name}]`);
    if (input) input.value = value;
  }
}

function give(bytes: Uint8Array): void {
  const input = find('backup-page')?.shadowRoot?.querySelector<HTMLInputElement>('#restore [name=file]');
  const files = new DataTransfer();
  files.items.add(new File([bytes.slice()], 'backup.astro'));
  if (input) input.files = files.files;
}

describe('the backup of a teacher’s device', () => {
  it('brings the class, its results and the children’s practice with its ink onto another device, once', async () => {
    const old = await schoolDevice();
    const file = await backupOf(old.services, PHRASE);
    const { services, log } = await newDevice();
    const first = await restore(services, file, PHRASE);
    expect(first).to.deep.equal({ events: old.log.events.length, different: 0, results: 1, left: 0 });
    expect(log.events).to.deep.equal(old.log.events);
    const { results } = await services.exchange();
    expect(gradebookOf(services.recorder.events(), await results.all()).rows[0]?.mean).to.equal(0.25);
    expect((await results.all())[0]?.collectedAt).to.equal(resultOf(0, set, []).collectedAt);
    expect(await restore(services, file, PHRASE)).to.deep.equal({ events: 0, different: 0, results: 0, left: 0 });
  });

  it('leaves the PIN of this device as it is', async () => {
    const file = await backupOf((await schoolDevice()).services, PHRASE);
    const { services, log } = await newDevice();
    log.events.push({ type: 'pin-set', profile: TEACHER, pin: { ...pin, hash: 'cc' }, recovery: pin, device: 'f'.repeat(16), incarnation: '01234567', seq: 1, wall: 0, app: '' });
    await services.recorder.know(TEACHER);
    await restore(services, file, PHRASE);
    const pins = log.events.flatMap((event) => (event.type === 'pin-set' ? [event.pin.hash] : []));
    expect(pins).to.deep.equal(['cc']);
  });

  it('says how many entries are here with another content, and keeps those of this device', async () => {
    const old = await schoolDevice();
    const file = await backupOf(old.services, PHRASE);
    const own = old.log.events.findIndex(({ type }) => type === 'answer-given');
    old.log.events[own] = { ...old.log.events[own]!, text: '999' } as LogEvent;
    const gone = old.log.events.splice(0, 1);
    const before = [...old.log.events];
    await showWith(old.services, html`<backup-page></backup-page>`);
    choose('restore', { passphrase: PHRASE });
    give(file);
    await press('Restore');
    await seen(says('Restored. New here: 1 entry, 0 results. Entries that are here with another content: 1. This device kept its own'));
    expect(old.log.events).to.deep.equal([...before, ...gone]);
  });

  it('gives the guest of the other device a name beside the one of this device, once', async () => {
    const question = { kind: 'addition', operands: [3, 4] } as const;
    const [old, { services, log }] = [new MemoryLog(), await newDevice()];
    await fly(old, { attempt: 'theirs', profile: 'default', answers: [{ question, text: '7' }] });
    await fly(log, { attempt: 'own', profile: 'default', answers: [{ question, text: '8' }] });
    const device = 'abcdefabcdefabcd';
    old.events.splice(0, Infinity, ...old.events.map((event) => ({ ...event, device })));
    const file = await backupOf(await fakeServices(old), PHRASE);
    for (let i = 0; i < 2; i++) await restore(services, file, PHRASE);
    expect([...services.recorder.crew().values()].map(({ id, nickname }) => [id, nickname])).to.deep.equal([[`default-${device}`, 'From the backup']]);
    expect(log.events.filter(({ type }) => type === 'child-named')).to.have.length(1);
    expect(log.events.filter(({ profile }) => profile === 'default').every((event) => event.device !== device)).to.equal(true);
  });

  it('does not open with another passphrase, or where a single bit is other; then nothing is taken', async () => {
    const file = await backupOf((await schoolDevice()).services, PHRASE);
    const { services, log } = await newDevice();
    await showWith(services, html`<backup-page></backup-page>`);
    choose('restore', { passphrase: 'another one' });
    give(file);
    await press('Restore');
    await seen(says('The passphrase is another one, or the file was damaged.'));
    for (const place of [20, 30, file.length - 1]) {
      const altered = file.slice();
      altered[place] = (altered[place] ?? 0) ^ 4;
      const problem = await restore(services, altered, PHRASE).then(() => 'taken', (error: Error) => error.name);
      expect(problem).to.equal('EncryptedFileError');
    }
    give(new TextEncoder().encode('{"format":"astro-numbers-device"}'.repeat(9)));
    await press('Restore');
    await seen(says('This file is no backup of Astro Numbers.'));
    give(await encrypted(new Uint8Array(100), 'another one', 1000));
    await press('Restore');
    await seen(says('This backup was damaged. Nothing was taken.'));
    expect(log.events).to.be.empty;
  });

  it('is saved behind a passphrase that was typed twice and is no short one', async () => {
    const { services } = await schoolDevice();
    await showWith(services, html`<backup-page></backup-page>`);
    const form = await seen(() => find('backup-page')?.shadowRoot?.querySelector<HTMLFormElement>('#save'));
    form.noValidate = true;
    choose('save', { passphrase: 'short', again: 'short' });
    await press('Save the backup');
    await seen(says('Take a passphrase of 10 letters at least'));
    choose('save', { passphrase: PHRASE, again: 'four words of every day' });
    await press('Save the backup');
    await seen(says('The two are not the same.'));
    choose('save', { passphrase: PHRASE, again: PHRASE });
    await press('Save the backup');
    await seen(says(/Saved: \d+ kB\./));
  });

  inBothThemes(async () => {
    const screen = await showWith((await schoolDevice()).services, html`<backup-page></backup-page>`);
    await expect(screen).to.be.accessible();
  });
});
