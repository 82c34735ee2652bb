import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TEACHER } from '../../../src/core/assessment/assessment.ts';
import { presenceOf } from '../../../src/core/assessment/presence.ts';
import { rosterOf } from '../../../src/core/assessment/roster.ts';
import { mulberry32 } from '../../../src/core/random.ts';
import { handedIn, twentySums } from '../transfer/results.ts';

const random = mulberry32(4);
const listed = (pupil: string, name: string) => ({ type: 'pupil-listed', profile: TEACHER, pupil, name, group: '3a' } as const);
const resultOf = (pupil: string | undefined) => {
  const { owner: { pupil: _, ...owner }, ...result } = handedIn(random, twentySums());
  return { ...result, owner: pupil === undefined ? owner : { ...owner, pupil } };
};

test('who has handed in twice is in once; who is joined into another counts as that one', () => {
  const roster = rosterOf([
    listed('A', 'Mia'), listed('B', 'Ben'), listed('C', 'Mia at home'),
    { type: 'pupils-joined', profile: TEACHER, pupil: 'C', into: 'A' },
  ]);
  const { there, missing, unknown } = presenceOf(roster, [resultOf('C'), resultOf('A')], twentySums().id);
  assert.deepEqual(there.map(({ name }) => name), ['Mia']);
  assert.deepEqual(missing.map(({ name }) => name), ['Ben']);
  assert.deepEqual(unknown, []);
});

test('a result of nobody in the list is told, and one of another assessment makes nobody present', () => {
  const roster = rosterOf([listed('A', 'Mia')]);
  const stranger = resultOf(undefined);
  const other = { ...resultOf('A'), assessment: { id: 'ffffffffffffffff', revision: 1 } };
  const { there, unknown } = presenceOf(roster, [stranger, other], twentySums().id);
  assert.deepEqual(there, []);
  assert.deepEqual(unknown, [stranger]);
});
