import { expose } from 'comlink';
import { readCode } from './read-code.ts';
import type { ScanningWorker } from './protocol.ts';

const worker: ScanningWorker = { read: readCode };

expose(worker);
