import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hrefOf, parseRoute } from '../../src/app/routes.ts';

describe('routes', () => {
  it('name the screens', () => {
    assert.deepEqual(parseRoute('#/mission'), { screen: 'mission', rest: [] });
    assert.deepEqual(parseRoute('#/try/'), { screen: 'try', rest: [] });
    assert.deepEqual(parseRoute('#/logbook/4f%20a'), { screen: 'logbook', rest: ['4f a'] });
    for (const screen of ['home', 'mission', 'try', 'logbook', 'about', 'crew', 'settings'] as const) {
      assert.equal(parseRoute(hrefOf(screen)).screen, screen);
    }
  });

  it('lead home where they are unknown or broken', () => {
    for (const hash of ['', '#', '#/', '#/nowhere', '#/__proto__', '#/Mission', '#//', '#/%E0%A4%A']) {
      assert.equal(parseRoute(hash).screen, 'home', hash);
    }
    assert.deepEqual(parseRoute('#/logbook/%'), { screen: 'logbook', rest: [] });
  });
});
