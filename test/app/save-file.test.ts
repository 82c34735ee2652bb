import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { datedName } from '../../src/app/save-file.ts';

describe('the name of a file', () => {
  it('has the day where the device is, in the evening of Anchorage and in the morning of Auckland', () => {
    const { TZ } = process.env;
    try {
      process.env['TZ'] = 'America/Anchorage';
      assert.equal(datedName('scores', Date.UTC(2026, 10, 26, 3), 'csv'), 'scores-2026-11-25.csv');
      process.env['TZ'] = 'Pacific/Auckland';
      assert.equal(datedName('scores', Date.UTC(2026, 10, 25, 20), 'csv'), 'scores-2026-11-26.csv');
    } finally {
      if (TZ === undefined) delete process.env['TZ'];
      else process.env['TZ'] = TZ;
    }
  });
});
