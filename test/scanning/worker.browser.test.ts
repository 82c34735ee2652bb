import { expect } from '@open-wc/testing';
import { ScanningUnavailableError } from '../../src/core/transfer/refused.ts';
import { ScanningClient } from '../../src/scanning/client.ts';
import { pixelsOfPhoto } from '../../src/app/components/picture-pixels.ts';
import { pictureOf } from '../app/components/test-camera.ts';

/** The worker in a browser that has a BarcodeDetector which does that. */
function workerWith(detect: string): Worker {
  const own = `self.BarcodeDetector = class { static async getSupportedFormats() { return ['qr_code']; } async detect() { ${detect} } };`;
  const imports = [`data:text/javascript,${encodeURIComponent(own)}`, `${location.origin}/build/test/scanning.js`];
  const source = imports.map((url) => `import ${JSON.stringify(url)};`).join('');
  return new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })), { type: 'module' });
}

describe('the scanning worker', () => {
  let client: ScanningClient;
  afterEach(() => client.close());

  const read = async () => client.read(await pixelsOfPhoto(await pictureOf('HELLO')), true);

  it('leaves the work to the browser where that can do it', async () => {
    client = new ScanningClient(workerWith(`return [{ rawValue: 'BY THE BROWSER' }];`));
    expect(await read()).to.equal('BY THE BROWSER');
  });

  it('does it alone where the browser only says that it can', async () => {
    client = new ScanningClient(workerWith(`throw new DOMException('Barcode detection service unavailable.', 'NotSupportedError');`));
    expect(await read()).to.equal('HELLO');
    expect(await read()).to.equal('HELLO');
  });

  it('that dies is told to whoever waits, in words', async () => {
    client = new ScanningClient(new Worker(URL.createObjectURL(new Blob([`onmessage = () => { throw new Error('out of memory'); }`]))));
    const failure = await read().catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(ScanningUnavailableError);
    expect(await read().catch((error: unknown) => error)).to.be.instanceOf(ScanningUnavailableError);
  });
});
