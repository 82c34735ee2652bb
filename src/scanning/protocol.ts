import type { Pixels } from '../core/ports.ts';

/** What the scanning worker does for the page. */
export interface ScanningWorker {
  read(pixels: Pixels, thorough: boolean): Promise<string | undefined>;
}
