import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { crewOf } from '../../src/core/crew/crew.ts';
import { historyOf } from '../../src/core/log/projections.ts';
import { chapterOf, type Row, type Rows } from '../../src/storage/chapter.ts';
import { fromColumns } from '../../src/storage/columns.ts';
import { KnownEvents } from '../../src/storage/known-events.ts';
import { anyBody, logged, named, started } from '../core/log/events.ts';

/** Any log of two children, in chapters of so many rows; those behind the last chapter are read by themselves. */
const anyLog = fc.record({ bodies: fc.array(fc.oneof(anyBody, fc.constantFrom(started('a'), started('b', 'sister'), named('sister', 'Mia')))), size: fc.integer({ min: 1, max: 9 }) });

/** Who is deleted leaves nothing before. */
const erased = (rows: readonly Row[]): readonly Row[] => rows.filter(([key, { profile }]) =>
  !rows.some(([later, event]) => later > key && event.type === 'child-deleted' && event.profile === profile));

const CREW = new Set(['child-named', 'pictures-set', 'child-deleted']);

/** As a chapter has it. */
const withoutInk = ([key, event]: Row): Row => {
  const [part] = chapterOf(0, key, [[key, event]]).parts.values();
  return [key, fromColumns(part!).events[0]!];
};

const together = (parts: readonly Rows[]): Rows => ({ keys: parts.flatMap(({ keys }) => keys), events: parts.flatMap(({ events }) => events) });

describe('what is known of a log', () => {
  it('stands in its order and tells the same, whoever was asked for first, and for how much, from chapters and from rows', () => {
    fc.assert(fc.property(anyLog, fc.boolean(), fc.nat(2), ({ bodies, size }, turned, most) => {
      const rows = erased(bodies.map((body, i): Row => [3 * i + 1, logged(i + 1, body)]));
      const end = rows.length - (rows.length % size);
      const made = Array.from({ length: end / size }, (_, i) => {
        const some = rows.slice(i * size, (i + 1) * size);
        return chapterOf(rows[i * size - 1]?.[0] ?? 0, some.at(-1)![0], some);
      });
      const known = new KnownEvents();
      known.begin(made.map(({ chapter }) => chapter));
      known.read(rows.at(-1)?.[0] ?? 0, rows.slice(end));
      const children = [...new Set(rows.map(([, { profile }]) => profile))];
      for (const profile of turned ? children.reverse() : children) {
        const parts = made.flatMap(({ parts }) => parts.get(profile) ?? []).map(fromColumns);
        const last = parts.slice(parts.length - most);
        known.recallLately(profile, together(last));
        const lately = new Set(last.flatMap(({ keys }) => keys));
        for (const step of ['lately', 'all']) {
          if (step === 'all') known.recall(profile, together(parts));
          const expected = rows.filter(([key, event], i) => i >= end || known.has(event.profile) || lately.has(key) || CREW.has(event.type));
          assert.deepEqual(known.events().map(({ seq }) => seq), expected.map(([, { seq }]) => seq), step);
        }
      }
      assert.deepEqual(historyOf(known.events()), historyOf(rows.map((row, i) => (i < end ? withoutInk(row) : row)[1])));
      assert.deepEqual(crewOf(known.events()), crewOf(rows.map(([, event]) => event)));
    }));
  });
});
