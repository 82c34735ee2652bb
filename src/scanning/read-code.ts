import { decodeQR } from 'qr/decode.js';
import type { Pixels } from '../core/ports.ts';

/** Of the Shape Detection API, what is used here: https://wicg.github.io/shape-detection-api/ */
interface Detector {
  detect(image: ImageData): Promise<readonly { readonly rawValue: string }[]>;
}

interface DetectorClass {
  new (options: { formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

const native = browsersOwn().catch(() => undefined);
/** On Android it may exist and yet not work, where the device lacks the service behind it. */
let nativeWorks = true;

/**
 * The text of a QR code in the picture, by the browser's own reader where it has one; undefined where there is none that
 * can be read.
 * @param thorough for a single picture, which may take its time; a camera has the next one soon
 */
export async function readCode(pixels: Pixels, thorough: boolean): Promise<string | undefined> {
  const detector = nativeWorks ? await native : undefined;
  if (!detector) return decode(pixels, thorough);
  try {
    return (await detector.detect(new ImageData(pixels.data, pixels.width, pixels.height)))[0]?.rawValue;
  } catch {
    nativeWorks = false;
    return decode(pixels, thorough);
  }
}

async function browsersOwn(): Promise<Detector | undefined> {
  const Own = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (!Own || !(await Own.getSupportedFormats()).includes('qr_code')) return undefined;
  return new Own({ formats: ['qr_code'] });
}

function decode(pixels: Pixels, thorough: boolean): string | undefined {
  try {
    return decodeQR(pixels, thorough ? { effort: Infinity, timeLimit: 2000 } : {});
  } catch {
    // It throws wherever there is no code to read.
    return undefined;
  }
}
