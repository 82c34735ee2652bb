import { expect, html } from '@open-wc/testing';
import { decodeQR } from 'qr/decode.js';
import '../../src/app/screens/teacher/collect.ts';
import type { CodeScanner } from '../../src/app/components/code-scanner.ts';
import { TEACHER, type Assessment } from '../../src/core/assessment/assessment.ts';
import { sealResult } from '../../src/core/assessment/hand-over.ts';
import type { Result } from '../../src/core/assessment/result.ts';
import { StorageUnavailableError } from '../../src/core/log/errors.ts';
import { mulberry32 } from '../../src/core/random.ts';
import { unseal } from '../../src/core/transfer/container.ts';
import { frameMessage } from '../../src/core/transfer/frames.ts';
import { decodeReceipt } from '../../src/core/transfer/messages/receipt.ts';
import { frameToText } from '../../src/core/transfer/qr-text.ts';
import { ScannedCodes } from '../../src/core/transfer/scanned-codes.ts';
import { newKeyPair, signerWith } from '../../src/storage/ecdsa.ts';
import { ScanningClient } from '../../src/scanning/client.ts';
import { handedIn, twentySums } from '../core/transfer/results.ts';
import { button, find, press, says, seen, text } from './by-role.ts';
import { TestCamera } from './components/test-camera.ts';
import { fakeServices } from './fake-services.ts';
import { showWith } from './provide.ts';
import { inBothThemes } from './themes.ts';

const SUMS = twentySums();
const PUPILS = { Mia: 'K7M24', Ben: 'P3Q8X' } as const;

const signer = signerWith(newKeyPair);
const random = mulberry32(3);

/** Twenty answers, so many of them right. */
function resultOf(pupil: keyof typeof PUPILS, right: number, assessment = SUMS): Result {
  const result = handedIn(random, assessment);
  const answers = result.answers.map((answer, i) => {
    const [a = 0, b = 0] = assessment.questions[answer.place]!.operands;
    return { ...answer, text: String(a + b + (i < right ? 0 : 1)), mirrored: [] };
  });
  return { ...result, owner: { ...result.owner, pupil: PUPILS[pupil], nickname: pupil }, answers };
}

const codeOf = (message: Uint8Array): string => frameToText(frameMessage(message, message.length).frame(0));

