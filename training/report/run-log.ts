/** How a run went, epoch by epoch, as `npm run train` wrote it down. */
import { existsSync } from 'node:fs';
import type { EpochRecord } from '../checkpoint.ts';
import { DataError, readUnpacked } from '../data.ts';

const NUMBERS = ['epoch', 'trainLoss', 'trainAccuracy', 'validationLoss', 'validationAccuracy', 'penAccuracy', 'seconds'] as const;

/**
 * @returns null where there is no such file: a model may come from another machine
 * @throws {DataError} naming file and line
 */
export function readRunLog(file: string): EpochRecord[] | null {
  if (!existsSync(file)) return null;
  const lines = readUnpacked(file).toString().split('\n');
  return lines.flatMap((line, i) => (line.trim() === '' ? [] : [parseRecord(line, `${file}, line ${i + 1}`)]));
}

function parseRecord(line: string, where: string): EpochRecord {
  let json: Record<string, unknown>;
  try {
    json = Object(JSON.parse(line)) as Record<string, unknown>;
  } catch {
    throw new DataError(`${where}: this is not JSON.`);
  }
  const { imageAccuracy } = json;
  const wrong = NUMBERS.find((key) => typeof json[key] !== 'number');
  if (wrong !== undefined) throw new DataError(`${where}: "${wrong}" should be a number.`);
  if (imageAccuracy !== null && typeof imageAccuracy !== 'number') {
    throw new DataError(`${where}: "imageAccuracy" should be a number, or null.`);
  }
  return { ...(json as unknown as EpochRecord), imageAccuracy };
}
