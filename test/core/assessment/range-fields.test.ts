import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRange, rangeFields, withField } from '../../../src/core/assessment/range-fields.ts';
import { skillById, skills } from '../../../src/core/practice/skills.ts';

test('two ends are an interval, numbers to pick from are a list, and a single number is a number', () => {
  assert.deepEqual(rangeFields('divide-2-5-10', { divisors: [2, 5], quotients: [1, 12] }), [
    { name: 'divisors', form: 'list', value: [2, 5] },
    { name: 'quotients', form: 'interval', value: [1, 12] },
  ]);
  assert.deepEqual(rangeFields('tenths-to-1', { most: 1 }), [{ name: 'most', form: 'number', value: 1 }]);
});

test('signs are left as they are', () => {
  const range = { signs: ['+'], whole: [2, 10] };
  assert.deepEqual(rangeFields('missing-to-10', range).map(({ name }) => name), ['whole']);
  assert.deepEqual(withField(range, { name: 'whole', form: 'interval', value: [2, 8] }), { signs: ['+'], whole: [2, 8] });
});

test('each skill has some number that can be changed, and its own range is one', () => {
  for (const { id, range } of skills) {
    assert.ok(rangeFields(id, range).length > 0, id);
    assert.ok(isRange(id, range), id);
  }
});

test('a range that leaves nothing to ask is none', () => {
  const { range } = skillById('add-to-20');
  assert.equal(isRange('add-to-20', withField(range, { name: 'result', form: 'interval', value: [90, 95] })), false);
  assert.equal(isRange('add-to-20', withField(range, { name: 'result', form: 'interval', value: [5, NaN] })), false);
  assert.equal(isRange('table-7', { tables: [], times: [1, 12] }), false);
});
