import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TEACHER } from '../../../src/core/assessment/assessment.ts';
import { ownerOfResult, pupilOf, pupilsOf, rosterOf } from '../../../src/core/assessment/roster.ts';
import type { EventBody } from '../../../src/core/log/event.ts';
import { logged } from '../log/events.ts';

const profile = TEACHER;
const listed = (pupil: string, name: string, group = '3a'): EventBody => ({ type: 'pupil-listed', profile, pupil, name, group });
const joined = (pupil: string, into: string): EventBody => ({ type: 'pupils-joined', profile, pupil, into });
const DEVICE = '0123456789abcdef';
const from = (owner: string, pupil?: string) => ({
  name: { device: DEVICE, incarnation: '01234567', seq: 1 },
  owner: { profile: owner, nickname: 'Mia', ...(pupil === undefined ? {} : { pupil }) },
});

describe('the roster', () => {
  it('keeps two Mias of one class apart, and one whose name changes together', () => {
    const roster = rosterOf([listed('A', 'Mia'), listed('B', 'Mia'), listed('A', 'Mia K.', '4a')]);
    assert.deepEqual(pupilsOf(roster), [{ code: 'A', name: 'Mia K.', group: '4a' }, { code: 'B', name: 'Mia', group: '3a' }]);
  });

  it('counts what comes for a joined entry for the other, until they are parted', () => {
    const events = [listed('A', 'Mia'), listed('B', 'Mia'), joined('B', 'A')];
    assert.deepEqual(pupilsOf(rosterOf(events)).map(({ code }) => code), ['A']);
    assert.equal(ownerOfResult(rosterOf(events), from('00000001', 'B'))?.code, 'A');
    const parted = rosterOf([...events, { type: 'pupils-parted', profile, pupil: 'B' }]);
    assert.equal(ownerOfResult(parted, from('00000001', 'B'))?.code, 'B');
  });

  it('does not lose a pupil whose joined other is taken off the list', () => {
    const roster = rosterOf([listed('A', 'Mia'), listed('B', 'Mia'), joined('B', 'A'), { type: 'pupil-unlisted', profile, pupil: 'A' }]);
    assert.deepEqual(pupilsOf(roster).map(({ code }) => code), ['B']);
  });

  it('knows nobody for a result without a code, before the teacher says whose it is', () => {
    const events = [listed('A', 'Mia'), listed('B', 'Ben')];
    assert.equal(ownerOfResult(rosterOf(events), from('00000001')), undefined);
    const assigned = rosterOf([...events, { type: 'owner-assigned', profile, from: DEVICE, owner: '00000001', pupil: 'B' }]);
    assert.equal(ownerOfResult(assigned, from('00000001'))?.name, 'Ben');
    assert.equal(ownerOfResult(assigned, from('00000001', 'A'))?.name, 'Ben', 'a child that claimed another’s code');
    assert.equal(ownerOfResult(assigned, from('00000002')), undefined);
    const unassigned = rosterOf([...events, { type: 'owner-unassigned', profile, from: DEVICE, owner: '00000001' }]);
    assert.equal(ownerOfResult(unassigned, from('00000001', 'A')), undefined, 'flown on another’s tablet');
    const older = rosterOf([...events, logged(1, { type: 'owner-assigned', profile, owner: '00000001', pupil: 'B' })]);
    assert.equal(ownerOfResult(older, from('00000001'))?.name, 'Ben', 'of the teacher’s own device, in a log of an older version');
  });

  it('is bounded and inert, whatever the names say', () => {
    const { pupils } = rosterOf([
      listed('A', '<img src=x onerror=alert(1)>'.repeat(100)), listed('B', '\u202Eevil\u2066'), listed('C', '👩‍👩‍👧‍👦'.repeat(10_000)), listed('D', ' \u200F '),
    ]);
    assert.deepEqual([...pupils.keys()], ['A', 'B', 'C']);
    for (const { name } of pupils.values()) {
      assert.ok(name.length <= 40 * 16 && !/[\u202A-\u202E\u2066-\u2069\u200E\u200F]/.test(name), name);
    }
  });

  it('with entries joined in any order everybody counts for somebody listed, and nothing runs in circles', () => {
    const code = fc.constantFrom('A', 'B', 'C', 'D', 'E');
    const event: fc.Arbitrary<EventBody> = fc.oneof(
      code.map((pupil) => listed(pupil, pupil)),
      code.map((pupil): EventBody => ({ type: 'pupil-unlisted', profile, pupil })),
      fc.tuple(code, code).map(([one, other]) => joined(one, other)),
      code.map((pupil): EventBody => ({ type: 'pupils-parted', profile, pupil })),
    );
    fc.assert(fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      const roster = rosterOf(events);
      const shown = new Set(pupilsOf(roster));
      for (const one of roster.pupils.keys()) assert.ok(shown.has(pupilOf(roster, one) ?? assert.fail()), one);
      assert.deepEqual(rosterOf(events), rosterOf([...events]));
    }));
  });
});
