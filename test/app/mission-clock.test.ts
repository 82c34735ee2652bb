import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MissionClock } from '../../src/app/screens/mission-clock.ts';

function make() {
  const time = { now: 1000 };
  return { time, clock: new MissionClock({ wall: () => 0, mono: () => time.now }) };
}

describe('the clock of a question', () => {
  it('counts from when the question is shown', () => {
    const { time, clock } = make();
    time.now = 1500;
    clock.wrote();
    time.now = 2250.4;
    clock.wrote();
    time.now = 3000;
    assert.deepEqual(clock.times(), { firstStroke: 500, lastStroke: 1250, done: 2000, paused: 0 });
    clock.restart();
    time.now = 3100;
    assert.deepEqual(clock.times(), { done: 100, paused: 0 });
  });

  it('stands still for as long as there is any reason to', () => {
    const { time, clock } = make();
    clock.pause('asking');
    time.now = 2000;
    clock.pause('hidden');
    time.now = 3000;
    clock.resume('asking');
    time.now = 4000;
    clock.resume('hidden');
    clock.resume('hidden');
    time.now = 5000;
    assert.deepEqual(clock.times(), { done: 4000, paused: 3000 });
  });

  it('keeps apart what of the pause came before the first stroke: the child did not think about the question then', () => {
    const { time, clock } = make();
    clock.pause('hidden');
    time.now = 2000;
    clock.resume('hidden');
    time.now = 2600;
    clock.wrote();
    clock.pause('asking');
    time.now = 3000;
    assert.deepEqual(clock.times(), { firstStroke: 1600, lastStroke: 1600, pausedBefore: 1000, done: 2000, paused: 1400 });
    clock.restart();
    clock.wrote();
    assert.deepEqual(clock.times(), { firstStroke: 0, lastStroke: 0, done: 0, paused: 0 });
  });

  it('counts a pause that is not over yet', () => {
    const { time, clock } = make();
    time.now = 2000;
    clock.pause('asking');
    time.now = 5000;
    assert.deepEqual(clock.times(), { done: 4000, paused: 3000 });
  });

  it('counts only what is the new question\'s of a pause that began before it', () => {
    const { time, clock } = make();
    clock.pause('hidden');
    time.now = 2000;
    clock.restart();
    time.now = 2500;
    clock.resume('hidden');
    time.now = 3000;
    assert.deepEqual(clock.times(), { done: 1000, paused: 500 });
  });
});