describe('collecting results', () => {
  let camera: TestCamera;

  beforeEach(() => (camera = new TestCamera()));
  afterEach(() => camera.remove());

  async function open(...revisions: readonly Assessment[]) {
    const shown = await show(revisions);
    await seen(says('0 of 2 are in.'));
    return shown;
  }

  /** @param ready before what was collected is there */
  async function show(revisions: readonly Assessment[] = [], ready?: Promise<void>) {
    const fake = await fakeServices();
    const services = { ...fake, exchange: async () => (await ready, fake.exchange()) };
    const codeReader = async () => new ScanningClient(new Worker('/build/test/scanning.js', { type: 'module' }));
    for (const assessment of [SUMS, ...revisions]) await services.recorder.record({ type: 'assessment-handed-out', profile: TEACHER, assessment });
    for (const [name, pupil] of Object.entries(PUPILS)) await services.recorder.record({ type: 'pupil-listed', profile: TEACHER, pupil, name, group: '3a' });
    const screen = await showWith({ ...services, codeReader }, html`<collect-page></collect-page>`);
    return { services, screen };
  }

  it('takes pupil after pupil before the camera, and shows each its receipt', async () => {
    const { screen } = await open();
    let signs = 0;
    screen.addEventListener('teacher-active', () => (signs += 1));
    const [mia, ben] = [resultOf('Mia', 17), resultOf('Ben', 9)];
    const [first, second] = (await Promise.all([sealResult(mia, signer), sealResult(ben, signer)])).map(codeOf);
    camera.hold(() => first);
    await seen(says('Mia: 17 of 20'));
    await seen(says('1 of 2 are in.'));
    const receipt = await unseal(await shownMessage('Receipt for Mia'), signer);
    expect(decodeReceipt(receipt.body).results.map(({ name }) => name)).to.deep.equal([mia.name]);
    camera.hold(() => second);
    await seen(says('Ben: 9 of 20'));
    await seen(says('2 of 2 are in.'));
    expect(signs, 'the area stays open, though nobody touches it').to.equal(2);
    await press('Next');
    await seen(says('Hold one device after another before the camera.'));
  });

  it('calls nobody missing before it knows who is in, and loses nothing that comes meanwhile', async () => {
    let goOn = () => {};
    await show([], new Promise((resolve) => (goOn = resolve)));
    await seen(() => find('h2', 'Who is in'));
    await drop(new File([(await sealResult({ ...resultOf('Mia', 12), owner: { profile: '00000000', nickname: '' } }, signer)).slice()], 'result.astro'));
    expect(text()).not.to.match(/Missing|are in/);
    goOn();
    await seen(says('0 of 2 are in. 1 result is of a pupil who is not on the list.'));
  });

  it('says why it cannot tell who is in', async () => {
    await show([], Promise.reject(new StorageUnavailableError('no answer')));
    await seen(says('The storage of this browser does not answer.'));
    expect(text()).not.to.match(/Missing|are in/);
    await drop(new File([(await sealResult(resultOf('Mia', 12), signer)).slice()], 'mia.astro'));
    await seen(says('mia.astro: The storage of this browser does not answer.'));
  });

  it('takes many files at once, and says which of them could not be taken and why', async () => {
    await open();
    const [mia, ben] = await Promise.all([sealResult(resultOf('Mia', 12), signer), sealResult(resultOf('Ben', 13), signer)]);
    const damaged = mia.slice();
    damaged[damaged.length - 20]! ^= 1;
    const all = resultOf('Mia', 20);
    const easier = { ...all, answers: all.answers.map((answer) => ({ ...answer, question: { kind: 'addition', operands: [1, 1] } })) };
    await drop(new File([damaged.slice()], 'mia.astro'), new File(['a letter'], 'letter.txt'),
      new File([(await sealResult(easier, signer)).slice()], 'easier.astro'), ...[mia, ben].map((message) => new File([message.slice()], 'result.astro')));
    await seen(says('2 of 2 are in.'));
    expect(text()).to.match(/mia\.astro: This was (damaged|altered)/);
    expect(text()).to.contain('easier.astro: Its questions are not those that the assessment asks');
    expect(text()).to.contain('letter.txt: This is nothing of Astro Numbers, or nothing that belongs here.');
  });

  it('tells in words what is special: the same again, a second attempt, late, changed since, another key, another school', async () => {
    // The teacher's clock stands at 0.
    const closed = { ...SUMS, id: 'aaaaaaaaaaaaaaaa', closes: -1 };
    const { services } = await open(closed, { ...SUMS, revision: 2 });
    const mia = resultOf('Mia', 17);
    const scan = async (result: Result, by = signer) => drop(new File([(await sealResult(result, by)).slice()], 'result.astro'));
    await scan(mia);
    await seen(says('The assessment was handed out anew since.'));
    await scan(mia);
    await seen(says('It was collected before; nothing has changed.'));
    await scan({ ...mia, answers: mia.answers.map((answer, index) => (index === 19 ? { ...answer, disputed: '12' } : answer)) });
    await seen(() => /New is that the child says it wrote something else(?!.*nothing has changed)/s.test(find('.latest')?.textContent ?? ''));
    await scan(resultOf('Mia', 20));
    await seen(says('This pupil has handed in another attempt, too.'));
    await scan(resultOf('Ben', 3, closed));
    await seen(says('Handed in after the closing date, by the clock of the pupil'));
    await scan({ ...resultOf('Ben', 4), name: { ...mia.name, seq: mia.name.seq + 1 } }, signerWith(newKeyPair));
    await seen(says('The device signs with another key'));
    const fine = await seen(() => button('Its new key is fine'));
    fine.click();
    fine.click();
    await seen(says('Its new key is known from now on.'));
    expect([button('Its new key is fine'), text().includes('signs with another key')]).to.deep.equal([undefined, false]);
    await seen(() => find('collect-page')?.shadowRoot?.activeElement?.textContent === 'Next');
    expect(services.log.events.filter((event) => event.type === 'device-remembered' && event.from === mia.name.device)).to.have.length(2);
    await scan({ ...resultOf('Ben', 4), assessment: { id: 'bbbbbbbbbbbbbbbb', revision: 1 } });
    await seen(says('This result belongs to an assessment that was not handed out from this device.'));
  });

  it('takes what comes in late of an assessment that is put away, and shows its list', async () => {
    const { services } = await open({ ...SUMS, id: 'aaaaaaaaaaaaaaaa', title: 'Other sums' });
    for (const assessment of [SUMS.id, 'aaaaaaaaaaaaaaaa']) await services.recorder.record({ type: 'assessment-archived', profile: TEACHER, assessment, archived: true });
    expect(button('Collect from this device')).to.not.equal(undefined);
    await drop(new File([(await sealResult(resultOf('Mia', 12), signer)).slice()], 'mia.astro'));
    await seen(says('1 of 2 are in.'));
    expect(find<HTMLSelectElement>('select')?.value).to.equal(SUMS.id);
  });

  it('takes what was sat on this very device, and tells the child', async () => {
    const { services } = await open();
    const { recorder } = services;
    const profile = 'child-1';
    await recorder.record({ type: 'child-named', profile, nickname: 'Mia', astronaut: 'comet' });
    await recorder.record({ type: 'class-joined', profile, pupil: PUPILS.Mia });
    await recorder.record({ type: 'assessment-received', profile, assessment: SUMS });
    await recorder.record({
      type: 'mission-started', profile, attempt: 'a', questions: SUMS.questions, flight: 'assessment',
      assessment: { id: SUMS.id, revision: 1, places: SUMS.questions.map((_, place) => place) },
    });
    await recorder.record({ type: 'handed-in', profile, attempt: 'a' });
    await press('Collect from this device');
    await seen(says('Taken from this device: 1.'));
    await seen(says('Mia: 0 of 20'));
    expect(recorder.events().some((event) => event.type === 'result-collected' && event.attempt === 'a')).to.be.true;
  });

  it('does not say that nobody sat anything here where what was sat is of another teacher', async () => {
    const { services: { recorder } } = await open();
    const [profile, id] = ['child-1', 'bbbbbbbbbbbbbbbb'];
    await recorder.record({ type: 'child-named', profile, nickname: 'Mia', astronaut: 'comet' });
    await recorder.record({ type: 'assessment-received', profile, assessment: { ...SUMS, id } });
    await recorder.record({
      type: 'mission-started', profile, attempt: 'a', questions: SUMS.questions, flight: 'assessment',
      assessment: { id, revision: 1, places: SUMS.questions.map((_, place) => place) },
    });
    await recorder.record({ type: 'handed-in', profile, attempt: 'a' });
    await press('Collect from this device');
    await seen(says('Taken from this device: 0. Not taken: 1. The list below says why.'));
  });

  inBothThemes(async () => {
    const { screen } = await open();
    const message = await sealResult(resultOf('Mia', 17), signer);
    camera.hold(() => codeOf(message));
    await seen(says('Mia: 17 of 20'));
    await press('Receipt for all');
    await seen(() => find('[role=img]', 'Receipt for all'));
    expect(button('Receipt for all as a file')?.disabled).to.be.false;
    await expect(screen).to.be.accessible();
  });
});

/** What a pupil's device would read of the code on the screen. */
async function shownMessage(label: string): Promise<Uint8Array> {
  const picture = await seen(() => find<SVGSVGElement>('svg[role=img]', label));
  const size = picture.viewBox.baseVal.width;
  const context = new OffscreenCanvas(size * 5, size * 5).getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size * 5, size * 5);
  context.scale(5, 5);
  context.fillStyle = '#000';
  context.fill(new Path2D(picture.querySelector('path')!.getAttribute('d')!));
  const message = new ScannedCodes().add(decodeQR(context.getImageData(0, 0, size * 5, size * 5)), 0);
  if (!(message instanceof Uint8Array)) throw new Error('It takes more than this code.');
  return message;
}

async function drop(...files: readonly File[]): Promise<void> {
  const page = await seen(() => find<CodeScanner>('code-scanner'));
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  page.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true }));
}
