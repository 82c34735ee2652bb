import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/app/components/code-scanner.ts';
import type { CodeScanner, MessageScannedEvent } from '../../../src/app/components/code-scanner.ts';
import { frameMessage } from '../../../src/core/transfer/frames.ts';
import { frameToText } from '../../../src/core/transfer/qr-text.ts';
import { ScanningClient } from '../../../src/scanning/client.ts';
import { find, press, says, seen } from '../by-role.ts';
import { inBothThemes } from '../themes.ts';
import { pictureOf, TestCamera } from './test-camera.ts';

const openReader = async () => new ScanningClient(new Worker('/build/test/scanning.js', { type: 'module' }));

const bytes = (length: number, seed: number): Uint8Array => Uint8Array.from({ length }, (_, i) => (i * i * seed + i + seed) & 255);
const codeOf = (message: Uint8Array): string => frameToText(frameMessage(message, message.length).frame(0));

describe('scanning', () => {
  let camera: TestCamera;
  let scanned: Uint8Array[];

  beforeEach(() => {
    camera = new TestCamera();
    scanned = [];
  });
  afterEach(() => camera.remove());

  const show = (): Promise<CodeScanner> => fixture<CodeScanner>(html`
    <code-scanner .openReader=${openReader} @message-scanned=${({ message }: MessageScannedEvent) => scanned.push(message)}></code-scanner>`);

  it('reads one device after another, each once for as long as it is held there', async () => {
    const [mia, ben] = [bytes(250, 3), bytes(240, 7)];
    await show();
    let looks = 0;
    camera.hold(() => ((looks += 1), codeOf(mia)), { tilt: 12, blur: 0.8 });
    await seen(() => scanned.length === 1 && looks > 25);
    camera.hold(() => codeOf(ben), { tilt: -8 });
    await seen(() => scanned.length === 2);
    expect(scanned).to.deep.equal([mia, ben]);
  });

  it('reads a series of which a third of the pictures is lost, turned and out of focus, and shows how far it is', async () => {
    const message = bytes(2500, 5);
    const series = frameMessage(message, 270);
    let picture = 0;
    camera.hold(() => frameToText(series.frame(Math.floor((picture += 1) / 4))), { tilt: 20, blur: 1, lost: 0.3 });
    await show();
    await seen(() => find<HTMLProgressElement>('progress', 'Read so far'));
    await seen(() => scanned.length === 1);
    expect(scanned[0]).to.deep.equal(message);
  });

  it('says so where a code is not one of this app', async () => {
    await show();
    camera.hold(() => 'HTTPS://EXAMPLE.ORG/');
    await seen(says('This code is none of Astro Numbers.'));
    expect(scanned).to.be.empty;
  });

  it('without leave to use the camera takes a file, and the camera once it is allowed', async () => {
    const message = bytes(200, 9);
    camera.refusal = new DOMException('Permission denied', 'NotAllowedError');
    const scanner = await show();
    await seen(says('The browser was told not to use the camera.'));
    await choose(scanner, await pictureOf(codeOf(message)));
    await seen(() => scanned.length === 1);
    expect(scanned[0]).to.deep.equal(message);
    camera.refusal = undefined;
    await press('Try the camera again');
    await seen(says('Hold the code into the frame.'));
  });

  it('says why a picture has nothing to take', async () => {
    const scanner = await show();
    await choose(scanner, new File([new Blob(['no picture'])], 'cat.png', { type: 'image/png' }));
    await seen(() => find('[role=alert]'));
    expect(scanned).to.be.empty;
  });

  it('looks for another camera, a missing and a busy one in words', async () => {
    for (const [name, words] of [['NotFoundError', 'No camera was found.'], ['NotReadableError', 'The camera does not answer']] as const) {
      camera.refusal = new DOMException('', name);
      const scanner = await show();
      await seen(says(words));
      scanner.remove();
    }
  });

  it('switches the camera off when it leaves the screen', async () => {
    const scanner = await show();
    await seen(() => camera.on);
    scanner.remove();
    await seen(() => !camera.on);
  });

  inBothThemes(async () => {
    const scanner = await show();
    await seen(says('Hold the code into the frame.'));
    await expect(scanner).to.be.accessible();
    camera.refusal = new DOMException('', 'NotFoundError');
    await expect(await show()).to.be.accessible();
  });
});

async function choose(scanner: CodeScanner, file: File): Promise<void> {
  const input = await seen(() => scanner.renderRoot.querySelector<HTMLInputElement>('input[type=file]'));
  const files = new DataTransfer();
  files.items.add(file);
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
}
