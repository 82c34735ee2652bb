import * as v from 'valibot';
import { checked, newBody } from './checked.ts';

const VERSION = 1;
const MOST_TEXT = 4000;

/** What a pupil scans to say who it is in the teacher's list. */
export interface PupilCard {
  /** As core/assessment/pupil-code.ts writes it. */
  readonly code: string;
  readonly name: string;
  /** Name of the class. */
  readonly group: string;
}

const Name = v.pipe(v.string(), v.maxLength(1000));
const PupilCardSchema = v.object({ code: v.pipe(v.string(), v.minLength(1), v.maxLength(64)), name: Name, group: Name });

export function encodePupilCard({ code, name, group }: PupilCard): Uint8Array {
  const out = newBody(VERSION);
  for (const text of [code, name, group]) out.text(text);
  return out.done();
}

/** @throws RefusedMessageError */
export function decodePupilCard(body: Uint8Array): PupilCard {
  return checked(body, VERSION, PupilCardSchema, (from) => {
    const [code, name, group] = [from.text(MOST_TEXT), from.text(MOST_TEXT), from.text(MOST_TEXT)];
    return { code, name, group };
  });
}
