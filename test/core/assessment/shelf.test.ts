import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemsFor, TEACHER, type Draft } from '../../../src/core/assessment/assessment.ts';
import { assessmentOf, copyOf, draftLength, newDraft } from '../../../src/core/assessment/drafts.ts';
import { latestOf, shelfOf, sorted } from '../../../src/core/assessment/shelf.ts';
import type { EventBody, TimedEvent } from '../../../src/core/log/event.ts';
import { mulberry32 } from '../../../src/core/random.ts';

const draft: Draft = {
  ...newDraft({ id: '00112233aabbccdd', seed: 7 }),
  title: 'Friday',
  exact: [{ kind: 'addition', operands: [7, 5] }],
  parts: [{ skill: 'add-to-20', count: 5 }, { skill: 'table-7', count: 4, range: { tables: [7], times: [2, 9] } }],
};
const other = copyOf(draft, { id: 'ffeeddcc00112233', seed: 8, title: 'Monday' });

const drafted = (one: Draft): EventBody => ({ type: 'assessment-drafted', profile: TEACHER, draft: one });
const handedOut = (one: Draft, revision: number): EventBody =>
  ({ type: 'assessment-handed-out', profile: TEACHER, assessment: assessmentOf(one, revision) });
const archived = ({ id }: Draft, yes: boolean): EventBody =>
  ({ type: 'assessment-archived', profile: TEACHER, assessment: id, archived: yes });
const shelf = (...events: readonly EventBody[]) => shelfOf(events.map((event, wall): TimedEvent => ({ ...event, wall })));

test('a draft is what it was changed to last', () => {
  const [only, ...none] = shelf(drafted(draft), drafted({ ...draft, title: 'Saturday' })).values();
  assert.deepEqual([only?.draft.title, only?.changed, only?.revisions, none], ['Saturday', false, [], []]);
});

test('what is changed after it was handed out is handed out anew, as another revision', () => {
  const before = shelf(drafted(draft), handedOut(draft, 1), drafted({ ...draft, keypad: false })).get(draft.id);
  assert.equal(before?.changed, true);
  assert.equal(latestOf(before)?.keypad, true);
  const after = shelf(drafted(draft), handedOut(draft, 1), drafted({ ...draft, keypad: false }), handedOut({ ...draft, keypad: false }, 2)).get(draft.id);
  assert.deepEqual([after?.changed, after?.revisions.map(({ revision }) => revision), after && latestOf(after)?.keypad], [false, [1, 2], false]);
});

test('what is typed and not added yet is handed out to nobody, and is no change', () => {
  const typing = { ...draft, typed: 'seven and five' };
  assert.deepEqual(assessmentOf(typing, 1), assessmentOf(draft, 1));
  assert.equal(shelf(drafted(draft), handedOut(draft, 1), drafted(typing)).get(draft.id)?.changed, false);
  assert.equal(shelf(drafted(draft), handedOut(draft, 1), drafted({ ...typing, keypad: false }), drafted(typing)).get(draft.id)?.changed, true);
});

test('an event that arrives twice changes nothing', () => {
  const events = [drafted(draft), handedOut(draft, 1), archived(draft, true)];
  assert.deepEqual(shelf(...events).get(draft.id)?.revisions.length, 1);
  assert.equal(shelf(...events, handedOut(draft, 1)).get(draft.id)?.revisions.length, 1);
});

test('put away and brought back', () => {
  const events = [drafted(draft), drafted(other), handedOut(other, 1)];
  const ids = ({ drafts, handedOut: out, archived: away }: ReturnType<typeof sorted>) => [drafts, out, away].map((list) => list.map(({ id }) => id));
  assert.deepEqual(ids(sorted(shelf(...events))), [[draft.id], [other.id], []]);
  assert.deepEqual(ids(sorted(shelf(...events, archived(other, true)))), [[draft.id], [], [other.id]]);
  assert.deepEqual(ids(sorted(shelf(...events, archived(other, true), archived(other, false)))), [[draft.id], [other.id], []]);
});

test('what was handed out can be worked on where its draft is lost', () => {
  const found = shelf(handedOut(draft, 1)).get(draft.id);
  assert.equal(found?.draft.title, 'Friday');
  assert.deepEqual(found && assessmentOf(found.draft, 1), assessmentOf(draft, 1));
});

test('nothing is left of a teacher whose data was wiped', () => {
  assert.equal(shelf(drafted(draft), { type: 'child-deleted', profile: TEACHER }).size, 0);
  assert.equal(shelf(drafted(draft), { type: 'child-deleted', profile: 'mia' }).size, 1);
});

test('the same questions for all are in what is handed out, exact ones first, none twice', () => {
  const { questions, parts } = assessmentOf(draft, 1);
  assert.deepEqual([questions.length, parts], [draftLength(draft), []]);
  assert.deepEqual(questions[0], draft.exact[0]);
  assert.equal(new Set(questions.map((question) => JSON.stringify(question))).size, 10);
  assert.deepEqual(assessmentOf(draft, 1), assessmentOf(draft, 1));
  assert.notDeepEqual(assessmentOf({ ...draft, seed: 8 }, 1).questions, questions);
});

test('each pupil its own: the questions are drawn where they are answered', () => {
  const own = assessmentOf({ ...draft, sameForAll: false }, 1);
  assert.deepEqual([own.questions, own.parts], [draft.exact, draft.parts]);
  assert.equal(itemsFor(own, mulberry32(1)).length, draftLength(draft));
  assert.notDeepEqual(itemsFor(own, mulberry32(1)), itemsFor(own, mulberry32(2)));
});
