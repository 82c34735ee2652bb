import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DEFAULT_SETTINGS, readSettings } from '../../../src/core/practice/settings.ts';

describe('settings', () => {
  it('come back as they were', () => {
    const settings = { kinds: ['subtraction', 'division'], theme: 'light', learnHand: false } as const;
    assert.deepEqual(readSettings(JSON.parse(JSON.stringify(settings))), settings);
  });

  it('are usable whatever was stored', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const { kinds, theme, learnHand } = readSettings(stored);
        assert.ok(kinds.length > 0 && kinds.every((id) => DEFAULT_SETTINGS.kinds.includes(id)));
        assert.ok(['system', 'light', 'dark'].includes(theme));
        assert.equal(typeof learnHand, 'boolean');
      }),
    );
  });

  it('keep the good part, and forget kinds that do not exist', () => {
    assert.deepEqual(readSettings({ kinds: ['fractions'], theme: 'dark' }), {
      ...DEFAULT_SETTINGS,
      theme: 'dark',
    });
    assert.deepEqual(readSettings({ kinds: ['fractions', 'addition', 'addition'], theme: 1 }), {
      kinds: ['addition'],
      theme: 'system',
      learnHand: true,
    });
  });
});
