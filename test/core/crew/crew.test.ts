import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { crewAfter, crewOf, guestOf, NOBODY } from '../../../src/core/crew/crew.ts';
import { lockOf } from '../../../src/core/crew/pictures.ts';
import { anyBody, deleted, named, started } from '../log/events.ts';

describe('the crew', () => {
  it('has the children in the order in which they came, each as it was named last', () => {
    const crew = crewOf([named('m', 'Mia'), started(), named('b', 'Ben', 'blue-moon'), named('m', 'Mimi', 'teal-drop')]);
    assert.deepEqual([...crew.values()], [
      { id: 'm', nickname: 'Mimi', astronaut: 'teal-drop' },
      { id: 'b', nickname: 'Ben', astronaut: 'blue-moon' },
    ]);
  });

  it('has two of one name, who stay two', () => {
    assert.equal(crewOf([named('a', 'Mia'), named('b', 'Mia')]).size, 2);
  });

  it('has nobody who was deleted, and has again who comes aboard later', () => {
    assert.deepEqual([...crewOf([named('m', 'Mia'), named('b', 'Ben'), deleted('m')]).keys()], ['b']);
    assert.equal(crewOf([named('m', 'Mia'), deleted('m'), named('m', 'Max')]).get('m')?.nickname, 'Max');
  });

  it('takes no name of which nothing is left, and bounds one that came from a file', () => {
    assert.equal(crewOf([named('m', '\u202E')]).size, 0);
    assert.equal(crewOf([named('m', 'a'.repeat(200))]).get('m')?.nickname.length, 20);
  });

  it('asks for the pictures of a child until it takes them away, whatever it is called meanwhile', () => {
    const lock = lockOf(['sun', 'fish', 'sun'], 'salt');
    const set = { type: 'pictures-set', profile: 'm', lock } as const;
    assert.deepEqual(crewOf([named('m', 'Mia'), set, named('m', 'Mimi')]).get('m'),
      { id: 'm', nickname: 'Mimi', astronaut: 'red-star', lock });
    assert.equal(crewOf([named('m', 'Mia'), set, { type: 'pictures-set', profile: 'm' }]).get('m')?.lock, undefined);
    assert.equal(crewOf([named('m', 'Mia'), set, deleted('m'), named('m', 'Mia')]).get('m')?.lock, undefined);
    assert.equal(crewOf([set]).size, 0);
  });

  it('is the same at once and event by event, and the same map where an event tells of nobody', () => {
    fc.assert(fc.property(fc.array(anyBody, { maxLength: 40 }), (events) => {
      assert.deepEqual(events.reduce(crewAfter, NOBODY), crewOf(events));
      const half = events.length >> 1;
      assert.deepEqual(crewOf(events.slice(half), crewOf(events.slice(0, half))), crewOf(events));
    }));
    const crew = crewOf([named('m', 'Mia')]);
    assert.equal(crewAfter(crew, started()), crew);
  });
});

describe('a guest', () => {
  it('is never one of the children', () => {
    fc.assert(fc.property(fc.array(anyBody, { maxLength: 40 }), (events) => {
      const crew = crewOf(events);
      assert.ok(!crew.has(guestOf(crew)));
    }));
  });

  it('keeps what was flown before anybody had a name, unless a child has claimed it', () => {
    assert.equal(guestOf(NOBODY), 'default');
    assert.equal(guestOf(crewOf([named('m', 'Mia')])), 'default');
    assert.equal(guestOf(crewOf([named('default', 'Mia')])), 'guest');
  });
});
