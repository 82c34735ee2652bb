import { readPupilCode } from './pupil-code.ts';
import { readCsv } from './read-csv.ts';
import { pupilOf, readPupilName, type Roster } from './roster.ts';

/** A pupil of a list that was typed, pasted or opened. */
export interface ListedPupil {
  readonly name: string;
  readonly group: string;
  /** Where the list has codes, as our own export has. */
  readonly code?: string;
}

export interface PupilList {
  readonly pupils: readonly ListedPupil[];
  /** How many lines had something in them and no name: nobody is left out unseen. */
  readonly unread: number;
}

/** The heads of a table's columns that say what is in them; in English, and as German, French and Spanish school software has them. */
const HEADS = {
  name: /^(?:(?:full |display )?name|pupil|student|child|schüler(?:in)?|nom|nombre|élève|alumno)$/i,
  first: /^(?:first ?name|given ?name|forename|vorname|prénom)$/i,
  last: /^(?:last ?name|surname|family ?name|nachname|apellidos?)$/i,
  group: /^(?:class|group|klasse|classe|clase|grupo)$/i,
  code: /^code$/i,
} as const;

type Head = keyof typeof HEADS;

/**
 * The pupils of a list: one name a line, `name, class`, or a table with heads.
 * @param group of whoever has no class in the list
 * @throws UnreadableListError
 */
export function readPupils(text: string, group = ''): PupilList {
  const rows = readCsv(text);
  const heads = headsOf(rows[0] ?? []);
  const pupils: ListedPupil[] = [];
  let unread = 0;
  rows.forEach((row, place) => {
    if (heads && place === 0) return;
    const field = (head: Head): string => row[(heads ?? PLAIN).get(head) ?? -1] ?? '';
    const name = readPupilName(field('name') || `${field('first')} ${field('last')}`);
    const code = readPupilCode(field('code'));
    if (name === '') unread += 1;
    else pupils.push({ name, group: readPupilName(field('group') || group), ...(code === undefined ? {} : { code }) });
  });
  return { pupils, unread };
}

/**
 * Those of the list who are not in the roster yet: the same code, or the same name in the same class, is the same pupil. Two Mias
 * of one list are two, and where the roster has one of them already, one is new.
 */
export function newPupils(listed: readonly ListedPupil[], roster: Roster): readonly ListedPupil[] {
  const there = new Map<string, number>();
  for (const pupil of roster.pupils.values()) there.set(nameAndClass(pupil), (there.get(nameAndClass(pupil)) ?? 0) + 1);
  return listed.filter((pupil) => {
    if (pupil.code !== undefined) return !pupilOf(roster, pupil.code);
    const left = there.get(nameAndClass(pupil)) ?? 0;
    there.set(nameAndClass(pupil), left - 1);
    return left <= 0;
  });
}

const PLAIN: ReadonlyMap<Head, number> = new Map([['name', 0], ['group', 1]]);

function headsOf(row: readonly string[]): ReadonlyMap<Head, number> | undefined {
  const heads = new Map<Head, number>();
  row.forEach((text, place) => {
    for (const [head, pattern] of Object.entries(HEADS) as [Head, RegExp][]) if (pattern.test(text)) heads.set(head, place);
  });
  return heads.has('name') || heads.has('first') || heads.has('last') ? heads : undefined;
}

function nameAndClass({ name, group }: Pick<ListedPupil, 'name' | 'group'>): string {
  return JSON.stringify([name.toLowerCase(), group.toLowerCase()]);
}
