/** Reads labelled ink: JSON lines, `{"label":"47","strokes":[[[x,y],...],...]}`, gzipped or not. */
import type { Ink } from '../src/core/ink/stroke.ts';
import { DataError, readUnpacked } from './data.ts';

export type Allow = 'whole' | 'signed' | 'decimal';

export interface InkItem {
  label: string;
  ink: Ink;
  /** Which numbers may be written here; whole ones where the file does not say. */
  allow: Allow;
  writer: string | null;
}

/** What a label may look like. A comma is as good as a point. */
const LABELS: Readonly<Record<Allow, { form: RegExp; words: string }>> = {
  whole: { form: /^\d+$/, words: 'digits' },
  signed: { form: /^-?\d+$/, words: 'digits, with a minus before them or not' },
  decimal: { form: /^-?\d+([.,]\d+)?$/, words: 'a number in digits' },
};

/** @throws {DataError} naming file and line of the first thing that is wrong */
export function readInkFile(file: string): InkItem[] {
  return readLines(file, ({ label, allow }) => {
    const { form, words } = LABELS[allow];
    if (!form.test(label)) throw new Error(`"label" should be text of ${words}`);
  });
}

/**
 * Ink that is no number: the same lines with any label.
 * @throws {DataError} naming file and line of the first thing that is wrong
 */
export function readJunkFile(file: string): InkItem[] {
  return readLines(file, () => undefined);
}

/** @param check throws an error that says what is wrong with an item */
function readLines(file: string, check: (item: InkItem) => void): InkItem[] {
  const items: InkItem[] = [];
  const text = new TextDecoder().decode(readUnpacked(file));
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      const item = parseItem(JSON.parse(line));
      check(item);
      items.push(item);
    } catch (error) {
      const why =
        error instanceof SyntaxError ? 'this is not JSON' : error instanceof Error ? error.message : error;
      throw new DataError(`${file}, line ${i + 1}: ${String(why)}.`);
    }
  }
  if (items.length === 0) throw new DataError(`${file}, line 1: there is no ink in this file.`);
  return items;
}

function parseItem(json: unknown): InkItem {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new Error('a line should be an object');
  const { label, strokes, allow = 'whole', writer = null } = json as Record<string, unknown>;
  if (allow !== 'whole' && allow !== 'signed' && allow !== 'decimal') {
    throw new Error('"allow" should be "whole", "signed" or "decimal"');
  }
  if (typeof label !== 'string') throw new Error('"label" should be text');
  if (writer !== null && typeof writer !== 'string' && typeof writer !== 'number') {
    throw new Error('"writer" should be text');
  }
  return { label, ink: parseStrokes(strokes), allow, writer: writer === null ? null : String(writer) };
}

function parseStrokes(strokes: unknown): Ink {
  if (!Array.isArray(strokes)) throw new Error('"strokes" should be a list of strokes');
  return strokes.map((stroke: unknown, i) => {
    if (!Array.isArray(stroke)) throw new Error(`stroke ${i + 1} should be a list of points`);
    return stroke.map((point: unknown, j) => {
      const [x, y] = Array.isArray(point) ? (point as unknown[]) : [];
      if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) {
        throw new Error(`point ${j + 1} of stroke ${i + 1} should be [x, y], two finite numbers`);
      }
      return { x, y, t: 0, pressure: 0.5 };
    });
  });
}
