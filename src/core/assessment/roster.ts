/** The pupils of a teacher, and whose a result is: a projection of the log, like everything else. */
import { readNickname } from '../crew/child.ts';
import type { EventBody } from '../log/event.ts';
import type { Result } from './result.ts';

/** Letters of a pupil's name, which may be a whole one, and of a class's. */
const MOST_NAME = 40;

export interface Pupil {
  readonly code: string;
  readonly name: string;
  /** Name of the class; '' where there is none. */
  readonly group: string;
}

export interface Roster {
  /** Everybody who is listed, by code, in the order in which they came. */
  readonly pupils: ReadonlyMap<string, Pupil>;
  /** The code that counts instead, of each that was joined into another. */
  readonly joined: ReadonlyMap<string, string>;
  /** Whose the results of a child of another device are, by `ownerKey`; undefined where the teacher knows only whose they are not. */
  readonly owners: ReadonlyMap<string, string | undefined>;
}

/** What of a typed name is kept: short and inert. */
export function readPupilName(text: string): string {
  return readNickname(text, MOST_NAME);
}

/** The roster that the events tell of. */
export function rosterOf(events: Iterable<EventBody>): Roster {
  const pupils = new Map<string, Pupil>();
  const joined = new Map<string, string>();
  const owners = new Map<string, string | undefined>();
  for (const event of events) {
    switch (event.type) {
      case 'pupil-listed': {
        const name = readPupilName(event.name);
        if (name !== '') pupils.set(event.pupil, { code: event.pupil, name, group: readPupilName(event.group) });
        break;
      }
      case 'pupil-unlisted':
        pupils.delete(event.pupil);
        break;
      case 'pupils-joined':
        // A circle would be nobody.
        if (end(joined, event.into) !== event.pupil) joined.set(event.pupil, event.into);
        break;
      case 'pupils-parted':
        joined.delete(event.pupil);
        break;
      case 'owner-assigned':
        owners.set(ownerKey(event.from ?? event.device ?? '', event.owner), event.pupil);
        break;
      case 'owner-unassigned':
        owners.set(ownerKey(event.from, event.owner), undefined);
        break;
      default:
    }
  }
  return { pupils, joined, owners };
}

/** Everybody who counts as one, without those who were joined into another who is listed. */
export function pupilsOf(roster: Roster): readonly Pupil[] {
  return [...roster.pupils.values()].filter(({ code }) => pupilOf(roster, code)?.code === code);
}

/** Who counts for this code; undefined where nobody is listed. */
export function pupilOf({ pupils, joined }: Roster, code: string): Pupil | undefined {
  return pupils.get(end(joined, code)) ?? pupils.get(code);
}

/** Whose result it is: as the teacher has said, else by the code that the child has claimed; undefined where nobody knows. */
export function ownerOfResult(roster: Roster, { name, owner }: Pick<Result, 'name' | 'owner'>): Pupil | undefined {
  const key = ownerKey(name.device, owner.profile);
  const code = roster.owners.has(key) ? roster.owners.get(key) : owner.pupil;
  return code === undefined ? undefined : pupilOf(roster, code);
}

export function ownerKey(device: string, profile: string): string {
  return `${device} ${profile}`;
}

/** Where the joins lead to. The set of those seen guards against a circle in a log that was tampered with. */
function end(joined: ReadonlyMap<string, string>, code: string): string {
  const seen = new Set<string>();
  let at = code;
  for (let next = joined.get(at); next !== undefined && !seen.has(next); next = joined.get(at)) {
    seen.add(at);
    at = next;
  }
  return at;
}
