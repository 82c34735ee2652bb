import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { LogEvent } from '../../src/core/log/event.ts';
import type { Row } from '../../src/storage/chapter.ts';
import { fromColumns, toColumns } from '../../src/storage/columns.ts';
import { anyBody, logged } from '../core/log/events.ts';

function thereAndBack(rows: readonly Row[]): Row[] {
  const { keys, events } = fromColumns(toColumns(rows));
  return events.map((event, i) => [keys[i]!, event]);
}

describe('events as columns', () => {
  it('are the same events again, whatever they are', () => {
    fc.assert(fc.property(fc.array(anyBody, { maxLength: 40 }), (bodies) => {
      const rows = bodies.map((body, i): Row => [i + 1, logged(i + 1, body)]);
      assert.deepEqual(thereAndBack(rows), JSON.parse(JSON.stringify(rows)));
    }));
  });

  it('make one object of what comes again, but never of two questions of one flight, which may return by themselves', () => {
    const alike = () => ({ kind: 'addition', operands: [3, 4] });
    const other = { kind: 'addition', operands: [1, 2] };
    const flights = (lists: readonly unknown[][]) => {
      const { events } = fromColumns(toColumns(lists.map((questions, i): Row => [i + 1, { questions, i } as unknown as LogEvent])));
      return events.map((event) => (event as unknown as { questions: object[] }).questions);
    };
    const [one, two] = flights([[alike(), other], [other, alike()]]);
    assert.equal(one![0], two![1]);
    for (const beside of [[other, alike()], [alike(), alike()], [alike()]]) {
      const [twice] = flights([[alike(), alike()], beside]);
      assert.deepEqual(twice, [alike(), alike()]);
      assert.notEqual(twice![0], twice![1]);
    }
  });

  it('have null for what is missing in a list, as JSON has', () => {
    const rows = [1, 2].map((i): Row => [i, { list: [undefined, i] } as unknown as LogEvent]);
    assert.equal(JSON.stringify(thereAndBack(rows)), JSON.stringify(rows));
  });

  it('keep any JSON, with fields of every name', () => {
    const field = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'a,b', 'same', 'each', 'fields', 'constructor'));
    const value = fc.letrec<{ any: unknown }>((tie) => ({
      any: fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.constant(undefined), fc.array(tie('any'), { maxLength: 3 }), fc.dictionary(field, tie('any'), { maxKeys: 3 })),
    })).any;
    fc.assert(fc.property(fc.array(fc.dictionary(field, value, { maxKeys: 4 }), { maxLength: 12 }), (events) => {
      const rows = events.map((event, i): Row => [i + 1, event as unknown as LogEvent]);
      assert.equal(JSON.stringify(thereAndBack(rows)), JSON.stringify(rows));
    }));
  });
});
